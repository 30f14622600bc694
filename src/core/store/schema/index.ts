/** Every table, as drizzle sees it: migrations are generated from here, reads are typed by it. */
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { entities } from '../fields/index.ts';

export const organisatie = entities.organisatie.table;
export const ontvanger = entities.ontvanger.table;
export const contingent = entities.contingent.table;
export const voorschot = entities.voorschot.table;
export const polis = entities.polis.table;
export const kalenderdag = entities.kalenderdag.table;
export const wetwaarde = entities.wetwaarde.table;
export const persoon = entities.persoon.table;
export const inszNummer = entities.inszNummer.table;
export const statuut = entities.statuut.table;
export const toestemming = entities.toestemming.table;
export const bemiddelaar = entities.bemiddelaar.table;
export const maatregel = entities.maatregel.table;
export const wvgOvereenkomst = entities.wvgOvereenkomst.table;
export const tewerkstelling = entities.tewerkstelling.table;
export const aanpassing = entities.aanpassing.table;
export const noodinstructie = entities.noodinstructie.table;
export const taak = entities.taak.table;
export const amaTraject = entities.amaTraject.table;
export const urenAfspraak = entities.urenAfspraak.table;
export const beoordeling = entities.beoordeling.table;
export const overeenkomst = entities.overeenkomst.table;
export const werkpost = entities.werkpost.table;
export const werkpostPeriode = entities.werkpostPeriode.table;
export const begeleider = entities.begeleider.table;
export const begeleiding = entities.begeleiding.table;
export const gesprek = entities.gesprek.table;
export const onderbreking = entities.onderbreking.table;
export const aanwezigheid = entities.aanwezigheid.table;
export const buitenTrajectBesluit = entities.buitenTrajectBesluit.table;
export const bronBesluit = entities.bronBesluit.table;
export const maandAfwezig = entities.maandAfwezig.table;
export const popVersie = entities.popVersie.table;
export const popDoel = entities.popDoel.table;
export const popActie = entities.popActie.table;
export const observatie = entities.observatie.table;
export const eigenEvaluatie = entities.eigenEvaluatie.table;
export const contact = entities.contact.table;
export const gebruiker = entities.gebruiker.table;
export const importRun = entities.importRun.table;
export const importKoppeling = entities.importKoppeling.table;
export const importStand = entities.importStand.table;
export const importRij = entities.importRij.table;
export const uitvoer = entities.uitvoer.table;
export const kandidaat = entities.kandidaat.table;
export const ticket = entities.ticket.table;
export const wachtOpPlaats = entities.wachtOpPlaats.table;
export const contactpersoon = entities.contactpersoon.table;
export const instantie = entities.instantie.table;
export const vestiging = entities.vestiging.table;
export const partner = entities.partner.table;
export const label = entities.label.table;
export const persoonLabel = entities.persoonLabel.table;
export const afwezigheidsperiode = entities.afwezigheidsperiode.table;
export const uurrooster = entities.uurrooster.table;
export const onkost = entities.onkost.table;
export const belofte = entities.belofte.table;
export const beperking = entities.beperking.table;
export const opvolging = entities.opvolging.table;
export const doorstroomMaanden = entities.doorstroomMaanden.table;
export const beginstand = entities.beginstand.table;
export const eerderOverzicht = entities.eerderOverzicht.table;
export const voorgeschiedenis = entities.voorgeschiedenis.table;
export const correctie = entities.correctie.table;
export const kolomOpening = entities.kolomOpening.table;
export const schermvolgorde = entities.schermvolgorde.table;
export const erkenning = entities.erkenning.table;
export const wvgEvaluatie = entities.wvgEvaluatie.table;
export const sjabloon = entities.sjabloon.table;
export const bijlage = entities.bijlage.table;
export const uitstel = entities.uitstel.table;
export const geenDubbel = entities.geenDubbel.table;
export const verzending = entities.verzending.table;
export const arbeidscontract = entities.arbeidscontract.table;
export const prestatieperiode = entities.prestatieperiode.table;
export const wop = entities.wop.table;
export const doelgroepcategorie = entities.doelgroepcategorie.table;
export const evaluatie = entities.evaluatie.table;
export const competentie = entities.competentie.table;
export const popCompetentie = entities.popCompetentie.table;
export const popNazicht = entities.popNazicht.table;
export const doorstroomgesprek = entities.doorstroomgesprek.table;
export const beweging = entities.beweging.table;
export const doorstroomtraject = entities.doorstroomtraject.table;
export const doorstroomFase = entities.doorstroomFase.table;
export const doorstroomSchorsing = entities.doorstroomSchorsing.table;
export const vrijstelling = entities.vrijstelling.table;
export const doorstroomUren = entities.doorstroomUren.table;
export const stage = entities.stage.table;
export const stagePost = entities.stagePost.table;
export const proefstap = entities.proefstap.table;
export const doorstroomRijpheid = entities.doorstroomRijpheid.table;
export const tevredenheid = entities.tevredenheid.table;
export const imwFiche = entities.imwFiche.table;
export const begeleiderGrond = entities.begeleiderGrond.table;
export const begeleiderErvaring = entities.begeleiderErvaring.table;
export const begeleiderInzet = entities.begeleiderInzet.table;
export const enclave = entities.enclave.table;
export const enclaveAanwezig = entities.enclaveAanwezig.table;
export const enclaveBegeleider = entities.enclaveBegeleider.table;
export const kwartaalcijfers = entities.kwartaalcijfers.table;
export const kwartaalcijfer = entities.kwartaalcijfer.table;
export const loonregel = entities.loonregel.table;
export const cmwBetaling = entities.cmwBetaling.table;
export const personeelstelling = entities.personeelstelling.table;
export const boete = entities.boete.table;
export const vaststelling = entities.vaststelling.table;
export const bewijsstuk = entities.bewijsstuk.table;
export const wisverzoek = entities.wisverzoek.table;
export const vervanging = entities.vervanging.table;

