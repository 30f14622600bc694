/** What a list of doelgroepwerknemers would do to the case file. The number says who it is; the day of hiring which employment. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Insz } from '../../shared/domain/insz.ts';
import { type DoelgroepRow } from './doelgroep.ts';
import { decide, SIDES } from './decide.ts';
import { differsFromSeen, mergeCells, type Change } from './merge.ts';
import { nameFinder, type FindName } from './names.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { Candidate, FieldState, KnownBegeleider, KnownDienst, KnownPersoon, Ref, Seen } from './plan-types.ts';
import { textChoices, trimmed } from './questions.ts';
import type { Cells, CodeAt } from './rows.ts';
import type { Steps } from './steps.ts';

const PERSON_FIELDS: ReadonlySet<string> = new Set(['naam', 'voornaam']);
/** An answer that fills in the degree, or leaves the contract fraction open. */
const GRAAD_CHOICES = ['laag', 'midden', 'hoog'] as const;
const OPEN_CHOICE = 'leeg';
const WHOLE_CHOICE = 'voltijds';

interface WorkingDienst {
  readonly ref: Ref;
  readonly van: string;
  readonly tot: string | null;
  fields: Record<string, FieldState>;
}

interface WorkingPersoon {
  readonly ref: Ref;
  fields: Record<string, FieldState>;
  readonly diensten: WorkingDienst[];
  hasTask: boolean;
}

type ReadableRow = DoelgroepRow & { readonly values: { readonly insz: Insz; readonly in_dienst: IsoDate } };

export class DoelgroepPlan {
  readonly #builder: PlanBuilder;
  readonly #source: string;
  readonly #columnOf: (field: string) => string | null;
  readonly #persons = new Map<string, WorkingPersoon>();
  readonly #firstRows = new Map<string, DoelgroepRow>();
  readonly #begeleiders: FindName<KnownBegeleider>;

  constructor(builder: PlanBuilder, source: string, columnOf: (field: string) => string | null) {
    this.#builder = builder;
    this.#source = source;
    this.#columnOf = columnOf;
    const { personen, diensten = [], begeleiders } = builder.snapshot;
    for (const person of personen) {
      const working = workingOf(person, diensten);
      for (const insz of person.insz) this.#persons.set(insz, working);
    }
    this.#begeleiders = nameFinder(begeleiders);
  }

  /** Plans every row, in the order of the file, a step each. */
  *add(rows: readonly DoelgroepRow[]): Steps<void> {
    for (const row of rows) {
      if (row.rejected.length > 0) this.#builder.reject(this.#source, row);
      else if (isReadable(row)) this.#addRow(row);
      yield;
    }
  }

  #addRow(row: ReadableRow): void {
    const builder = this.#builder;
    const { codes, candidates, only } = this.#questionsOf(row);
    const choice = codes.length > 0 ? builder.choice(this.#source, row, codes) : builder.given(row.sheet, row.row);
    const first = this.#firstRows.get(row.key);
    this.#firstRows.set(row.key, first ?? row);
    if (choice === SKIP_CHOICE) {
      builder.dismiss(row);
      return;
    }
    const answered = choice !== null && (SIDES.has(choice) || candidates.some(({ id }) => id === choice));
    if (codes.length > 0 && (only || !answered)) {
      builder.ask(this.#source, row, codes, candidates, this.#persons.get(row.values.insz)?.ref ?? null);
      return;
    }
    this.#take(row, filledIn(trimmed(row, choice), choice), choice);
  }

  /** What has to be said before the row can be compared with the case file. `only`: nothing but leaving it out answers it. */
  #questionsOf(row: ReadableRow): { codes: readonly CodeAt[]; candidates: readonly Candidate[]; only: boolean } {
    const first = this.#firstRows.get(row.key);
    if (first) {
      const double = { code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } };
      return { codes: [double], candidates: choices(SKIP_CHOICE), only: true };
    }
    if (row.questions.length > 0) return { codes: row.questions, candidates: ownChoices(row), only: false };
    const { insz, in_dienst } = row.values;
    const other = this.#persons
      .get(insz)
      ?.diensten.find(({ van, tot }) => van !== in_dienst && (tot === null || tot >= in_dienst));
    if (other === undefined) return { codes: [], candidates: [], only: false };
    const overlap = { code: 'DIENST_OVERLAP', column: this.#columnOf('in_dienst'), params: { datum: other.van } };
    return { codes: [overlap], candidates: choices('overnemen', SKIP_CHOICE), only: false };
  }

