/** Sent is closed (hard rule 14): a change in a sent period asks a reason, shows its difference, and is decided on. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { array, assert, asyncProperty, constantFrom, tuple } from 'fast-check';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

const NOW = Date.parse('2026-04-20T09:00:00Z');
const REASON = { reason: 'Aanwezigheid nagekeken met de begeleider.' };

let t: TestCore;
beforeEach(async () => {
  t = await openCase({ now: () => NOW });
});
afterEach(() => t.close());

/** Days 1 to 28 of each month of the quarter: present on Mondays, absent elsewhere, so that every month is entered. */
async function fillQuarter(persoonId: string, present: readonly string[]): Promise<void> {
  const uitspraken = ['2026-01-05', '2026-02-02', '2026-03-02', ...present].map((datum) => ({
    persoonId,
    datum: toIsoDate(datum),
    dagdeel: 'dag' as const,
    werkpostId: null,
    waarde: present.includes(datum) ? ('aanwezig' as const) : ('afwezig' as const),
    uren: null,
    reden: present.includes(datum) ? null : ('A' as const),
  }));
  await t.call('aanwezigheid.zet', { uitspraken });
}

async function makeReport(id: string, scope: InputOf<'report.maak'>['scope']): Promise<unknown> {
  const made = await t.call('report.maak', { id, scope, formats: ['json'], map: null, purpose: null, confirmation: 'Proef' });
  const blob = await t.core.blob(made.files[0]!.blob!);
  return JSON.parse(Buffer.from(blob!.bytes).toString('utf8'));
}

const makeQuarter = (quarter: string): Promise<unknown> => makeReport('ama-kwartaaloverzicht', { quarter });

async function sendQuarter(quarter = '2026Q1', op = '2026-04-10'): Promise<string> {
  await makeQuarter(quarter);
  const id = (await t.call('report.historie', {}))[0]!.id;
  await t.call('report.verzonden', { id, op: toIsoDate(op) });
  return id;
}

/** What the forms leave empty. */
const ASSESSMENT = {
  gevraagdOp: null,
  gevraagdBewijs: null,
  geplandOp: null,
  wachtSinds: null,
  conclusie: 'ja',
  door: null,
  volgendContact: null,
};
const OWN = {
  door: null,
  conclusie: null,
  vraagVdab: null,
  woordenDeelnemer: null,
  besprokenOp: null,
  taken: null,
  opleiding: null,
  doorstroomOpinie: null,
  ondersteuning: null,
  aanpassingen: null,
};

const differences = (persoonId?: string) => t.call('correctie.verschillen', persoonId === undefined ? {} : { persoonId });

/** One statement about a whole day. */
const day = (persoonId: string, datum: string, waarde: 'aanwezig' | 'half' | 'afwezig') => ({
  persoonId,
  datum: toIsoDate(datum),
  dagdeel: 'dag' as const,
  werkpostId: null,
  waarde,
  uren: null,
  reden: waarde === 'afwezig' ? ('A' as const) : null,
});

const setDay = (persoonId: string, datum: string, waarde: 'aanwezig' | 'half' | 'afwezig') =>
  t.core.call('aanwezigheid.zet', { uitspraken: [day(persoonId, datum, waarde)] }, REASON);

const decide = (documentId: string, keuze: 'gecorrigeerd_document' | 'volgend_kwartaal' | 'niet_doorgeven') =>
  t.call('correctie.beslis', { documentId, keuze, reden: 'Zo afgesproken met de directie.' });

