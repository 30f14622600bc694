/** Questions for a place as an import compares with them. */
import type { Dossier } from '../store/index.ts';
import { lazyField, type ChangedByHand } from './field-state.ts';
import type { FieldState, KnownKandidaat } from './plan-types.ts';
import { readRows, type RowOf } from './read-rows.ts';
import type { Steps } from './steps.ts';

/** @param owner the person that a record belongs to, merged persons resolved */
export function* knownKandidaten(
  { db }: Dossier,
  changed: ChangedByHand,
  owner: (id: string | null) => string,
): Steps<KnownKandidaat[]> {
  const rows = yield* readRows(db, 'kandidaat');
  const bodies = new Map((yield* readRows(db, 'instantie')).map(({ id, naam }) => [id, naam]));
  return rows.map((row): KnownKandidaat => {
    const field = (name: keyof RowOf<'kandidaat'>, value: string | null): FieldState =>
      lazyField(value, () => changed('kandidaat', row.id, name));
    const verwijzer = row.verwijzer ?? (row.verwijzerId === null ? null : (bodies.get(row.verwijzerId) ?? null));
    return {
      id: row.id,
      persoonId: owner(row.persoonId),
      gevraagd: row.gevraagdOp,
      open: row.uitkomst === null,
      fields: {
        verwijzer: field('verwijzer', verwijzer),
        advies_datum: field('adviesOp', row.adviesOp),
        intake_op: field('intakeOp', row.intakeOp),
        uitkomst: field('uitkomst', row.uitkomst),
        uitkomst_op: field('uitkomstOp', row.uitkomstOp),
        opmerkingen: field('notities', row.notities),
      },
    };
  });
}

const digits = (text: string): string => text.replace(/\D/gu, '');

/** How a person can be reached; the same telephone number with other spaces is the same. */
export function reachFields(
  row: RowOf<'persoon'>,
  changed: ChangedByHand,
): Record<'telefoon' | 'email' | 'gemeente', FieldState> {
  const field = (name: 'telefoon' | 'email' | 'gemeente', more: Pick<FieldState, 'matches'> = {}): FieldState =>
    lazyField(row[name], () => changed('persoon', row.id, name), more);
  const number = row.telefoon;
  const telefoon = field('telefoon', { matches: (value) => number !== null && digits(number) === digits(value) });
  return { telefoon, email: field('email'), gemeente: field('gemeente') };
}
