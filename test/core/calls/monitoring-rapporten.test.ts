/** Documents of monitoring, the letter in plain language and the sheet for a new employer, from the case file to the file that is made. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { type TestCore, openCase } from './core.ts';

const ON = '2026-03-31';
let t: TestCore;

beforeEach(async () => {
  t = await openCase({ now: () => Date.parse(`${ON}T10:00:00Z`) });
});
afterEach(() => t.close());

const person = async (naam: string) => (await t.call('persoon.maak', { naam, voornaam: 'An', insz: null })).id!;

async function make(id: string, format: 'json' | 'pdf' | 'docx' | 'csv' | 'xlsx', scope: { year?: number; persoonId?: string }) {
  const asked = { id, scope, op: ON, formats: [format], map: null, purpose: null, confirmation: 'proef' };
  const { files } = await t.call('report.maak', asked);
  return Promise.all(
    files.map(async (file) => {
      const { bytes } = (await t.core.blob(file.blob!))!;
      return { ...file, bytes, text: new TextDecoder().decode(bytes) };
    }),
  );
}

interface Tabel {
  readonly id: string;
  readonly rijen: readonly (readonly (string | number | null)[])[];
}
async function tables(id: string, year: number): Promise<Record<string, Tabel['rijen']>> {
  const [file] = await make(id, 'json', { year });
  const { blokken } = JSON.parse(file!.text) as { blokken: (Tabel & { soort: string })[] };
  return Object.fromEntries(blokken.flatMap((each) => (each.soort === 'tabel' ? [[each.id, each.rijen]] : [])));
}

async function hire(
  count: number,
  van: string,
  uit: { tot: string; naar: 'nec' | 'imw' | 'inactief' } | null = null,
): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const persoonId = await person(`Persoon${van}${String(index)}`);
    const { id } = await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van });
    if (uit !== null) await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId: id!, ...uit });
  }
}

describe('monitoring', () => {
  test('inside nothing is masked; outside the few go in a group of years and categories, and a year that runs waits', async () => {
    await hire(6, '2023-02-06');
    await hire(5, '2023-03-06', { tot: '2024-06-28', naar: 'nec' });
    await hire(3, '2024-03-04', { tot: '2025-06-27', naar: 'inactief' });
    const inside = await tables('maatwerk-stromen', 2025);
    expect(inside['stromen']).toEqual([['collectief maatwerk', 'niet actief', 3]]);
    const { begrippen, ...outside } = await tables('maatwerk-stromen-extern', 2026);
    expect(outside['stromen']).toEqual([
      ['2023', 'onbekend', 'collectief maatwerk', 11],
      ['2024-2025', 'collectief maatwerk', 'normaal economisch circuit', 5],
      ['2024-2025', 'alle andere samen', null, 6],
    ]);
    // How many went to any job would tell whether somebody went to individueel maatwerk.
    expect(outside['jaren']).toEqual([
      ['2023', 11, 0, '0.0'],
      ['2024-2025', 14, null, null],
    ]);
    expect(JSON.stringify(outside)).not.toContain('niet actief');
    expect(JSON.stringify(begrippen)).toContain('niet actief');
    for (const rows of [outside['stromen']!, outside['tijdigheid']!, outside['uitkomsten']!])
      for (const row of rows) expect(row.at(-1) === null || Number(row.at(-1)) >= 5).toBe(true);
    expect(outside['reeks']!.find(([year]) => year === '2023')).toEqual(['2023', 25_815, 513, '2.0', 4554, null]);
  }, 60_000);

  test('what leaves explains each word it counts with, in the same lines whoever is in the house', async () => {
    await hire(2, '2025-03-03');
    const few = (await tables('maatwerk-stromen-extern', 2026))['begrippen']!;
    await hire(7, '2023-03-06', { tot: '2024-06-28', naar: 'nec' });
    const { begrippen, stromen } = await tables('maatwerk-stromen-extern', 2026);
    expect(begrippen).toEqual(few);
    const words = new Set<unknown>(begrippen!.map(([word]) => word));
    for (const [, from, to] of stromen!) expect([words.has(from), to === null || words.has(to)]).toEqual([true, true]);
    expect(begrippen!.filter(([word, meaning]) => !word || !meaning)).toEqual([]);
  }, 60_000);

  test('is made as PDF/UA and CSV, names nobody outside, and the register names who moved', async () => {
    await hire(2, '2025-03-03');
    expect((await make('maatwerk-stromen', 'pdf', { year: 2025 }))[0]!.standing).toBe('ua-1');
    expect((await make('maatwerk-stromen-extern', 'pdf', { year: 2025 }))[0]!.standing).toBe('ua-1');
    const outside = await make('maatwerk-stromen-extern', 'csv', { year: 2025 });
    expect(outside.map(({ text }) => text).join('')).not.toContain('Persoon');
    const [list] = await make('maatwerk-bewegingen', 'csv', { year: 2025 });
    expect(list!.text).toContain('Persoon2025-03-030');
    expect(list!.text).toContain('genoteerd');
  }, 60_000);
});

describe('to the person and to the employer', () => {
  test('the letter says in plain words what happens, what stays and how to come back, with a pictogram for each', async () => {
    const persoonId = await person('Maes');
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2022-03-01' });
    const [letter] = await make('maatwerk-brief-doorstroom', 'json', { persoonId });
    for (const part of [
      'Wat gebeurt er?',
      'Wat blijft?',
      'Hoe kom je terug?',
      'binnen 18 maanden',
      'Je blijft bij ons in dienst',
    ])
      expect(letter!.text).toContain(part);
    const { blokken } = JSON.parse(letter!.text) as { blokken: { soort: string; tekst: string }[] };
    expect(blokken.filter(({ soort }) => soort === 'beeld')).toHaveLength(7);
    const sentences = blokken.flatMap(({ tekst }) => tekst?.split(/(?<=[.?])\s/u) ?? []);
    expect(Math.max(...sentences.map((each) => each.split(' ').length))).toBeLessThanOrEqual(18);
    expect((await make('maatwerk-brief-doorstroom', 'pdf', { persoonId }))[0]!.standing).toBe('ua-1');
    const [docx] = await make('maatwerk-brief-doorstroom', 'docx', { persoonId });
    const parts = unzipSync(docx!.bytes);
    expect(Object.keys(parts).filter((name) => /media\/.+\.png$/u.test(name))).toHaveLength(7);
    expect(strFromU8(parts['word/document.xml']!)).toContain('descr="Stopt je nieuwe job?"');
  }, 60_000);

  test('the letter for another partner has what happened and the scores, never what was said with them', async () => {
    const persoonId = await person('Maes');
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2022-03-01' });
    const none = await t.ask('report.maak', {
      id: 'maatwerk-brief-partner',
      scope: { persoonId },
      op: ON,
      formats: ['json'],
      map: null,
      purpose: null,
      confirmation: 'proef',
    });
    expect(none.ok).toBe(false);
    const partner = {
      naam: 'Springplank vzw',
      soort: 'doorstroompartner',
      straat: null,
      postcode: null,
      gemeente: null,
    } as const;
    const { id: partnerId } = await t.call('instantie.maak', { ...partner, telefoon: null, email: null, opmerking: null });
    const days = { start: '2025-11-03', verwezenOp: '2025-10-01', eersteContactOp: '2025-12-01' };
    const { id } = await t.call('doorstroomtraject.maak', { persoonId, partnerId: partnerId!, ...days });
    const own = { persoonId, doorstroomtrajectId: id! };
    await t.call('tevredenheid.maak', {
      ...own,
      datum: '2026-02-02',
      van: 'werknemer',
      score: 2,
      opmerking: 'vertrouwelijk gezegd',
    });
    const [letter] = await make('maatwerk-brief-partner', 'json', { persoonId });
    for (const part of ['Springplank vzw', '01/10/2025', '01/12/2025', '"61"', '02/02/2026', ', 2', 'Onze redenen'])
      expect(letter!.text).toContain(part);
    expect(letter!.text).not.toContain('vertrouwelijk gezegd');
    expect((await make('maatwerk-brief-partner', 'pdf', { persoonId }))[0]!.standing).toBe('ua-1');
  }, 60_000);

  test('the sheet has the premiums by quarter as an indication, before the job begins too, and names what is missing', async () => {
    const persoonId = await person('Maes');
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2022-03-01' });
    const { id } = await t.call('doorstroomtraject.maak', { persoonId, start: '2025-11-03', functie: 'Magazijnier' });
    const fiche = { persoonId, doorstroomtrajectId: id!, q: '38', s: '38', rij: 'nood', graad: 'laag' } as const;
    await t.call('imwFiche.maak', { ...fiche, referteloonCents: 450_000 });
    const [blad] = await t.call('imw.blad', { persoonId });
    expect(blad).toMatchObject({ start: ON, startGeschat: true, functie: 'Magazijnier' });
    expect(blad!.kwartalen).toHaveLength(20);
    expect(blad!.kwartalen.map(({ percentage }) => percentage).slice(3, 11)).toEqual([40, 40, 30, 30, 30, 30, 20, 20]);
    await t.call('doorstroomtraject.wijzig', { id: id!, waarden: { contractStart: '2026-02-02' } });
    expect((await t.call('imw.blad', { persoonId }))[0]).toMatchObject({ start: '2026-02-02', startGeschat: false });
    const [sheet] = await make('maatwerk-imw-fiche', 'json', { persoonId });
    expect(sheet!.text).toContain('Indicatie. Het departement beslist');
    expect((await make('maatwerk-imw-fiche', 'pdf', { persoonId }))[0]!.standing).toBe('ua-1');
  }, 60_000);

  test('the sheet of the employer has the stage: how long, who pays what, hours of guidance in it, insurance, tasks, expectations', async () => {
    const persoonId = await person('Maes');
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2022-03-01' });
    const doorstroomtrajectId = (await t.call('doorstroomtraject.maak', { persoonId, start: '2025-11-03' })).id!;
    await t.call('imwFiche.maak', { persoonId, doorstroomtrajectId, q: '38', s: '38', rij: 'nood', graad: 'laag' });
    type Sheet = { blokken: { tekst?: string; paren?: { woord: string; waarde: string | null }[] }[] };
    const sheet = async () => {
      const { blokken } = JSON.parse((await make('maatwerk-imw-fiche', 'json', { persoonId }))[0]!.text) as Sheet;
      const facts = new Map(blokken.flatMap(({ paren = [] }) => paren.map(({ woord, waarde }) => [woord, waarde] as const)));
      return { facts, texts: blokken.flatMap(({ tekst = '' }) => tekst) };
    };
    expect((await sheet()).texts).not.toContain('De stage');
    const of = { persoonId, doorstroomtrajectId };
    await t.call('stage.maak', {
      ...of,
      van: '2026-02-02',
      tot: '2026-02-27',
      mentor: 'Ilse Claes',
      uren: 1900,
      taken: 'Rekken vullen',
      prijs: 'De werkgever betaalt het niet-gesubsidieerde deel.',
      prijsCents: 120_000,
      verzekering: 'Arbeidsongevallen van het maatwerkbedrijf',
      verwachtingen: 'Op tijd komen',
    });
    const uren = { ...of, soort: 'een_op_een', bron: 'bedrijf' } as const;
    for (const [datum, hours] of [
      ['2026-01-30', 400],
      ['2026-02-02', 150],
      ['2026-02-27', 200],
      ['2026-03-02', 800],
    ] as const)
      await t.call('doorstroomUren.maak', { ...uren, datum, uren: hours });
    const { facts, texts } = await sheet();
    expect(Object.fromEntries([...facts].map(([word, value]) => [word, value?.replaceAll(/\s/gu, ' ')]))).toMatchObject({
      'Uren begeleiding, genoteerd tijdens de stage': '3,5',
      'Niet-gesubsidieerd loondeel per maand': '1.200,00 €',
      'Afspraak over de loonkost': 'De werkgever betaalt het niet-gesubsidieerde deel.',
      Verzekering: 'Arbeidsongevallen van het maatwerkbedrijf',
      Mentor: 'Ilse Claes',
    });
    expect(texts).toEqual(expect.arrayContaining(['De stage', 'Rekken vullen', 'Op tijd komen']));
  }, 60_000);

  test('costs and benefits of the stage: blank as long as nothing was typed, then the amounts with their totals; taken back, blank again', async () => {
    const persoonId = await person('Maes');
    await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2022-03-01' });
    const { id } = await t.call('doorstroomtraject.maak', { persoonId, start: '2025-11-03' });
    const doorstroomtrajectId = id!;
    await t.call('imwFiche.maak', { persoonId, doorstroomtrajectId, q: '38', s: '38', rij: 'nood', graad: 'laag' });
    const stageId = (await t.call('stage.maak', { persoonId, doorstroomtrajectId, van: '2026-02-02' })).id!;
    type Sheet = { blokken: { id?: string; rijen?: unknown[][]; paren?: { woord: string; waarde: string | null }[] }[] };
    const sheet = async () => {
      const { blokken } = JSON.parse((await make('maatwerk-imw-fiche', 'json', { persoonId }))[0]!.text) as Sheet;
      const totals = blokken.flatMap(({ paren = [] }) => paren).filter(({ woord }) => /baten|kosten/iu.test(woord));
      return { rows: blokken.find((block) => block.id === 'kosten')!.rijen!, totals: totals.map(({ waarde }) => waarde) };
    };
    const blank = await sheet();
    expect([blank.rows.length, blank.rows.filter(([, , amount]) => amount !== null), blank.totals]).toEqual([19, [], []]);
    const post = { persoonId, stageId } as const;
    await t.call('stagePost.maak', { ...post, post: 'loon', bedragCents: 100_000 });
    await t.call('stagePost.maak', { ...post, post: 'interim', bedragCents: 145_050, nota: 'twee dagen per week' });
    const { operation } = await t.call('stagePost.maak', { ...post, post: 'kledij', bedragCents: 5_000 });
    const filled = await sheet();
    expect(filled.rows.filter(([, , amount]) => amount !== null)).toEqual([
      ['Bate', 'Minder uitzendkrachten', 145_050, 'twee dagen per week'],
      ['Kost', 'Loon', 100_000, 'ingevuld door de werkgever'],
      ['Kost', 'Kledij', 5_000, 'ingevuld door de werkgever'],
    ]);
    expect(filled.totals.map((text) => text!.replaceAll(/\s/gu, ' '))).toEqual(['1.450,50 €', '1.050,00 €', '400,50 €']);
    const stage = async () => (await t.call('doelgroepwerknemer.lees', { persoonId })).trajecten[0]!.stages[0]!;
    expect((await stage()).saldo).toEqual({ batenCents: 145_050, kostenCents: 105_000, verschilCents: 40_050 });
    expect((await stage()).posten.map(({ post }) => post)).toEqual(['interim', 'loon', 'kledij']);
    await t.call('historie.ongedaan', { operatie: operation! });
    expect((await stage()).saldo).toMatchObject({ kostenCents: 100_000, verschilCents: 45_050 });
    for (const { id: line } of (await stage()).posten)
      await t.call('stagePost.verwijder', { id: line, reden: 'verkeerde stage' });
    expect([(await stage()).saldo, (await sheet()).totals]).toEqual([null, []]);
    await expect(t.call('stagePost.maak', { ...post, post: 'loon', bedragCents: -1 })).rejects.toThrow('INVOER_ONGELDIG');
  }, 60_000);
});
