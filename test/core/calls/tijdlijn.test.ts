/** One time line of everything about a person. */
import { describe, expect, test } from 'vitest';
import { type EntityKey, entities } from '../../../src/core/store/index.ts';
import { TIJDLIJN } from '../../../src/core/cases/tijdlijn/soorten.ts';
import { hasMessage } from '../../../src/core/messages.ts';
import { TIJDLIJN_SOORTEN } from '../../../src/shared/contract/tijdlijn.ts';
import { SECOND_PASSPHRASE, type TestCore, openCase, withTraject } from './core.ts';
import { fullCase } from './full-case.ts';

const NOW = Date.UTC(2026, 4, 29, 8);

async function story(t: TestCore) {
  const { persoonId, trajectId } = await withTraject(t);
  const mine = { persoonId, trajectId };
  await t.call('ama.wijzigTraject', { id: trajectId, waarden: { adviesDatum: '2025-12-10' } });
  await t.call('statuut.maak', { persoonId, code: 'LEEFLOON', van: '2025-11-12', tot: null, verwachtEinde: '2026-11-12' });
  await t.call('observatie.maak', { ...mine, datum: '2026-05-06', tekst: 'werkt zelfstandig', door: 'Joke', werkpostId: null });
  await t.call('contact.maak', { persoonId, datum: '2026-05-22', metWie: 'VDAB', wijze: 'telefoon', tekst: 'vraagt kansen' });
  await t.call('popVersie.maak', { ...mine, nummer: 1, datum: '2026-03-02', geregistreerdOp: '2026-03-04' });
  await t.call('aanwezigheid.zet', {
    uitspraken: ['2026-05-04', '2026-05-05', '2026-05-06'].map((datum, index) => ({
      persoonId,
      datum,
      dagdeel: 'dag' as const,
      werkpostId: null,
      waarde: index === 1 ? ('afwezig' as const) : ('aanwezig' as const),
      uren: null,
      reden: index === 1 ? ('Z' as const) : null,
    })),
  });
  return { persoonId, trajectId };
}

const shown = (regels: readonly { op: string; kop: string }[]) => regels.map(({ op, kop }) => `${op} ${kop}`);

describe('the time line', () => {
  test('tells everything newest first, what lies ahead on top', async () => {
    const t = await openCase({ now: () => NOW });
    const { persoonId, trajectId } = await story(t);
    const { regels, op } = await t.call('persoon.tijdlijn', { id: persoonId });
    expect(op).toBe('2026-05-29');
    expect(shown(regels)).toEqual([
      '2026-11-12 Statuut eindigt naar verwachting: leefloon (OCMW)',
      '2026-05-22 Contact met VDAB',
      '2026-05-06 Aanwezigheid mei 2026: 2 dagen aanwezig',
      '2026-05-06 Observatie',
      '2026-03-04 POP geregistreerd bij VDAB, versie 1',
      '2026-03-02 POP, versie 1',
      '2026-01-05 AMA-traject begint',
      '2025-12-10 Advies van VDAB',
      '2025-11-12 Statuut begint: leefloon (OCMW)',
    ]);
    expect(regels[0]).toMatchObject({ gepland: true, dataClass: 'vertrouwelijk', entiteit: 'statuut' });
    expect(regels[1]).toMatchObject({ gepland: false, detail: 'telefoon · vraagt kansen' });
    expect(regels[2]).toMatchObject({ detail: '1 dag afwezig', trajectId });
    await t.close();
  });

  test('by kind, and for one traject with what belongs to none', async () => {
    const t = await openCase({ now: () => NOW });
    const { persoonId, trajectId } = await story(t);
    const later = (await t.call('ama.startTraject', { persoonId, start: '2026-05-20' })).id!;
    const pop = await t.call('persoon.tijdlijn', { id: persoonId, soorten: ['pop', 'contact'] });
    expect(new Set(pop.regels.map(({ soort }) => soort))).toEqual(new Set(['pop', 'contact']));
    const own = await t.call('persoon.tijdlijn', { id: persoonId, trajectId: later });
    expect(own.regels.filter((line) => line.trajectId === trajectId)).toEqual([]);
    expect(shown(own.regels)).toContain('2026-05-20 AMA-traject begint');
    expect(shown(own.regels)).toContain('2025-11-12 Statuut begint: leefloon (OCMW)');
    await t.close();
  });

  test('says nothing of what was taken away, and follows a change at once', async () => {
    const t = await openCase({ now: () => NOW });
    const { persoonId } = await story(t);
    const line = async (kop: string) =>
      (await t.call('persoon.tijdlijn', { id: persoonId })).regels.find((each) => each.kop.startsWith(kop));
    const talk = (await line('Contact'))!;
    await t.call('contact.wijzig', { id: talk.recordId!, waarden: { datum: '2026-05-25' } });
    expect((await line('Contact'))?.op).toBe('2026-05-25');
    await t.call('contact.verwijder', { id: talk.recordId!, reden: 'vergissing' });
    expect(await line('Contact')).toBeUndefined();
    await t.close();
  });

  test('shows who may not see the confidential part neither the line nor its detail', async () => {
    const t = await openCase({ now: () => NOW });
    const { persoonId, trajectId } = await story(t);
    const end = { einde: '2026-05-27', eindReden: 'GEZONDHEID', eindRedenTekst: 'rug', bestemming: 'zorg' } as const;
    await t.call('ama.stopTraject', { id: trajectId, ...end });
    const all = await t.call('persoon.tijdlijn', { id: persoonId });
    expect(all.regels.find(({ kop }) => kop === 'AMA-traject eindigt')?.detail).toContain('rug');
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'sofie', wachtzin: SECOND_PASSPHRASE });
    const { regels } = await t.call('persoon.tijdlijn', { id: persoonId });
    expect(regels.filter(({ dataClass }) => dataClass === 'vertrouwelijk')).toEqual([]);
    expect(regels.find(({ kop }) => kop === 'AMA-traject eindigt')).toMatchObject({ detail: null });
    expect(regels.filter(({ soort }) => soort === 'statuut' || soort === 'document')).toEqual([]);
    await t.close();
  });
});

