import { beforeAll, describe, expect, it } from 'vitest';
import { toImportResult } from '../../../src/core/imports/answer.ts';
import { readBegeleiders, type BegeleiderRow } from '../../../src/core/imports/begeleiders.ts';
import { type DoelgroepRow, readDoelgroep } from '../../../src/core/imports/doelgroep.ts';
import { finish } from '../../../src/core/imports/steps.ts';
import { readDeelnemers, type DeelnemerRow } from '../../../src/core/imports/deelnemers.ts';
import { DEFAULT_LIMITS } from '../../../src/core/imports/limits.ts';
import type { MonthCount, Plan } from '../../../src/core/imports/plan-types.ts';
import { chooseSheets } from '../../../src/core/imports/plan.ts';
import { readFile } from '../../../src/core/imports/read.ts';
import { ImportResult } from '../../../src/shared/contract/imports.ts';
import { hasMessage, translate } from '../../../src/core/messages.ts';
import { MemoryCase } from './memory-case.ts';
import {
  expectations,
  LAW,
  PEILDATUM,
  rowCodes,
  sample,
  signalCodes,
  sortedCodes,
  type Expected,
  type ExpectedMonth,
} from './samples.ts';

let expected: Expected;
beforeAll(async () => {
  expected = await expectations();
});

const LISTS = [
  'deelnemers.xlsx',
  'deelnemers.csv',
  'deelnemers-utf8.csv',
  'begeleiders.xlsx',
  'doelgroepwerknemers.xlsx',
] as const;

function wanted(name: string) {
  const file = expected.bestanden[name];
  if (!file) throw new Error(`nothing expected of ${name}`);
  return file;
}

describe.each(LISTS)('%s', (name) => {
  it('ends every row where verwacht.json says', async () => {
    const file = wanted(name);
    const plan = await new MemoryCase().plan(name, { kind: file.soort });
    expect(plan.accepted.new.map(({ row }) => row)).toEqual(file.aanvaard);
    expect(plan.accepted.updated).toEqual([]);
    expect(plan.accepted.unchanged).toEqual([]);
    expect(rowCodes(plan.questions)).toEqual((file.vraag ?? []).map(({ rij, codes }) => ({ rij, codes })));
    expect(rowCodes(plan.rejected)).toEqual(file.geweigerd ?? []);
    expect(plan.skipped.map(({ row, reason }) => ({ rij: row, reden: reason }))).toEqual(file.overgeslagen);
    const { accepted, questions, rejected, skipped } = plan;
    const { gegevensrijen, ...counts } = file.telling;
    expect({
      aanvaard: accepted.new.length,
      vraag: questions.length,
      geweigerd: rejected.length,
      overgeslagen: skipped.length,
    }).toEqual(counts);
    expect(accepted.new.length + questions.length + rejected.length).toBe(gegevensrijen);
  });

  it('remarks what verwacht.json says', async () => {
    const file = wanted(name);
    const plan = await new MemoryCase().plan(name, { kind: file.soort });
    const signals =
      file.signalen ?? file.personen.map(({ rij, signalen }) => ({ rij: rij as number, codes: signalen as string[] }));
    expect(signalCodes(plan)).toEqual(sortedCodes(signals));
  });

  it('finds the columns, and what is hidden, unknown or never taken over', async () => {
    const file = wanted(name);
    const [sheet] = (await new MemoryCase().plan(name, { kind: file.soort })).sheets;
    expect(sheet?.headerRow).toBe(file.kopregel);
    expect(sheet?.sheet).toBe(file.blad ?? '');
    expect(sheet?.mapping).toEqual(file.kolommen);
    expect(sheet?.unknownColumns).toEqual(file.onbekende_kolommen ?? {});
    expect(sheet?.hiddenColumns).toEqual(file.verborgen_kolommen ?? []);
    expect(sheet?.neverTaken.map(({ column }) => column)).toEqual(file.nooit_overnemen ?? []);
    expect(sheet?.neverTaken[0]?.rows ?? []).toEqual(file.taak_aanpassing ?? []);
  });
});

/** Persons with their trajecten, from the rows that are taken over. */
function personsOf(rows: readonly DeelnemerRow[], taken: ReadonlySet<number>): unknown[] {
  const persons = new Map<
    string,
    { insz: string; naam: string; voornaam: string; geboortedatum: string | null; trajecten: unknown[] }
  >();
  for (const { row, values } of rows) {
    if (!taken.has(row)) continue;
    const { insz, naam, voornaam, geboortedatum, ...traject } = values;
    const person = persons.get(insz ?? '') ?? { insz: insz ?? '', naam, voornaam, geboortedatum, trajecten: [] };
    person.trajecten.push({ rij: row, ...traject });
    persons.set(person.insz, person);
  }
  return [...persons.values()].sort((a, b) => (a.insz < b.insz ? -1 : 1));
}