describe('a closed period', () => {
  test('asks a reason for a day in it and writes nothing; with the reason it is written, and the reason is kept', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12', '2026-02-09']);
    await sendQuarter();
    const change = { uitspraken: [day(persoonId, '2026-02-16', 'aanwezig')] };
    const before = await t.call('historie.lijst', {});
    const refused = await t.ask('aanwezigheid.zet', change);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'PERIODE_VERZONDEN', details: { aantal: 1, periode: '2026Q1', verzondenOp: '2026-04-10' } },
    });
    expect(JSON.stringify(refused)).not.toContain('Maes');
    expect(await t.call('historie.lijst', {})).toHaveLength(before.length);
    const written = await t.core.call('aanwezigheid.zet', change, REASON);
    expect(written.ok).toBe(true);
    expect((await t.call('historie.lijst', {}))[0]).toMatchObject({ op: 'aanwezigheid.zet', reden: REASON.reason });
  });

  test('asks for every fact that the overview was made from, and for nothing else', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const other = await t.call('persoon.maak', { naam: 'Peeters', voornaam: 'Jan', insz: null });
    await sendQuarter();
    const asks = async (name: string, input: unknown): Promise<boolean> => {
      const answer = await t.ask(name, input);
      if (!answer.ok && answer.error.code !== 'PERIODE_VERZONDEN') throw new Error(`${name}: ${answer.error.code}`);
      return !answer.ok;
    };
    expect(await asks('ama.wijzigTraject', { id: trajectId, waarden: { start: '2026-01-06' } })).toBe(true);
    expect(
      await asks('ama.stopTraject', {
        id: trajectId,
        einde: '2026-03-20',
        eindReden: null,
        eindRedenTekst: null,
        bestemming: null,
      }),
    ).toBe(true);
    expect(await asks('persoon.wijzig', { id: persoonId, waarden: { naam: 'Maas' } })).toBe(true);
    expect(await asks('onderbreking.maak', { persoonId, trajectId, van: '2026-02-02', tot: '2026-02-06' })).toBe(true);
    expect(await asks('beoordeling.maak', { persoonId, trajectId, ...ASSESSMENT, besluitOp: '2026-03-12' })).toBe(true);
    expect(await asks('ama.startTraject', { persoonId: other.id, start: '2026-03-02' })).toBe(true);
    expect(await asks('organisatie.bewaar', { naam: 'Voorbeeld 2 vzw' })).toBe(true);

    expect(await asks('aanwezigheid.zet', { uitspraken: [day(persoonId, '2026-04-13', 'aanwezig')] })).toBe(false);
    expect(await asks('persoon.wijzig', { id: persoonId, waarden: { telefoon: '09 000 00 00' } })).toBe(false);
    expect(
      await asks('ama.stopTraject', {
        id: trajectId,
        einde: '2026-06-30',
        eindReden: null,
        eindRedenTekst: null,
        bestemming: null,
      }),
    ).toBe(false);
    expect(await asks('beoordeling.maak', { persoonId, trajectId, ...ASSESSMENT, besluitOp: '2026-04-02' })).toBe(false);
    expect(await asks('organisatie.bewaar', { telefoon: '09 111 11 11' })).toBe(false);
  });

  test('name and number of a partner that guides stand on it; its telephone, and a partner that guides nobody, do not', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    const empty = { contact: null, telefoon: null, email: null, van: null, tot: null };
    const partner = (await t.call('partner.maak', { naam: 'Buurthuis vzw', kbo: '0912.345.673', ...empty })).id!;
    const elsewhere = (await t.call('partner.maak', { naam: 'Elders vzw', kbo: null, ...empty })).id!;
    await t.call('ama.wijzigTraject', { id: trajectId, waarden: { partnerId: partner } });
    await fillQuarter(persoonId, ['2026-01-12']);
    await sendQuarter();
    const change = (id: string, waarden: object) => t.ask('partner.wijzig', { id, waarden });
    for (const waarden of [{ naam: 'Buurtwerk vzw' }, { kbo: null }])
      expect(await change(partner, waarden)).toMatchObject({ ok: false, error: { code: 'PERIODE_VERZONDEN' } });
    expect(await change(partner, { telefoon: '09 000 00 00' })).toMatchObject({ ok: true });
    expect(await change(elsewhere, { naam: 'Ginder vzw' })).toMatchObject({ ok: true });
    expect(await differences()).toEqual([]);
    expect(await t.core.call('partner.wijzig', { id: partner, waarden: { naam: 'Buurtwerk vzw' } }, REASON)).toMatchObject({
      ok: true,
    });
    expect(await differences()).not.toEqual([]);
  });

  test('an undo is a change as well', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    await t.call('aanwezigheid.zet', { uitspraken: [day(persoonId, '2026-01-19', 'aanwezig')] });
    const operation = (await t.call('historie.lijst', {}))[0]!.id;
    await sendQuarter();
    expect(await t.ask('historie.ongedaan', { operatie: operation })).toMatchObject({ error: { code: 'PERIODE_VERZONDEN' } });
    expect(await t.core.call('historie.ongedaan', { operatie: operation }, REASON)).toMatchObject({ ok: true });
    expect((await t.call('historie.lijst', {}))[0]).toMatchObject({ reden: REASON.reason });
  });

  test('is open again when the sending is taken back', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    await sendQuarter();
    await t.call('historie.ongedaan', { operatie: null });
    expect(await t.ask('aanwezigheid.zet', { uitspraken: [day(persoonId, '2026-02-16', 'aanwezig')] })).toMatchObject({
      ok: true,
    });
  });
});

