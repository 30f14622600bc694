/** What a settlement would do to the case file. The number says who it is; of somebody who is not in the file nothing is taken over. */
import { afrekeningKeyOf, type AfrekeningRow } from './afrekening.ts';
import { decide, SIDES } from './decide.ts';
import { differsFromSeen, mergeCells } from './merge.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { FieldState, KnownPersoon, Ref } from './plan-types.ts';
import type { CodeAt } from './rows.ts';
import type { Steps } from './steps.ts';

interface WorkingRegel {
  readonly ref: Ref;
  fields: Record<string, FieldState>;
}

export class AfrekeningPlan {
  readonly #builder: PlanBuilder;
  readonly #source: string;
  readonly #columnOf: (field: string) => string | null;
  readonly #persons = new Map<string, KnownPersoon>();
  /** The settled figures of a quarter. */
  readonly #sets = new Map<string, Ref>();
  /** `person|quarter` → its line. */
  readonly #lines = new Map<string, WorkingRegel>();
  readonly #firstRows = new Map<string, AfrekeningRow>();

  constructor(builder: PlanBuilder, source: string, columnOf: (field: string) => string | null) {
    this.#builder = builder;
    this.#source = source;
    this.#columnOf = columnOf;
    const { personen, afrekeningen = [] } = builder.snapshot;
    for (const person of personen) for (const insz of person.insz) this.#persons.set(insz, person);
    for (const { id, kwartaal, regels } of afrekeningen) {
      this.#sets.set(kwartaal, { id });
      for (const regel of regels)
        this.#lines.set(`${regel.persoonId}|${kwartaal}`, { ref: { id: regel.id }, fields: { ...regel.fields } });
    }
  }

  /** Plans every row, in the order of the file, a step each. */
  *add(rows: readonly AfrekeningRow[]): Steps<void> {
    for (const row of rows) {
      if (row.rejected.length > 0) this.#builder.reject(this.#source, row);
      else this.#addRow(row);
      yield;
    }
  }

  #addRow(row: AfrekeningRow): void {
    const builder = this.#builder;
    const person = this.#persons.get(row.insz ?? '') ?? null;
    const codes = this.#questionsOf(row, person);
    const choice = codes.length > 0 ? builder.choice(this.#source, row, codes) : builder.given(row.sheet, row.row);
    this.#firstRows.set(row.key, this.#firstRows.get(row.key) ?? row);
    if (choice === SKIP_CHOICE) builder.dismiss(row);
    else if (codes.length > 0 || person === null) builder.ask(this.#source, row, codes, choices(SKIP_CHOICE));
    else this.#take(row, person, choice);
  }

  /** A line that stands there twice, or is of somebody who is not in the file, can only be left out. */
  #questionsOf(row: AfrekeningRow, person: KnownPersoon | null): readonly CodeAt[] {
    const first = this.#firstRows.get(row.key);
    if (first) return [{ code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } }];
    return person === null ? [{ code: 'WERKNEMER_ONBEKEND', column: this.#columnOf('insz') }] : [];
  }

  #take(row: AfrekeningRow, person: KnownPersoon, choice: string | null): void {
    const builder = this.#builder;
    const kwartaal = row.kwartaal ?? afrekeningKeyOf(row.key).kwartaal ?? '';
    const seen = builder.snapshot.seen(this.#source, row.key);
    const line = this.#lines.get(`${person.id}|${kwartaal}`);
    if (seen && !differsFromSeen(row.cells, seen) && line === undefined) {
      // Taken over before and removed in the application since: the file says nothing new.
      builder.accept('unchanged', row, choice);
      return;
    }
    const side = choice !== null && SIDES.has(choice) ? choice : null;
    const merge = line === undefined ? null : mergeCells(row.cells, line.fields, seen, this.#columnOf);
    const changes =
      merge === null ? [] : decide(builder, { source: this.#source, row, merge, choice: side, person: { id: person.id } });
    if (changes === null) return;
    if (line === undefined) this.#make(row, person, kwartaal);
    else
      for (const { field, value } of changes) {
        builder.write({ op: 'zetAfrekenregel', regel: line.ref, kwartaal, field, value });
        line.fields = { ...line.fields, [field]: { value } };
      }
    if (differsFromSeen(row.cells, seen))
      builder.write({ op: 'gezien', bron: this.#source, sleutel: row.key, persoon: { id: person.id }, cellen: row.cells });
    builder.accept(line === undefined ? 'new' : changes.length > 0 ? 'updated' : 'unchanged', row, choice);
  }

  #make(row: AfrekeningRow, person: KnownPersoon, kwartaal: string): void {
    const ref = this.#builder.make('afrekenregel');
    const cijfers = this.#setOf(kwartaal);
    this.#builder.write({ op: 'afrekenregel', made: ref.made, cijfers, persoon: { id: person.id }, cells: row.cells });
    const fields = Object.fromEntries(Object.entries(row.cells).map(([field, value]) => [field, { value }]));
    this.#lines.set(`${person.id}|${kwartaal}`, { ref, fields });
  }

  #setOf(kwartaal: string): Ref {
    const known = this.#sets.get(kwartaal);
    if (known) return known;
    const ref = this.#builder.make('afrekening');
    this.#builder.write({ op: 'afrekening', made: ref.made, kwartaal });
    this.#sets.set(kwartaal, ref);
    return ref;
  }
}
