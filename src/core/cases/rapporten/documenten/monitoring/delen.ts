/** Parts of the documents of monitoring: their tables, and the source of the public series. */
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import type { Blok, TabelBlok } from '../../../../reports/index.ts';
import type { BuildInput } from '../build.ts';

export type Kolom = readonly [key: string, soort: TabelBlok['kolommen'][number]['soort'], breedte: number];

/** A table whose words stand in `reports.monitoring`: `tabel.<id>`, `kolom.<key>`, `leeg`. */
export function tabel({ texts }: BuildInput, id: string, columns: readonly Kolom[], rijen: TabelBlok['rijen']): TabelBlok {
  return {
    soort: 'tabel',
    id,
    titel: texts(`monitoring.tabel.${id}`),
    blad: texts(`monitoring.blad.${id}`),
    kolommen: columns.map(([key, soort, breedte]) => ({ titel: texts(`monitoring.kolom.${key}`), soort, breedte })),
    rijen,
    totaal: null,
    leeg: texts('monitoring.leeg'),
  };
}

export const plaats = ({ context }: BuildInput, code: string): string => context.translate(`codes.bewegingPlaats.${code}`);

/** Where the line of Flanders comes from; each source once. */
export function bronregels({ texts }: BuildInput, list: OutputOf<'maatwerk.monitoring'>['bronnen']): Blok[] {
  const titles = [...new Set(list.map(({ titel }) => titel))];
  return titles.map((titel) => ({ soort: 'alinea', toon: 'stil', tekst: texts('monitoring.bron', { titel }) }));
}

/** The flows as ribbons, above the table with the same figures; nothing without any. */
export function stroomDiagram(
  input: BuildInput,
  stromen: readonly { readonly vanwaar: string; readonly naar: string; readonly personen: number }[],
  wanneer: string,
): Blok[] {
  const linten = stromen
    .filter(({ personen }) => personen > 0)
    .map(({ vanwaar, naar, personen }) => ({ van: plaats(input, vanwaar), naar: plaats(input, naar), aantal: personen }));
  const [first] = linten.toSorted((a, b) => b.aantal - a.aantal);
  if (first === undefined) return [];
  const uitleg = input.texts('monitoring.diagram.uitleg', { wanneer, count: linten.length, ...first });
  return [
    { soort: 'kop', niveau: 3, tekst: input.texts('monitoring.diagram.titel', { wanneer }) },
    {
      soort: 'stromen',
      uitleg,
      van: input.texts('monitoring.kolom.vanwaar'),
      naar: input.texts('monitoring.kolom.naar'),
      linten,
    },
  ];
}