describe('what differs from what was sent', () => {
  test('is told per person and day, on Vandaag and of the person', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12', '2026-02-09']);
    const documentId = await sendQuarter();
    expect(await differences()).toEqual([]);
    await setDay(persoonId, '2026-02-16', 'half');
    await setDay(persoonId, '2026-02-09', 'afwezig');
    const [document] = await differences();
    expect(document).toMatchObject({
      id: documentId,
      soort: 'overzicht',
      periode: '2026Q1',
      verzondenOp: '2026-04-10',
      versie: 1,
      open: true,
    });
    expect(document!.delen).toMatchObject([
      {
        persoonId,
        persoon: { naam: 'Maes', voornaam: 'Élodie' },
        besluit: null,
        verschillen: [
          {
            trajectId,
            soort: 'gewijzigd',
            velden: [{ veld: 'dagen', van: '2.0', naar: '1.5' }],
            dagen: [
              { datum: '2026-02-09', van: 2, naar: 0 },
              { datum: '2026-02-16', van: 0, naar: 1 },
            ],
          },
        ],
      },
    ]);
    expect(await differences(persoonId)).toHaveLength(1);
    for (const scope of [{}, { persoonId }]) {
      const { bevindingen } = await t.call('agenda.lijst', scope);
      expect(bevindingen.filter(({ code }) => code === 'OVERZICHT_WIJKT_AF_DAGEN')).toMatchObject([
        { kind: 'conflict', severity: 'W', persoon: { id: persoonId }, trajectId, params: { dagen: 2 } },
      ]);
    }
  });

  test('a person who comes into a sent quarter, and one who leaves it', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const later = (await t.call('persoon.maak', { naam: 'Aerts', voornaam: 'Bo', insz: null })).id!;
    await sendQuarter();
    await t.core.call('ama.startTraject', { persoonId: later, start: '2026-03-02' }, REASON);
    await t.core.call('ama.wijzigTraject', { id: trajectId, waarden: { start: '2026-04-01' } }, REASON);
    const [document] = await differences();
    expect(document!.delen.flatMap(({ persoon, verschillen }) => verschillen.map(({ soort }) => [persoon?.naam, soort]))).toEqual(
      [
        ['Aerts', 'erbij'],
        ['Maes', 'weg'],
      ],
    );
  });
});

