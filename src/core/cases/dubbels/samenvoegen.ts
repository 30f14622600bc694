/**
 * Merging two files of one person. Only `opgegaanIn` on the one who goes is written, with what the one who stays takes over: every read
 * resolves it, nothing is rewritten, and undo brings both back (E-11).
 */
import { and, eq, inArray } from 'drizzle-orm';
import { type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { addDays, overlaps } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { isConfidential } from '../../access/data-class.ts';
import { CallFailure } from '../../access/failure.ts';
import { type Db, type EntityKey, type Logical, type Writer, entities } from '../../store/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { fieldLabel, formatLogical } from '../labels.ts';
import { personIds } from '../personen/merged.ts';
import { currentInsz, personRow } from '../personen/read.ts';
import { recordsOf } from '../records.ts';
import { stampOf } from '../verloop/shared.ts';
import { shortOf } from './dubbels.ts';

type Preview = OutputOf<'persoon.voegSamenProef'>;
type Person = ReturnType<typeof personRow>;

/** What a person is called and reached by; the file number is that of the one who stays. */
const FIELDS = [
  'naam',
  'voornaam',
  'geboortedatum',
  'vdabNummer',
  'telefoon',
  'email',
  'straat',
  'postcode',
  'gemeente',
  'taal',
  'leeshulp',
  'overledenOp',
  'notities',
] as const satisfies readonly (keyof Person)[];
/** Its values are in a table of their own. */
const INSZ = 'insz';
/** Two notes can stand below each other. */
const BOTH: ReadonlySet<string> = new Set(['notities']);

interface Two {
  readonly blijft: Person;
  readonly gaatOp: Person;
}

/** Throws NIET_GEVONDEN, and SAMENVOEGEN_ZELFDE for one and the same person. */
function bothOf(db: Db, input: { blijft: string; gaatOp: string }): Two {
  const two = { blijft: personRow(db, input.blijft), gaatOp: personRow(db, input.gaatOp) };
  if (two.blijft.id === two.gaatOp.id) throw new CallFailure('SAMENVOEGEN_ZELFDE', { field: 'gaatOp' });
  return two;
}

const numberOf = (db: Db, person: Person, on: IsoDate): string | null =>
  currentInsz(recordsOf(db, 'inszNummer', { persoonId: person.id }), on);

/** What merging would do. Throws NIET_GEVONDEN, SAMENVOEGEN_ZELFDE. */
export function previewMerge(context: CallContext, input: { blijft: string; gaatOp: string }): Preview {
  const { dossier, today } = context;
  const two = bothOf(dossier.db, input);
  const [insz, other] = [numberOf(dossier.db, two.blijft, today), numberOf(dossier.db, two.gaatOp, today)];
  const short = shortOf(
    dossier.db,
    [two.blijft, two.gaatOp].map((row) => ({ ...row, insz: null })),
  );
  const told = {
    blijft: { ...short({ ...two.blijft, insz }), insz },
    gaatOp: { ...short({ ...two.gaatOp, insz: other }), insz: other },
    velden: [...FIELDS.map((field) => compared(context, field, two)), comparedNumber(context, insz, other)].filter(
      ({ blijft, gaatOp }) => blijft !== null || gaatOp !== null,
    ),
    aantallen: countsOf(context, two.gaatOp.id),
    overlap: overlapOf(context, two),
  };
  return { ...told, stempel: stampOf(told) };
}

const filled = (value: Logical): boolean => value !== null && value !== '';

function standOf(mine: Logical, theirs: Logical): Preview['velden'][number]['stand'] {
  if (!filled(theirs) || mine === theirs) return 'blijft';
  return filled(mine) ? 'strijdig' : 'overgenomen';
}

function compared(
  { translate }: CallContext,
  field: (typeof FIELDS)[number],
  { blijft, gaatOp }: Two,
): Preview['velden'][number] {
  const known = entities.persoon.entity.fields.get(field)!;
  const shown = (value: Logical): string | null => formatLogical(translate, known, filled(value) ? value : null);
  const [mine, theirs] = [blijft[field], gaatOp[field]];
  return {
    veld: field,
    label: fieldLabel(translate, 'persoon', field),
    blijft: shown(mine),
    gaatOp: shown(theirs),
    stand: standOf(mine, theirs),
    beide: BOTH.has(field),
  };
}

function comparedNumber({ translate }: CallContext, mine: string | null, theirs: string | null): Preview['velden'][number] {
  // A number that only the other has comes along with its own record.
  const label = fieldLabel(translate, 'insz_nummer', INSZ);
  return { veld: INSZ, label, blijft: mine, gaatOp: theirs, stand: standOf(mine, theirs), beide: false };
}

/** Records of the one who goes, by kind; what somebody may not see is not counted for them. */
function countsOf(context: CallContext, personId: string): Preview['aantallen'] {
  const { dossier, translate, can } = context;
  const ids = personIds(dossier.db, personId);
  const hidden = (key: EntityKey): boolean => isConfidential(key) && !can('vertrouwelijk.lezen');
  return (Object.keys(entities) as EntityKey[])
    .filter((key) => entities[key].entity.person === 'persoonId' && !hidden(key) && key !== 'geenDubbel' && key !== 'uitvoer')
    .flatMap((key) => {
      const { table } = entities[key];
      const columns = table as unknown as { persoonId: AnySQLiteColumn; verwijderd: AnySQLiteColumn; id: AnySQLiteColumn };
      const rows = dossier.db
        .select({ id: columns.id })
        .from(table)
        .where(and(inArray(columns.persoonId, ids), eq(columns.verwijderd, false)))
        .all();
      return rows.length === 0 ? [] : [{ soort: translate(`record.${key}`), aantal: rows.length }];
    });
}

function overlapOf({ dossier, today }: CallContext, { blijft, gaatOp }: Two): Preview['overlap'] {
  const [one, other] = [blijft, gaatOp].map(({ id }) => loadFacts(dossier, { on: today, personId: id }).personen[0]);
  const mine = new Set(one?.aanwezigheid.uitspraken.map(({ datum }) => datum));
  const theirs = new Set(other?.aanwezigheid.uitspraken.map(({ datum }) => datum));
  return {
    trajecten: (other?.trajecten ?? []).filter((each) =>
      one?.trajecten.some((own) => overlaps({ from: own.start, to: own.einde }, { from: each.start, to: each.einde })),
    ).length,
    dagen: [...theirs].filter((datum) => mine.has(datum)).length,
  };
}

/**
 * Writes the merge. Throws SAMENVOEGEN_KEUZE with the first contradicting field without a choice, and VEEL_VERANDERD when the two are no
 * longer what the preview showed.
 */
export function writeMerge(context: CallContext, input: ParsedInputOf<'persoon.voegSamen'>): (writer: Writer) => string {
  const { dossier, today } = context;
  const preview = previewMerge(context, input);
  if (preview.stempel !== input.stempel) throw new CallFailure('VEEL_VERANDERD');
  const { keuzes } = input;
  const open = preview.velden.find(
    ({ veld, stand, beide }) => stand === 'strijdig' && (keuzes[veld] === undefined || (keuzes[veld] === 'beide' && !beide)),
  );
  if (open) throw new CallFailure('SAMENVOEGEN_KEUZE', { field: `keuzes.${open.veld}` });
  const { blijft, gaatOp } = bothOf(dossier.db, input);
  const values = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const row = preview.velden.find(({ veld }) => veld === field);
      if (row === undefined || row.stand === 'blijft') return [];
      const choice = row.stand === 'overgenomen' ? 'gaatOp' : keuzes[field];
      if (choice === 'blijft') return [];
      return [[field, choice === 'beide' ? `${String(blijft[field])}\n${String(gaatOp[field])}` : gaatOp[field]]];
    }),
  );
  const number = preview.velden.find(({ veld }) => veld === INSZ);
  const ended =
    number?.stand === 'strijdig'
      ? recordsOf(dossier.db, 'inszNummer', { persoonId: keuzes[INSZ] === 'blijft' ? gaatOp.id : blijft.id })
      : [];
  return (writer) => {
    if (Object.keys(values).length > 0) writer.set('persoon', blijft.id, values);
    // The number that was not chosen stays in the history of numbers, and holds no more from today.
    for (const { id, tot } of ended) if (tot === null || tot >= today) writer.set('inszNummer', id, { tot: addDays(today, -1) });
    writer.set('persoon', gaatOp.id, { opgegaanIn: blijft.id });
    return blijft.id;
  };
}
