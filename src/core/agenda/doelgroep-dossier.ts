/** Everything of a doelgroepwerknemer: records, state, dates and findings. */
import { type DoorstroomPersoon, doorstroomFindings, doorstroomInlichtingen, werknemerFindings } from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import { hideFields } from '../access/data-class.ts';
import { CallFailure } from '../access/failure.ts';
import { feitenUit } from '../cases/doorstroom/feiten.ts';
import { ondernemingFeiten } from '../cases/doorstroom/huis-feiten.ts';
import { dienstenVan } from '../cases/doorstroom/persoon-feiten.ts';
import { type Groups, groupTables, personTablesFrom } from '../cases/doorstroom/tables.ts';
import { termijnenAnswer, toestandAnswer } from '../cases/doorstroom/toestand.ts';
import { stagePosten, stageSaldo } from '../cases/doorstroom/stage-posten.ts';
import { stageContact, trajectStand } from '../cases/doorstroom/trajecten.ts';
import { byDay } from '../cases/records.ts';
import type { EntityKey } from '../store/index.ts';
import { dienstOp, pakketNu, sees } from './doelgroep.ts';
import { type DossierBron, bronVanEen, bronVanVelen } from './dossier-bron.ts';
import { toLines } from './lines.ts';
import { classed } from './maatwerk.ts';

type Dossier = OutputOf<'doelgroepwerknemer.lees'>;

/** Everything of one worker. Throws NIET_GEVONDEN for somebody who was never one. */
export const doelgroepDossier = (context: CallContext, personId: string, on: IsoDate): Dossier =>
  dossierUit(context, bronVanEen(context), personId, on);

/** Everything of each of them, in their order; what they are made of is read once. Throws NIET_GEVONDEN. */
export function doelgroepDossiers(context: CallContext, personIds: readonly string[], on: IsoDate): Dossier[] {
  const bron = personIds.length > 1 ? bronVanVelen(context) : bronVanEen(context);
  return personIds.map((id) => dossierUit(context, bron, id, on));
}

function dossierUit(context: CallContext, bron: DossierBron, personId: string, on: IsoDate): Dossier {
  const confidential = sees(context);
  const row = bron.persoon(personId);
  const tables = personTablesFrom((name) => bron.records(name, row.id));
  const groups = groupTables(tables);
  const persoon = feitenUit(row, groups, on);
  if (persoon === null) throw new CallFailure('NIET_GEVONDEN');
  const { law } = bron;
  const shown = <R extends object>(key: EntityKey, rows: readonly R[]): R[] =>
    rows.map((each) => hideFields(key, each, confidential));
  const onderneming = ondernemingFeiten(bron.rond(), tables, bron.huis(), [row], { categorieen: confidential });
  const findings = [
    ...doorstroomFindings(persoon, law, on),
    ...doorstroomInlichtingen(persoon, law, on),
    ...werknemerFindings(onderneming, law, on),
  ].map(classed);
  const vraag = { law, on, confidential };
  const diensten = dienstenVan(groups, row.id);
  return {
    op: on,
    persoon: { id: row.id, naam: row.naam ?? '', voornaam: row.voornaam ?? '', overleden: row.overledenOp !== null },
    ...pakketNu(persoon, onderneming.werknemers[0], law, on),
    tewerkstellingen: tables.tewerkstelling.filter(({ doelgroepwerknemer }) => doelgroepwerknemer === true),
    contracten: byDay(tables.arbeidscontract, 'van'),
    prestatieperiodes: byDay(tables.prestatieperiode, 'van'),
    wops: byDay(tables.wop, 'van'),
    categorieen: confidential ? byDay(tables.doelgroepcategorie, 'van') : null,
    begeleidingen: byDay(bron.records('begeleiding', row.id), 'van')
      .filter(({ tewerkstellingId }) => tewerkstellingId !== null)
      .map((each) => ({ ...each, begeleiderNaam: bron.begeleiders().get(each.begeleiderId ?? '') ?? null })),
    evaluaties: shown('evaluatie', tables.evaluatie),
    popVersies: byDay(tables.popVersie, 'datum')
      .filter(({ trajectId }) => trajectId === null)
      .map((versie) => ({ ...versie, competenties: groups.competenties.get(versie.id) ?? [] })),
    popDoelen: bron.records('popDoel', row.id).filter(({ trajectId }) => trajectId === null),
    popActies: acties(bron, row.id),
    popNazichten: byDay(tables.popNazicht, 'datum'),
    doorstroomgesprekken: byDay(bron.records('doorstroomgesprek', row.id), 'datum'),
    trajecten: trajectenVan(bron, persoon, groups, vraag),
    proefstappen: byDay(bron.records('proefstap', row.id), 'van'),
    rijpheid: shown('doorstroomRijpheid', byDay(bron.records('doorstroomRijpheid', row.id), 'datum')),
    bewegingen: shown('beweging', byDay(bron.records('beweging', row.id), 'datum')),
    tickets: byDay(bron.records('ticket', row.id), 'datum'),
    amaTrajecten: bron.amaTrajecten(row.id),
    toestand: toestandAnswer(persoon, dienstOp(diensten, on), vraag),
    termijnen: termijnenAnswer(persoon, vraag).filter(({ rule }) => confidential || rule !== 'DS-22'),
    bevindingen: toLines(findings, bron.namen(), { law, confidential }),
  } as Dossier;
}

