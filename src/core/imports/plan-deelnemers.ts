/** What a list of AMA participants would do to the case file. */
import { overlaps, type IsoDate } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import type { DeelnemerRow } from './deelnemers.ts';
import { decide, SIDES } from './decide.ts';
import { differsFromSeen, mergeCells, type Change } from './merge.ts';
import { nameFinder, type FindName } from './names.ts';
import { SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { FieldState, KnownBegeleider, KnownPersoon, KnownTraject, Ref, Seen } from './plan-types.ts';
import {
  doubleCode,
  doubleQuestion,
  namesakeQuestion,
  overlapQuestion,
  textQuestion,
  trimmed,
  type OpenQuestion,
  type ReadableRow,
  type Target,
  type WorkingTraject,
} from './questions.ts';
import type { Cells } from './rows.ts';
import type { Steps } from './steps.ts';

/** Cells that belong to the person; the others belong to the traject. */
const PERSON_FIELDS: ReadonlySet<string> = new Set(['naam', 'voornaam', 'geboortedatum']);

/** A person as the case file will be once the rows before this one are taken over. */
interface WorkingPersoon {
  readonly ref: Ref;
  fields: Record<string, FieldState>;
  readonly trajecten: WorkingTraject[];
  hasTask: boolean;
}

export class DeelnemersPlan {
  readonly #builder: PlanBuilder;
  readonly #source: string;
  readonly #columnOf: (field: string) => string | null;
  readonly #persons = new Map<string, WorkingPersoon>();
  readonly #withoutInsz: ReadonlyMap<string, readonly KnownPersoon[]>;
  readonly #begeleiders: FindName<KnownBegeleider>;
  /** First row of every person and start in this file. */
  readonly #firstRows = new Map<string, DeelnemerRow>();
  /** End dates that this file gives for a person and start. */
  readonly #ends = new Map<string, IsoDate | null>();

  constructor(builder: PlanBuilder, source: string, columnOf: (field: string) => string | null) {
    this.#builder = builder;
    this.#source = source;
    this.#columnOf = columnOf;
    const { personen, begeleiders } = builder.snapshot;
    for (const person of personen) {
      const working = workingOf(person);
      for (const insz of person.insz) this.#persons.set(insz, working);
    }
    this.#withoutInsz = groupByName(personen.filter(({ insz }) => insz.length === 0));
    this.#begeleiders = nameFinder(begeleiders);
  }

  /** Plans every row, in the order of the file, a step each. */
  *add(rows: readonly DeelnemerRow[]): Steps<void> {
    for (const row of rows) if (row.values.insz && row.values.start) this.#ends.set(row.key, row.values.einde);
    const replaced = this.#replacedRows(rows);
    for (const row of rows) {
      if (row.rejected.length > 0) this.#builder.reject(this.#source, row);
      else if (isReadable(row)) this.#addRow(row, replaced);
      yield;
    }
  }

  /** First rows whose place the user gave to a later spelling of the same person and traject. */
  #replacedRows(rows: readonly DeelnemerRow[]): ReadonlySet<DeelnemerRow> {
    const firsts = new Map<string, DeelnemerRow>();
    const replaced = new Set<DeelnemerRow>();
    for (const row of rows) {
      if (row.rejected.length > 0) continue;
      const first = firsts.get(row.key);
      if (!first) firsts.set(row.key, row);
      else if (this.#builder.choice(this.#source, row, [...row.questions, doubleCode(first, row)]) === 'bijwerken')
        replaced.add(first);
    }
    return replaced;
  }

  #addRow(row: ReadableRow, replaced: ReadonlySet<DeelnemerRow>): void {
    const builder = this.#builder;
    if (replaced.has(row)) {
      this.#firstRows.set(row.key, row);
      builder.dismiss(row);
      return;
    }
    if (this.#wasTakenAway(row)) {
      builder.accept('unchanged', row);
      return;
    }
    const open = this.#openQuestion(row);
    const choice = open ? builder.choice(this.#source, row, open.codes) : builder.given(row.sheet, row.row);
    if (!this.#firstRows.has(row.key)) this.#firstRows.set(row.key, row);
    if (open && (choice === null || !open.accepts(choice))) {
      if (choice === SKIP_CHOICE) builder.dismiss(row);
      else builder.ask(this.#source, row, open.codes, open.candidates, this.#persons.get(row.values.insz)?.ref ?? null);
      return;
    }
    this.#take(row, trimmed(row, choice), choice, open?.target(choice ?? '') ?? null);
  }

  /** Taken over before, then removed or given another start in the application; the file says nothing new. */
  #wasTakenAway(row: ReadableRow): boolean {
    const seen = this.#builder.snapshot.seen(this.#source, row.key);
    if (!seen || differsFromSeen(row.cells, seen) || this.#firstRows.has(row.key)) return false;
    const known = this.#persons.get(row.values.insz)?.trajecten.some(({ start }) => start === row.values.start) ?? false;
    if (!known) this.#firstRows.set(row.key, row);
    return !known;
  }

  /** Everything about the row itself that the user has to decide before it can be compared with the case file. */
  #openQuestion(row: ReadableRow): OpenQuestion | null {
    const first = this.#firstRows.get(row.key);
    if (first) return doubleQuestion(first, row);
    const overlap = this.#overlapping(row);
    if (overlap) return overlapQuestion(overlap, row, this.#rowOf(row, overlap));
    const known = this.#withoutInsz.size === 0 || this.#persons.has(row.values.insz);
    const namesakes = known ? [] : (this.#withoutInsz.get(nameKey(row.values)) ?? []);
    if (namesakes.length > 0) return namesakeQuestion(namesakes, row);
    return row.questions.length > 0 ? textQuestion(row) : null;
  }

  #overlapping({ values: { insz, start, einde } }: ReadableRow): WorkingTraject | null {
    const trajecten = this.#persons.get(insz)?.trajecten ?? [];
    const found = trajecten.find((traject) => {
      if (traject.start === start) return false;
      const ended =
        this.#ends.get(`${insz}|${traject.start}`) ?? (traject.fields['einde']?.value as IsoDate | null | undefined) ?? null;
      return overlaps({ from: traject.start, to: ended }, { from: start, to: einde });
    });
    return found ?? null;
  }

  #rowOf({ values }: ReadableRow, traject: WorkingTraject): number | undefined {
    return this.#firstRows.get(`${values.insz}|${traject.start}`)?.row;
  }

  #take(row: ReadableRow, cells: Cells, choice: string | null, target: Target | null): void {
    const { insz, start } = row.values;
    const known = target?.person ? workingOf(target.person) : this.#persons.get(insz);
    const traject = target?.traject ?? known?.trajecten.find((other) => other.start === start);
    const seen = this.#builder.snapshot.seen(this.#source, target?.traject ? `${insz}|${target.traject.start}` : row.key);
    const changes = known ? this.#decide(row, cells, { ...known.fields, ...traject?.fields }, seen, choice) : [];
    if (changes === null) return;
    const working = known ?? this.#makePerson(row, cells);
    this.#persons.set(insz, working);
    if (target?.person) this.#builder.write({ op: 'insz', persoon: working.ref, insz });
    this.#changePerson(working, changes);
    if (traject) this.#changeTraject(working, traject, changes, target?.traject ? start : null);
    else this.#makeTraject(working, row, cells);
    const changed = changes.length > 0 || target?.traject !== undefined;
    this.#finish(row, cells, working, choice, traject ? (changed ? 'updated' : 'unchanged') : 'new');
  }

  /** What changes in the case file; null when the user has to decide first, which is then asked. */
  #decide(
    row: ReadableRow,
    cells: Cells,
    fields: Record<string, FieldState>,
    seen: Seen | null,
    choice: string | null,
  ): readonly Change[] | null {
    const merge = mergeCells(cells, fields, seen, this.#columnOf);
    return decide(this.#builder, {
      source: this.#source,
      row,
      merge,
      choice: choice !== null && SIDES.has(choice) ? choice : null,
      person: this.#persons.get(row.values.insz)?.ref ?? null,
    });
  }

  #makePerson(row: ReadableRow, cells: Cells): WorkingPersoon {
    const ref = this.#builder.make('persoon');
    const own = pick(cells, true);
    this.#builder.write({ op: 'persoon', made: ref.made, insz: row.values.insz, cells: own });
    return { ref, fields: statesOf(own), trajecten: [], hasTask: false };
  }

  #changePerson(person: WorkingPersoon, changes: readonly Change[]): void {
    for (const { field, value } of changes.filter((change) => PERSON_FIELDS.has(change.field))) {
      this.#builder.write({ op: 'zetPersoon', persoon: person.ref, field, value });
      person.fields = { ...person.fields, [field]: { value } };
    }
  }

  #makeTraject(person: WorkingPersoon, row: ReadableRow, cells: Cells): void {
    const ref = this.#builder.make('traject');
    const own = pick(cells, false);
    const { start } = row.values;
    const begeleiderId = this.#exactBegeleider(own['begeleider'] ?? null);
    this.#builder.write({ op: 'traject', made: ref.made, persoon: person.ref, start, cells: own, begeleiderId });
    person.trajecten.push({ ref, start, fields: statesOf(own) });
  }

  #changeTraject(person: WorkingPersoon, traject: WorkingTraject, changes: readonly Change[], newStart: IsoDate | null): void {
    const { start } = traject;
    for (const { field, value, mode } of changes.filter((change) => !PERSON_FIELDS.has(change.field))) {
      const begeleiderId = field === 'begeleider' ? this.#exactBegeleider(value) : null;
      this.#builder.write({
        op: 'zetTraject',
        persoon: person.ref,
        traject: traject.ref,
        start,
        field,
        value,
        mode,
        begeleiderId,
      });
      traject.fields = { ...traject.fields, [field]: { value } };
    }
    if (newStart === null) return;
    this.#builder.write({ op: 'zetStart', traject: traject.ref, start: newStart });
    traject.start = newStart;
  }

  #exactBegeleider(text: string | null): string | null {
    return text === null ? null : (this.#begeleiders(text).exact?.id ?? null);
  }

  #finish(
    row: ReadableRow,
    cells: Cells,
    person: WorkingPersoon,
    choice: string | null,
    outcome: 'new' | 'updated' | 'unchanged',
  ): void {
    const builder = this.#builder;
    if (row.medical && !person.hasTask) {
      builder.write({ op: 'taak', persoon: person.ref, soort: 'AANPASSING_OF_NOODINSTRUCTIE' });
      person.hasTask = true;
    }
    if (differsFromSeen(cells, builder.snapshot.seen(this.#source, row.key))) {
      builder.write({ op: 'gezien', bron: this.#source, sleutel: row.key, persoon: person.ref, cellen: cells });
    }
    this.#propose(row);
    builder.accept(outcome, row, choice);
  }

  #propose(row: DeelnemerRow): void {
    const text = row.values.begeleider;
    if (text === '' || this.#builder.snapshot.begeleiders.length === 0) return;
    const { exact, candidates } = this.#begeleiders(text);
    const match = exact ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
    this.#builder.proposals.push({ sheet: row.sheet, row: row.row, text, match, exact: exact !== null, candidates });
  }
}

// --- helpers ------------------------------------------------------------------------------------------------------------------

function isReadable(row: DeelnemerRow): row is ReadableRow {
  return row.values.insz !== null && row.values.start !== null;
}

function pick(cells: Cells, ofPerson: boolean): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([field]) => PERSON_FIELDS.has(field) === ofPerson));
}

function statesOf(cells: Cells): Record<string, FieldState> {
  return Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, { value }]));
}

function workingOf(person: KnownPersoon): WorkingPersoon {
  const trajecten = person.trajecten.map(({ id, start, fields }: KnownTraject): WorkingTraject => ({
    ref: { id },
    start,
    fields: { ...fields },
  }));
  return { ref: { id: person.id }, fields: { ...person.fields }, trajecten, hasTask: person.medicalTask };
}

function nameKey({ naam, voornaam }: { naam: string; voornaam: string }): string {
  return `${foldName(naam)}|${foldName(voornaam)}`;
}

function groupByName(people: readonly KnownPersoon[]): ReadonlyMap<string, readonly KnownPersoon[]> {
  const groups = new Map<string, KnownPersoon[]>();
  for (const person of people) groups.set(nameKey(person), [...(groups.get(nameKey(person)) ?? []), person]);
  return groups;
}