/** One operation: who, when, on which device, why (E-09). `id` is local; `(device, seq)` is the name everywhere. */
export const tx = sqliteTable(
  'tx',
  {
    id: integer('id').primaryKey().notNull(),
    device: blob('device', { mode: 'buffer' }).notNull(),
    seq: integer('seq').notNull(),
    hlc: integer('hlc').notNull(),
    actor: blob('actor', { mode: 'buffer' }),
    op: text('op').notNull(),
    opVersion: integer('op_version').notNull(),
    appVersion: text('app_version').notNull(),
    source: text('source').notNull(),
    reason: text('reason'),
    /** The chain runs over the salted hash, so that a reason can be erased too. */
    reasonSalt: blob('reason_salt', { mode: 'buffer' }),
    reasonHash: blob('reason_hash', { mode: 'buffer' }),
    grp: blob('grp', { mode: 'buffer' }),
    /** `(device, seq)` of the operation that this one turns back. */
    undoesDevice: blob('undoes_device', { mode: 'buffer' }),
    undoesSeq: integer('undoes_seq'),
    prevHash: blob('prev_hash', { mode: 'buffer' }),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('tx_device_seq').on(table.device, table.seq), index('tx_hlc').on(table.hlc)],
);

/** What an operation changed: one row per created record, one per changed field (E-08). */
export const change = sqliteTable(
  'change',
  {
    tx: integer('tx').notNull(),
    n: integer('n').notNull(),
    entity: text('entity').notNull(),
    rowId: blob('row_id', { mode: 'buffer' }).notNull(),
    personId: blob('person_id', { mode: 'buffer' }),
    kind: text('kind', { enum: ['insert', 'set', 'retract', 'erase'] }).notNull(),
    field: text('field'),
    /** JSON of the logical value(s); null once erased. */
    value: text('value'),
    old: text('old'),
    /** Local id of the operation whose value this one replaced. */
    base: integer('base'),
    salt: blob('salt', { mode: 'buffer' }),
    valueHash: blob('value_hash', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tx, table.n] }),
    index('change_row').on(table.rowId),
    // With the operation behind the person, so that a person's history is read from the index alone.
    index('change_person').on(table.personId, table.tx),
  ],
);

/** Changes whose parent is not here yet (exchange); replayed when it arrives (E-11). */
export const opPending = sqliteTable('op_pending', {
  id: integer('id').primaryKey().notNull(),
  tx: integer('tx').notNull(),
  n: integer('n').notNull(),
  waitsFor: blob('waits_for', { mode: 'buffer' }).notNull(),
});

/** Wrapped keys, the same as in the file beside the case file (E-03). Not journalled: keys are not facts. */
export const sleutelSlot = sqliteTable('sleutel_slot', {
  id: text('id').primaryKey().notNull(),
  json: text('json').notNull(),
});

/** Facts of the file itself: file id, made with, format. */
export const meta = sqliteTable('meta', {
  sleutel: text('sleutel').primaryKey().notNull(),
  waarde: text('waarde').notNull(),
});

/** What the search index holds of a row; derived, rebuilt from the tables (E-18). */
export const zoekDoc = sqliteTable(
  'zoek_doc',
  {
    id: integer('id').primaryKey().notNull(),
    entiteit: text('entiteit').notNull(),
    rijId: blob('rij_id', { mode: 'buffer' }).notNull(),
    persoonId: blob('persoon_id', { mode: 'buffer' }),
  },
  (table) => [index('zoek_doc_rij').on(table.rijId)],
);
