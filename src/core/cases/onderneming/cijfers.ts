/** Figures of a quarter as the office has them from DmfA or Tableau, with wage costs and payments (DS-30, DS-41, DS-46; F-21). */
import { quarterPeriod, toIsoDate } from '../../../shared/domain/date.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { type Db, type Writer, entities } from '../../store/index.ts';
import { fieldLabel, formatLogical } from '../labels.ts';
import { byName } from '../personen/names.ts';
import { personRow } from '../personen/read.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import type { Namer } from './invulling.ts';

type Antwoord = OutputOf<'maatwerk.cijfers'>;
type Invoer = Omit<ParsedInputOf<'kwartaalcijfers.bewaar'>, 'reden'>;
type Regel = Omit<Invoer['regels'][number], 'id'>;
type Lijn = ReturnType<typeof recordsOf<'kwartaalcijfer'>>[number];

/** The column itself holds any text. */
const isKwartaal = (text: string | null): boolean => text !== null && /^20\d{2}Q[1-4]$/.test(text);
const inYear = (kwartaal: string | null, jaar: number): boolean =>
  isKwartaal(kwartaal) && (kwartaal?.startsWith(String(jaar)) ?? false);
/** A payment whose quarter is no quarter is of none. */
export const betalingVan = <R extends { kwartaal: string | null }>(row: R): R =>
  isKwartaal(row.kwartaal) ? row : { ...row, kwartaal: null };

/** What was entered of a year: newest quarter first, and of one quarter the figures that count last at the end. */
export function cijfersAnswer(db: Db, jaar: number, naam: Namer): Antwoord {
  const lines = recordsOf(db, 'kwartaalcijfer').filter(({ persoonId }) => persoonId !== null);
  const named = <R extends { persoonId: string | null }>(row: R) => ({ ...row, persoon: naam(row.persoonId ?? '') });
  const cijfers = recordsByDay(db, 'kwartaalcijfers', 'datum')
    .filter(({ kwartaal }) => inYear(kwartaal, jaar))
    .toSorted((a, b) => (b.kwartaal ?? '').localeCompare(a.kwartaal ?? ''))
    .map((set) => ({
      ...set,
      regels: lines
        .filter(({ cijfersId }) => cijfersId === set.id)
        .map(named)
        .toSorted((a, b) => byName(a.persoon, b.persoon)),
    }));
  const loonregels = recordsOf(db, 'loonregel')
    .filter(({ kwartaal, persoonId }) => persoonId !== null && inYear(kwartaal, jaar))
    .map(named)
    .toSorted((a, b) => (a.kwartaal ?? '').localeCompare(b.kwartaal ?? '') || byName(a.persoon, b.persoon));
  const { from, to } = { from: quarterPeriod(jaar, 1).from, to: quarterPeriod(jaar, 4).to };
  const betalingen = recordsByDay(db, 'cmwBetaling', 'datum').filter(
    ({ datum, kwartaal, jaar: of }) =>
      of === jaar || inYear(kwartaal, jaar) || (datum !== null && datum >= from && datum <= to) || datum === null,
  );
  return { jaar, cijfers, loonregels, betalingen: betalingen.map(betalingVan) } as unknown as Antwoord;
}

/** Values of a settlement that are replaced only with a reason. */
const SETTLED = [
  'vte',
  'wopLoonpremie',
  'wopGraad',
  'referteloonCents',
  'loonpremieCents',
  'begeleidingspremieCents',
  'andereTussenkomstenCents',
] as const satisfies readonly (keyof Lijn & keyof Regel)[];

interface Vervanging {
  readonly veld: (typeof SETTLED)[number];
  readonly oud: string;
  readonly nieuw: string;
}

/** The same figure: `0.80` is `0.8`. */
const same = (a: string | number, b: string | number): boolean => a === b || (Number(a) === Number(b) && Number(a) >= 0);

