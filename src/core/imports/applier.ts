/** One write of a plan to records of the case file. Lives as long as one operation. */
import { eq } from 'drizzle-orm';
import type { StatuutCode, ToestemmingSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import { insertPerson, nextDossiernummer } from '../cases/personen/write.ts';
import type { Dossier, ValuesOf, Writer } from '../store/index.ts';
import { werkpost } from '../store/schema/index.ts';
import { regelValues, setRegel } from './afrekening-apply.ts';
import { rowPlace } from './answer.ts';
import { makeDienst, setDienst } from './doelgroep-apply.ts';
import { changeReader, type ChangedByHand } from './field-state.ts';
import type { Ref, Write } from './plan-types.ts';
import type { Cells } from './rows.ts';
import { kandidaatRecord, reachOf } from './kandidaten-apply.ts';
import type { CaseSnapshot } from './snapshot.ts';
import type { Slots } from './snapshot-traject.ts';
import { eindredenOf } from './vocabulary.ts';

export interface ApplierContext {
  readonly writer: Writer;
  readonly dossier: Dossier;
  readonly snapshot: CaseSnapshot;
  readonly runId: string | null;
  readonly today: IsoDate;
}

type Step<Op extends Write['op']> = Extract<Write, { op: Op }>;

/** The permission that a column of the list is about. */
const PERMISSIONS: Readonly<Record<'ocmw' | 'ziekenfonds', ToestemmingSoort>> = { ocmw: 'OCMW', ziekenfonds: 'MUTUALITEIT' };

export class Applier {
  /** Open rows that this operation made, by `rowPlace`. */
  readonly openedRows = new Map<string, string>();
  readonly #context: ApplierContext;
  readonly #made = new Map<string, string>();
  readonly #seen = new Map<string, string>();
  readonly #werkposten: Map<string, string>;
  readonly #permissions = new Set<string>();
  readonly #changed: ChangedByHand;
  #nextNumber: number;

  constructor(context: ApplierContext) {
    const { db } = context.dossier;
    this.#context = context;
    this.#changed = changeReader(context.dossier);
    this.#nextNumber = nextDossiernummer(db);
    const rows = db.select().from(werkpost).where(eq(werkpost.verwijderd, false)).all();
    this.#werkposten = new Map(rows.map(({ id, naam }) => [foldName(naam ?? ''), id]));
  }

  apply(step: Write): void {
    switch (step.op) {
      case 'persoon':
        return this.#makePerson(step);
      case 'insz':
        return void this.#insert('inszNummer', { persoonId: this.#id(step.persoon), insz: step.insz });
      case 'zetPersoon':
        return void this.#context.writer.set('persoon', this.#id(step.persoon), { [step.field]: step.value });
      case 'traject':
        return this.#makeTraject(step);
      case 'zetTraject':
        return this.#changeTraject(step);
      case 'zetStart':
        return void this.#context.writer.set('amaTraject', this.#id(step.traject), { start: step.start });
      case 'begeleider':
        return void this.#made.set(step.made, this.#insert('begeleider', begeleiderValues(step.cells, step.grond)));
      case 'zetBegeleider': {
        const values = begeleiderValues({ [step.field]: step.value }, step.grond);
        return void this.#context.writer.set('begeleider', this.#id(step.begeleider), values);
      }
      case 'kandidaat': {
        const values = { ...kandidaatRecord(step.cells), persoonId: this.#id(step.persoon), gevraagdOp: step.gevraagdOp };
        return void this.#made.set(step.made, this.#insert('kandidaat', values));
      }
      case 'zetKandidaat': {
        const values = kandidaatRecord({ [step.field]: step.value });
        return void this.#context.writer.set('kandidaat', this.#id(step.kandidaat), values);
      }
      case 'dienst': {
        const { made, persoon, van, cells, begeleiderId } = step;
        const { writer, today } = this.#context;
        const persoonId = this.#id(persoon);
        return void this.#made.set(made, makeDienst(writer, cells, { persoonId, van, begeleiderId, today }));
      }
      case 'zetDienst': {
        const { persoon, dienst, van, field, value, begeleiderId } = step;
        const { writer, dossier, today } = this.#context;
        const of = { persoonId: this.#id(persoon), tewerkstellingId: this.#id(dienst), van, begeleiderId, today };
        return setDienst(dossier.db, writer, field, value, of);
      }
      case 'afrekening': {
        const values = { kwartaal: step.kwartaal, bron: 'tableau', datum: this.#context.today, afgerekend: true } as const;
        return void this.#made.set(step.made, this.#insert('kwartaalcijfers', values));
      }
      case 'afrekenregel': {
        const of = { persoonId: this.#id(step.persoon), cijfersId: this.#id(step.cijfers) };
        return void this.#made.set(step.made, this.#insert('kwartaalcijfer', { ...regelValues(step.cells), ...of }));
      }
      case 'zetAfrekenregel': {
        const { writer, dossier, today } = this.#context;
        const { kwartaal, field, value } = step;
        return setRegel(dossier.db, writer, { id: this.#id(step.regel), kwartaal, field, value, today });
      }
      case 'uitspraak':
        return this.#state(step);
      case 'bronKeuze':
        return this.#choose(step);
      case 'taak': {
        const { persoon, soort } = step;
        return void this.#insert('taak', { persoonId: this.#id(persoon), soort, gemaaktOp: this.#context.today });
      }
      case 'gezien':
        return this.#remember(step);
      case 'openRij':
        return this.#open(step);
      case 'sluitRij':
        return void this.#context.writer.set('importRij', step.id, { stand: 'opgelost', antwoord: step.antwoord });
    }
  }

  #id(ref: Ref): string {
    const id = 'id' in ref ? ref.id : this.#made.get(ref.made);
    if (id === undefined) throw new RangeError('a plan refers to a record that it does not make');
    return id;
  }

  #insert: Writer['insert'] = (entity, values, id) => this.#context.writer.insert(entity, values, id);

  #makePerson({ made, insz, cells }: Step<'persoon'>): void {
    const values = {
      naam: cells['naam'] ?? null,
      voornaam: cells['voornaam'] ?? null,
      geboortedatum: cells['geboortedatum'] ?? null,
      ...reachOf(cells),
    };
    this.#made.set(made, insertPerson(this.#context.writer, values, insz, this.#nextNumber));
    this.#nextNumber += 1;
  }

  #makeTraject({ made, persoon, start, cells, begeleiderId }: Step<'traject'>): void {
    const persoonId = this.#id(persoon);
    const einde = cells['einde'] ?? null;
    const reden = cells['reden_einde'] ?? null;
    const trajectId = this.#insert('amaTraject', {
      persoonId,
      soort: 'SE',
      start,
      einde,
      eindReden: reden === null ? null : eindredenOf(reden),
      eindRedenTekst: reden,
      adviesDatum: cells['advies_datum'] ?? null,
      opmerkingen: cells['opmerkingen'] ?? null,
    });
    this.#made.set(made, trajectId);
    for (const field of OWN_RECORDS) {
      const value = cells[field] ?? null;
      if (value !== null) this.#addRecord(field, value, { persoonId, trajectId, start, einde, begeleiderId });
    }
  }

  /** A field that is a record of its own gets its first record. */
  #addRecord(field: OwnRecord, value: string, { persoonId, trajectId, start, einde, begeleiderId }: Owner): void {
    switch (field) {
      case 'statuut':
        // The list says what the status is during this traject, not after it.
        return void this.#insert('statuut', { persoonId, code: value as StatuutCode, van: start, tot: einde });
      case 'uren_per_week':
        return void this.#insert('urenAfspraak', { persoonId, trajectId, van: start, uren: hundredths(value) });
      case 'werkpost':
        return void this.#insert('werkpostPeriode', { persoonId, trajectId, werkpostId: this.#werkpost(value), van: start });
      case 'begeleider':
        return void this.#insert('begeleiding', { persoonId, trajectId, begeleiderId, tekst: value, van: start });
      case 'laatste_evaluatie':
        return void this.#insert('beoordeling', { persoonId, trajectId, besluitOp: value });
      case 'ocmw':
      case 'ziekenfonds':
        return this.#addPermission(persoonId, PERMISSIONS[field], value);
    }
  }

  /** A person with two trajecten has a permission once. */
  #addPermission(persoonId: string, soort: ToestemmingSoort, value: string): void {
    const key = `${persoonId}|${soort}|${value}`;
    if (this.#permissions.has(key)) return;
    this.#permissions.add(key);
    this.#insert('toestemming', { persoonId, soort, ...permissionValues(value) });
  }

  #changeTraject(step: Step<'zetTraject'>): void {
    const { writer, snapshot } = this.#context;
    const trajectId = this.#id(step.traject);
    const slots = snapshot.slots.get(trajectId);
    const { field, value } = step;
    if (field === 'einde') this.#end(trajectId, value, slots);
    else if (field === 'reden_einde')
      writer.set('amaTraject', trajectId, { eindRedenTekst: value, eindReden: eindredenOf(value) });
    else if (field === 'advies_datum') writer.set('amaTraject', trajectId, { adviesDatum: value });
    else if (field === 'opmerkingen') writer.set('amaTraject', trajectId, { opmerkingen: value });
    else if (isOwnRecord(field)) {
      const slot = step.mode === 'zet' ? (slots?.[field] ?? null) : null;
      const { start, begeleiderId } = step;
      if (slot === null)
        this.#addRecord(field, value, { persoonId: this.#id(step.persoon), trajectId, start, einde: null, begeleiderId });
      else this.#changeRecord(field, slot, value, begeleiderId);
    }
  }

  #changeRecord(field: OwnRecord, id: string, value: string, begeleiderId: string | null): void {
    const { writer } = this.#context;
    switch (field) {
      case 'statuut':
        return void writer.set('statuut', id, { code: value as StatuutCode });
      case 'uren_per_week':
        return void writer.set('urenAfspraak', id, { uren: hundredths(value) });
      case 'werkpost':
        return void writer.set('werkpostPeriode', id, { werkpostId: this.#werkpost(value) });
      case 'begeleider':
        return void writer.set('begeleiding', id, { tekst: value, begeleiderId });
      case 'laatste_evaluatie':
        return void writer.set('beoordeling', id, { besluitOp: value });
      case 'ocmw':
      case 'ziekenfonds':
        return void writer.set('toestemming', id, permissionValues(value));
    }
  }

  /** The status that the list gave ends with the traject, unless a person wrote its end. */
  #end(trajectId: string, einde: string, slots: Slots | undefined): void {
    this.#context.writer.set('amaTraject', trajectId, { einde });
    const status = slots?.statuut ?? null;
    if (status !== null && this.#changed('statuut', status, 'tot') === null)
      this.#context.writer.set('statuut', status, { tot: einde });
  }

  #state({ persoon, datum, waarde, reden, bron, werkpostId, uren = null }: Step<'uitspraak'>): void {
    const unit = { persoonId: this.#id(persoon), datum, dagdeel: 'dag' as const, werkpostId: werkpostId ?? null };
    this.#insert('aanwezigheid', { ...unit, waarde, uren, reden, bron });
  }

  #choose({ persoon, datum, bron }: Step<'bronKeuze'>): void {
    this.#insert('bronBesluit', { persoonId: this.#id(persoon), datum, dagdeel: 'dag', bron });
  }

  #remember({ bron, sleutel, persoon, cellen }: Step<'gezien'>): void {
    const key = `${bron}\u0000${sleutel}`;
    const known = this.#seen.get(key) ?? this.#context.snapshot.seenId(bron, sleutel);
    const id =
      known ?? this.#insert('importStand', { persoonId: persoon && this.#id(persoon), bron, sleutel, cellen: { ...cellen } });
    if (known !== null) this.#context.writer.set('importStand', known, { cellen: { ...cellen } });
    this.#seen.set(key, id);
  }

  #open({ bron, blad, rij, sleutel, soort, persoon, inhoud }: Step<'openRij'>): void {
    const id = this.#insert('importRij', {
      persoonId: persoon && this.#id(persoon),
      runId: this.#context.runId,
      bron,
      blad,
      rij,
      sleutel,
      soort,
      codes: inhoud.codes.map(({ code }) => code),
      inhoud: { ...inhoud },
      stand: 'open',
    });
    this.openedRows.set(rowPlace({ sheet: blad, row: rij }), id);
  }

  /** Werkposten of the same name are one werkpost. */
  #werkpost(naam: string): string {
    const key = foldName(naam);
    const id = this.#werkposten.get(key) ?? this.#insert('werkpost', { naam });
    this.#werkposten.set(key, id);
    return id;
  }
}

