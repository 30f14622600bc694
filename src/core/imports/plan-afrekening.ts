/** What a settlement would do to the case file. The number says who it is; a number that nobody has can be of who has none yet. */
import { afrekeningKeyOf, type AfrekeningRow } from './afrekening.ts';
import { decide, SIDES } from './decide.ts';
import { differsFromSeen, mergeCells } from './merge.ts';
import { type FindName, fullName, nameFinder } from './names.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { Candidate, FieldState, KnownPersoon, Ref } from './plan-types.ts';
import type { CodeAt } from './rows.ts';
import type { Steps } from './steps.ts';

const UNKNOWN = 'WERKNEMER_ONBEKEND';
/** More than these is no choice any more: the number is filled in at the person. */
const MOST_CHOICES = 20;

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
  readonly #unnumbered: readonly KnownPersoon[];
  readonly #named: FindName<KnownPersoon>;
  /** Who got a number from this file. */
  readonly #numbered = new Set<string>();
  readonly #firstRows = new Map<string, AfrekeningRow>();

  constructor(builder: PlanBuilder, source: string, columnOf: (field: string) => string | null) {
    this.#builder = builder;
    this.#source = source;
    this.#columnOf = columnOf;
    const { personen, afrekeningen = [] } = builder.snapshot;
    this.#unnumbered = personen.filter(({ insz }) => insz.length === 0);
    this.#named = nameFinder(this.#unnumbered);
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
    const known = this.#persons.get(row.insz ?? '') ?? null;
    const codes = this.#questionsOf(row, known);
    const choice = codes.length > 0 ? builder.choice(this.#source, row, codes) : builder.given(row.sheet, row.row);
    this.#firstRows.set(row.key, this.#firstRows.get(row.key) ?? row);
    if (choice === SKIP_CHOICE) builder.dismiss(row);
    else {
      const person = known ?? this.#pointed(row, codes, choice);
      if (person === null || (known !== null && codes.length > 0))
        builder.ask(this.#source, row, codes, [...this.#candidates(row, codes), ...choices(SKIP_CHOICE)]);
      else this.#take(row, person, choice);
    }
  }

  /** Who has no number yet and may have the name of the row; where nobody has, all of them, as long as somebody can choose among them. */
  #candidates(row: AfrekeningRow, codes: readonly CodeAt[]): Candidate[] {
    if (!codes.some(({ code }) => code === UNKNOWN)) return [];
    const { candidates } = this.#named(row.name);
    const people = candidates.length > 0 ? candidates : this.#unnumbered.length > MOST_CHOICES ? [] : this.#unnumbered;
    return people
      .filter(({ id }) => !this.#numbered.has(id))
      .map((person) => ({ id: person.id, label: { text: fullName(person) }, insz: null }));
  }

  /** The person that an answer points at; the number of the row is theirs from then on. */
  #pointed(row: AfrekeningRow, codes: readonly CodeAt[], choice: string | null): KnownPersoon | null {
    const chosen = this.#candidates(row, codes).find(({ id }) => id === choice);
    const person = this.#builder.snapshot.personen.find(({ id }) => id === chosen?.id);
    if (person === undefined || row.insz === null) return null;
    this.#builder.write({ op: 'insz', persoon: { id: person.id }, insz: row.insz });
    this.#persons.set(row.insz, person);
    this.#numbered.add(person.id);
    return person;
  }

  /** A line that stands there twice can only be left out; of a number that nobody has it is asked whose it is. */
  #questionsOf(row: AfrekeningRow, person: KnownPersoon | null): readonly CodeAt[] {
    const first = this.#firstRows.get(row.key);
    if (first) return [{ code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } }];
    return person === null ? [{ code: UNKNOWN, column: this.#columnOf('insz') }] : [];
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