function begeleiderOf({ row, values, afgeleid, signals }: BegeleiderRow): unknown {
  const { kwalificatie: _text, vte, ...rest } = values;
  const share = vte === null ? null : (vte / 100).toFixed(2);
  return { rij: row, ...rest, vte: share, afgeleid, signalen: signals.map(({ code }) => code) };
}

async function firstTwenty(name: string): Promise<DeelnemerRow[]> {
  const grid = await readFile(await sample(name), DEFAULT_LIMITS);
  const [found] = chooseSheets({ kind: 'deelnemers', grid });
  return finish(readDeelnemers(found!.sheet, found!.header, grid, PEILDATUM, LAW)).rows.slice(0, 20);
}

describe('normalised persons', () => {
  it.each(['deelnemers.xlsx', 'deelnemers.csv', 'deelnemers-utf8.csv'])('%s', async (name) => {
    const file = wanted(name);
    const grid = await readFile(await sample(name), DEFAULT_LIMITS);
    const [found] = chooseSheets({ kind: 'deelnemers', grid });
    const { rows } = finish(readDeelnemers(found!.sheet, found!.header, grid, PEILDATUM, LAW));
    const persons = personsOf(rows, new Set(file.aanvaard));
    const inOrder = (file.personen as { insz: string }[]).toSorted((a, b) => (a.insz < b.insz ? -1 : 1));
    expect(persons).toEqual(inOrder);
  });

  it('are the same twenty in both CSV files', async () => {
    const [first, second] = await Promise.all([firstTwenty('deelnemers.csv'), firstTwenty('deelnemers-utf8.csv')]);
    expect(second).toEqual(first);
  });

  it('begeleiders.xlsx', async () => {
    const grid = await readFile(await sample('begeleiders.xlsx'), DEFAULT_LIMITS);
    const [found] = chooseSheets({ kind: 'begeleiders', grid });
    const { rows } = finish(readBegeleiders(found!.sheet, found!.header, grid, PEILDATUM, LAW));
    const persons = rows.map(begeleiderOf);
    expect(persons).toEqual(wanted('begeleiders.xlsx').personen);
  });

  it('doelgroepwerknemers.xlsx, with the dates that follow from hiring', async () => {
    const file = wanted('doelgroepwerknemers.xlsx');
    const grid = await readFile(await sample('doelgroepwerknemers.xlsx'), DEFAULT_LIMITS);
    const [found] = chooseSheets({ kind: 'doelgroepwerknemers', grid });
    const { rows } = finish(readDoelgroep(found!.sheet, found!.header, grid, PEILDATUM, LAW.doelgroep));
    const taken = rows.filter(({ row }) => file.aanvaard.includes(row));
    expect(taken.map(doelgroepOf)).toEqual(file.personen);
  });
});

/** A row as verwacht.json writes it: the package as one, and the fraction with four decimals. */
function doelgroepOf({ row, values, afgeleid }: DoelgroepRow): unknown {
  const { percent, graad, breuk, ...rest } = values;
  const prestatiebreuk = breuk === null ? null : (Number(breuk.q) / Number(breuk.s)).toFixed(4);
  return { rij: row, ...rest, wop: { percent, graad }, prestatiebreuk, afgeleid };
}

