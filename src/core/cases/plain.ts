/** Rows as the contract shows them: without the columns that the journal keeps for itself. */

type Internal = { verwijderd: boolean; hlc: number };

export function plain<T extends Internal>(row: T): Omit<T, keyof Internal> {
  const { verwijderd: _verwijderd, hlc: _hlc, ...rest } = row;
  return rest;
}

export function plainAll<T extends Internal>(rows: readonly T[]): Omit<T, keyof Internal>[] {
  return rows.map(plain);
}
