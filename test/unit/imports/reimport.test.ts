import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/imports/plan-types.ts';
import { addDays, formatDate, toIsoDate } from '../../../src/shared/domain/date.ts';
import { MemoryCase } from './memory-case.ts';

const outcome = ({ accepted, questions, rejected }: Plan) => ({
  new: accepted.new.length,
  updated: accepted.updated.length,
  unchanged: accepted.unchanged.length,
  questions: questions.length,
  rejected: rejected.length,
});

const HEAD = 'Naam;Voornaam;RR-nummer;Start;Einde;Uren/week;Statuut;Opmerkingen';
const deelnemers = { kind: 'deelnemers' } as const;

/** An INSZ with a right check number. */
function insz(nine: number): string {
  const base = String(nine).padStart(9, '0');
  return base + String(97 - (nine % 97)).padStart(2, '0');
}

const people = fc.uniqueArray(
  fc.record({
    naam: fc.constantFrom('Maes', 'De Smet', 'Öztürk', "D'Hondt", 'Wójcik'),
    voornaam: fc.constantFrom('An', 'Zoë', 'Noor', 'Marie-José'),
    insz: fc.tuple(
      fc.integer({ min: 50, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 990 }),
    ),
    start: fc.integer({ min: 0, max: 3000 }),
    length: fc.option(fc.integer({ min: 0, max: 400 })),
    uren: fc.constantFrom('', '12', '15,5', '16u', 'veel'),
    statuut: fc.constantFrom('', 'RVA', 'leefloon', '??'),
    opmerkingen: fc.constantFrom('', 'komt met de bus', '=1+1', 'belt; soms'),
  }),
  { minLength: 1, maxLength: 8, selector: ({ insz: parts }) => parts.join('-') },
);
type Person = typeof people extends fc.Arbitrary<infer T> ? (T extends readonly (infer P)[] ? P : never) : never;

function line({ naam, voornaam, insz: [year, month, day, seq], start, length, uren, statuut, opmerkingen }: Person): string {
  const from = addDays(toIsoDate('2018-01-01'), start);
  const number = insz(((year * 100 + month) * 100 + day) * 1000 + seq);
  const to = length === null ? '' : formatDate(addDays(from, length));
  return [naam, voornaam, number, formatDate(from), to, uren, statuut, `"${opmerkingen}"`].join(';');
}

const list = (rows: readonly Person[]): string => [HEAD, ...rows.map(line)].join('\n');

