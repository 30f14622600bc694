/** State of a template that is being pointed out: kept while its parts are filled in. */
import type { ChosenFile } from '../../../../shared/contract/bridge.ts';
import { isCodeVeld, type CelVeld, type KolomVeld } from '../../../../shared/domain/sjabloon.ts';
import type { Input, Output } from '../../../client.ts';

export type Beeld = Output<'sjabloon.lees'>;
export type Koppeling = Input<'sjabloon.bewaar'>['koppeling'];
export type Blad = Beeld['bladen'][number];
export type Veld = Beeld['velden'][number];

export interface Draft {
  readonly beeld: Beeld;
  /** The chosen file; null: the kept template itself. */
  readonly file: ChosenFile | null;
  readonly naam: string;
  readonly koppeling: Koppeling;
}

export function draftOf(beeld: Beeld, file: ChosenFile | null): Draft {
  const first = beeld.bladen.find(({ zichtbaar }) => zichtbaar) ?? beeld.bladen[0];
  const empty = { blad: first?.naam ?? '', eersteRij: 1, laatsteRij: 1, kolommen: [], cellen: [], codes: [] };
  return { beeld, file, naam: beeld.naam, koppeling: beeld.voorstel ?? empty };
}

/** Sheets on which a table was found; without one, every visible sheet. */
export function tableSheets({ bladen }: Beeld): readonly Blad[] {
  const found = bladen.filter(({ kolommen, zichtbaar }) => zichtbaar && kolommen.length > 0);
  return found.length > 0 ? found : bladen.filter(({ zichtbaar }) => zichtbaar);
}

export const sheetOf = ({ beeld, koppeling }: Draft): Blad | undefined =>
  beeld.bladen.find(({ naam }) => naam === koppeling.blad);

/** Another sheet: its own rows, and no column yet. */
export function withSheet(draft: Draft, naam: string): Draft {
  const blad = draft.beeld.bladen.find((each) => each.naam === naam);
  const eersteRij = blad?.eersteRij ?? 1;
  const koppeling = { ...draft.koppeling, blad: naam, eersteRij, laatsteRij: blad?.laatsteRij ?? eersteRij, kolommen: [] };
  return { ...draft, koppeling };
}

export const columnValue = ({ kolommen }: Koppeling, kolom: string): string | null =>
  kolommen.find((each) => each.kolom === kolom)?.veld ?? null;

export function withColumn(koppeling: Koppeling, kolom: string, veld: string | null): Koppeling {
  const others = koppeling.kolommen.filter((each) => each.kolom !== kolom);
  return { ...koppeling, kolommen: veld === null ? others : [...others, { kolom, veld: veld as KolomVeld }] };
}

export const cellOf = ({ cellen }: Koppeling, blad: string, cel: string): Koppeling['cellen'][number] | undefined =>
  cellen.find((each) => each.blad === blad && each.cel === cel);

export function withCell(koppeling: Koppeling, blad: string, cel: string, veld: string | null, tekst: string | null): Koppeling {
  const others = koppeling.cellen.filter((each) => each.blad !== blad || each.cel !== cel);
  return { ...koppeling, cellen: veld === null ? others : [...others, { blad, cel, veld: veld as CelVeld, tekst }] };
}

export const codeValue = ({ codes }: Koppeling, veld: string, code: string): string | null =>
  codes.find((each) => each.veld === veld && each.code === code)?.waarde ?? null;

export function withCode(koppeling: Koppeling, veld: string, code: string, waarde: string | null): Koppeling {
  if (!isCodeVeld(veld)) return koppeling;
  const others = koppeling.codes.filter((each) => each.veld !== veld || each.code !== code);
  return { ...koppeling, codes: waarde === null || waarde === '' ? others : [...others, { veld, code, waarde }] };
}

/** A field whose codes the template writes in words of its own, with the values of its list. */
export interface CodeField {
  readonly veld: string;
  readonly label: string;
  readonly codes: Veld['codes'];
  /** Null: the template has no list there. */
  readonly keuzes: readonly string[] | null;
}

export function codeFields(draft: Draft): CodeField[] {
  const { beeld, koppeling } = draft;
  const blad = sheetOf(draft);
  const used = [
    ...koppeling.kolommen.map(({ kolom, veld }) => ({
      veld: veld as string,
      keuzes: blad?.kolommen.find((each) => each.kolom === kolom)?.keuzes ?? null,
    })),
    ...koppeling.cellen.map(({ blad: naam, cel, veld }) => ({
      veld: veld as string,
      keuzes: beeld.bladen.find((each) => each.naam === naam)?.cellen.find((each) => each.cel === cel)?.keuzes ?? null,
    })),
  ];
  return used.flatMap(({ veld, keuzes }) => {
    const known = beeld.velden.find((each) => each.veld === veld);
    return known === undefined || known.codes.length === 0 ? [] : [{ veld, label: known.label, codes: known.codes, keuzes }];
  });
}

/** Single cells of a sheet: those beside a label, and those that a person named. */
export function cellsOf({ beeld, koppeling }: Draft): { blad: string; cel: string; label: string }[] {
  const found = beeld.bladen.flatMap(({ naam, zichtbaar, cellen }) =>
    zichtbaar ? cellen.map(({ cel, label }) => ({ blad: naam, cel, label })) : [],
  );
  const named = koppeling.cellen.filter(({ blad, cel }) => !found.some((each) => each.blad === blad && each.cel === cel));
  return [...found, ...named.map(({ blad, cel }) => ({ blad, cel, label: '' }))];
}
