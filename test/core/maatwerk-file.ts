/** Facts of a maatwerk case written into a case file as the records that a person would have made: the way back from `maatwerkFeiten`. */
import type { DoorstroomHuis, DoorstroomPersoon, OndernemingFacts } from '../../src/rules/index.ts';
import { idOf } from './rules-file.ts';
import { ACTOR, type OpenFile } from './store/open-file.ts';

type Values = Record<string, unknown>;
type Insert = (entity: string, values: Values, key?: string) => void;
type Traject = DoorstroomPersoon['trajecten'][number];

const PER_HOUR = 100;
const text = (filled: boolean): string | null => (filled ? 'ingevuld' : null);
const ref = (key: string | null): string | null => (key === null ? null : idOf(key));
const used = new Set<string>();

/** Empties the tables that the case before filled. */
export function emptyMaatwerk(file: OpenFile): void {
  for (const name of used) file.writer.exec(`DELETE FROM ${name}`);
  used.clear();
}

export interface MaatwerkDeel {
  readonly persoon?: DoorstroomPersoon | undefined;
  readonly huis?: DoorstroomHuis | undefined;
  readonly onderneming?: OndernemingFacts | undefined;
}

export function writeMaatwerk(file: OpenFile, { persoon, huis, onderneming }: MaatwerkDeel): void {
  file.journal.write({ op: 'test.feiten', actor: ACTOR, source: 'ui' }, (writer) => {
    const insert: Insert = (entity, values, key) => {
      const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      used.add(entity);
      writer.raw.insert(entity, known as never, key === undefined ? undefined : idOf(key));
    };
    if (persoon) writePersoon(insert, persoon);
    if (huis) writeHuis(insert, huis);
    if (onderneming) writeOnderneming(insert, onderneming);
    // A house without workers does maatwerk because it has places.
    if (!persoon && !onderneming) insert('contingent', { soort: 'cmw', van: '2000-01-01', plaatsen: 1 });
  });
}

const dienstKey = (persoon: string, index: number): string => `dienst|${persoon}|${String(index)}`;

function writePersoon(insert: Insert, persoon: DoorstroomPersoon): void {
  const persoonId = idOf(persoon.id);
  const { versies, acties, nazichten } = persoon.pop;
  insert('persoon', { naam: 'Proef', voornaam: 'An', overledenOp: persoon.overledenOp }, persoon.id);
  for (const [index, { van, tot }] of persoon.tewerkstellingen.entries())
    insert('tewerkstelling', { persoonId, van, tot, doelgroepwerknemer: true }, dienstKey(persoon.id, index));
  for (const { id, ...wop } of persoon.wops) insert('wop', { persoonId, ...wop }, id);
  for (const each of persoon.evaluaties) writeEvaluatie(insert, persoonId, each);
  for (const { id, datum, geregistreerdOp, persoonsgegevens, doorstroomresultaat, competenties } of versies) {
    insert('pop_versie', { persoonId, datum, geregistreerdOp, persoonsgegevens, doorstroomresultaat }, `${id}|${datum}`);
    for (const { soort, huidig, toekomstig } of competenties) {
      const levels = { huidig: text(huidig), gewenst: text(toekomstig) };
      insert('pop_competentie', { persoonId, versieId: idOf(`${id}|${datum}`), soort, naam: 'stiptheid', ...levels });
    }
  }
  for (const { datum, soort, gedaanOp } of acties)
    insert('pop_actie', { persoonId, op: datum, soort, tekst: 'x', klaarOp: gedaanOp });
  for (const { datum, pop, competentieprofiel } of nazichten)
    insert('pop_nazicht', { persoonId, datum, pop, competentieprofiel });
  for (const traject of persoon.trajecten) writeTraject(insert, persoonId, traject);
}

function writeEvaluatie(insert: Insert, persoonId: string, each: DoorstroomPersoon['evaluaties'][number]): void {
  const { aanvraag, beslissing, uitstel, beroep, stukken } = each;
  insert(
    'evaluatie',
    {
      persoonId,
      aanvraagOp: aanvraag?.datum,
      aanvraagDoor: aanvraag?.door,
      medischeReden: aanvraag?.medischeReden,
      attest: aanvraag?.attest,
      geplandOp: each.geplandOp,
      popOverhandigdOp: stukken.pop,
      formulierOp: stukken.bedrijfsinformatie,
      gesprekOp: stukken.gesprek,
      beslissingOp: beslissing?.datum,
      uitkomst: beslissing?.uitkomst,
      wopLoonpremie: beslissing?.wop?.loonpremie,
      wopGraad: beslissing?.wop?.graad,
      beslissingVerzondenOp: beslissing?.verzondenOp,
      uitstelVan: uitstel?.van,
      uitstelTot: uitstel?.tot,
      heroverwegingGevraagdOp: beroep?.gevraagdOp,
      heroverwegingVerzondenOp: beroep?.resultaatVerzondenOp,
      arbeidsrechtbankOp: beroep?.arbeidsrechtbankOp,
      uitspraakOp: beroep?.uitspraakOp,
    },
    each.id,
  );
}

