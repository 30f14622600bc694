/** What a month grid would do to the case file. A name that is nobody's exactly is offered, never guessed (AMA-22). */
import { covers, type IsoDate, type Period } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import { codeText, statementOf, type AanwezigheidRow, type DayCell } from './aanwezigheden.ts';
import { differsFromSeen, mergeCells, type Change } from './merge.ts';
import { fullName, nameFinder, type FindName } from './names.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { Candidate, FieldState, KnownPersoon, MonthCount } from './plan-types.ts';
import type { CodeAt } from './rows.ts';
import type { Steps } from './steps.ts';

export class AanwezighedenPlan {
  readonly counts: MonthCount[] = [];
  readonly #builder: PlanBuilder;
  readonly #find: FindName<KnownPersoon>;
  readonly #byInsz: ReadonlyMap<string, KnownPersoon>;
  readonly #byId: ReadonlyMap<string, KnownPersoon>;
  /** Whom the user named for a folded name: one answer counts for every sheet of the file. */
  readonly #named = new Map<string, string>();
  readonly #firstRows = new Map<string, AanwezigheidRow>();

  constructor(builder: PlanBuilder) {
    const { personen } = builder.snapshot;
    this.#builder = builder;
    this.#find = nameFinder(personen);
    this.#byInsz = new Map(personen.flatMap((person) => person.insz.map((insz) => [insz, person] as const)));
    this.#byId = new Map(personen.map((person) => [person.id, person]));
  }

  /** Takes note of the answers before any row is planned. */
  hear(rows: readonly AanwezigheidRow[], source: string): void {
    for (const open of this.#builder.snapshot.openRows(source)) {
      if (open.state === 'opgelost' && open.answer !== null) this.#name(open.name, open.answer);
    }
    for (const row of rows) {
      const given = this.#builder.given(row.sheet, row.row);
      if (given !== null) this.#name(row.name, given);
    }
  }

  /** Plans every row, in the order of the file, a step each. */
  *add(rows: readonly AanwezigheidRow[], source: string): Steps<void> {
    for (const row of rows) {
      if (row.rejected.length > 0) this.#builder.reject(source, row);
      else this.#addRow(row, source);
      yield;
    }
  }

  #name(name: string, choice: string): void {
    if (this.#personOf(choice)) this.#named.set(foldName(name), choice);
  }

  #personOf(choice: string): KnownPersoon | null {
    return this.#byId.get(choice) ?? this.#byInsz.get(choice) ?? null;
  }

  #addRow(row: AanwezigheidRow, source: string): void {
    const builder = this.#builder;
    const { exact, candidates } = this.#match(row);
    // The same person under two ways of writing is one person.
    const bearer = `${exact?.id ?? row.key}|${row.month}`;
    const first = this.#firstRows.get(bearer);
    this.#firstRows.set(bearer, first ?? row);
    this.counts.push(countOf(row, exact ?? (candidates.length === 1 ? (candidates[0] ?? null) : null)));
    const codes = [...row.questions, ...whoQuestion(exact, candidates), ...doubleQuestion(first)];
    const choice = builder.choice(source, row, codes);
    const settled = exact !== null && first === undefined && row.questions.length === 0;
    if (choice === SKIP_CHOICE && codes.length > 0) builder.dismiss(row);
    else if (exact === null || (!settled && choice === null)) builder.ask(source, row, codes, candidatesOf(candidates, codes));
    else this.#take(row, exact, source, choice);
  }

  #match(row: AanwezigheidRow): { exact: KnownPersoon | null; candidates: readonly KnownPersoon[] } {
    const byNumber = row.insz === null ? undefined : this.#byInsz.get(row.insz);
    if (byNumber) return { exact: byNumber, candidates: [byNumber] };
    const found = this.#find(row.name);
    if (found.exact) return found;
    const named = this.#personOf(this.#named.get(foldName(row.name)) ?? '');
    return named ? { exact: named, candidates: [named] } : found;
  }

  #take(row: AanwezigheidRow, person: KnownPersoon, source: string, choice: string | null): void {
    const builder = this.#builder;
    const { snapshot } = builder;
    const seen = snapshot.seen(source, row.key);
    const columns = new Map(row.days.map((day) => [dayField(day), day.column]));
    const fields = Object.fromEntries(row.days.map((day) => [dayField(day), this.#stateOf(source, person, day)]));
    const { changes, conflicts } = mergeCells(row.cells, fields, seen, (field) => columns.get(field) ?? null);
    const answer = choice === 'bestand' || choice === 'dossier' ? choice : builder.choice(source, row, conflicts);
    if (conflicts.length > 0 && answer !== 'bestand' && answer !== 'dossier') {
      if (answer === SKIP_CHOICE) builder.dismiss(row);
      else builder.ask(source, row, conflicts, choices('bestand', 'dossier', SKIP_CHOICE), { id: person.id });
      return;
    }
    const chosen =
      answer === 'bestand'
        ? [...changes, ...conflicts.map(({ field, value }): Change => ({ field, value, mode: 'zet' }))]
        : changes;
    this.#writeStatements(row, person, source, new Set(chosen.map(({ field }) => field)));
    if (differsFromSeen(row.cells, seen)) {
      builder.write({ op: 'gezien', bron: source, sleutel: row.key, persoon: { id: person.id }, cellen: row.cells });
    }
    for (const day of outsideTraject(row, person)) builder.signal(row, { code: 'BUITEN_TRAJECT', column: day.column });
    builder.accept(chosen.length === 0 ? 'unchanged' : seen ? 'updated' : 'new', row, choice);
  }

  #stateOf(source: string, person: KnownPersoon, { date }: DayCell): FieldState {
    const statement = this.#builder.snapshot.statement(source, person.id, date);
    if (!statement) return { value: null };
    return { value: statement.value, changed: statement.changed };
  }

  #writeStatements(row: AanwezigheidRow, person: KnownPersoon, bron: string, fields: ReadonlySet<string>): void {
    const persoon = { id: person.id };
    for (const day of row.days.filter((each) => fields.has(dayField(each)))) {
      const { date: datum, code } = day;
      this.#builder.write({ op: 'uitspraak', persoon, datum, ...statementOf(code), bron });
      const other = this.#builder.snapshot.statement(bron, person.id, datum);
      if (other && !other.ownSource) this.#builder.write({ op: 'bronKeuze', persoon, datum, bron });
    }
  }
}

