/**
 * Facts of a rule case written into a case file as the records that a person would have made: the way back from `loadFacts`. What the
 * file has no place for is left out, and then the rules find something else than the case says.
 */
import { createHash } from 'node:crypto';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { AmaFacts, PersoonFacts, TrajectFacts } from '../../src/rules/index.ts';
import type { Dossier } from '../../src/core/store/index.ts';
import { forDrizzle } from '../../src/core/store/driver.ts';
import * as schema from '../../src/core/store/schema/index.ts';
import type { OpenFile } from './store/open-file.ts';
import { ACTOR } from './store/open-file.ts';

type Values = Record<string, unknown>;
type Insert = (entity: string, values: Values, key?: string) => void;

/** The same text gives the same id, so that records can name each other. */
export function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `018f0000-0000-7000-8000-${hex.slice(0, 12)}`;
}

/** The file as the core reads it; only what `loadFacts` asks for. */
export function asDossier(file: OpenFile): Dossier {
  return { db: drizzle({ client: forDrizzle(file.reader), schema }), reader: file.reader } as unknown as Dossier;
}

/** Empties every table, for the next case: the journal is not asked here. */
export function emptyTables(file: OpenFile): void {
  for (const name of used) file.writer.exec(`DELETE FROM ${name}`);
  used.clear();
}
const used = new Set<string>();

const text = (filled: boolean): string | null => (filled ? 'ingevuld' : null);

export function writeFacts(file: OpenFile, { organisatie, persoon }: AmaFacts): void {
  file.journal.write({ op: 'test.feiten', actor: ACTOR, source: 'scherm' } as never, (writer) => {
    const insert: Insert = (entity, values, key) => {
      const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
      used.add(entity);
      writer.raw.insert(entity, known as never, key === undefined ? undefined : idOf(key));
    };
    writeOrganisation(insert, organisatie);
    writePerson(insert, persoon);
    for (const [index, traject] of persoon.trajecten.entries()) writeTraject(insert, persoon, traject, index);
  });
}

function writeOrganisation(insert: Insert, organisatie: AmaFacts['organisatie']): void {
  insert('organisatie', {
    naam: organisatie.naam,
    kbo: organisatie.kbo?.nummer.replaceAll(/\D/gu, '') ?? null,
    ingebruikname: organisatie.ingebruikname,
  });
  for (const item of organisatie.vestigingen ?? []) insert('vestiging', { nummer: item.nummer });
  for (const item of organisatie.polissen) insert('polis', { ...item });
  for (const item of organisatie.contingenten) insert('contingent', { soort: 'ama', ...item });
  for (const item of organisatie.kalender) insert('kalenderdag', { ...item, vestigingId: ref(item.vestigingId) });
  for (const { id, ...item } of organisatie.begeleiders) insert('begeleider', { naam: id, ...item }, id);
  for (const item of organisatie.erkenningen ?? []) insert('erkenning', { ...item });
  for (const { id, aard } of organisatie.werkposten ?? []) insert('werkpost', { naam: id, aard }, id);
  for (const { kwartaal, op } of organisatie.verzondenOverzichten ?? []) {
    insert('uitvoer', { rapport: 'ama-kwartaaloverzicht', periode: kwartaal, verzondenOp: op, op, verlaatHuis: true });
  }
}

const ref = (key: string | null | undefined): string | null => (key ? idOf(key) : null);

function writePerson(insert: Insert, persoon: PersoonFacts): void {
  const persoonId = idOf(persoon.id);
  insert('persoon', { naam: 'Proef', geboortedatum: persoon.geboortedatum, overledenOp: persoon.overledenOp }, persoon.id);
  if (persoon.insz) insert('insz_nummer', { persoonId, insz: persoon.insz.nummer });
  for (const item of persoon.statuten) insert('statuut', { persoonId, ...item });
  for (const item of persoon.toestemmingen) insert('toestemming', { persoonId, ...item });
  for (const item of persoon.maatregelen) insert('maatregel', { persoonId, ...item });
  for (const { id: _id, ...item } of persoon.tewerkstellingen) insert('tewerkstelling', { persoonId, ...item });
  for (const { id, urenX100, werkpostId, ...item } of persoon.wvgOvereenkomsten ?? []) {
    insert('wvg_overeenkomst', { persoonId, ...item, uren: urenX100, werkpostId: ref(werkpostId) }, id);
  }
  for (const { wvgOvereenkomstId, ...item } of persoon.wvgEvaluaties ?? []) {
    insert('wvg_evaluatie', { persoonId, ...item, wvgOvereenkomstId: ref(wvgOvereenkomstId) });
  }
  for (const { id: _id, bewijsIngevuld, ...item } of persoon.onkosten ?? []) {
    insert('onkost', { persoonId, ...item, bewijs: text(bewijsIngevuld) });
  }
  for (const { id: _id, gebruikt, ...item } of persoon.tickets ?? []) {
    insert('ticket', { persoonId, soort: 'collectief_maatwerk', ...item });
    if (gebruikt) insert('tewerkstelling', { persoonId, van: item.datum, doelgroepwerknemer: true });
  }
  const { uitspraken, besluiten, keuzes } = persoon.aanwezigheid;
  for (const { urenX100, werkpostId, ...item } of uitspraken) {
    insert('aanwezigheid', { persoonId, ...item, uren: urenX100, werkpostId: ref(werkpostId) });
  }
  for (const item of besluiten) insert('buiten_traject_besluit', { persoonId, ...item });
  for (const item of keuzes) insert('bron_besluit', { persoonId, ...item, werkpostId: ref(item.werkpostId) });
}