function writeTraject(insert: Insert, persoonId: string, traject: Traject): void {
  const { contract, stop, akkoordOpvolging: akkoord, wedertewerkstelling: terug, getekend } = traject;
  const of = { persoonId, doorstroomtrajectId: idOf(traject.id) };
  if (traject.partnerId !== null) insert('instantie', { naam: 'partner' }, traject.partnerId);
  insert(
    'doorstroomtraject',
    {
      persoonId,
      evaluatieId: ref(traject.evaluatieId),
      grond: traject.grond,
      start: traject.start,
      partnerId: ref(traject.partnerId),
      tekenMaatwerkbedrijf: getekend.maatwerkbedrijf,
      tekenVdab: getekend.vdab,
      tekenDienstverlener: getekend.dienstverlener,
      tekenWerknemer: getekend.werknemer,
      contractGetekendOp: contract?.getekendOp,
      contractStart: contract?.start,
      contractEinde: contract?.einde,
      contractEindreden: contract?.eindreden,
      contractSteun: contract?.steun?.soort,
      ...(contract?.steun?.soort === 'imw' ? { imwLoonpremie: contract.steun.loonpremie, imwGraad: contract.steun.graad } : {}),
      stopOp: stop?.datum,
      stopWil: stop?.wil,
      ...(akkoord === null
        ? {}
        : {
            akkoordOpvolging: 'ja',
            akkoordOp: akkoord.van,
            akkoordTot: akkoord.tot,
            akkoordKanaal: akkoord.kanaal,
            akkoordWerkgever: akkoord.werkgever,
          }),
      terugAangevraagdOp: terug?.aangevraagdOp,
      terugStart: terug?.start,
    },
    traject.id,
  );
  for (const fase of traject.fasen) insert('doorstroom_fase', { ...of, ...fase });
  for (const { id, ...each } of traject.schorsingen)
    insert('doorstroom_schorsing', { ...of, ...each }, `${traject.id}|${id}|${each.van}`);
  for (const { id, uren, ...each } of traject.vrijstellingen)
    insert(
      'vrijstelling',
      { ...of, ...each, uren: uren === null ? null : Math.round(uren * PER_HOUR) },
      `${traject.id}|${id}|${each.van}`,
    );
  for (const { id: _id, uren, ...each } of traject.uren)
    insert('doorstroom_uren', { ...of, ...each, uren: Math.round(uren * PER_HOUR) });
  for (const stage of traject.stages) {
    const { id, gastheer, van, tot, jobaanbod, mentor, taken, uurrooster, prijs, contactElkeDagen, contacten } = stage;
    const key = `${traject.id}|${id}|${van}`;
    if (gastheer !== null) insert('instantie', { naam: 'gastheer' }, `${traject.id}|${id}|${gastheer}`);
    insert(
      'stage',
      {
        ...of,
        van,
        tot,
        jobaanbod,
        gastheerId: gastheer === null ? null : idOf(`${traject.id}|${id}|${gastheer}`),
        mentor: text(mentor),
        taken: text(taken),
        uurrooster: text(uurrooster),
        prijs: text(prijs),
        contactElkeDagen,
      },
      key,
    );
    for (const datum of contacten) insert('contact', { ...of, datum, stageId: idOf(key) });
  }
  for (const { maand, datum, aanHetWerk } of traject.opvolging) {
    const situatie = aanHetWerk === null ? 'niet_bereikt' : aanHetWerk ? 'betaald_werk' : 'inactief';
    insert('opvolging', { ...of, maand, datum, situatie });
  }
}

