/** A case file in memory, good enough to plan an import again: what the store does for real, without a database. */
import { DEFAULT_LIMITS } from '../../../src/core/imports/limits.ts';
import { planImport, type PlanInput } from '../../../src/core/imports/plan.ts';
import type {
  FieldState,
  HandChange,
  KnownBegeleider,
  KnownOpenRow,
  KnownPersoon,
  Plan,
  Ref,
  Seen,
  Snapshot,
  Write,
} from '../../../src/core/imports/plan-types.ts';
import { readFile } from '../../../src/core/imports/read.ts';
import type { Cells } from '../../../src/core/imports/rows.ts';
import { toIsoDate, type IsoDate } from '../../../src/shared/domain/date.ts';
import { LAW, PEILDATUM, sample } from './samples.ts';

type Fields = Record<string, FieldState>;

interface MemoryTraject {
  id: string;
  start: IsoDate;
  fields: Fields;
  begeleiderId: string | null;
}

interface MemoryPersoon {
  id: string;
  insz: string[];
  fields: Fields;
  trajecten: MemoryTraject[];
  medicalTask: boolean;
}

export class MemoryCase {
  readonly personen: MemoryPersoon[] = [];
  readonly begeleiders: { id: string; fields: Fields; grond: number | null }[] = [];
  readonly diensten: { id: string; persoonId: string; van: string; fields: Fields }[] = [];
  readonly statements = new Map<string, { value: string; changed: HandChange | null }>();
  readonly seen = new Map<string, Seen>();
  readonly openRows: (KnownOpenRow & { bron: string })[] = [];
  #clock = 0;
  #ids = 0;

  /** Plans a file against this case file. */
  async plan(name: string, options: Partial<PlanInput> & Pick<PlanInput, 'kind'>): Promise<Plan> {
    return this.planBytes(await sample(name), name, options);
  }

  async planBytes(bytes: Uint8Array, fileName: string, options: Partial<PlanInput> & Pick<PlanInput, 'kind'>): Promise<Plan> {
    const grid = await readFile(bytes, DEFAULT_LIMITS);
    return planImport({ grid, fileName, snapshot: this.snapshot(), on: PEILDATUM, limits: LAW, ...options });
  }

  /** Plans and takes over. */
  async import(name: string, options: Partial<PlanInput> & Pick<PlanInput, 'kind'>): Promise<Plan> {
    const plan = await this.plan(name, options);
    this.apply(plan);
    return plan;
  }

  async importText(text: string, options: Partial<PlanInput> & Pick<PlanInput, 'kind'>): Promise<Plan> {
    const plan = await this.planBytes(new TextEncoder().encode(text), 'lijst.csv', options);
    this.apply(plan);
    return plan;
  }

  apply(plan: Plan): void {
    this.#clock += 1;
    const made = new Map<string, string>();
    for (const write of plan.writes) this.#write(write, made);
  }