function writeTraject(insert: Insert, persoon: PersoonFacts, traject: TrajectFacts, index: number): void {
  const key = `${traject.id} ${String(index)}`;
  const of = { persoonId: idOf(persoon.id), trajectId: idOf(key) };
  const { dimona } = traject;
  insert(
    'ama_traject',
    {
      persoonId: of.persoonId,
      soort: traject.soort,
      start: traject.start,
      startTijd: traject.startTijd,
      einde: traject.einde,
      eindReden: traject.eindReden,
      bestemming: traject.bestemming,
      overgang: traject.overgang,
      overgangsbeslissingOp: traject.overgangsbeslissing,
      adviesDatum: traject.adviesDatum,
      capaciteit: traject.capaciteitUrenX100,
      dimonaInDatum: dimona.inDatum,
      dimonaInTijd: dimona.inTijd,
      dimonaUitDatum: dimona.uitDatum,
      dimonaUitTijd: dimona.uitTijd,
      collegasGebriefOp: traject.collegasGebrieft,
      contactpersoon: text(traject.contactpersoonIngevuld),
      vestigingId: ref(traject.vestigingId),
    },
    key,
  );
  writeCourse(insert, of, traject);
  writeWork(insert, of, traject, key);
}

type Owner = { readonly persoonId: string; readonly trajectId: string };

function writeCourse(insert: Insert, of: Owner, traject: TrajectFacts): void {
  for (const { van, urenX100 } of traject.uren) insert('uren_afspraak', { ...of, van, uren: urenX100 });
  for (const { id: _id, doorIngevuld, ...item } of traject.beoordelingen)
    insert('beoordeling', { ...of, ...item, door: text(doorIngevuld) });
  for (const { doorIngevuld, ...item } of traject.eigenEvaluaties)
    insert('eigen_evaluatie', { ...of, ...item, door: text(doorIngevuld) });
  for (const item of traject.overeenkomsten) insert('overeenkomst', { ...of, ...agreement(item) });
  for (const { doorIngevuld, ...item } of traject.gesprekken) insert('gesprek', { ...of, ...item, door: text(doorIngevuld) });
  for (const { id: _id, ...item } of traject.popVersies) insert('pop_versie', { ...of, ...item });
  for (const item of traject.observaties) insert('observatie', { ...of, ...item, tekst: 'genoteerd' });
  for (const item of traject.onderbrekingen) insert('onderbreking', { ...of, ...item });
  for (const item of traject.afwezigheden ?? []) insert('afwezigheidsperiode', { ...of, ...item });
  for (const { jaar, kwartaal, halven } of traject.beginstanden ?? []) {
    insert('beginstand', { ...of, jaar, kwartaal, dagenX100: halven * 50 });
  }
  for (const maand of traject.maandenAfwezig) insert('maand_afwezig', { ...of, maand });
  for (const { begeleiderId, ...item } of traject.begeleidingen)
    insert('begeleiding', { ...of, ...item, begeleiderId: ref(begeleiderId) });
}

function agreement(item: TrajectFacts['overeenkomsten'][number]): Values {
  const { punten, getekend, extra } = item;
  return {
    datum: item.van,
    tot: item.tot,
    tijdsbesteding: text(punten.tijd),
    activiteiten: text(punten.activiteiten),
    plaats: text(punten.plaats),
    afspraken: text(punten.afspraken),
    voorwaarden: text(punten.begeleiding),
    beeindiging: text(punten.einde),
    tekenDeelnemer: getekend.deelnemer,
    tekenOrganisatie: getekend.organisatie,
    tekenBewindvoerder: getekend.bewindvoerder,
    tekenWerkpost: getekend.werkpost,
    bewindvoerderNodig: item.bewindvoerderNodig,
    werkpostNodig: item.werkpostNodig,
    verzondenOp: item.verzondenOp,
    uurrooster: text(extra.uurrooster),
    takenpakket: text(extra.takenpakket),
    locatie: text(extra.locatie),
    werkpostbegeleider: text(extra.werkpostbegeleider),
  };
}

function writeWork(insert: Insert, of: Owner, traject: TrajectFacts, key: string): void {
  for (const [index, item] of traject.werkposten.entries()) {
    // One werkpost by stay: what it is stands on the werkpost, and a case says it with the stay.
    const place = `${item.werkpostId} ${key} ${String(index)}`;
    const named = (traject.uurrooster ?? []).some((line) => line.werkpostId === item.werkpostId);
    const werkpostKey = named ? item.werkpostId : place;
    insert('werkpost', { naam: 'werkpost', extern: item.extern, partner: item.partner, aard: item.aard }, werkpostKey);
    insert(
      'werkpost_periode',
      {
        ...of,
        werkpostId: idOf(werkpostKey),
        van: item.van,
        tot: item.tot,
        doel: text(item.doelIngevuld),
        nazichtOp: item.nazichtOp,
        nazichtUitkomst: text(item.nazichtUitkomstIngevuld),
        contactElkeWeken: item.contactElkeWeken,
        collegasGebriefOp: item.gebriefOp,
        collegasGebriefDoor: text(item.gebriefDoorIngevuld ?? false),
      },
      `stay ${place}`,
    );
    for (const datum of item.contacten ?? []) {
      insert('contact', { persoonId: of.persoonId, datum, werkpostPeriodeId: idOf(`stay ${place}`) });
    }
  }
  for (const { urenX100, werkpostId, ...item } of traject.uurrooster ?? []) {
    insert('uurrooster', { ...of, ...item, uren: urenX100, werkpostId: ref(werkpostId) });
  }
  for (const { urenX100, ...item } of traject.flexibel ?? []) insert('uurrooster', { ...of, ...item, uren: urenX100 });
}
