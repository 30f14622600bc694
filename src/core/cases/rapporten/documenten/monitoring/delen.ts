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
function bronregels({ texts }: BuildInput, list: OutputOf<'maatwerk.monitoring'>['bronnen']): Blok[] {
  const titles = [...new Set(list.map(({ titel }) => titel))];
  return titles.map((titel) => ({ soort: 'alinea', toon: 'stil', tekst: texts('monitoring.bron', { titel }) }));
}

type Cijfers = Pick<OutputOf<'maatwerk.monitoring'>, 'reeks' | 'plaatsen' | 'bronnen'>;

const remark = (...notes: readonly (string | null)[]): string | null => notes.filter((note) => note !== null).join(' ') || null;

/** The public series: figures of Flanders, nobody of the house; the years, the places of a quarter, and their source. */
export function vlaanderen(input: BuildInput, { reeks, plaatsen, bronnen }: Cijfers): Blok[] {
  const seekers = (note: string | null): string | null =>
    note === null ? null : input.texts('monitoring.werkzoekenden', { opmerking: note });
  const years = tabel(
    input,
    'reeks',
    [
      ['jaar', 'text', 8],
      ['werknemers', 'count', 14],
      ['doorstroom', 'count', 14],
      ['percentage', 'average', 14],
      ['werkzoekenden', 'count', 18],
      ['opmerking', 'text', 34],
    ],
    reeks.map((each) => [
      String(each.jaar),
      each.werknemers,
      each.doorstroom,
      each.percentage,
      each.werkzoekenden,
      remark(each.opmerking, seekers(each.werkzoekendenOpmerking)),
    ]),
  );
  const places = tabel(
    input,
    'plaatsen',
    [
      ['kwartaal', 'text', 12],
      ['toegekend', 'hours', 18],
      ['ingevuld', 'hours', 18],
      ['invulling', 'average', 14],
      ['vestigingen', 'count', 14],
      ['gemiddeld', 'count', 18],
    ],
    plaatsen.map(({ kwartaal, toegekend, ingevuld, procent, vestigingen, gemiddeld }) => [
      input.texts('monitoring.kwartaalVan', { nummer: kwartaal.slice(5), jaar: kwartaal.slice(0, 4) }),
      toegekend,
      ingevuld,
      procent,
      vestigingen,
      gemiddeld,
    ]),
  );
  return [years, ...(plaatsen.length === 0 ? [] : [places]), ...bronregels(input, bronnen)];
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
