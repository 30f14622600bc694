/**
 * The fields of a traject in the words of an import cell. Hours, werkpost, begeleider, status and permissions are records of their own:
 * the one that holds now is the field's slot, and the others count as the same value when a list repeats them.
 */
import type { IsoDate } from '../../shared/domain/date.ts';
import { foldName } from '../../shared/domain/text.ts';
import type * as tables from '../store/schema/index.ts';
import { latestChange, lazyField, type ChangedByHand } from './field-state.ts';
import { fullName } from './names.ts';
import type { FieldState, KnownTraject } from './plan-types.ts';
import { eindredenOf } from './vocabulary.ts';

export type RowOf<
  K extends 'amaTraject' | 'urenAfspraak' | 'werkpostPeriode' | 'begeleiding' | 'beoordeling' | 'statuut' | 'toestemming',
> = (typeof tables)[K]['$inferSelect'];

/** Records that belong to one traject, or to its person. */
export interface TrajectParts {
  readonly uren: readonly RowOf<'urenAfspraak'>[];
  readonly werkposten: readonly RowOf<'werkpostPeriode'>[];
  readonly begeleidingen: readonly RowOf<'begeleiding'>[];
  readonly beoordelingen: readonly RowOf<'beoordeling'>[];
  readonly statuten: readonly RowOf<'statuut'>[];
  readonly toestemmingen: readonly RowOf<'toestemming'>[];
  readonly werkpostNaam: (id: string) => string | null;
  readonly begeleiderNaam: (id: string) => { readonly naam: string | null; readonly voornaam: string | null } | null;
}

/** Ids of the records that hold the fields of a traject; null where there is none yet. */
export interface Slots {
  readonly uren_per_week: string | null;
  readonly werkpost: string | null;
  readonly begeleider: string | null;
  readonly statuut: string | null;
  readonly ocmw: string | null;
  readonly ziekenfonds: string | null;
  readonly laatste_evaluatie: string | null;
}

/** The traject as an import compares with it, and where its fields live. */
export function knownTraject(
  row: RowOf<'amaTraject'>,
  start: IsoDate,
  parts: TrajectParts,
  changed: ChangedByHand,
): { traject: KnownTraject; slots: Slots } {
  const uren = latest(parts.uren, ({ van }) => van);
  const werkpost = latest(parts.werkposten, ({ van }) => van);
  const begeleiding = latest(parts.begeleidingen, ({ van }) => van);
  const statuten = parts.statuten.filter((status) => holdsDuring(status, start, row.einde));
  const statuut = latest(statuten, ({ van }) => van);
  const ocmw = permissions(parts.toestemmingen, 'OCMW');
  const ziekenfonds = permissions(parts.toestemmingen, 'MUTUALITEIT');
  const evaluatie = latest(parts.beoordelingen, ({ besluitOp }) => besluitOp);
  const own = (field: string, value: string | null): FieldState => lazyField(value, () => changed('ama_traject', row.id, field));
  const slot = (
    entity: string,
    id: string | undefined,
    field: string,
    value: string | null,
    also: readonly string[] = [],
  ): FieldState => lazyField(value, () => (id === undefined ? null : changed(entity, id, field)), { also });
  const fields: Record<string, FieldState> = {
    einde: own('einde', row.einde),
    reden_einde: reasonField(row, changed),
    advies_datum: own('adviesDatum', row.adviesDatum),
    opmerkingen: own('opmerkingen', row.opmerkingen),
    uren_per_week: slot('uren_afspraak', uren?.id, 'uren', hoursText(uren?.uren ?? null)),
    werkpost: slot(
      'werkpost_periode',
      werkpost?.id,
      'werkpostId',
      werkpost?.werkpostId ? parts.werkpostNaam(werkpost.werkpostId) : null,
    ),
    begeleider: begeleiderField(begeleiding, parts, changed),
    statuut: slot(
      'statuut',
      statuut?.id,
      'code',
      statuut?.code ?? null,
      statuten.flatMap(({ code }) => code ?? []),
    ),
    ocmw: permissionField(ocmw, changed),
    ziekenfonds: permissionField(ziekenfonds, changed),
    laatste_evaluatie: slot(
      'beoordeling',
      evaluatie?.id,
      'besluitOp',
      evaluatie?.besluitOp ?? null,
      parts.beoordelingen.flatMap(({ besluitOp }) => besluitOp ?? []),
    ),
  };
  const slots: Slots = {
    uren_per_week: uren?.id ?? null,
    werkpost: werkpost?.id ?? null,
    begeleider: begeleiding?.id ?? null,
    statuut: statuut?.id ?? null,
    ocmw: ocmw[0]?.id ?? null,
    ziekenfonds: ziekenfonds[0]?.id ?? null,
    laatste_evaluatie: evaluatie?.id ?? null,
  };
  return { traject: { id: row.id, start, fields }, slots };
}