function writeHuis(insert: Insert, huis: DoorstroomHuis): void {
  writeBegeleiders(
    insert,
    huis.begeleiders.map((each) => ({ ...each, vte: null, inzet: [] })),
  );
  for (const { id, ...each } of huis.boetes) insert('boete', { ...each }, id);
  for (const { id, ...each } of huis.vaststellingen) insert('vaststelling', { ...each }, id);
  const people = [...huis.bewijsstukken, ...huis.wisverzoeken].flatMap(({ persoonId }) => persoonId ?? []);
  for (const id of new Set(people)) insert('persoon', { naam: 'Proef', voornaam: 'An' }, id);
  for (const { id, feitOp, persoonId } of huis.bewijsstukken) insert('bewijsstuk', { feitOp, persoonId: ref(persoonId) }, id);
  for (const { id, datum, persoonId } of huis.wisverzoeken) insert('wisverzoek', { datum, persoonId: ref(persoonId) }, id);
  if (huis.daeb.aan) insert('erkenning', { soort: 'daeb', van: '2000-01-01', tot: huis.daeb.eindeMandaat });
  for (const { id, ...each } of huis.vervangingen) insert('vervanging', { ...each }, id);
}

function writeBegeleiders(insert: Insert, begeleiders: OndernemingFacts['begeleiders']): void {
  for (const { id, indienst, uitdienst, gronden, ervaring, startOpleiding, vte, inzet } of begeleiders) {
    const begeleiderId = idOf(id);
    const hundredths = vte === null ? null : Math.round(Number(vte) * PER_HOUR);
    insert('begeleider', { naam: id, inDienst: indienst, uitDienst: uitdienst, startOpleiding, vte: hundredths }, id);
    for (const each of gronden) insert('begeleider_grond', { begeleiderId, ...each });
    for (const each of ervaring) insert('begeleider_ervaring', { begeleiderId, ...each });
    for (const each of inzet) insert('begeleider_inzet', { begeleiderId, ...each });
  }
}

function writeOnderneming(insert: Insert, facts: OndernemingFacts): void {
  for (const { van, vte } of facts.contingenten) insert('contingent', { soort: 'cmw', van, vte });
  const mentioned = [
    ...facts.kwartaalcijfers.flatMap(({ regels }) => regels.map(({ werknemerId }) => werknemerId)),
    ...facts.loonregels.map(({ werknemerId }) => werknemerId),
    ...facts.enclaves.flatMap(({ register }) => register.flatMap((day) => [...day.werknemers, ...day.deelnemersAma])),
  ];
  const own = new Set(facts.werknemers.map(({ id }) => id));
  for (const id of new Set(mentioned)) if (!own.has(id)) insert('persoon', { naam: 'Proef', voornaam: 'An' }, id);
  const enclaves = facts.enclaves.flatMap(({ register }) => register.flatMap(({ werknemers }) => werknemers));
  for (const id of new Set(enclaves))
    if (!own.has(id)) insert('tewerkstelling', { persoonId: idOf(id), van: '2000-01-01', doelgroepwerknemer: true });
  for (const each of facts.imw) writeImw(insert, each);
  for (const each of facts.werknemers) writeWerknemer(insert, each);
  const inAma = facts.enclaves.flatMap(({ register }) => register.flatMap(({ deelnemersAma }) => deelnemersAma));
  for (const id of new Set(inAma)) insert('ama_traject', { persoonId: idOf(id), start: '2000-01-01' });
  for (const { id, regels, ...each } of facts.kwartaalcijfers) {
    insert('kwartaalcijfers', { ...each }, `cijfers|${id}|${each.kwartaal}|${each.bron}`);
    for (const { werknemerId, vte, loonkost } of regels)
      insert('kwartaalcijfer', {
        persoonId: idOf(werknemerId),
        cijfersId: idOf(`cijfers|${id}|${each.kwartaal}|${each.bron}`),
        vte,
        loonkost,
      });
  }
  for (const each of facts.loonregels)
    insert(
      'loonregel',
      {
        persoonId: idOf(each.werknemerId),
        kwartaal: each.kwartaal,
        begrensdReferteloonCents: each.begrensdReferteloon,
        brutoLoonkostCents: each.brutoLoonkost,
        andereTussenkomstenCents: each.andereTussenkomsten,
      },
      `${each.id}|${each.werknemerId}|${each.kwartaal}`,
    );
  writeBegeleiders(insert, facts.begeleiders);
  for (const each of facts.enclaves) writeEnclave(insert, each);
  for (const { op, eenheid, totaal, categorieAB } of facts.personeel)
    insert('personeelstelling', { op, eenheid, totaal, categorieAB });
  for (const [periode, ingevoerd] of Object.entries(facts.invullingVervangen))
    insert('vervanging', {
      cijfer: `invulling.${periode}`,
      berekend: '0',
      ingevoerd,
      reden: 'proef',
      door: 'An',
      op: '2026-01-02',
    });
  for (const { kwartaal, jaar, datum } of facts.betalingen) insert('cmw_betaling', { kwartaal, jaar, datum });
  for (const [index, each] of facts.wedertewerkstellingen.entries()) {
    insert('persoon', { naam: 'Proef', voornaam: 'An' }, `terug-${String(index)}`);
    const { aangevraagdOp, extraVan, verlengingAangevraagdOp } = each;
    const values = { terugAangevraagdOp: aangevraagdOp, extraContingentVan: extraVan, verlengingAangevraagdOp };
    insert('doorstroomtraject', { persoonId: idOf(`terug-${String(index)}`), ...values }, each.id);
  }
}