describe('deelnemers.xlsx', () => {
  it('offers the waiting list as what it is', async () => {
    const file = wanted('deelnemers.xlsx');
    const { otherSheets } = await new MemoryCase().plan('deelnemers.xlsx', { kind: 'deelnemers' });
    expect(otherSheets.map(({ sheet }) => sheet)).toEqual(file.genegeerde_bladen);
    expect(Object.fromEntries(otherSheets.map(({ sheet, kind }) => [sheet, kind]))).toEqual(file.aangeboden_bladen);
    expect(Object.fromEntries(otherSheets.map(({ sheet, rows }) => [sheet, rows]))).toEqual(file.aangeboden_bladen_rijen);
  });

  it('names the row that a question belongs to', async () => {
    const file = wanted('deelnemers.xlsx');
    const { questions } = await new MemoryCase().plan('deelnemers.xlsx', { kind: 'deelnemers' });
    expect(questions.map(({ row, candidates }) => [row, candidates[0]?.row])).toEqual(
      file.vraag?.map(({ rij, hoort_bij_rij }) => [rij, hoort_bij_rij]),
    );
  });

  it('proposes begeleiders that were read before, and links only exact names', async () => {
    const file = wanted('deelnemers.xlsx');
    const dossier = new MemoryCase();
    await dossier.import('begeleiders.xlsx', { kind: 'begeleiders' });
    const plan = await dossier.import('deelnemers.xlsx', { kind: 'deelnemers' });
    const proposals = plan.proposals.map(({ row, text, match }) => ({
      rij: row,
      tekst: text,
      voorstel: match && `${match.voornaam} ${match.naam}`,
    }));
    expect(proposals).toEqual(file.begeleider_voorstel);
    const linked = dossier.personen.flatMap(({ trajecten }) => trajecten).filter(({ begeleiderId }) => begeleiderId !== null);
    const exact = plan.proposals.filter((proposal) => proposal.exact);
    const texts = linked.map(({ fields }) => fields['begeleider']?.value ?? '');
    expect(texts.toSorted((a, b) => a.localeCompare(b))).toEqual(
      exact.map(({ text }) => text).toSorted((a, b) => a.localeCompare(b)),
    );
    expect(exact.map(({ text }) => text)).toContain('Claes Björn');
    expect(exact.map(({ text }) => text)).not.toContain('lien');
  });

  it('makes one task per person with a medical remark whose row is taken over, and keeps nothing of the remark', async () => {
    const file = wanted('deelnemers.xlsx');
    const plan = await new MemoryCase().plan('deelnemers.xlsx', { kind: 'deelnemers' });
    const taken = new Set(file.aanvaard);
    const rows = file.taak_aanpassing?.filter((row) => taken.has(row)) ?? [];
    // Rows 22 and 23 are one person; only row 23 has a remark.
    expect(plan.writes.filter(({ op }) => op === 'taak')).toHaveLength(rows.length);
    const everything = JSON.stringify(plan);
    for (const remark of ['epilepsie', 'insuline', 'tillen', 'gesloten map', 'attest aanwezig'])
      expect(everything).not.toContain(remark);
  });
});

async function attendance(): Promise<{ dossier: MemoryCase; plan: Plan }> {
  const dossier = new MemoryCase();
  await dossier.import('begeleiders.xlsx', { kind: 'begeleiders' });
  await dossier.import('deelnemers.xlsx', { kind: 'deelnemers' });
  return { dossier, plan: await dossier.plan('aanwezigheden.xlsx', { kind: 'aanwezigheden' }) };
}

function monthOf({ month, row, name, insz, whole, half, reasons, counted }: MonthCount): unknown {
  return { maand: month, rij: row, naam: name, insz, hele: whole, halve: half, ...reasons, telt_mee: counted };
}

function expectedMonthOf({ maand, rij, naam_in_bestand, insz, hele, halve, Z, V, A, F, telt_mee }: ExpectedMonth): unknown {
  return { maand, rij, naam: naam_in_bestand, insz, hele, halve, Z, V, A, F, telt_mee: Number(telt_mee) };
}