/** Hours as decimal text; they are kept in hundredths. */
export function hoursText(hundredths: number | null): string | null {
  return hundredths === null ? null : String(hundredths / 100);
}

/** `ja|2025-03-28`, as `permissionCell` writes it. */
export function permissionText({ aanwezig, datum }: Pick<RowOf<'toestemming'>, 'aanwezig' | 'datum'>): string | null {
  return aanwezig === null ? null : `${aanwezig}|${datum ?? ''}`;
}

function latest<T>(rows: readonly T[], dateOf: (row: T) => string | null): T | undefined {
  return rows.toSorted((a, b) => ((dateOf(a) ?? '') < (dateOf(b) ?? '') ? -1 : 1)).at(-1);
}

function holdsDuring({ van, tot }: RowOf<'statuut'>, start: string, einde: string | null): boolean {
  return (van === null || einde === null || van <= einde) && (tot === null || tot >= start);
}

/** Of one kind, the newest first. */
function permissions(all: readonly RowOf<'toestemming'>[], soort: 'OCMW' | 'MUTUALITEIT'): RowOf<'toestemming'>[] {
  return all.filter((permission) => permission.soort === soort).toSorted((a, b) => ((a.datum ?? '') < (b.datum ?? '') ? 1 : -1));
}

function permissionField(rows: readonly RowOf<'toestemming'>[], changed: ChangedByHand): FieldState {
  const [newest] = rows;
  if (!newest) return { value: null };
  const change = () => latestChange(['aanwezig', 'datum'].map((field) => changed('toestemming', newest.id, field)));
  return lazyField(permissionText(newest), change, { also: rows.flatMap((row) => permissionText(row) ?? []) });
}

/** The words of the list, or the code that they stand for. */
function reasonField({ id, eindReden, eindRedenTekst }: RowOf<'amaTraject'>, changed: ChangedByHand): FieldState {
  const change = () => latestChange(['eindReden', 'eindRedenTekst'].map((field) => changed('ama_traject', id, field)));
  return lazyField(eindRedenTekst ?? eindReden, change, {
    matches: (value) => eindReden !== null && eindredenOf(value) === eindReden,
  });
}

/** The name as written, or in either order the name of the one who was linked. */
function begeleiderField(row: RowOf<'begeleiding'> | undefined, parts: TrajectParts, changed: ChangedByHand): FieldState {
  if (!row) return { value: null };
  const linked = row.begeleiderId === null ? null : parts.begeleiderNaam(row.begeleiderId);
  const naam = linked?.naam ?? '';
  const voornaam = linked?.voornaam ?? '';
  const forms = linked ? [foldName(`${naam} ${voornaam}`), foldName(`${voornaam} ${naam}`)] : [];
  const change = () => latestChange(['begeleiderId', 'tekst'].map((field) => changed('begeleiding', row.id, field)));
  return lazyField(row.tekst ?? (linked ? fullName({ naam, voornaam }) : null), change, {
    matches: (value) => forms.includes(foldName(value)),
  });
}
