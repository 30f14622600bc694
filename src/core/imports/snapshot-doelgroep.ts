/** Employments as an import compares with them: every field in the words of a cell. */
import type { Dossier } from '../store/index.ts';
import { lazyField, type ChangedByHand } from './field-state.ts';
import type { FieldState, KnownDienst } from './plan-types.ts';
import { readRows, type RowOf } from './read-rows.ts';
import type { Steps } from './steps.ts';

type Dated = { readonly van: string | null };

/** The last one that began. */
const last = <R extends Dated>(rows: readonly R[]): R | null =>
  rows.toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : 1)).at(-1) ?? null;

/** @param owner the person that a record belongs to, merged persons resolved */
export function* knownDiensten(
  { db }: Dossier,
  changed: ChangedByHand,
  owner: (id: string | null) => string,
): Steps<KnownDienst[]> {
  const all = (yield* readRows(db, 'tewerkstelling')).filter(({ doelgroepwerknemer }) => doelgroepwerknemer === true);
  if (all.length === 0) return [];
  const wops = yield* readRows(db, 'wop');
  const contracten = yield* readRows(db, 'arbeidscontract');
  const categorieen = yield* readRows(db, 'doelgroepcategorie');
  const versies = yield* readRows(db, 'popVersie');
  const nazichten = yield* readRows(db, 'popNazicht');
  const begeleidingen = yield* readRows(db, 'begeleiding');
  return all.flatMap((row): KnownDienst[] => {
    if (row.van === null) return [];
    const mine = <R extends { tewerkstellingId: string | null }>(rows: readonly R[]): R[] =>
      rows.filter(({ tewerkstellingId }) => tewerkstellingId === row.id);
    const persoonId = owner(row.persoonId);
    const wop = last(mine(wops));
    const contract = last(mine(contracten));
    const categorie = last(categorieen.filter((each) => owner(each.persoonId) === persoonId));
    const begeleiding = last(mine(begeleidingen));
    const own = (name: keyof RowOf<'tewerkstelling'>, value: string | null): FieldState =>
      lazyField(value, () => changed('tewerkstelling', row.id, name));
    return [
      {
        id: row.id,
        persoonId,
        van: row.van,
        tot: row.tot,
        fields: {
          wop:
            wop === null
              ? EMPTY
              : lazyField(packageText(wop), () => changed('wop', wop.id, 'loonpremie') ?? changed('wop', wop.id, 'graad')),
          contract: contract === null ? EMPTY : contractField(contract, changed),
          categorie:
            categorie === null
              ? EMPTY
              : lazyField(categorie.categorie, () => changed('doelgroepcategorie', categorie.id, 'categorie')),
          pop_verstuurd: dates(mine(versies).flatMap(({ datum, geregistreerdOp }) => [geregistreerdOp, datum])),
          pop_gesprek: dates(mine(nazichten).map(({ datum }) => datum)),
          status: own('gemeldeStaat', row.gemeldeStaat),
          begeleider:
            begeleiding === null ? EMPTY : lazyField(begeleiding.tekst, () => changed('begeleiding', begeleiding.id, 'tekst')),
          opmerkingen: own('opmerkingen', row.opmerkingen),
        },
      },
    ];
  });
}

const EMPTY: FieldState = { value: null };

const packageText = ({ loonpremie, graad }: RowOf<'wop'>): string | null =>
  loonpremie === null ? null : `${String(loonpremie)} ${graad ?? ''}`.trim();

/** `19/38` and `0.5/1` are the same contract. */
function contractField(row: RowOf<'arbeidscontract'>, changed: ChangedByHand): FieldState {
  if (row.q === null || row.s === null) return EMPTY;
  const share = Number(row.q) / Number(row.s);
  const same = (text: string): boolean => {
    const [q, s] = text.split('/').map(Number);
    return q !== undefined && s !== undefined && Math.abs(q / s - share) < 1e-9;
  };
  return lazyField(
    `${row.q}/${row.s}`,
    () => changed('arbeidscontract', row.id, 'q') ?? changed('arbeidscontract', row.id, 's'),
    { matches: same },
  );
}

/** The latest of them; an earlier one counts as the same, because a list holds only one. */
function dates(list: readonly (string | null)[]): FieldState {
  const known = list.flatMap((date) => date ?? []).toSorted();
  return { value: known.at(-1) ?? null, also: known };
}