describe('aanwezigheden.xlsx', () => {
  it('reads a sheet per month', async () => {
    const { plan } = await attendance();
    const sheets = plan.sheets.map(({ sheet, month, headerRow }) => ({
      blad: sheet,
      maand: month,
      kopregel: headerRow,
      eerste_rij: headerRow + 1,
    }));
    expect(sheets).toEqual(expected.bestanden['aanwezigheden.xlsx'].bladen);
  });

  it('counts every person and month', async () => {
    const { plan } = await attendance();
    const counts = plan.counts.map(monthOf);
    const months = expected.bestanden['aanwezigheden.xlsx'].per_persoon.map(expectedMonthOf);
    expect(counts).toEqual(months);
    expect(counts).toHaveLength(expected.bestanden['aanwezigheden.xlsx'].telling.rijen);
  });

  it('offers names that match nobody exactly, and guesses none', async () => {
    const { dossier, plan } = await attendance();
    const { namen } = expected.bestanden['aanwezigheden.xlsx'];
    for (const { naam_in_bestand: name, uitkomst, code, voorstel, insz } of namen) {
      const questions = plan.questions.filter((question) => question.name === name);
      expect([name, questions.length > 0]).toEqual([name, uitkomst === 'vraag']);
      const [question] = questions;
      expect(question?.codes.map((each) => each.code)).toEqual(code === undefined ? undefined : [code]);
      const persons = question?.candidates.filter((candidate) => candidate.insz);
      expect(persons?.map((candidate) => candidate.insz)).toEqual(code === undefined ? undefined : voorstel ? [voorstel] : []);
      expect(plan.counts.find((count) => count.name === name)?.insz).toBe(insz ?? voorstel ?? null);
    }
    const questioned = new Set(namen.filter(({ uitkomst }) => uitkomst === 'vraag').map(({ voorstel }) => voorstel));
    const written = new Set(
      plan.writes.flatMap((write) => (write.op === 'uitspraak' && 'id' in write.persoon ? [write.persoon.id] : [])),
    );
    for (const { id, insz } of dossier.personen) {
      const offered = questioned.has(insz[0]);
      expect(offered && written.has(id)).toBe(false);
    }
  });

  it('remarks the four cells that verwacht.json names', async () => {
    const { plan } = await attendance();
    const cells = plan.signals.map(({ sheet, row, column, code }) => ({ blad: sheet, cel: `${column}${row}`, code }));
    expect(cells).toEqual(expected.bestanden['aanwezigheden.xlsx'].signalen.map(({ blad, cel, code }) => ({ blad, cel, code })));
  });

  it('takes a questioned name over once it is answered, in every month', async () => {
    const { dossier } = await attendance();
    const { id } = dossier.person('84051191668');
    const answers = [{ sheet: 'jan 2026', row: 12, choice: '84051191668' }];
    const plan = await dossier.plan('aanwezigheden.xlsx', { kind: 'aanwezigheden', answers });
    expect(plan.questions.some(({ name }) => name === 'El Idrissi A.')).toBe(false);
    const days = plan.writes.flatMap((write) =>
      write.op === 'uitspraak' && 'id' in write.persoon && write.persoon.id === id ? [write.datum] : [],
    );
    expect(new Set(days.map((day) => day.slice(0, 7)))).toEqual(new Set(['2026-01', '2026-02', '2026-03']));
  });
});

describe('the answer', () => {
  it.each([
    ['deelnemers.xlsx', 'deelnemers'],
    ['deelnemers.csv', 'deelnemers'],
    ['begeleiders.xlsx', 'begeleiders'],
    ['doelgroepwerknemers.xlsx', 'doelgroepwerknemers'],
    ['aanwezigheden.xlsx', 'aanwezigheden'],
    ['hostile/22-richting-tekens.csv', 'deelnemers'],
    ['hostile/16-dubbele-koppen.xlsx', 'deelnemers'],
  ] as const)('of %s has the shape of the contract and Dutch sentences', async (name, kind) => {
    const dossier = new MemoryCase();
    if (kind === 'aanwezigheden') await dossier.import('deelnemers.xlsx', { kind: 'deelnemers' });
    const plan = await dossier.plan(name, { kind });
    const result = toImportResult(plan, { file: name, translate, dryRun: true });
    expect(ImportResult.parse(result)).toEqual(result);
    const sentences = [...result.questions, ...result.rejected, ...result.signals].map(({ message }) => message);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/import\.|\{\{|undefined/);
      expect(sentence).toMatch(/[.?]$/);
    }
    expect(result.questions.flatMap(({ candidates }) => candidates).every(({ label }) => !label.includes('import.'))).toBe(true);
  });

  it('carries the sheet of a row where a file has several', async () => {
    const dossier = new MemoryCase();
    await dossier.import('deelnemers.xlsx', { kind: 'deelnemers' });
    const result = toImportResult(await dossier.plan('aanwezigheden.xlsx', { kind: 'aanwezigheden' }), {
      file: 'x',
      translate,
      dryRun: true,
    });
    expect(result.sheet).toBeNull();
    expect(result.accepted.new[0]).toEqual({ row: 5, sheet: 'jan 2026' });
    expect(result.questions[0]).toMatchObject({ row: 9, sheet: 'jan 2026' });
    const one = toImportResult(await new MemoryCase().plan('deelnemers.xlsx', { kind: 'deelnemers' }), {
      file: 'x',
      translate,
      dryRun: true,
    });
    expect(one).toMatchObject({ sheet: 'Deelnemers AMA', headerRow: 4 });
    expect(one.accepted.new[0]).toBe(5);
    expect(one.questions[0]).not.toHaveProperty('sheet');
  });

  it('has a sentence for every code of verwacht.json that this import can give', () => {
    const later = new Set(['WOP', 'FRACTIE', 'CATEGORIE', 'IN', 'STATUS', 'POP']);
    const codes = Object.keys(expected.codes).filter((code) => !later.has(code.split('_')[0] ?? ''));
    expect(codes.filter((code) => !hasMessage(`import.code.${code}`) && !hasMessage(`import.fout.${code}`))).toEqual([]);
  });
});
