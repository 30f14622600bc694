/** What a waiting list would do to the case file. Without a number a name only points at somebody: a person says who it is. */
import { foldName } from '../../shared/domain/text.ts';
import { KANDIDAAT_PERSON_FIELDS, type KandidaatRow } from './kandidaten.ts';
import { decide, SIDES } from './decide.ts';
import { differsFromSeen, mergeCells, type Change } from './merge.ts';
import { fullName } from './names.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from './plan-builder.ts';
import type { Candidate, FieldState, KnownKandidaat, KnownPersoon, Ref, Seen } from './plan-types.ts';
import { textChoices, trimmed } from './questions.ts';
import type { Cells, CodeAt } from './rows.ts';
import type { Steps } from './steps.ts';

const NEW_PERSON_CHOICE = 'nieuw';
/** The question that stands in the case file is this one, with another day. */
const SAME_CHOICE = 'zelfde_vraag';
const NEW_QUESTION_CHOICE = 'nieuwe_vraag';

interface WorkingKandidaat {
  readonly ref: Ref;
  readonly gevraagd: string | null;
  readonly open: boolean;
  fields: Record<string, FieldState>;
}

/** A person as the case file will be once the rows before this one are taken over. */
interface WorkingPersoon {
  readonly ref: Ref;
  readonly naam: string;
  readonly voornaam: string;
  readonly geboortedatum: string | null;
  readonly insz: readonly string[];
  fields: Record<string, FieldState>;
  readonly kandidaten: WorkingKandidaat[];
  /** A traject without an end. */
  readonly running: boolean;
  hasTask: boolean;
}

/** Somebody to decide about first, with the answers that are possible. */
interface Asking {
  readonly codes: readonly CodeAt[];
  readonly candidates: readonly Candidate[];
}

/** Whom and which question a row is about. `chosen`: a person said so, and the case file wins where both speak. */
interface Subject {
  readonly person: WorkingPersoon | null;
  readonly kandidaat: WorkingKandidaat | null;
  readonly chosen: boolean;
}

export class KandidatenPlan {
  readonly #builder: PlanBuilder;
  readonly #source: string;
  readonly #columnOf: (field: string) => string | null;
  readonly #byInsz = new Map<string, WorkingPersoon>();
  readonly #byName = new Map<string, WorkingPersoon[]>();
  readonly #firstRows = new Map<string, KandidaatRow>();

  constructor(builder: PlanBuilder, source: string, columnOf: (field: string) => string | null) {
    this.#builder = builder;
    this.#source = source;
    this.#columnOf = columnOf;
    const { personen, kandidaten } = builder.snapshot;
    for (const person of personen) this.#know(workingOf(person, kandidaten));
  }

  /** Plans every row, in the order of the file, a step each. */
  *add(rows: readonly KandidaatRow[]): Steps<void> {
    for (const row of rows) {
      if (row.rejected.length > 0) this.#builder.reject(this.#source, row);
      else this.#addRow(row);
      yield;
    }
  }