  #take(row: ReadableRow, cells: Cells, choice: string | null): void {
    const builder = this.#builder;
    const { insz, in_dienst } = row.values;
    const known = this.#persons.get(insz);
    const dienst = known?.diensten.find(({ van }) => van === in_dienst);
    const seen = builder.snapshot.seen(this.#source, row.key);
    if (seen && !differsFromSeen(cells, seen) && dienst === undefined) {
      // Taken over before and removed in the application since: the file says nothing new.
      builder.accept('unchanged', row, choice);
      return;
    }
    const changes = known ? this.#decide(row, cells, { ...known.fields, ...dienst?.fields }, seen, choice) : [];
    if (changes === null) return;
    const person = known ?? this.#makePerson(row, cells);
    this.#changePerson(person, changes);
    if (dienst) this.#change(dienst, in_dienst, person, changes);
    else this.#make(person, row, cells);
    this.#finish(row, cells, person);
    builder.accept(dienst ? (changes.length > 0 ? 'updated' : 'unchanged') : 'new', row, choice);
  }

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
    });
  }

  #makePerson(row: ReadableRow, cells: Cells): WorkingPersoon {
    const ref = this.#builder.make('persoon');
    const own = pick(cells, true);
    this.#builder.write({ op: 'persoon', made: ref.made, insz: row.values.insz, cells: own });
    const person: WorkingPersoon = { ref, fields: statesOf(own), diensten: [], hasTask: false };
    this.#persons.set(row.values.insz, person);
    return person;
  }

  #changePerson(person: WorkingPersoon, changes: readonly Change[]): void {
    for (const { field, value } of changes.filter((change) => PERSON_FIELDS.has(change.field))) {
      this.#builder.write({ op: 'zetPersoon', persoon: person.ref, field, value });
      person.fields = { ...person.fields, [field]: { value } };
    }
  }

  #make(person: WorkingPersoon, row: ReadableRow, cells: Cells): void {
    const ref = this.#builder.make('dienst');
    const own = pick(cells, false);
    const van = row.values.in_dienst;
    const begeleiderId = this.#exactBegeleider(own['begeleider'] ?? null);
    this.#builder.write({ op: 'dienst', made: ref.made, persoon: person.ref, van, cells: own, begeleiderId });
    person.diensten.push({ ref, van, tot: null, fields: statesOf(own) });
  }

  #change(dienst: WorkingDienst, van: IsoDate, person: WorkingPersoon, changes: readonly Change[]): void {
    for (const { field, value } of changes.filter((change) => !PERSON_FIELDS.has(change.field))) {
      const begeleiderId = field === 'begeleider' ? this.#exactBegeleider(value) : null;
      this.#builder.write({ op: 'zetDienst', persoon: person.ref, dienst: dienst.ref, van, field, value, begeleiderId });
      dienst.fields = { ...dienst.fields, [field]: { value } };
    }
  }

  #exactBegeleider(text: string | null): string | null {
    return text === null ? null : (this.#begeleiders(text).exact?.id ?? null);
  }

  #finish(row: ReadableRow, cells: Cells, person: WorkingPersoon): void {
    if (row.medical && !person.hasTask) {
      this.#builder.write({ op: 'taak', persoon: person.ref, soort: 'AANPASSING_OF_NOODINSTRUCTIE' });
      person.hasTask = true;
    }
    if (differsFromSeen(cells, this.#builder.snapshot.seen(this.#source, row.key))) {
      this.#builder.write({ op: 'gezien', bron: this.#source, sleutel: row.key, persoon: person.ref, cellen: cells });
    }
    const text = row.values.begeleider;
    if (text === '' || this.#builder.snapshot.begeleiders.length === 0) return;
    const { exact, candidates } = this.#begeleiders(text);
    const match = exact ?? (candidates.length === 1 ? (candidates[0] ?? null) : null);
    this.#builder.proposals.push({ sheet: row.sheet, row: row.row, text, match, exact: exact !== null, candidates });
  }
}

// --- helpers ------------------------------------------------------------------------------------------------------------------

const isReadable = (row: DoelgroepRow): row is ReadableRow => row.values.insz !== null && row.values.in_dienst !== null;

const has = (row: DoelgroepRow, start: string): boolean => row.questions.some(({ code }) => code.startsWith(start));

/** Answers to what a row leaves open: the degree of the package, or the fraction of the contract. */
function ownChoices(row: DoelgroepRow): Candidate[] {
  const graden = has(row, 'WOP_ONVOLLEDIG')
    ? GRAAD_CHOICES.map((graad): Candidate => ({ id: graad, label: { key: `import.keuze.graad_${graad}` } }))
    : [];
  const breuken = has(row, 'FRACTIE_') && graden.length === 0 ? choices(WHOLE_CHOICE, OPEN_CHOICE) : [];
  const own = [...graden, ...breuken];
  return own.length > 0 ? [...own, ...choices(SKIP_CHOICE)] : textChoices(row);
}

/** The cells with what was answered filled in. */
function filledIn(cells: Cells, choice: string | null): Cells {
  const wop = cells['wop'] ?? null;
  if (GRAAD_CHOICES.some((graad) => graad === choice) && wop !== null && !wop.includes(' '))
    return { ...cells, wop: `${wop} ${choice ?? ''}` };
  return choice === WHOLE_CHOICE ? { ...cells, contract: '1/1' } : cells;
}

const pick = (cells: Cells, ofPerson: boolean): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => PERSON_FIELDS.has(field) === ofPerson));

const statesOf = (cells: Cells): Record<string, FieldState> =>
  Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, { value }]));

function workingOf(person: KnownPersoon, all: readonly KnownDienst[]): WorkingPersoon {
  return {
    ref: { id: person.id },
    fields: { ...person.fields },
    diensten: all
      .filter(({ persoonId }) => persoonId === person.id)
      .map(({ id, van, tot, fields }) => ({ ref: { id }, van, tot, fields: { ...fields } })),
    hasTask: person.medicalTask,
  };
}
