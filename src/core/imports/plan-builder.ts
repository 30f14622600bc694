/** Collects the outcome of every row, and keeps the list of open rows in step with it: solved rows close, new ones open. */
import { foldName } from '../../shared/domain/text.ts';
import type {
  Answer,
  Candidate,
  KnownOpenRow,
  Plan,
  Proposal,
  Question,
  Ref,
  Rejection,
  Signal,
  Snapshot,
  Write,
} from './plan-types.ts';
import { digestOf, type CodeAt, type ListRow, type SkippedRow, type SkipReason } from './rows.ts';
import type { Steps } from './steps.ts';

/** The choice that takes nothing over. */
export const SKIP_CHOICE = 'overslaan';

type Outcome = keyof Plan['accepted'];
type At = { readonly sheet: string; readonly row: number };

export class PlanBuilder {
  readonly accepted: Record<Outcome, At[]> = { new: [], updated: [], unchanged: [] };
  readonly questions: Question[] = [];
  readonly rejected: Rejection[] = [];
  readonly skipped: SkippedRow[] = [];
  readonly signals: Signal[] = [];
  readonly proposals: Proposal[] = [];
  readonly writes: Write[] = [];
  readonly snapshot: Snapshot;
  readonly #answers: ReadonlyMap<string, string>;
  /** What is open after this import: row key and digest. */
  readonly #stillOpen = new Set<string>();
  readonly #taken = new Map<string, { name: string; choice: string | null }>();
  /** Open rows by key, per source. */
  readonly #openRows = new Map<string, ReadonlyMap<string, readonly KnownOpenRow[]>>();
  #made = 0;

  constructor(snapshot: Snapshot, answers: readonly Answer[]) {
    this.snapshot = snapshot;
    this.#answers = new Map(answers.map(({ sheet, row, choice }) => [place(sheet ?? '', row), choice]));
  }

  /** A name for a record that this plan makes. */
  make(kind: string): { readonly made: string } {
    this.#made += 1;
    return { made: `${kind}-${this.#made}` };
  }

  write(...writes: readonly Write[]): void {
    this.writes.push(...writes);
  }

  /** The answer to a question about this row: given now, or given earlier about the same content. */
  choice(source: string, row: ListRow, codes: readonly CodeAt[]): string | null {
    const given = this.given(row.sheet, row.row);
    if (given !== null) return given;
    const [earlier] = this.#known(source, row, codes);
    if (earlier?.state === 'afgewezen') return SKIP_CHOICE;
    return earlier?.state === 'opgelost' ? earlier.answer : null;
  }

  /** The answer given now for a row; without a sheet name it counts for every sheet. */
  given(sheet: string, row: number): string | null {
    return this.#answers.get(place(sheet, row)) ?? this.#answers.get(place('', row)) ?? null;
  }

  accept(outcome: Outcome, row: ListRow, choice: string | null = null): void {
    this.accepted[outcome].push({ sheet: row.sheet, row: row.row });
    this.#taken.set(row.key, { name: row.name, choice });
    this.#remark(row);
  }

  ask(source: string, row: ListRow, codes: readonly CodeAt[], candidates: readonly Candidate[], person: Ref | null = null): void {
    this.questions.push({ sheet: row.sheet, row: row.row, codes, name: row.name, candidates });
    this.#remark(row);
    this.#open(source, row, codes, { soort: 'vraag', candidates, person });
  }

  reject(source: string, row: ListRow): void {
    if (this.given(row.sheet, row.row) === SKIP_CHOICE) return this.dismiss(row);
    this.rejected.push({ sheet: row.sheet, row: row.row, codes: row.rejected, name: row.name });
    this.#open(source, row, row.rejected, { soort: 'geweigerd', candidates: [], person: null });
  }

  /** The user chose not to take the row over. */
  dismiss(row: ListRow): void {
    this.skip({ sheet: row.sheet, row: row.row, reason: 'NIET_OVERGENOMEN' });
    this.#taken.set(row.key, { name: row.name, choice: SKIP_CHOICE });
  }

  skip(...rows: readonly { sheet: string; row: number; reason: SkipReason }[]): void {
    this.skipped.push(...rows);
  }