  #know(person: WorkingPersoon): void {
    for (const insz of person.insz) this.#byInsz.set(insz, person);
    const key = nameKey(person);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), person]);
  }

  #addRow(row: KandidaatRow): void {
    const given = this.#builder.given(row.sheet, row.row);
    const asking = this.#asking(row, given);
    const answer = asking ? this.#builder.choice(this.#source, row, asking.codes) : given;
    const first = this.#firstRows.get(row.key);
    this.#firstRows.set(row.key, first ?? row);
    if (answer === SKIP_CHOICE) {
      this.#builder.dismiss(row);
      return;
    }
    // A row that stands there twice can only be left out: what it says more is seen in the list.
    if (asking && (answer === null || first || !asking.candidates.some(({ id }) => id === answer))) {
      this.#builder.ask(this.#source, row, asking.codes, asking.candidates);
      return;
    }
    if (row.questions.length > 0 && answer === null) {
      this.#builder.ask(this.#source, row, row.questions, textChoices(row));
      return;
    }
    this.#take(row, trimmed(row, answer), this.#subjectOf(row, answer), answer);
  }

  /** What a person has to say first: a row that is there twice, whose name it is, or which question for a place. */
  #asking(row: KandidaatRow, given: string | null): Asking | null {
    const first = this.#firstRows.get(row.key);
    if (first) {
      return {
        codes: [{ code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } }],
        candidates: choices(SKIP_CHOICE),
      };
    }
    const { person, namesakes } = this.#whose(row);
    if (namesakes.length > 0 && !namesakes.some((each) => isId(each.ref, given)) && given !== NEW_PERSON_CHOICE) {
      return { codes: [{ code: 'NAAM_LIJKT_OP', column: this.#columnOf('naam') }], candidates: peopleChoices(namesakes) };
    }
    const owner = person ?? namesakes.find((each) => isId(each.ref, given)) ?? null;
    if (owner === null || kandidaatOf(owner, row) !== null) return null;
    const other = owner.kandidaten.find(({ open }) => open);
    if (!other || isId(owner.ref, given)) return null;
    const code = { code: 'KANDIDAAT_OPEN', column: this.#columnOf('gevraagd_op'), params: { datum: other.gevraagd ?? '' } };
    return { codes: [code], candidates: choices(SAME_CHOICE, NEW_QUESTION_CHOICE, SKIP_CHOICE) };
  }

  /** The person of a number, or of what this list said before; else everybody who may be meant. */
  #whose(row: KandidaatRow): { person: WorkingPersoon | null; namesakes: readonly WorkingPersoon[] } {
    const { insz, geboortedatum } = row.values;
    const byNumber = insz === null ? undefined : this.#byInsz.get(insz);
    if (byNumber) return { person: byNumber, namesakes: [] };
    const namesakes = (this.#byName.get(nameKey(row.values)) ?? []).filter((person) => {
      if (insz !== null && person.insz.length > 0) return false;
      return geboortedatum === null || person.geboortedatum === null || geboortedatum === person.geboortedatum;
    });
    const known = this.#builder.snapshot.seen(this.#source, row.key)?.personId ?? null;
    const same = known === null ? undefined : namesakes.find(({ ref }) => isId(ref, known));
    return same ? { person: same, namesakes: [] } : { person: null, namesakes };
  }

  #subjectOf(row: KandidaatRow, answer: string | null): Subject {
    const { person, namesakes } = this.#whose(row);
    const named = namesakes.find(({ ref }) => isId(ref, answer)) ?? null;
    const owner = person ?? named;
    if (owner === null) return { person: null, kandidaat: null, chosen: false };
    const open = owner.kandidaten.find((each) => each.open) ?? null;
    const same = kandidaatOf(owner, row) ?? (answer === SAME_CHOICE || named !== null ? open : null);
    return { person: owner, kandidaat: same, chosen: named !== null || answer === SAME_CHOICE };
  }

  #take(row: KandidaatRow, cells: Cells, { person: known, kandidaat, chosen }: Subject, choice: string | null): void {
    const builder = this.#builder;
    const seen = builder.snapshot.seen(this.#source, row.key);
    if (seen && !differsFromSeen(cells, seen) && kandidaat === null) {
      // Taken over before and removed in the application since: the file says nothing new.
      builder.accept('unchanged', row, choice);
      return;
    }
    const fields = { ...known?.fields, ...kandidaat?.fields };
    const changes = known ? this.#decide(row, cells, fields, seen, chosen ? 'dossier' : choice) : [];
    if (changes === null) return;
    const person = known ?? this.#makePerson(row, cells);
    this.#number(row, person);
    this.#changePerson(person, changes);
    if (kandidaat) this.#change(kandidaat, row, changes, choice);
    else this.#make(person, row, cells);
    if (person.running && row.values.uitkomst === null && !kandidaat) {
      builder.signal(row, { code: 'HEEFT_TRAJECT', column: null });
    }
    this.#finish(row, cells, person);
    const updated = changes.length > 0 || choice === SAME_CHOICE;
    builder.accept(kandidaat ? (updated ? 'updated' : 'unchanged') : 'new', row, choice);
  }

  #decide(
    row: KandidaatRow,
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

  #makePerson(row: KandidaatRow, cells: Cells): WorkingPersoon {
    const { insz, naam, voornaam, geboortedatum } = row.values;
    const ref = this.#builder.make('persoon');
    const own = pick(cells, true);
    this.#builder.write({ op: 'persoon', made: ref.made, insz, cells: own });
    const person: WorkingPersoon = {
      ref,
      naam,
      voornaam,
      geboortedatum,
      insz: insz === null ? [] : [insz],
      fields: statesOf(own),
      kandidaten: [],
      running: false,
      hasTask: false,
    };
    this.#know(person);
    return person;
  }

  /** A person without a number turns out to have one. */
  #number({ values: { insz } }: KandidaatRow, person: WorkingPersoon): void {
    if (insz === null || this.#byInsz.get(insz) === person) return;
    this.#builder.write({ op: 'insz', persoon: person.ref, insz });
    this.#byInsz.set(insz, person);
  }

  #changePerson(person: WorkingPersoon, changes: readonly Change[]): void {
    for (const { field, value } of changes.filter((change) => KANDIDAAT_PERSON_FIELDS.has(change.field))) {
      this.#builder.write({ op: 'zetPersoon', persoon: person.ref, field, value });
      person.fields = { ...person.fields, [field]: { value } };
    }
  }

  #make(person: WorkingPersoon, row: KandidaatRow, cells: Cells): void {
    const ref = this.#builder.make('kandidaat');
    const own = pick(cells, false);
    const { gevraagd_op: gevraagd, uitkomst } = row.values;
    this.#builder.write({ op: 'kandidaat', made: ref.made, persoon: person.ref, gevraagdOp: gevraagd, cells: own });
    person.kandidaten.push({ ref, gevraagd, open: uitkomst === null, fields: statesOf(own) });
  }

  #change(kandidaat: WorkingKandidaat, row: KandidaatRow, changes: readonly Change[], choice: string | null): void {
    for (const { field, value } of changes.filter((change) => !KANDIDAAT_PERSON_FIELDS.has(change.field))) {
      this.#builder.write({ op: 'zetKandidaat', kandidaat: kandidaat.ref, field, value });
      kandidaat.fields = { ...kandidaat.fields, [field]: { value } };
    }
    const { gevraagd_op: gevraagd } = row.values;
    if (choice === SAME_CHOICE && gevraagd !== null) {
      this.#builder.write({ op: 'zetKandidaat', kandidaat: kandidaat.ref, field: 'gevraagd_op', value: gevraagd });
    }
  }

  #finish(row: KandidaatRow, cells: Cells, person: WorkingPersoon): void {
    if (row.medical && !person.hasTask) {
      this.#builder.write({ op: 'taak', persoon: person.ref, soort: 'AANPASSING_OF_NOODINSTRUCTIE' });
      person.hasTask = true;
    }
    if (differsFromSeen(cells, this.#builder.snapshot.seen(this.#source, row.key))) {
      this.#builder.write({ op: 'gezien', bron: this.#source, sleutel: row.key, persoon: person.ref, cellen: cells });
    }
  }
}