interface Owner {
  readonly persoonId: string;
  readonly trajectId: string;
  readonly start: string;
  readonly einde: string | null;
  readonly begeleiderId: string | null;
}

/** Fields of a list that are records of their own in the case file. */
const OWN_RECORDS = ['statuut', 'uren_per_week', 'werkpost', 'begeleider', 'ocmw', 'ziekenfonds', 'laatste_evaluatie'] as const;
type OwnRecord = (typeof OWN_RECORDS)[number];

function isOwnRecord(field: string): field is OwnRecord {
  return (OWN_RECORDS as readonly string[]).includes(field);
}

function hundredths(hours: string): number {
  return Math.round(Number(hours) * 100);
}

function permissionValues(value: string): ValuesOf<'toestemming'> {
  const [aanwezig, datum = ''] = value.split('|');
  return {
    aanwezig: aanwezig === 'ja' || aanwezig === 'nee' || aanwezig === 'nvt' ? aanwezig : 'onbekend',
    datum: datum === '' ? null : datum,
  };
}

/** Only the fields that the cells hold. */
function begeleiderValues(cells: Cells, grond: number | null): ValuesOf<'begeleider'> {
  const has = (field: string): boolean => cells[field] !== undefined && cells[field] !== null;
  const text = (field: string): string | null => cells[field] ?? null;
  return {
    ...(has('naam') ? { naam: text('naam') } : {}),
    ...(has('voornaam') ? { voornaam: text('voornaam') } : {}),
    ...(has('in_dienst') ? { inDienst: text('in_dienst') } : {}),
    ...(has('kwalificatie') ? { kwalificatieTekst: text('kwalificatie'), grond } : {}),
    ...(has('start_opleiding') ? { startOpleiding: text('start_opleiding') } : {}),
    ...(has('vte') ? { vte: Number(text('vte')) } : {}),
    ...(has('vloer') ? { vloer: text('vloer') === 'ja' } : {}),
    ...(has('opmerkingen') ? { opmerkingen: text('opmerkingen') } : {}),
  };
}