/** Field of a day in the cells of a row: `01` to `31`. */
function dayField({ date }: DayCell): string {
  return date.slice(8, 10);
}

function isPresent({ code }: DayCell): boolean {
  return code === 'whole' || code === 'half';
}

function periodsOf(person: KnownPersoon): Period[] {
  return person.trajecten.map(({ start, fields }) => ({
    from: start,
    to: (fields['einde']?.value as IsoDate | null | undefined) ?? null,
  }));
}

function outsideTraject(row: AanwezigheidRow, person: KnownPersoon): DayCell[] {
  const periods = periodsOf(person);
  return row.days.filter((day) => isPresent(day) && !periods.some((period) => covers(period, day.date)));
}

function countOf(row: AanwezigheidRow, person: KnownPersoon | null): MonthCount {
  const count = (code: DayCell['code']): number => row.days.filter((day) => day.code === code).length;
  const outside = new Set(person ? outsideTraject(row, person) : row.days);
  const halves = row.days
    .filter((day) => isPresent(day) && !outside.has(day))
    .reduce((sum, { code }) => sum + (codeText(code) === '1' ? 2 : 1), 0);
  return {
    sheet: row.sheet,
    row: row.row,
    name: row.name,
    insz: person?.insz[0] ?? row.insz,
    month: row.month,
    whole: count('whole'),
    half: count('half'),
    reasons: { Z: count('Z'), V: count('V'), A: count('A'), F: count('F') },
    counted: halves / 2,
  };
}

function whoQuestion(exact: KnownPersoon | null, candidates: readonly KnownPersoon[]): CodeAt[] {
  if (exact) return [];
  return [{ code: candidates.length > 0 ? 'NAAM_LIJKT_OP' : 'PERSOON_NIET_GEVONDEN', column: null }];
}

function doubleQuestion(first: AanwezigheidRow | undefined): CodeAt[] {
  return first ? [{ code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } }] : [];
}

function candidatesOf(people: readonly KnownPersoon[], codes: readonly CodeAt[]): Candidate[] {
  if (codes.some(({ code }) => code === 'DUBBELE_RIJ')) return choices('bestand', SKIP_CHOICE);
  const persons = people.map((person): Candidate => ({
    id: person.id,
    label: { text: fullName(person) },
    insz: person.insz[0] ?? null,
  }));
  return [...persons, ...choices(SKIP_CHOICE)];
}