// --- helpers ------------------------------------------------------------------------------------------------------------------

/** The question of the same day; a row without a day is about the one that is open. */
function kandidaatOf({ kandidaten }: WorkingPersoon, { values }: KandidaatRow): WorkingKandidaat | null {
  const { gevraagd_op: gevraagd } = values;
  const same = kandidaten.find((each) => each.gevraagd === gevraagd);
  return same ?? (gevraagd === null ? (kandidaten.find(({ open }) => open) ?? null) : null);
}

function peopleChoices(people: readonly WorkingPersoon[]): Candidate[] {
  const known = people.flatMap(({ ref, insz, ...name }): Candidate[] =>
    'id' in ref ? [{ id: ref.id, label: { text: fullName(name) }, insz: insz[0] ?? null }] : [],
  );
  return [...known, ...choices(NEW_PERSON_CHOICE, SKIP_CHOICE)];
}

const isId = (ref: Ref, id: string | null): boolean => 'id' in ref && ref.id === id;

const pick = (cells: Cells, ofPerson: boolean): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([field]) => KANDIDAAT_PERSON_FIELDS.has(field) === ofPerson));

const statesOf = (cells: Cells): Record<string, FieldState> =>
  Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, { value }]));

const nameKey = ({ naam, voornaam }: { naam: string; voornaam: string }): string => `${foldName(naam)}|${foldName(voornaam)}`;

function workingOf(person: KnownPersoon, all: readonly KnownKandidaat[]): WorkingPersoon {
  return {
    ref: { id: person.id },
    naam: person.naam,
    voornaam: person.voornaam,
    geboortedatum: person.fields['geboortedatum']?.value ?? null,
    insz: person.insz,
    fields: { ...person.fields },
    kandidaten: all
      .filter(({ persoonId }) => persoonId === person.id)
      .map(({ id, gevraagd, open, fields }) => ({ ref: { id }, gevraagd, open, fields: { ...fields } })),
    running: person.trajecten.some(({ fields }) => (fields['einde']?.value ?? null) === null),
    hasTask: person.medicalTask,
  };
}