describe('the same list again', () => {
  it('changes nothing, whatever is in it, and in whatever order its rows stand', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.boolean(), async (rows, reversed) => {
        const dossier = new MemoryCase();
        const first = await dossier.importText(list(rows), deelnemers);
        const before = JSON.stringify(dossier.personen);
        const again = await dossier.importText(list(reversed ? rows.toReversed() : rows), deelnemers);
        expect(again.writes).toEqual([]);
        expect(outcome(again)).toEqual({ ...outcome(first), new: 0, unchanged: first.accepted.new.length });
        expect(JSON.stringify(dossier.personen)).toBe(before);
      }),
      { numRuns: 40 },
    );
  });

  it('without some of its rows changes nothing either', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(), async (rows, which) => {
        fc.pre(rows.length > 1);
        const dossier = new MemoryCase();
        await dossier.importText(list(rows), deelnemers);
        const fewer = rows.filter((_, index) => index !== which % rows.length);
        expect((await dossier.importText(list(fewer), deelnemers)).writes).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('every row ends in one of four', () => {
  it('and no row stops another', async () => {
    const spoiled = fc.tuple(people, fc.integer({ min: 0, max: 4 }), fc.nat());
    await fc.assert(
      fc.asyncProperty(spoiled, async ([rows, kind, which]) => {
        const lines = rows.map(line);
        const at = which % lines.length;
        const bad = ['', 'x;y', 'Maes;An;123;2/2/2026;;;;', 'TOTAAL;;;;;;;', lines[at] ?? ''][kind] ?? '';
        const plan = await new MemoryCase().importText([HEAD, ...lines, bad].join('\n'), deelnemers);
        const told = [...plan.accepted.new, ...plan.questions, ...plan.rejected, ...plan.skipped].map(({ row }) => row);
        expect(told.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: lines.length + 1 }, (_, index) => index + 2).slice(0, told.length),
        );
        expect(told.length).toBe(lines.length + (bad === '' ? 0 : 1));
        expect(plan.accepted.new.length).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });
});

const again = async (dossier: MemoryCase, row: string) => dossier.importText(`${HEAD}\n${row}`, deelnemers);

describe('three ways', () => {
  const ROW = 'Maes;An;93051822361;02/02/2026;;16;RVA;komt met de bus';
  const imported = async (row = ROW) => {
    const dossier = new MemoryCase();
    await dossier.importText(`${HEAD}\n${row}`, deelnemers);
    return dossier;
  };
  const INSZ = '93051822361';
  const START = '2026-02-02';
  const remark = (dossier: MemoryCase) => dossier.person(INSZ).trajecten[0]?.fields['opmerkingen']?.value;

  it('file as before, changed by hand: the hand stays', async () => {
    const dossier = await imported();
    dossier.change(INSZ, 'opmerkingen', 'fietst', START);
    expect((await again(dossier, ROW)).writes).toEqual([]);
    expect(remark(dossier)).toBe('fietst');
  });

  it('file changed, not by hand: the file is taken over', async () => {
    const dossier = await imported();
    expect(outcome(await again(dossier, ROW.replace('bus', 'trein')))).toMatchObject({ updated: 1, questions: 0 });
    expect(remark(dossier)).toBe('komt met de trein');
  });

  it('both changed: a question, and nothing of the row is taken over', async () => {
    const dossier = await imported();
    dossier.change(INSZ, 'opmerkingen', 'fietst', START);
    const plan = await again(dossier, ROW.replace('bus', 'trein').replace(';16;', ';18;'));
    expect(plan.questions[0]?.codes).toMatchObject([
      {
        code: 'VELD_VERSCHILT:opmerkingen',
        params: { bestand: 'komt met de trein', dossier: 'fietst', wie: 'Griet', wanneer: '2026-04-01' },
      },
    ]);
    expect(remark(dossier)).toBe('fietst');
    expect(dossier.person(INSZ).trajecten[0]?.fields['uren_per_week']?.value).toBe('16');
  });

  it('both changed to the same: no question', async () => {
    const dossier = await imported();
    dossier.change(INSZ, 'opmerkingen', 'komt met de trein', START);
    expect(outcome(await again(dossier, ROW.replace('bus', 'trein')))).toMatchObject({ unchanged: 1, questions: 0 });
  });

  it('changed by hand before the last import: the file is taken over', async () => {
    const dossier = await imported();
    dossier.change(INSZ, 'opmerkingen', 'fietst', START);
    await again(dossier, ROW.replace(';16;', ';18;'));
    expect(outcome(await again(dossier, ROW.replace(';16;', ';18;').replace('bus', 'trein')))).toMatchObject({
      updated: 1,
      questions: 0,
    });
  });

  it('emptied in the file: nothing; emptied by hand and changed in the file: a question', async () => {
    const dossier = await imported();
    expect(outcome(await again(dossier, ROW.replace('komt met de bus', '')))).toMatchObject({ unchanged: 1 });
    expect(remark(dossier)).toBe('komt met de bus');
    dossier.change(INSZ, 'opmerkingen', null, START);
    const plan = await again(dossier, ROW.replace('bus', 'trein'));
    expect(plan.questions.map(({ codes }) => codes[0]?.code)).toEqual(['VELD_VERSCHILT:opmerkingen']);
  });

  it('a second spelling of a known person in another traject is asked', async () => {
    const dossier = await imported(ROW.replace(';;16', ';28/02/2026;16'));
    const plan = await again(dossier, 'Maes;Anna;93051822361;02/03/2026;;16;RVA;');
    expect(plan.questions.map(({ codes }) => codes.map(({ code }) => code))).toEqual([['VELD_VERSCHILT:voornaam']]);
    expect(dossier.person(INSZ).trajecten).toHaveLength(1);
  });

  it('somebody without a number and with the same name is offered, not doubled', async () => {
    const dossier = new MemoryCase();
    const { id } = dossier.addPerson('Maes', 'An');
    const plan = await dossier.planBytes(new TextEncoder().encode(`${HEAD}\n${ROW}`), 'x.csv', deelnemers);
    expect(plan.questions).toMatchObject([
      { codes: [{ code: 'NAAM_LIJKT_OP' }], candidates: [{ id }, { id: 'nieuw' }, { id: 'overslaan' }] },
    ]);
    const same = new MemoryCase();
    const known = same.addPerson('Maes', 'An');
    await same.importText(`${HEAD}\n${ROW}`, { ...deelnemers, answers: [{ row: 2, choice: known.id }] });
    expect(same.personen).toMatchObject([{ id: known.id, insz: [INSZ], trajecten: [{ start: START }] }]);
    const other = new MemoryCase();
    other.addPerson('Maes', 'An');
    await other.importText(`${HEAD}\n${ROW}`, { ...deelnemers, answers: [{ row: 2, choice: 'nieuw' }] });
    expect(other.personen).toHaveLength(2);
  });
});

describe('answers', () => {
  it('to a second traject that overlaps: taken over, left out, or the start corrected', async () => {
    const rows = `${HEAD}\nMaes;An;93051822361;02/02/2026;;16;RVA;\nMaes;An;93051822361;02/03/2026;;16;RVA;`;
    const taken = new MemoryCase();
    await taken.importText(rows, { ...deelnemers, answers: [{ row: 3, choice: 'overnemen' }] });
    expect(taken.personen[0]?.trajecten).toHaveLength(2);
    const left = new MemoryCase();
    const plan = await left.importText(rows, { ...deelnemers, answers: [{ row: 3, choice: 'overslaan' }] });
    expect(plan.skipped).toEqual([{ sheet: '', row: 3, reason: 'NIET_OVERGENOMEN' }]);
    expect(left.personen[0]?.trajecten).toHaveLength(1);
    // Within one file there is no earlier traject to correct.
    const corrected = await new MemoryCase().importText(rows, { ...deelnemers, answers: [{ row: 3, choice: 'start_wijzigen' }] });
    expect(outcome(corrected)).toMatchObject({ new: 1, questions: 1 });
  });

  it('to a second spelling: the first or the second counts, and stays so', async () => {
    const rows = `${HEAD}\nVan den Broeck;Zoë;93051822361;02/02/2026;;16;RVA;\nVandenbroeck;Zoe;93051822361;02/02/2026;;16;RVA;`;
    const dossier = new MemoryCase();
    const answers = [{ row: 3, choice: 'bijwerken' }];
    const plan = await dossier.importText(rows, { ...deelnemers, answers });
    expect(plan.skipped.map(({ row }) => row)).toEqual([2]);
    expect(dossier.person('93051822361').fields).toMatchObject({ naam: { value: 'Vandenbroeck' }, voornaam: { value: 'Zoe' } });
    expect((await dossier.importText(rows, { ...deelnemers, answers })).writes).toEqual([]);
  });

  it('to a text that is too long: cut where the user says so, never in silence', async () => {
    const long = 'x'.repeat(40_000);
    const rows = `${HEAD}\nMaes;An;93051822361;02/02/2026;;16;RVA;${long}`;
    const asked = await new MemoryCase().importText(rows, deelnemers);
    expect(asked.questions[0]?.codes).toMatchObject([{ code: 'TEKST_TE_LANG:opmerkingen' }]);
    const lengths = [];
    for (const choice of ['inkorten', 'leeg']) {
      const dossier = new MemoryCase();
      await dossier.importText(rows, { ...deelnemers, answers: [{ row: 2, choice }] });
      lengths.push(dossier.personen[0]?.trajecten[0]?.fields['opmerkingen']?.value?.length);
    }
    expect(lengths).toEqual([32_767, undefined]);
  });

  it('to a name with characters that turn the direction: taken over without them', async () => {
    const rows = `${HEAD}\n\u202eMaes;An;93051822361;02/02/2026;;16;RVA;`;
    const dossier = new MemoryCase();
    await dossier.importText(rows, { ...deelnemers, answers: [{ row: 2, choice: 'overnemen' }] });
    expect(dossier.person('93051822361').fields['naam']?.value).toBe('Maes');
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('headers', () => {
  it('that are missing a column ask for it and take nothing over', async () => {
    const plan = await new MemoryCase().planBytes(bytes('Naam;Voornaam;Start\nMaes;An;2/2/2026'), 'x.csv', deelnemers);
    expect(plan.questions).toMatchObject([{ row: 1, codes: [{ code: 'KOLOM_ONTBREEKT:insz' }] }]);
    expect(plan.writes).toEqual([]);
  });

  it('that stand there twice are asked, and the answer names the columns', async () => {
    const text = 'Naam;Voornaam;RR-nummer;Start;Naam;Start\nMaes;An;93051822361;2/2/2026;Peeters;3/3/2026';
    const asked = await new MemoryCase().planBytes(bytes(text), 'x.csv', deelnemers);
    expect(asked.questions).toMatchObject([{ row: 1, codes: [{ code: 'DUBBELE_KOP', params: { kolommen: '1 / 5, 4 / 6' } }] }]);
    expect(asked.questions[0]?.candidates.map(({ id }) => id)).toEqual(['naam:1', 'naam:5', 'start:4', 'start:6']);
    const dossier = new MemoryCase();
    const answers = [{ row: 1, choice: 'naam:5, start:4' }];
    await dossier.importText(text, { ...deelnemers, answers });
    expect(dossier.person('93051822361').fields['naam']?.value).toBe('Peeters');
    expect(dossier.person('93051822361').trajecten[0]?.start).toBe('2026-02-02');
    const half = await new MemoryCase().planBytes(bytes(text), 'x.csv', {
      ...deelnemers,
      answers: [{ row: 1, choice: 'naam:5' }],
    });
    expect(half.questions[0]?.candidates.map(({ id }) => id)).toEqual(['start:4', 'start:6']);
  });

  it('with rows of another width keep nothing of those rows, whose values may have moved', async () => {
    const text =
      'Naam;Voornaam;RR-nummer;Start;Diagnose\nMaes,An,93051822361,2/2/2026,epilepsie\nMaes;An;93051822361;2/2/2026;;epilepsie';
    const plan = await new MemoryCase().planBytes(bytes(text), 'x.csv', deelnemers);
    expect(plan.rejected.map(({ row, codes }) => [row, codes.map(({ code }) => code)])).toEqual([
      [2, ['KOLOMAANTAL']],
      [3, ['KOLOMAANTAL']],
    ]);
    expect(JSON.stringify(plan)).not.toContain('epilepsie');
  });

  it('may stand below titles and come back further down', async () => {
    const text = `Lijst AMA;;;;;;;\n\n${HEAD}\nMaes;An;93051822361;02/02/2026;;16;RVA;\n${HEAD}\nTotaal;1;;;;;;`;
    const plan = await new MemoryCase().planBytes(bytes(text), 'x.csv', deelnemers);
    expect(plan.sheets[0]?.headerRow).toBe(3);
    expect(plan.accepted.new.map(({ row }) => row)).toEqual([4]);
    expect(plan.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'KOPREGEL'],
      [6, 'TOTAALRIJ'],
    ]);
  });

  it('of the wrong kind of list are not found', async () => {
    await expect(new MemoryCase().planBytes(bytes('Artikel;Prijs\nStoel;12'), 'x.csv', deelnemers)).rejects.toThrow(
      'KOP_NIET_GEVONDEN',
    );
  });
});

const withPerson = async () => {
  const dossier = new MemoryCase();
  await dossier.importText(`${HEAD}\nMaes;An;93051822361;02/02/2026;;16;RVA;`, deelnemers);
  return dossier;
};

const row = (name: string, cells: Record<number, string>) =>
  `${name};${Array.from({ length: 31 }, (_, day) => cells[day + 1] ?? '').join(';')};`;

describe('month grids', () => {
  const days = Array.from({ length: 31 }, (_, day) => day + 1).join(';');
  const grid = (title: string, ...rows: string[]) => new TextEncoder().encode([title, `Naam;${days};Totaal`, ...rows].join('\n'));
  const aanwezigheden = { kind: 'aanwezigheden' } as const;

  it('without a month ask for it, and take the answer', async () => {
    const dossier = await withPerson();
    const bytes = grid('Aanwezigheden', row('Maes An', { 2: '1' }));
    const asked = await dossier.planBytes(bytes, 'lijst.csv', aanwezigheden);
    expect(asked.questions).toMatchObject([{ row: 2, codes: [{ code: 'MAAND_ONTBREEKT' }] }]);
    const answered = await dossier.planBytes(bytes, 'lijst.csv', { ...aanwezigheden, answers: [{ row: 2, choice: '2026-03' }] });
    expect(answered.counts).toMatchObject([{ month: '2026-03', whole: 1, counted: 1 }]);
  });

  it('take the month from the name of the file when nothing in it says so, and ask when it says two', async () => {
    const dossier = await withPerson();
    const named = await dossier.planBytes(
      grid('Lijst', row('Maes An', { 2: '1' })),
      'aanwezigheden maart 2026.csv',
      aanwezigheden,
    );
    expect(named.sheets[0]?.month).toBe('2026-03');
    const two = await dossier.planBytes(grid('jan 2026;feb 2026', row('Maes An', { 2: '1' })), 'x.csv', aanwezigheden);
    expect(two.questions).toMatchObject([
      { codes: [{ code: 'MAAND_ONDUIDELIJK' }], candidates: [{ id: '2026-01' }, { id: '2026-02' }] },
    ]);
  });

  it('read every code, and nothing that is not one', async () => {
    const dossier = await withPerson();
    const cells = {
      2: '1',
      3: '0,5',
      4: '½',
      5: 'z',
      6: 'Verlof',
      9: 'A',
      10: 'F',
      11: '1.0',
      12: 'x',
      13: '-1',
      16: '2',
      17: '1/2',
    };
    const plan = await dossier.planBytes(grid('maart 2026', row('Maes An', cells)), 'x.csv', aanwezigheden);
    expect(plan.counts).toMatchObject([{ whole: 2, half: 3, reasons: { Z: 1, V: 1, A: 1, F: 1 }, counted: 3.5 }]);
    expect(plan.signals.map(({ code, column }) => [code, column])).toEqual([
      ['CODE_ONBEKEND', '13'],
      ['CODE_ONBEKEND', '14'],
      ['CODE_ONBEKEND', '17'],
    ]);
  });

  it('with a name twice ask about the second', async () => {
    const dossier = await withPerson();
    const plan = await dossier.planBytes(
      grid('maart 2026', row('Maes An', { 2: '1' }), row('An Maes', { 3: '1' })),
      'x.csv',
      aanwezigheden,
    );
    expect(plan.accepted.new.map((each) => each.row)).toEqual([3]);
    expect(plan.questions.map(({ row: at, codes }) => [at, codes.map(({ code }) => code)])).toEqual([[4, ['DUBBELE_RIJ']]]);
  });

  it('find a person by number before name', async () => {
    const dossier = await withPerson();
    const text = `maart 2026\nNaam;INSZ;${days}\nIemand;93.05.18-223.61;1${';'.repeat(30)}`;
    const plan = await dossier.planBytes(new TextEncoder().encode(text), 'x.csv', aanwezigheden);
    expect(plan.counts).toMatchObject([{ insz: '93051822361', whole: 1 }]);
    expect(plan.accepted.new).toHaveLength(1);
  });
});
