/** A settlement of the department in a real case file: columns by mapping, a dry run, corrections, and both values where one changes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRowViews } from '../../../src/core/cases/imports/open-rows.ts';
import { recordsOf } from '../../../src/core/cases/records.ts';
import { euroOf, kwartaalOf, percentOf } from '../../../src/core/imports/afrekening.ts';
import { translate } from '../../../src/core/messages.ts';
import { StoreCase } from './store-case.ts';

const [AN, BERT, NIEMAND] = ['93051822361', '85073003328', '90010100123'] as const;
let dossier: StoreCase;

beforeEach(async () => {
  dossier = await StoreCase.open();
  dossier.dossier.journal.write({ op: 'test.feiten', actor: null, source: 'ui' }, (writer) => {
    for (const [voornaam, insz] of [
      ['An', AN],
      ['Bert', BERT],
    ] as const) {
      const persoonId = writer.insert('persoon', { naam: 'Proef', voornaam });
      writer.insert('inszNummer', { persoonId, insz });
    }
  });
});
afterEach(() => dossier.close());

const KOP = 'Naam;INSZ;Kwartaal;VTE;Loonpremie;Begeleidingspremie';
const lees = (rijen: readonly string[], more: Parameters<StoreCase['lees']>[2] = {}, kop = KOP) => {
  const file = path.join(dossier.folder, 'afrekening.csv');
  writeFileSync(file, [kop, ...rijen].join('\n'));
  return dossier.lees(file, 'afrekening', more);
};
const regels = () =>
  recordsOf(dossier.dossier.db, 'kwartaalcijfer').map(({ vte, loonpremieCents, begeleidingspremieCents }) => [
    vte,
    loonpremieCents,
    begeleidingspremieCents,
  ]);
const vervangen = () => recordsOf(dossier.dossier.db, 'vervanging' as never) as unknown as Record<string, unknown>[];

describe('a settlement', () => {
  it('gives one set of settled figures a quarter with a line per worker, and the same file again changes nothing', async () => {
    const rijen = [
      `Proef;${AN};1e kwartaal 2026;0,75;2.650,00 €;610`,
      `Proef;${BERT};2026Q1;1;2.700,5;`,
      `Proef;${AN};2026/2;0,8;2700;`,
    ];
    const proef = await lees(rijen, { proef: true });
    expect(proef.accepted.new).toHaveLength(3);
    expect(regels()).toEqual([]);
    await lees(rijen);
    const sets = recordsOf(dossier.dossier.db, 'kwartaalcijfers');
    expect(sets.map(({ kwartaal, bron, afgerekend }) => [kwartaal, bron, afgerekend])).toEqual([
      ['2026Q1', 'tableau', true],
      ['2026Q2', 'tableau', true],
    ]);
    expect(regels()).toEqual([
      ['0.75', 265_000, 61_000],
      ['1', 270_050, null],
      ['0.8', 270_000, null],
    ]);
    const again = await lees(rijen);
    expect([again.accepted.unchanged.length, again.operation]).toEqual([3, null]);
  });

  it('that comes again with another value replaces it, and both values stay (DS-46)', async () => {
    await lees([`Proef;${AN};2026Q1;0,75;2650;`]);
    const next = await lees([`Proef;${AN};2026Q1;0,75;2700;`]);
    expect(next.accepted.updated).toHaveLength(1);
    expect(regels()).toEqual([['0.75', 270_000, null]]);
    expect(vervangen()).toMatchObject([{ berekend: expect.stringContaining('2.650,00'), reden: 'Nieuwe afrekening ingelezen.' }]);
  });

  it('asks which value holds where somebody changed it by hand', async () => {
    await lees([`Proef;${AN};2026Q1;0,75;2650;`]);
    const [line] = recordsOf(dossier.dossier.db, 'kwartaalcijfer');
    dossier.dossier.journal.write({ op: 'kwartaalcijfer.wijzig', actor: dossier.dossier.userId, source: 'ui' }, (writer) =>
      writer.set('kwartaalcijfer', line!.id, { loonpremieCents: 266_000 }),
    );
    const asked = await lees([`Proef;${AN};2026Q1;0,75;2700;`]);
    expect(asked.questions).toMatchObject([{ codes: ['VELD_VERSCHILT:loonpremie'] }]);
    expect(regels()[0]![1]).toBe(266_000);
    await lees([`Proef;${AN};2026Q1;0,75;2700;`], { antwoorden: [{ row: 2, choice: 'bestand' }] });
    expect(regels()[0]![1]).toBe(270_000);
  });

  it('takes nothing over of somebody who is not in the file, of a quarter or an amount that cannot be read', async () => {
    const answer = await lees([
      `Vreemd;${NIEMAND};2026Q1;1;100;`,
      `Proef;${AN};lente 2026;1;100;`,
      `Proef;${BERT};2026Q1;1;veel;`,
      `Proef;${BERT};2026Q2;;;`,
    ]);
    const codes = [...answer.questions, ...answer.rejected].map((row) => row.codes);
    expect(JSON.stringify(codes)).toMatch(/WERKNEMER_ONBEKEND|INSZ/);
    expect(answer.rejected.map((row) => row.codes).slice(-3)).toEqual([
      ['KWARTAAL_ONGELDIG'],
      ['CIJFER_ONLEESBAAR:loonpremie'],
      ['CIJFERS_ONTBREKEN'],
    ]);
    expect(regels()).toEqual([]);
  });

  it('of a number that nobody has is of who has none yet, once somebody says who: the number is theirs from then on', async () => {
    let carla = '';
    dossier.dossier.journal.write({ op: 'test.feiten', actor: null, source: 'ui' }, (writer) => {
      writer.insert('persoon', { naam: 'Anders', voornaam: 'Dirk' });
      carla = writer.insert('persoon', { naam: 'Vreemd', voornaam: 'Carla' });
    });
    const rijen = [`Vreemd Carla;${NIEMAND};2026Q1;1;2600;`, `Vreemd Carla;${NIEMAND};2026Q2;1;2650;`];
    const asked = await lees(rijen);
    expect(asked.questions.map(({ codes }) => codes)).toEqual([['WERKNEMER_ONBEKEND'], ['WERKNEMER_ONBEKEND']]);
    expect(asked.questions[0]!.candidates.map(({ id, label }) => [id === carla, label])).toEqual([
      [true, 'Carla Vreemd'],
      [false, expect.any(String)],
    ]);
    const strange = await lees([`Niemand Zo;${NIEMAND};2026Q1;1;2600;`], { proef: true });
    expect(strange.questions[0]!.candidates.map(({ label }) => label)).toEqual([
      'Dirk Anders',
      'Carla Vreemd',
      expect.any(String),
    ]);
    const taken = await lees(rijen, { antwoorden: [{ row: 2, choice: carla }] });
    expect([taken.accepted.new.length, taken.questions]).toEqual([2, []]);
    const { db } = dossier.dossier;
    expect(recordsOf(db, 'inszNummer' as never, { persoonId: carla } as never)).toMatchObject([{ insz: NIEMAND }]);
    expect(recordsOf(db, 'kwartaalcijfer').map(({ persoonId }) => persoonId)).toEqual([carla, carla]);
    const again = await lees(rijen);
    expect([again.accepted.unchanged.length, again.questions, again.operation]).toEqual([2, [], null]);
  });

  it('of somebody who is not in the file at all stays open with its figures; once the person is there, the same file adds just that line', async () => {
    dossier.byHand((writer) => writer.insert('persoon', { naam: 'Zonder', voornaam: 'Zita' }));
    const rijen = [`Proef;${AN};2026Q1;0,75;2650;`, `Nieuw;${NIEMAND};2026Q1;1;2600;`];
    const proef = await lees(rijen, { proef: true });
    expect(proef.questions).toMatchObject([{ row: 3, codes: ['WERKNEMER_ONBEKEND'] }]);
    expect(proef.questions[0]!.message).toMatch(/niemand in het dossier.*open rijen.*zonder INSZ.*in dienst.*opnieuw in/su);
    const first = await lees(rijen);
    expect([first.accepted.new, first.questions[0]!.openRowId]).toEqual([[2], expect.any(String)]);
    const open = () => openRowViews(dossier.dossier.db, translate);
    expect(open()).toMatchObject([{ rij: 3, import: 'afrekening', message: proef.questions[0]!.message }]);
    expect(proef.questions[0]!.candidates.map(({ label }) => label)).toEqual(['Zita Zonder', 'Deze rij niet overnemen']);
    const nieuw = dossier.byHand((writer) => {
      const persoonId = writer.insert('persoon', { naam: 'Nieuw', voornaam: 'Nora' });
      writer.insert('inszNummer', { persoonId, insz: NIEMAND });
      return persoonId;
    });
    const again = await lees(rijen);
    expect([again.accepted.new, again.accepted.unchanged, again.questions]).toEqual([[3], [2], []]);
    const lines = recordsOf(dossier.dossier.db, 'kwartaalcijfer');
    expect(lines.map(({ persoonId, loonpremieCents }) => [persoonId === nieuw, loonpremieCents])).toEqual([
      [false, 265_000],
      [true, 260_000],
    ]);
    expect(recordsOf(dossier.dossier.db, 'kwartaalcijfers')).toHaveLength(1);
    expect(open()).toEqual([]);
    const third = await lees(rijen);
    expect([third.accepted.unchanged, third.operation]).toEqual([[2, 3], null]);
  });

  it('that stayed open is taken without the file, by who has its number by now', async () => {
    await lees([`Nieuw;${NIEMAND};2026Q1;1;2600;`]);
    const nieuw = dossier.byHand((writer) => {
      const persoonId = writer.insert('persoon', { naam: 'Nieuw', voornaam: 'Nora' });
      writer.insert('inszNummer', { persoonId, insz: NIEMAND });
      return persoonId;
    });
    const [row] = openRowViews(dossier.dossier.db, translate);
    expect(row!.candidates.map(({ id, label }) => [id, label])).toEqual([
      [nieuw, 'Nora Nieuw'],
      ['overslaan', 'Deze rij niet overnemen'],
    ]);
    await dossier.call('import.beantwoord', { id: row!.id, keuze: nieuw });
    expect(recordsOf(dossier.dossier.db, 'kwartaalcijfer')).toMatchObject([
      { persoonId: nieuw, vte: '1', loonpremieCents: 260_000 },
    ]);
    expect(openRowViews(dossier.dossier.db, translate)).toEqual([]);
    const again = await lees([`Nieuw;${NIEMAND};2026Q1;1;2600;`]);
    expect([again.accepted.unchanged, again.operation]).toEqual([[2], null]);
  });

  it('reads other column names by a mapping, and a corrected cell counts instead of the one of the file', async () => {
    const kop = 'rijksnr;trim;fte_q;bedrag LP';
    const koppeling = { '1': 'insz', '2': 'kwartaal', '3': 'vte', '4': 'loonpremie' };
    const rij = [`${AN};2026Q1;0,75;fout`];
    const refused = await lees(rij, { koppeling }, kop);
    expect(refused.rejected).toMatchObject([{ codes: ['CIJFER_ONLEESBAAR:loonpremie'] }]);
    const verbeteringen = [{ row: 2, column: '4', value: '2650' }];
    expect((await lees(rij, { koppeling, verbeteringen }, kop)).accepted.new).toHaveLength(1);
    expect(regels()).toEqual([['0.75', 265_000, null]]);
  });
});

describe('a cell', () => {
  it('of a quarter or an amount is read as people write it', () => {
    const texts = ['2026Q1', 'Q1 2026', '1e kwartaal 2026', '2026/1', '20261', '2026-01', 'kwartaal 5 2026', ''];
    expect(texts.map(kwartaalOf)).toEqual(['2026Q1', '2026Q1', '2026Q1', '2026Q1', '2026Q1', null, null, null]);
    const amounts = ['1.234,50 €', '1234.5', '1.234', '12,345', '-5', 'EUR 12'].map((value) => euroOf({ kind: 'text', value }));
    expect(amounts).toEqual(['1234.50', '1234.50', '1234.00', undefined, undefined, '12.00']);
    expect(euroOf({ kind: 'number', value: 12.345 })).toBe('12.35');
    const percents = ['45', '45 %', '0,45', '1 %', '0,5 %', '120 %', ''].map((value) => percentOf({ kind: 'text', value }));
    expect(percents).toEqual(['45', '45', '45', '1', undefined, undefined, null]);
    expect(percentOf({ kind: 'number', value: 1 })).toBe('100');
  });
});