describe('a decision', () => {
  test('closes the question, and only for exactly this difference', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const documentId = await sendQuarter();
    await setDay(persoonId, '2026-01-19', 'aanwezig');
    expect(await t.ask('correctie.beslis', { documentId, keuze: 'niet_doorgeven', reden: ' ' })).toMatchObject({ ok: false });
    const { operation } = await decide(documentId, 'niet_doorgeven');
    expect((await differences())[0]).toMatchObject({ open: false, delen: [{ besluit: { keuze: 'niet_doorgeven' } }] });
    expect((await t.call('agenda.lijst', {})).bevindingen.some(({ code }) => code.includes('WIJKT_AF'))).toBe(false);
    await setDay(persoonId, '2026-01-26', 'aanwezig');
    expect((await differences())[0]).toMatchObject({
      open: true,
      delen: [{ besluit: null, eerder: { keuze: 'niet_doorgeven' } }],
    });
    await t.core.call('historie.ongedaan', { operatie: null }, REASON);
    expect((await differences())[0]).toMatchObject({ open: false });
    await t.call('historie.ongedaan', { operatie: operation });
    expect((await differences())[0]).toMatchObject({ open: true, delen: [{ besluit: null, eerder: null }] });
  });

  test('a corrected document is version 2, names what it replaces, and once sent nothing differs', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const first = await sendQuarter();
    await setDay(persoonId, '2026-01-19', 'aanwezig');
    await decide(first, 'gecorrigeerd_document');
    const promised = (await t.call('agenda.lijst', {})).bevindingen.filter(({ code }) => code === 'CORRECTIE_NIET_VERZONDEN');
    expect(promised).toHaveLength(1);
    const model = await makeQuarter('2026Q1');
    expect(model).toMatchObject({ versie: 2, vervangt: '2026-04-20', totaalDagen: '2.0' });
    await sendQuarter('2026Q1', '2026-04-21');
    expect(await differences()).toEqual([]);
    expect((await t.call('agenda.lijst', {})).bevindingen.some(({ code }) => code === 'CORRECTIE_NIET_VERZONDEN')).toBe(false);
  });

  test('taking it along prints it in the next overview, apart from its days, and once sent nothing differs', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const first = await sendQuarter();
    await setDay(persoonId, '2026-01-19', 'aanwezig');
    await decide(first, 'volgend_kwartaal');
    expect((await differences())[0]).toMatchObject({ open: false, delen: [{ besluit: { kwartaal: '2026Q2' } }] });
    const model = await makeQuarter('2026Q2');
    expect(model).toMatchObject({
      versie: 1,
      correcties: [
        {
          jaar: 2026,
          kwartaal: 1,
          verzondenOp: '2026-04-10',
          soort: 'gewijzigd',
          dagenVerzonden: '1.0',
          dagenNu: '2.0',
          velden: ['dagen'],
        },
      ],
    });
    await sendQuarter('2026Q2', '2026-04-21');
    expect(await differences()).toEqual([]);
    await setDay(persoonId, '2026-01-26', 'aanwezig');
    expect((await differences())[0]!.delen[0]!.verschillen[0]!.velden).toMatchObject([
      { veld: 'dagen', van: '2.0', naar: '3.0' },
    ]);
    const year = await makeReport('ama-jaarafrekening', { year: 2026 });
    expect(year).toMatchObject({
      kwartalen: [
        {
          verzondenOp: '2026-04-10',
          verzonden: '1.0',
          gecorrigeerdOp: '2026-04-21',
          gecorrigeerd: '2.0',
          huidig: '3.0',
          wijktAf: true,
        },
        { verzondenOp: '2026-04-21' },
        {},
        {},
      ],
      trajecten: [{ kwartalen: [{ verzonden: '1.0', gecorrigeerd: '2.0', huidig: '3.0', wijktAf: true }, {}, {}, {}] }],
    });
  });

  test('a next quarter that was sent already is refused', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const first = await sendQuarter();
    await setDay(persoonId, '2026-01-19', 'aanwezig');
    const ask = (kwartaal: string) =>
      t.ask('correctie.beslis', { documentId: first, keuze: 'volgend_kwartaal', reden: 'Later', kwartaal });
    expect(await ask('2026Q1')).toMatchObject({ ok: false, error: { code: 'CORRECTIE_KWARTAAL', field: 'kwartaal' } });
    expect(await ask('2025Q4')).toMatchObject({ ok: false, error: { code: 'CORRECTIE_KWARTAAL' } });
  });
});