function writeWerknemer(insert: Insert, each: OndernemingFacts['werknemers'][number]): void {
  const persoonId = idOf(each.id);
  insert('persoon', { naam: 'Proef', voornaam: 'An' }, each.id);
  const first = each.contracten.map(({ van }) => van).toSorted()[0] ?? '2020-01-01';
  const tewerkstellingId = idOf(dienstKey(each.id, 0));
  const rugzak = { rugzakLoonpremie: each.rugzak?.loonpremie, rugzakGraad: each.rugzak?.graad };
  insert(
    'tewerkstelling',
    { persoonId, van: first, doelgroepwerknemer: true, mvac: each.mvac, ...rugzak },
    dienstKey(each.id, 0),
  );
  for (const { id, werkhervattingen, ...contract } of each.contracten) {
    const key = `${each.id}|${id}|${contract.van}`;
    insert('arbeidscontract', { persoonId, tewerkstellingId, ...contract }, key);
    for (const period of werkhervattingen) insert('prestatieperiode', { persoonId, contractId: idOf(key), ...period });
  }
  for (const { id, ...wop } of each.wops) insert('wop', { persoonId, ...wop }, `${each.id}|${id}|${wop.van}`);
  for (const period of each.categorieen) insert('doelgroepcategorie', { persoonId, ...period });
  for (const { id, datum, pakket } of each.evaluatiebesluiten)
    insert(
      'evaluatie',
      { persoonId, beslissingOp: datum, wopLoonpremie: pakket?.loonpremie, wopGraad: pakket?.graad },
      `${each.id}|${id}|${datum}`,
    );
}

/** Of a job with several contracts the file holds the last one alone. */
function writeImw(
  insert: Insert,
  { id, contracten, rij, graad, q, s, referteloon, cmwLoonpremie }: OndernemingFacts['imw'][number],
): void {
  const [persoonId, doorstroomtrajectId] = [idOf(`imw|${id}`), idOf(`imw|${id}|traject`)];
  const job = contracten.at(-1)!;
  insert('persoon', { naam: 'Proef', voornaam: 'An' }, `imw|${id}`);
  insert('doorstroomtraject', { persoonId, contractStart: job.van, contractEinde: job.tot }, `imw|${id}|traject`);
  const fiche = { rij, graad, q, s, referteloonCents: referteloon, cmwLoonpremie };
  insert('imw_fiche', { persoonId, doorstroomtrajectId, ...fiche }, id);
}

function writeEnclave(insert: Insert, each: OndernemingFacts['enclaves'][number]): void {
  const { overeenkomst, melding, instructiesDoorGastheer } = each;
  insert(
    'enclave',
    {
      naam: 'proef',
      van: each.van,
      tot: each.tot,
      overeenkomstOp: overeenkomst?.datum,
      plaats: text(overeenkomst?.plaats ?? false),
      duur: text(overeenkomst?.duur ?? false),
      doelEnTaken: text(overeenkomst?.doelEnTaken ?? false),
      meldingOp: melding?.datum,
      meldingBewijs: text(melding?.bewijs ?? false),
      instructiesDoorGastheer,
    },
    each.id,
  );
  const enclaveId = idOf(each.id);
  for (const { datum, werknemers, begeleiders, deelnemersAma } of each.register) {
    for (const id of [...werknemers, ...deelnemersAma]) insert('enclave_aanwezig', { persoonId: idOf(id), enclaveId, datum });
    for (const id of begeleiders) insert('enclave_begeleider', { enclaveId, begeleiderId: idOf(id), datum });
  }
}