function replaced(translate: CallContext['translate'], old: Lijn, regel: Regel | null): Vervanging[] {
  return SETTLED.flatMap((veld) => {
    const before = old[veld];
    const after = regel === null ? null : (regel[veld] ?? null);
    if (before === null || (after !== null && same(before, after))) return [];
    const field = entities.kwartaalcijfer.entity.fields.get(veld)!;
    const say = (value: string | number | null): string => formatLogical(translate, field, value) ?? translate('cijfer.leeg');
    return [{ veld, oud: say(before), nieuw: say(after) }];
  });
}

/**
 * Writes a set of figures as it is given. A settled value that changes is a replacement: it leaves its own line, with both values.
 * @returns id of the set
 * @throws NIET_GEVONDEN; REDEN_ONTBREEKT where a settled value changes without a reason
 */
export function writeCijfers(context: CallContext, writer: Writer, input: Invoer, reden: string | null): string {
  const { db } = context.dossier;
  const { id: given = null, regels: asked, ...head } = input;
  const regels = asked.map(({ id = null, ...values }) => ({ id, values }));
  for (const { values } of regels) personRow(db, values.persoonId);
  const set = given === null ? null : recordsOf(db, 'kwartaalcijfers').find(({ id }) => id === given);
  if (set === undefined) throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
  const lines = set === null ? [] : recordsOf(db, 'kwartaalcijfer', { cijfersId: set.id });
  const known = new Map(lines.map((line) => [line.id, line]));
  if (regels.some(({ id }) => id !== null && !known.has(id))) throw new CallFailure('NIET_GEVONDEN', { field: 'regels' });
  const kept = new Map(regels.flatMap(({ id, values }) => (id === null ? [] : [[id, values] as const])));
  if (set?.afgerekend === true) noteReplaced(context, writer, { lines, kept, kwartaal: set.kwartaal ?? '' }, reden);
  const id = set === null ? writer.insert('kwartaalcijfers', head) : set.id;
  if (set !== null) writer.set('kwartaalcijfers', id, head);
  for (const line of lines) if (!kept.has(line.id)) writer.retract('kwartaalcijfer', line.id);
  for (const { id: lineId, values } of regels) {
    if (lineId === null) writer.insert('kwartaalcijfer', { ...values, cijfersId: id });
    else writer.set('kwartaalcijfer', lineId, values);
  }
  return id;
}

interface Before {
  readonly lines: readonly Lijn[];
  readonly kept: ReadonlyMap<string, Regel>;
  readonly kwartaal: string;
}

function noteReplaced(
  { today, translate, user }: CallContext,
  writer: Writer,
  { lines, kept, kwartaal }: Before,
  reden: string | null,
): void {
  const found = lines.flatMap((line) => replaced(translate, line, kept.get(line.id) ?? null));
  if (found.length > 0 && (reden ?? '').trim() === '') throw new CallFailure('REDEN_ONTBREEKT', { field: 'reden' });
  for (const { veld, oud, nieuw } of found) {
    const cijfer = translate('cijfer.afgerekend', { kwartaal, veld: fieldLabel(translate, 'kwartaalcijfer', veld) });
    writer.insert('vervanging', { cijfer, berekend: oud, ingevoerd: nieuw, reden, door: user.naam, op: toIsoDate(today) });
  }
}

/** The same for one line that is changed as a plain record. Throws REDEN_ONTBREEKT. */
export function guardSettled(
  context: CallContext,
  writer: Writer,
  id: string,
  changes: Readonly<Record<string, unknown>>,
  reden: string | null,
): void {
  const { db } = context.dossier;
  const line = recordsOf(db, 'kwartaalcijfer').find((each) => each.id === id);
  const set = recordsOf(db, 'kwartaalcijfers').find((each) => each.id === line?.cijfersId);
  if (line === undefined || set?.afgerekend !== true) return;
  const after = { ...line, ...changes } as unknown as Regel;
  noteReplaced(context, writer, { lines: [line], kept: new Map([[id, after]]), kwartaal: set.kwartaal ?? '' }, reden);
}