describe('an evaluation file and a POP', () => {
  test('a sent evaluation file is closed for what it told, not for what comes later', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12']);
    const eigen = (
      await t.call('eigenEvaluatie.maak', {
        persoonId,
        trajectId,
        ...OWN,
        datum: toIsoDate('2026-03-02'),
        stap: 'Twee dagen per week.',
      })
    ).id!;
    await t.call('report.maak', {
      id: 'ama-evaluatie',
      scope: { persoonId },
      formats: ['json'],
      map: null,
      purpose: null,
      confirmation: 'Proef',
    });
    const id = (await t.call('report.historie', {}))[0]!.id;
    await t.call('report.verzonden', { id, op: toIsoDate('2026-04-20') });
    expect(await t.ask('eigenEvaluatie.wijzig', { id: eigen, waarden: { stap: 'Drie dagen per week.' } })).toMatchObject({
      error: { code: 'PERIODE_VERZONDEN', details: { soort: 'evaluatie' } },
    });
    expect(
      await t.ask('observatie.maak', {
        persoonId,
        trajectId,
        datum: '2026-04-28',
        tekst: 'Kwam op tijd.',
        door: null,
        werkpostId: null,
      }),
    ).toMatchObject({
      ok: true,
    });
    await t.core.call('eigenEvaluatie.wijzig', { id: eigen, waarden: { stap: 'Drie dagen per week.' } }, REASON);
    const [document] = await differences(persoonId);
    expect(document).toMatchObject({ soort: 'evaluatie', id, keuzes: ['gecorrigeerd_document', 'niet_doorgeven'] });
    expect(document!.delen[0]!.verschillen[0]!.velden).toMatchObject([
      { veld: 'stap', van: 'Twee dagen per week.', naar: 'Drie dagen per week.' },
    ]);
    await t.call('correctie.beslis', { documentId: id, keuze: 'gecorrigeerd_document', reden: 'Verkeerd overgenomen.' });
    const model = await makeReport('ama-evaluatie', { persoonId });
    expect(model).toMatchObject({ versie: 2, vervangt: '2026-04-20', stap: 'Drie dagen per week.' });
    await t.call('report.verzonden', { id: (await t.call('report.historie', {}))[0]!.id, op: toIsoDate('2026-04-21') });
    expect(await differences()).toEqual([]);
  });

  test('a registered POP asks a reason for its goals and actions until a new version is begun', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    const doelId = (
      await t.call('popDoel.maak', {
        persoonId,
        trajectId,
        titel: 'Op tijd komen',
        volgorde: 1,
        stand: 'bezig',
        beweging: null,
        standOp: null,
      })
    ).id!;
    await t.call('popVersie.maak', {
      persoonId,
      trajectId,
      nummer: 1,
      datum: toIsoDate('2026-02-02'),
      geregistreerdOp: toIsoDate('2026-02-09'),
    });
    const rename = { id: doelId, waarden: { titel: 'Zelf met de bus komen' } };
    expect(await t.ask('popDoel.wijzig', rename)).toMatchObject({
      error: { code: 'PERIODE_VERZONDEN', details: { soort: 'pop' } },
    });
    expect(await t.ask('popDoel.wijzig', { id: doelId, waarden: { stand: 'gehaald' } })).toMatchObject({ ok: true });
    await t.core.call('popDoel.wijzig', rename, REASON);
    await t.core.call('popActie.maak', { persoonId, doelId, tekst: 'Abonnement vragen', tegen: null, klaarOp: null }, REASON);
    const [document] = await differences(persoonId);
    expect(document).toMatchObject({ soort: 'pop', verzondenOp: '2026-02-09' });
    expect(document!.delen[0]!.verschillen[0]!.velden).toMatchObject([
      { veld: 'doel', van: 'Op tijd komen', naar: 'Zelf met de bus komen' },
      { veld: 'actie', van: null, naar: 'Abonnement vragen' },
    ]);
    await t.call('popVersie.maak', { persoonId, trajectId, nummer: 2, datum: toIsoDate('2026-04-20'), geregistreerdOp: null });
    expect(await differences()).toEqual([]);
    expect(await t.ask('popDoel.wijzig', { id: doelId, waarden: { titel: 'Met de fiets komen' } })).toMatchObject({ ok: true });
  });
});

test('any script of attendance after sending: the difference is that of the day sets; deciding closes it, undo opens it', async () => {
  const days = ['2026-01-12', '2026-01-13', '2026-02-09', '2026-02-10', '2026-03-09', '2026-03-10'];
  const halves = { aanwezig: 2, half: 1, afwezig: 0 } as const;
  const { persoonId } = await withTraject(t);
  const known = new Map<string, number>([
    ['2026-01-12', 2],
    ['2026-02-09', 2],
  ]);
  await fillQuarter(persoonId, [...known.keys()]);
  const documentId = await sendQuarter();
  const sent = new Map(known);
  const script = array(tuple(constantFrom(...days), constantFrom('aanwezig', 'half', 'afwezig')), {
    minLength: 1,
    maxLength: 5,
  });
  await assert(
    asyncProperty(script, async (steps) => {
      for (const [datum, waarde] of steps) {
        await setDay(persoonId, datum, waarde);
        known.set(datum, halves[waarde]);
      }
      const expected = days
        .map((datum) => ({ datum, van: sent.get(datum) ?? 0, naar: known.get(datum) ?? 0 }))
        .filter(({ van, naar }) => van !== naar);
      const [document] = await differences();
      expect(document?.delen[0]?.verschillen[0]?.dagen ?? []).toEqual(expected);
      if (expected.length === 0) return;
      const { operation } = await t.call('correctie.beslis', { documentId, keuze: 'niet_doorgeven', reden: 'Proef' });
      expect((await differences()).some(({ open }) => open)).toBe(false);
      await t.call('historie.ongedaan', { operatie: operation });
      expect((await differences())[0]).toMatchObject({ open: true });
    }),
    { numRuns: 25 },
  );
});
