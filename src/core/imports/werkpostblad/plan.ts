/**
 * What a werkpostblad would do to the case file. The hidden id names the person, so no name is a question; what does not fit, is: a
 * changed id, another name beside it, a row that stands there twice, somebody without a traject in that month.
 */
import { covers, monthPeriod, overlaps, type IsoDate, type Period } from '../../../shared/domain/date.ts';
import { foldName } from '../../../shared/domain/text.ts';
import { differsFromSeen, mergeCells, type Change } from '../merge.ts';
import { fullName, nameFinder, type FindName } from '../names.ts';
import { choices, SKIP_CHOICE, type PlanBuilder } from '../plan-builder.ts';
import type { Candidate, KnownPersoon, MonthCount, UnitState } from '../plan-types.ts';
import type { CodeAt } from '../rows.ts';
import type { Steps } from '../steps.ts';
import { rowKey, type UnitCell, type WerkpostbladRow } from './lezen.ts';
import { WERKPOSTBLAD_SOURCE } from './merk.ts';

const UNKNOWN: UnitState = { state: { value: null }, elsewhere: false };
const GO_ON: ReadonlySet<string> = new Set(['overnemen', 'bestand', 'dossier']);

export class WerkpostbladPlan {
  readonly counts: MonthCount[] = [];
  readonly #builder: PlanBuilder;
  readonly #byId: ReadonlyMap<string, KnownPersoon>;
  readonly #find: FindName<KnownPersoon>;
  readonly #firstRows = new Map<string, WerkpostbladRow>();

  constructor(builder: PlanBuilder) {
    const { personen } = builder.snapshot;
    this.#builder = builder;
    this.#byId = new Map(personen.map((person) => [person.id, person]));
    this.#find = nameFinder(personen);
  }

  *add(rows: readonly WerkpostbladRow[]): Steps<void> {
    for (const row of rows) {
      this.#addRow(row);
      yield;
    }
  }