/** Actions as doelgroepwerknemer: with a kind of competence, or on a goal that belongs to no traject. */
function acties(bron: DossierBron, persoonId: string) {
  const loose = new Set(bron.records('popDoel', persoonId).flatMap(({ id, trajectId }) => (trajectId === null ? [id] : [])));
  return byDay(bron.records('popActie', persoonId), 'tegen').filter(
    ({ doelId, soort }) => soort !== null || doelId === null || loose.has(doelId),
  );
}

interface Vraag {
  readonly law: DossierBron['law'];
  readonly on: IsoDate;
  readonly confidential: boolean;
}

function trajectenVan(
  bron: DossierBron,
  persoon: DoorstroomPersoon,
  groups: Groups,
  { law, on, confidential }: Vraag,
): Dossier['trajecten'] {
  const namen = bron.instanties();
  const [contacten, pulsen] = [
    byDay(bron.records('contact', persoon.id), 'datum'),
    byDay(bron.records('tevredenheid', persoon.id), 'datum'),
  ];
  const rows = (groups.trajecten.get(persoon.id) ?? []).toSorted((a, b) => ((a.start ?? '9999') < (b.start ?? '9999') ? -1 : 1));
  return rows.map((row) => {
    const facts = persoon.trajecten.find(({ id }) => id === row.id);
    const {
      fasen: fasenStand,
      stand: _stand,
      ontbrekendeHandtekeningen: _open,
      ...stand
    } = trajectStand(persoon, facts!, law, on);
    return {
      ...hideFields('doorstroomtraject', row, confidential),
      ...stand,
      partner: namen.get(row.partnerId ?? '') ?? null,
      werkgever: namen.get(row.werkgeverId ?? '') ?? null,
      fasenStand,
      fasen: groups.fasen.get(row.id) ?? [],
      schorsingen: (groups.schorsingen.get(row.id) ?? []).map((each) => hideFields('doorstroomSchorsing', each, confidential)),
      vrijstellingen: groups.vrijstellingen.get(row.id) ?? [],
      uren: groups.uren.get(row.id) ?? [],
      stages: (groups.stages.get(row.id) ?? []).map((each) => ({
        ...each,
        gastheer: namen.get(each.gastheerId ?? '') ?? null,
        contactStand: stageContact(persoon, facts!, each.id, law, on),
        posten: stagePosten(groups.stageposten.get(each.id) ?? []),
        saldo: stageSaldo(groups.stageposten.get(each.id) ?? []),
      })),
      contacten: contacten.filter(({ doorstroomtrajectId }) => doorstroomtrajectId === row.id),
      tevredenheid: pulsen.filter(({ doorstroomtrajectId }) => doorstroomtrajectId === row.id),
      imwFiches: groups.fiches.get(row.id) ?? [],
      opvolgingen: groups.opvolgingen.get(row.id) ?? [],
    };
  }) as Dossier['trajecten'];
}