  signal(row: ListRow, code: CodeAt): void {
    this.signals.push({ sheet: row.sheet, row: row.row, ...code });
  }

  /** Closes the earlier open rows that this file answers, a step each; rows that vanished from it change nothing. */
  *settle(source: string): Steps<void> {
    const opened = new OpenedRows(this.writes);
    const names = new Map([...this.#taken.values()].map((taken) => [foldName(taken.name), taken]));
    const stillOpen = new Set([...this.questions, ...this.rejected].map(({ name }) => foldName(name)));
    for (const open of this.snapshot.openRows(source)) {
      // A second row about the same person and traject has the key of the first: only its own content tells them apart.
      if (open.state !== 'open' || this.#stillOpen.has(`${open.key}|${open.digest}`)) continue;
      const name = foldName(open.name);
      const solved = this.#taken.get(open.key) ?? (stillOpen.has(name) || name === '' ? undefined : names.get(name));
      if (solved || opened.replaces(open)) this.write({ op: 'sluitRij', id: open.id, antwoord: solved?.choice ?? null });
      yield;
    }
  }

  /** Open rows of an earlier import with this key and content. */
  #known(source: string, row: ListRow, codes: readonly CodeAt[]): readonly KnownOpenRow[] {
    const byKey = this.#openRows.get(source) ?? groupByKey(this.snapshot.openRows(source));
    this.#openRows.set(source, byKey);
    const same = byKey.get(row.key) ?? [];
    if (same.length === 0) return same;
    const digest = digestOf(row.cells, codesOf(codes));
    return same.filter((open) => open.digest === digest);
  }

  #remark(row: ListRow): void {
    for (const code of row.signals) this.signal(row, code);
  }

  #open(source: string, row: ListRow, codes: readonly CodeAt[], { soort, candidates, person }: Opening): void {
    const digest = digestOf(row.cells, codesOf(codes));
    this.#stillOpen.add(`${row.key}|${digest}`);
    if (this.#known(source, row, codes).some(({ state }) => state !== 'opgelost')) return;
    this.write({
      op: 'openRij',
      bron: source,
      blad: row.sheet,
      rij: row.row,
      sleutel: row.key,
      soort,
      persoon: person,
      inhoud: { naam: row.name, cellen: row.cells, codes, kandidaten: candidates, medisch: row.medical, digest },
    });
  }
}

/** The open rows that a plan makes, found by what they are about. */
class OpenedRows {
  readonly #byKey = new Map<string, Opened[]>();
  readonly #byPlace = new Map<string, Opened[]>();

  constructor(writes: readonly Write[]) {
    for (const write of writes) {
      if (write.op !== 'openRij') continue;
      put(this.#byKey, write.sleutel, write);
      put(this.#byPlace, placeAndName(write.blad, write.rij, write.inhoud.naam), write);
    }
  }

  /** The same row, saying something else now. */
  replaces(open: KnownOpenRow): boolean {
    const same = [
      ...(this.#byKey.get(open.key) ?? []),
      ...(this.#byPlace.get(placeAndName(open.sheet, open.row, open.name)) ?? []),
    ];
    return same.some((write) => write.inhoud.digest !== open.digest);
  }
}

type Opened = Extract<Write, { op: 'openRij' }>;

function groupByKey(rows: readonly KnownOpenRow[]): ReadonlyMap<string, readonly KnownOpenRow[]> {
  const groups = new Map<string, KnownOpenRow[]>();
  for (const row of rows) put(groups, row.key, row);
  return groups;
}

function put<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

function placeAndName(sheet: string, row: number, name: string): string {
  return `${place(sheet, row)}\u0000${foldName(name)}`;
}

interface Opening {
  readonly soort: 'vraag' | 'geweigerd';
  readonly candidates: readonly Candidate[];
  readonly person: Ref | null;
}

/** Choices whose label stands in the catalogue. */
export function choices(...ids: readonly string[]): Candidate[] {
  return ids.map((id) => ({ id, label: { key: `import.keuze.${id}` } }));
}

export function codesOf(codes: readonly CodeAt[]): string[] {
  return codes.map(({ code }) => code);
}

function place(sheet: string, row: number): string {
  return `${sheet}\u0000${row}`;
}
