/** Parts that the reports of collectief maatwerk are made of: facts, headings with a text, tables, people and bodies as parties. */
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { formatKbo, parseKbo } from '../../../../../shared/domain/kbo.ts';
import type { Blok, TabelBlok } from '../../../../reports/index.ts';
import { doelgroepDossiers } from '../../../../agenda/doelgroep-dossier.ts';
import type { BuildInput } from '../build.ts';

export type Worker = OutputOf<'doelgroepwerknemer.lees'>;
export type Traject = Worker['trajecten'][number];
export type Stage = Traject['stages'][number];

/** Everything of each worker in the scope, in their order. */
export const workersOf = ({ context, werknemers, on }: BuildInput): Worker[] => doelgroepDossiers(context, werknemers, on);

const HUNDRED = 100;

/** Word and value; the words are `reports.ds.veld.<key>`. */
export const fact = ({ texts }: BuildInput, key: string, waarde: string | null) => ({ woord: texts(`ds.veld.${key}`), waarde });

export const heading = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });
export const paragraph = (tekst: string): Blok => ({ soort: 'alinea', toon: 'gewoon', tekst });

/** A heading with its text, or with the remark that it is still open. */
export function texted({ texts }: BuildInput, key: string, inhoud: string | null): Blok[] {
  const open = inhoud === null || inhoud === '';
  return [
    heading(texts(`ds.veld.${key}`)),
    { soort: 'alinea', toon: open ? 'stil' : 'gewoon', tekst: open ? texts('overeenkomst.nogInTeVullen') : inhoud },
  ];
}

type Soort = TabelBlok['kolommen'][number]['soort'];
/** Name of the column (`reports.ds.kolom.<key>`), what it holds, its width in characters. */
export type Column = readonly [key: string, soort: Soort, breedte: number];

/** A table; its title and what is said without rows are `reports.ds.tabel.<key>` and `reports.ds.leeg.<key>`. */
export function table(
  { texts }: BuildInput,
  key: string,
  columns: readonly Column[],
  rijen: TabelBlok['rijen'],
  more: { readonly totaal?: TabelBlok['totaal']; readonly titel?: string; readonly id?: string; readonly blad?: string } = {},
): TabelBlok {
  const titel = more.titel ?? texts(`ds.tabel.${key}`);
  return {
    soort: 'tabel',
    id: more.id ?? key.toLowerCase(),
    titel,
    blad: more.blad ?? texts(`ds.tabel.${key}`),
    kolommen: columns.map(([name, soort, breedte]) => ({ titel: texts(`ds.kolom.${name}`), soort, breedte })),
    rijen,
    totaal: more.totaal ?? null,
    leeg: texts(`ds.leeg.${key}`),
  };
}

/** Hundredths of an hour with a point and two decimals, for a column that is added up. */
export const hoursCell = (hundredths: number | null): string | null =>
  hundredths === null ? null : (hundredths / HUNDRED).toFixed(2);

export const joined = (...parts: readonly (string | null | undefined)[]): string | null =>
  parts.filter(Boolean).join(', ') || null;

/** A word of a code list; null where nothing was chosen. */
export const codeText = ({ context }: BuildInput, list: string, code: string | null | undefined): string | null =>
  code ? context.translate(`codes.${list}.${code}`) : null;

interface Place {
  readonly straat: string | null;
  readonly postcode: string | null;
  readonly gemeente: string | null;
}

/** Street, postcode and place on one line. */
export const placeText = (of: Place | null): string =>
  [of?.straat, [of?.postcode, of?.gemeente].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** An enterprise number with its points; what is none is printed nowhere. */
export function kboText(text: string | null | undefined): string | null {
  const parsed = parseKbo(text ?? '');
  return parsed.ok ? formatKbo(parsed.kbo) : null;
}