  #addRow(row: WerkpostbladRow): void {
    const builder = this.#builder;
    const known = this.#byId.get(row.persoonId ?? '') ?? null;
    const codes = this.#doubts(row, known);
    const choice = codes.length === 0 ? null : builder.choice(WERKPOSTBLAD_SOURCE, row, codes);
    const person = this.#byId.get(choice ?? '') ?? known;
    this.counts.push(countOf(row, person));
    if (codes.length > 0 && choice === SKIP_CHOICE) return builder.dismiss(row);
    const settled = codes.length === 0 || (choice !== null && (this.#byId.has(choice) || GO_ON.has(choice)));
    if (person === null || !settled) {
      builder.ask(WERKPOSTBLAD_SOURCE, row, codes, this.#candidates(row, known, codes), known && { id: known.id });
      return;
    }
    // Answered with somebody else: from then on it is that person's row.
    const own = person.id === row.persoonId ? row : { ...row, key: rowKey(person.id, row) };
    this.#take(own, person, choice);
  }

  #doubts(row: WerkpostbladRow, known: KnownPersoon | null): CodeAt[] {
    if (known === null) return [{ code: 'WERKPOSTBLAD_NUMMER', column: null }];
    const first = this.#firstRows.get(row.key);
    this.#firstRows.set(row.key, first ?? row);
    const name = foldName(row.name);
    const sameName = [`${known.naam} ${known.voornaam}`, fullName(known)].some((each) => foldName(each) === name);
    return [
      ...(sameName ? [] : [{ code: 'WERKPOSTBLAD_NAAM', column: null, params: { naam: fullName(known) } }]),
      ...(first ? [{ code: 'DUBBELE_RIJ', column: null, params: { rij: String(first.row) } }] : []),
      ...(row.days.length > 0 && !hasTraject(known, row.month) ? [{ code: 'WERKPOSTBLAD_GEEN_TRAJECT', column: null }] : []),
    ];
  }

  #candidates(row: WerkpostbladRow, known: KnownPersoon | null, codes: readonly CodeAt[]): Candidate[] {
    if (codes.some(({ code }) => code === 'DUBBELE_RIJ')) return choices('bestand', SKIP_CHOICE);
    if (known !== null && codes.every(({ code }) => code === 'WERKPOSTBLAD_GEEN_TRAJECT'))
      return choices('overnemen', SKIP_CHOICE);
    const people = [...(known ? [known] : []), ...this.#find(row.name).candidates.filter(({ id }) => id !== known?.id)];
    return [
      ...people.map((person): Candidate => ({ id: person.id, label: { text: fullName(person) } })),
      ...choices(SKIP_CHOICE),
    ];
  }

  #take(row: WerkpostbladRow, person: KnownPersoon, choice: string | null): void {
    const builder = this.#builder;
    const seen = builder.snapshot.seen(WERKPOSTBLAD_SOURCE, row.key);
    const units = new Map(row.days.map((day) => [dayField(day), this.#unit(person, row, day)]));
    const fields = Object.fromEntries([...units].map(([field, { state }]) => [field, state]));
    const columns = new Map(row.days.map((day) => [dayField(day), day.column]));
    const { changes, conflicts } = mergeCells(row.cells, fields, seen, (field) => columns.get(field) ?? null);
    const answer = choice === 'bestand' || choice === 'dossier' ? choice : builder.choice(WERKPOSTBLAD_SOURCE, row, conflicts);
    if (conflicts.length > 0 && answer !== 'bestand' && answer !== 'dossier') {
      if (answer === SKIP_CHOICE) builder.dismiss(row);
      else builder.ask(WERKPOSTBLAD_SOURCE, row, conflicts, choices('bestand', 'dossier', SKIP_CHOICE), { id: person.id });
      return;
    }
    const chosen =
      answer === 'bestand'
        ? [...changes, ...conflicts.map(({ field, value }): Change => ({ field, value, mode: 'zet' }))]
        : changes;
    this.#write(row, person, new Set(chosen.map(({ field }) => field)), units);
    if (row.days.length > 0 && differsFromSeen(row.cells, seen)) {
      builder.write({ op: 'gezien', bron: WERKPOSTBLAD_SOURCE, sleutel: row.key, persoon: { id: person.id }, cellen: row.cells });
    }
    for (const day of outside(row, person)) builder.signal(row, { code: 'BUITEN_TRAJECT', column: day.column });
    builder.accept(chosen.length === 0 ? 'unchanged' : seen ? 'updated' : 'new', row, choice);
  }

  #unit(person: KnownPersoon, { werkpostId }: WerkpostbladRow, { date }: UnitCell): UnitState {
    return this.#builder.snapshot.unit?.(person.id, date, werkpostId) ?? UNKNOWN;
  }

  #write(row: WerkpostbladRow, { id }: KnownPersoon, fields: ReadonlySet<string>, units: ReadonlyMap<string, UnitState>): void {
    const persoon = { id };
    for (const day of row.days.filter((each) => fields.has(dayField(each)))) {
      const { date: datum, waarde, uren } = day;
      const unit = { persoon, datum, waarde, uren, werkpostId: row.werkpostId, reden: null, bron: WERKPOSTBLAD_SOURCE };
      this.#builder.write({ op: 'uitspraak', ...unit });
      if (units.get(dayField(day))?.elsewhere)
        this.#builder.write({ op: 'bronKeuze', persoon, datum, bron: WERKPOSTBLAD_SOURCE });
    }
  }
}

/** Field of a day in the cells of a row: `01` to `31`. */
const dayField = ({ date }: UnitCell): string => date.slice(8, 10);

const isPresent = ({ waarde, uren }: UnitCell): boolean =>
  waarde === 'aanwezig' || waarde === 'half' || (waarde === 'uren' && uren !== 0);

function periodsOf(person: KnownPersoon): Period[] {
  return person.trajecten.map(({ start, fields }) => ({
    from: start,
    to: (fields['einde']?.value as IsoDate | null | undefined) ?? null,
  }));
}

const hasTraject = (person: KnownPersoon, month: string): boolean =>
  periodsOf(person).some((period) => overlaps(period, monthPeriod(month)));

function outside(row: WerkpostbladRow, person: KnownPersoon): UnitCell[] {
  const periods = periodsOf(person);
  return row.days.filter((day) => isPresent(day) && !periods.some((period) => covers(period, day.date)));
}

function countOf(row: WerkpostbladRow, person: KnownPersoon | null): MonthCount {
  const count = (waarde: UnitCell['waarde']): number => row.days.filter((day) => day.waarde === waarde).length;
  const left = new Set(person ? outside(row, person) : row.days);
  const halves = row.days
    .filter((day) => isPresent(day) && !left.has(day))
    .reduce((sum, { waarde }) => sum + (waarde === 'half' ? 1 : 2), 0);
  return {
    sheet: row.sheet,
    row: row.row,
    name: row.name,
    insz: null,
    month: row.month,
    whole: count('aanwezig') + count('uren'),
    half: count('half'),
    reasons: { Z: 0, V: 0, A: count('afwezig'), F: count('feestdag') },
    counted: halves / 2,
  };
}
