/** What a list of begeleiders would do to the case file. A begeleider has no number: the same name is the same person. */
import { foldName } from '../../shared/domain/text.ts';
import type { BegeleiderRow } from './begeleiders.ts';
import { decide } from './decide.ts';
import { differsFromSeen, mergeCells, type Change } from './merge.ts';
import { fullName } from './names.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { Candidate, FieldState, KnownBegeleider, Ref, Seen } from './plan-types.ts';
import { textChoices, trimmed } from './questions.ts';
import type { CodeAt } from './rows.ts';
import type { Steps } from './steps.ts';

interface Working {
  readonly ref: Ref;
  fields: Record<string, FieldState>;
}

export class BegeleidersPlan {
  readonly #builder: PlanBuilder;
  readonly #source: string;
  readonly #columnOf: (field: string) => string | null;
  readonly #known = new Map<string, KnownBegeleider[]>();
  readonly #firstRows = new Map<string, BegeleiderRow>();

  constructor(builder: PlanBuilder, source: string, columnOf: (field: string) => string | null) {
    this.#builder = builder;
    this.#source = source;
    this.#columnOf = columnOf;
    for (const known of builder.snapshot.begeleiders) {
      const key = `${foldName(known.naam)}|${foldName(known.voornaam)}`;
      this.#known.set(key, [...(this.#known.get(key) ?? []), known]);
    }
  }

  *add(rows: readonly BegeleiderRow[]): Steps<void> {
    for (const row of rows) {
      if (row.rejected.length > 0) this.#builder.reject(this.#source, row);
      else this.#addRow(row);
      yield;
    }
  }

  #addRow(row: BegeleiderRow): void {
    const bearers = this.#known.get(row.key) ?? [];
    const first = this.#firstRows.get(row.key);
    this.#firstRows.set(row.key, first ?? row);
    const codes = questionsOf(row, first, bearers);
    const choice = this.#builder.choice(this.#source, row, codes);
    // A name that stands there twice can only be left out: which of the two is right is seen in the file.
    if (codes.length > 0 && (choice === null || choice === SKIP_CHOICE || first)) {
      if (choice === SKIP_CHOICE) this.#builder.dismiss(row);
      else this.#builder.ask(this.#source, row, codes, candidatesOf(row, codes, bearers));
      return;
    }
    const known = bearers.length > 1 ? bearers.find(({ id }) => id === choice) : bearers[0];
    this.#take({ ...row, cells: trimmed(row, choice) }, known ?? null, choice);
  }

  #take(row: BegeleiderRow, known: KnownBegeleider | null, choice: string | null): void {
    const builder = this.#builder;
    const seen = builder.snapshot.seen(this.#source, row.key);
    if (!known && seen && !differsFromSeen(row.cells, seen)) {
      // Taken over before and removed in the application since: the file says nothing new.
      builder.accept('unchanged', row, choice);
      return;
    }
    const working: Working = known ? { ref: { id: known.id }, fields: { ...known.fields } } : this.#make(row);
    const changes = known ? this.#decide(row, working.fields, seen, choice) : [];
    if (changes === null) return;
    for (const { field, value } of changes) {
      builder.write({ op: 'zetBegeleider', begeleider: working.ref, field, value, grond: row.values.grond });
    }
    if (differsFromSeen(row.cells, seen)) {
      builder.write({ op: 'gezien', bron: this.#source, sleutel: row.key, persoon: null, cellen: row.cells });
    }
    builder.accept(known ? (changes.length > 0 ? 'updated' : 'unchanged') : 'new', row, choice);
  }

  #make(row: BegeleiderRow): Working {
    const ref = this.#builder.make('begeleider');
    this.#builder.write({ op: 'begeleider', made: ref.made, cells: row.cells, grond: row.values.grond });
    return { ref, fields: {} };
  }

  #decide(
    row: BegeleiderRow,
    fields: Record<string, FieldState>,
    seen: Seen | null,
    choice: string | null,
  ): readonly Change[] | null {
    const merge = mergeCells(row.cells, fields, seen, this.#columnOf);
    return decide(this.#builder, { source: this.#source, row, merge, choice });
  }
}

function questionsOf(row: BegeleiderRow, first: BegeleiderRow | undefined, bearers: readonly KnownBegeleider[]): CodeAt[] {
  const double: CodeAt[] = first ? [{ code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } }] : [];
  const ambiguous: CodeAt[] = bearers.length > 1 ? [{ code: 'NAAM_LIJKT_OP', column: null }] : [];
  return [...row.questions, ...double, ...ambiguous];
}

function candidatesOf(row: BegeleiderRow, codes: readonly CodeAt[], bearers: readonly KnownBegeleider[]): Candidate[] {
  if (bearers.length > 1) {
    return [
      ...bearers.map((bearer): Candidate => ({ id: bearer.id, label: { text: fullName(bearer) } })),
      ...choices(SKIP_CHOICE),
    ];
  }
  return codes.some(({ code }) => code === 'DUBBELE_RIJ') ? choices(SKIP_CHOICE) : textChoices(row);
}