  /** A person of the office changes a field in the application. */
  change(insz: string, field: string, value: string | null, start?: string): void {
    this.#clock += 1;
    const changed: HandChange = { by: 'Griet', on: toIsoDate('2026-04-01'), at: this.#clock };
    const person = this.person(insz);
    const owner = start === undefined ? person : person.trajecten.find((traject) => traject.start === start);
    if (!owner) throw new Error('no such traject');
    owner.fields[field] = { value, changed };
  }

  /** A person of the office notes an attendance. */
  note(insz: string, date: string, value: string): void {
    this.#clock += 1;
    const changed: HandChange = { by: 'Griet', on: toIsoDate('2026-04-01'), at: this.#clock };
    this.statements.set(`${this.person(insz).id}|${date}`, { value, changed });
  }

  person(insz: string): MemoryPersoon {
    const found = this.personen.find((person) => person.insz.includes(insz));
    if (!found) throw new Error('no such person');
    return found;
  }

  addPerson(naam: string, voornaam: string, insz: string[] = []): MemoryPersoon {
    const person = {
      id: this.#id('p'),
      insz,
      fields: { naam: { value: naam }, voornaam: { value: voornaam } },
      trajecten: [],
      medicalTask: false,
    };
    this.personen.push(person);
    return person;
  }

  snapshot(): Snapshot {
    return {
      kandidaten: [],
      personen: this.personen.map((person): KnownPersoon => ({
        id: person.id,
        insz: person.insz,
        naam: person.fields['naam']?.value ?? '',
        voornaam: person.fields['voornaam']?.value ?? '',
        fields: person.fields,
        trajecten: person.trajecten,
        medicalTask: person.medicalTask,
      })),
      diensten: this.diensten.map((each) => ({ ...each, tot: null })),
      begeleiders: this.begeleiders.map(({ id, fields }): KnownBegeleider => ({
        id,
        naam: fields['naam']?.value ?? '',
        voornaam: fields['voornaam']?.value ?? '',
        fields,
      })),
      seen: (source, key) => this.seen.get(`${source}|${key}`) ?? null,
      statement: (_source, persoonId, date) => {
        const found = this.statements.get(`${persoonId}|${date}`);
        return found ? { value: found.value, changed: found.changed, ownSource: found.changed === null } : null;
      },
      openRows: (source) => this.openRows.filter(({ bron }) => bron === source),
    };
  }

  #id(kind: string): string {
    this.#ids += 1;
    return `${kind}${this.#ids}`;
  }

  #write(write: Write, made: Map<string, string>): void {
    const idOf = (ref: Ref): string => ('id' in ref ? ref.id : (made.get(ref.made) ?? ''));
    const person = (ref: Ref): MemoryPersoon => this.personen.find(({ id }) => id === idOf(ref)) as MemoryPersoon;
    const traject = (ref: Ref): MemoryTraject =>
      this.personen.flatMap(({ trajecten }) => trajecten).find(({ id }) => id === idOf(ref)) as MemoryTraject;
    const id = (kind: string, name: string): string => {
      made.set(name, this.#id(kind));
      return made.get(name) ?? '';
    };
    switch (write.op) {
      case 'persoon':
        this.personen.push({
          id: id('p', write.made),
          insz: write.insz === null ? [] : [write.insz],
          fields: states(write.cells),
          trajecten: [],
          medicalTask: false,
        });
        break;
      case 'insz':
        person(write.persoon).insz.push(write.insz);
        break;
      case 'zetPersoon':
        person(write.persoon).fields[write.field] = { value: write.value };
        break;
      case 'traject':
        person(write.persoon).trajecten.push({
          id: id('t', write.made),
          start: write.start,
          fields: states(write.cells),
          begeleiderId: write.begeleiderId,
        });
        break;
      case 'zetTraject':
        traject(write.traject).fields[write.field] = { value: write.value };
        break;
      case 'zetStart':
        traject(write.traject).start = write.start;
        break;
      case 'begeleider':
        this.begeleiders.push({ id: id('b', write.made), fields: states(write.cells), grond: write.grond });
        break;
      case 'zetBegeleider': {
        const found = this.begeleiders.find((each) => each.id === idOf(write.begeleider));
        if (found) found.fields[write.field] = { value: write.value };
        break;
      }
      case 'dienst':
        this.diensten.push({
          id: id('d', write.made),
          persoonId: idOf(write.persoon),
          van: write.van,
          fields: states(write.cells),
        });
        break;
      case 'afrekening':
      case 'afrekenregel':
      case 'zetAfrekenregel':
        throw new Error('a settlement has a case of its own: afrekening.test.ts');
      case 'zetDienst': {
        const found = this.diensten.find((each) => each.id === idOf(write.dienst));
        if (found) found.fields[write.field] = { value: write.value };
        break;
      }
      case 'uitspraak': {
        const value =
          write.waarde === 'aanwezig'
            ? '1'
            : write.waarde === 'half'
              ? '0.5'
              : write.waarde === 'feestdag'
                ? 'F'
                : (write.reden ?? '');
        this.statements.set(`${idOf(write.persoon)}|${write.datum}`, { value, changed: null });
        break;
      }
      case 'bronKeuze':
        break;
      case 'taak':
        person(write.persoon).medicalTask = true;
        break;
      case 'gezien':
        this.seen.set(`${write.bron}|${write.sleutel}`, { cells: write.cellen, at: this.#clock });
        break;
      case 'openRij':
        this.openRows.push({
          id: this.#id('o'),
          bron: write.bron,
          sheet: write.blad,
          row: write.rij,
          key: write.sleutel,
          name: write.inhoud.naam,
          digest: write.inhoud.digest,
          state: 'open',
          answer: null,
        });
        break;
      case 'kandidaat':
      case 'zetKandidaat':
        throw new RangeError('a waiting list is tested on a real case file');
      case 'sluitRij': {
        const index = this.openRows.findIndex((open) => open.id === write.id);
        const open = this.openRows[index];
        if (open) this.openRows[index] = { ...open, state: 'opgelost', answer: write.antwoord };
        break;
      }
    }
  }
}

function states(cells: Cells): Fields {
  return Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, { value }]));
}