describe('the time line of a doelgroepwerknemer', () => {
  test('has the signatures, the reference and first contact, what was handed over, hours, pulse, movements and enclave days', async () => {
    const t = await openCase({ now: () => NOW });
    const persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'An', insz: null })).id!;
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2021-02-01', q: '38', s: '38' });
    await t.call('evaluatie.maak', {
      persoonId,
      popOverhandigdOp: '2026-01-05',
      formulierOp: '2026-01-06',
      uitstelVan: '2026-01-20',
    });
    const { id } = await t.call('doorstroomtraject.maak', {
      persoonId,
      verwezenOp: '2026-02-02',
      eersteContactOp: '2026-02-09',
      tekenVdab: '2026-02-16',
      tekenWerknemer: '2026-02-17',
    });
    const of = { persoonId, doorstroomtrajectId: id! };
    await t.call('doorstroomUren.maak', { ...of, datum: '2026-03-02', uren: 150, soort: 'een_op_een', bron: 'bedrijf' });
    await t.call('stage.maak', { ...of, van: '2026-03-10', tekenGastheer: '2026-03-09' });
    await t.call('tevredenheid.maak', { ...of, datum: '2026-03-16', van: 'werknemer', score: 4 });
    const enclaveId = (await t.call('enclave.maak', { naam: 'Magazijn', van: '2026-04-01' })).id!;
    for (const datum of ['2026-04-02', '2026-04-03', '2026-05-04'])
      await t.call('enclave.dag', { enclaveId, datum, personen: [persoonId], begeleiders: [] });
    const { regels } = await t.call('persoon.tijdlijn', { id: persoonId });
    expect(shown(regels)).toEqual([
      '2026-05-04 Enclave Magazijn, mei 2026: 1 dag',
      '2026-04-03 Enclave Magazijn, april 2026: 2 dagen',
      '2026-03-16 Tevredenheid gevraagd: de werknemer',
      '2026-03-10 Stage begint',
      '2026-03-09 Stageovereenkomst getekend door de stagegever',
      '2026-03-02 Begeleiding bij doorstroom: 1,5 uur',
      '2026-02-17 Vierpartijenovereenkomst getekend door de werknemer',
      '2026-02-16 Vierpartijenovereenkomst getekend door VDAB',
      '2026-02-09 Eerste contact met de dienstverlener',
      '2026-02-02 VDAB verwijst naar de dienstverlener',
      '2026-01-20 Uitstel door VDAB begint',
      '2026-01-06 Formulier bezorgd voor de evaluatie',
      '2026-01-05 POP bezorgd voor de evaluatie',
      '2021-02-01 Arbeidscontract begint',
      '2021-02-01 Beweging: in',
      '2021-02-01 Tewerkstelling begint',
    ]);
    await t.close();
  });
});

describe('the list of what stands on it', () => {
  test('names fields of the registry, days first, and has a sentence for each', () => {
    const wrong = (Object.keys(TIJDLIJN) as EntityKey[]).flatMap((key) =>
      TIJDLIJN[key]!.flatMap(({ op, toon = [], detail = [] }) => {
        const { fields } = entities[key].entity;
        const unknown = [op, ...toon, ...detail].filter((name) => !fields.has(name));
        const noDay = fields.get(op)?.codec === 'date' ? [] : [op];
        const silent = hasMessage(`tijdlijn.${key}.${op}`) ? [] : [`tijdlijn.${key}.${op}`];
        return [...unknown, ...noDay, ...silent].map((each) => `${key}: ${each}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('a file with every kind of record has a line of every kind, each with a sentence without holes', async () => {
    const file = await fullCase();
    await file.as('griet');
    const { regels } = await file.test.call('persoon.tijdlijn', { id: file.ids.persoon });
    expect(new Set(regels.map(({ soort }) => soort))).toEqual(new Set(TIJDLIJN_SOORTEN));
    expect(regels.filter(({ kop }) => kop === '' || /\{\{|tijdlijn\.|: $/.test(kop)).map(({ kop }) => kop)).toEqual([]);
    await file.test.close();
  });
});
