/** Monitoring for board and sector: pooled, so that no count below the smallest group stands in it or follows from it. */
import { lookupAs } from '../../../../../rules/index.ts';
import { instantieNamen } from '../../../doorstroom/trajecten.ts';
import { type Bron, monitoringBron } from '../../../monitoring/bron.ts';
import type { Bundel, Venster } from '../../../monitoring/bundel.ts';
import {
  type Maskering,
  type Periode,
  partnersBuiten,
  stromenBuiten,
  tijdigheidBuiten,
  uitkomstenBuiten,
  volledigTot,
} from '../../../monitoring/buiten.ts';
import { partnerTrajecten } from '../../../monitoring/partners.ts';
import { bronnen, procent, vlaanderen } from '../../../monitoring/reeks.ts';
import type { Blok, TabelBlok } from '../../../../reports/index.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { PARTNER_KOLOMMEN, tiende, uurTekst } from './binnen.ts';
import { bronregels, plaats, tabel } from './delen.ts';

type Rij = TabelBlok['rijen'][number];

export function monitoringOutside(input: BuildInput): ReportDocument[] {
  const { context, law, on, scope, texts } = input;
  const of = (id: string): number => lookupAs(law, `indicatoren.${id}`, 'integer', on).value ?? 0;
  const asked = scope.year ?? 0;
  const mask: Maskering = { smallest: of('kleinsteGroep'), years: of('samenJaren'), complete: volledigTot(asked, on) };
  const bron = monitoringBron(context.dossier.db, law, on);
  const model = documentOf(input, 'maatwerk-stromen-extern', {
    titel: texts('rapport.maatwerk-stromen-extern.naam'),
    ondertitel: texts('monitoring.totJaar', { jaar: mask.complete }),
    sleutel: String(mask.complete),
    liggend: true,
    blokken: [
      { soort: 'kader', tekst: texts('monitoring.masker', { kleinste: mask.smallest, jaren: mask.years }) },
      ...flows(input, bron, mask),
      reeks(input, mask.complete),
      ...bronregels(input, bronnen(law)),
      outcomes(input, bron, mask),
      clocks(input, bron, mask),
      partners(input, bron, mask),
    ],
  });
  return [{ model, personId: null }];
}

const years = ({ van, tot }: Venster): string => (van === tot ? String(van) : `${String(van)}-${String(tot)}`);

/** Lines of a period: what stands alone, the others together, and whether persons are left out. */
function lines({ texts }: BuildInput, { jaren, bundel }: Periode, words: (key: string) => Rij, width: number): Rij[] {
  const blank = Array.from({ length: width - 1 }, () => null);
  return [
    ...bundel.cellen.map(({ sleutel, aantal }): Rij => [years(jaren), ...words(sleutel), aantal]),
    ...rest(bundel).map(([key, count]): Rij => [years(jaren), texts(`monitoring.${key}`), ...blank, count]),
  ];
}

const rest = ({ samen, verborgen }: Bundel): (readonly [string, number | null])[] => [
  ...(samen === null ? [] : [['anderen', samen] as const]),
  ...(verborgen ? [['verborgen', null] as const] : []),
];

function flows(input: BuildInput, bron: Bron, mask: Maskering): Blok[] {
  const periods = stromenBuiten(bron, mask);
  const route = (key: string): Rij => key.split('>').map((place) => plaats(input, place));
  return [
    tabel(
      input,
      'stromen',
      [
        ['jaren', 'text', 12],
        ['vanwaar', 'text', 34],
        ['naar', 'text', 34],
        ['personen', 'count', 12],
      ],
      periods.flatMap((period) => lines(input, period, route, 2)),
    ),
    tabel(
      input,
      'jaren',
      [
        ['jaren', 'text', 12],
        ['werknemers', 'count', 18],
        ['doorstroom', 'count', 18],
        ['percentage', 'average', 14],
      ],
      periods.map(({ jaren, werknemers, doorstroom }) => [
        years(jaren),
        werknemers,
        doorstroom,
        werknemers === null || doorstroom === null ? null : procent(doorstroom, werknemers),
      ]),
    ),
  ];
}

/** The public series: figures of Flanders, nobody of the house. */
function reeks(input: BuildInput, complete: number): Blok {
  const rows = Array.from({ length: 7 }, (_, index) => complete - 6 + index).flatMap((jaar): Rij[] => {
    const { doorstroom, werknemers, percentage, opmerking } = vlaanderen(input.law, jaar);
    return doorstroom === null && werknemers === null ? [] : [[String(jaar), werknemers, doorstroom, percentage, opmerking]];
  });
  return tabel(
    input,
    'reeks',
    [
      ['jaar', 'text', 12],
      ['werknemers', 'count', 18],
      ['doorstroom', 'count', 18],
      ['percentage', 'average', 14],
      ['opmerking', 'text', 34],
    ],
    rows,
  );
}

function outcomes(input: BuildInput, bron: Bron, mask: Maskering): Blok {
  const { texts } = input;
  const rows = uitkomstenBuiten(bron, mask).flatMap(({ maand, perioden }) =>
    perioden.flatMap((period) =>
      lines(input, period, (key) => [texts(`monitoring.kolom.${key}`)], 1).map((row): Rij => [maand, ...row]),
    ),
  );
  return tabel(
    input,
    'uitkomsten',
    [
      ['maand', 'count', 20],
      ['jaren', 'text', 12],
      ['aanHetWerk', 'text', 34],
      ['personen', 'count', 12],
    ],
    rows,
  );
}

function clocks(input: BuildInput, bron: Bron, mask: Maskering): Blok {
  const { texts } = input;
  const rows = tijdigheidBuiten(bron, mask).flatMap(({ soort, perioden }) =>
    perioden.flatMap((period) =>
      lines(input, period, (key) => [texts(`monitoring.kolom.${key}`)], 1).map((row): Rij => [
        texts(`monitoring.klok.${soort}`),
        ...row,
      ]),
    ),
  );
  return tabel(
    input,
    'tijdigheid',
    [
      ['klok', 'text', 44],
      ['jaren', 'text', 12],
      ['stand', 'text', 26],
      ['personen', 'count', 12],
    ],
    rows,
  );
}

function partners(input: BuildInput, bron: Bron, mask: Maskering): Blok {
  const { context, law, texts } = input;
  const names = instantieNamen(context.dossier.db);
  const periods = partnersBuiten(partnerTrajecten(context.dossier.db, bron, law), mask);
  const rows = periods.flatMap(({ jaren, verborgen, groepen }): Rij[] => [
    ...groepen.map((each): Rij => [
      years(jaren),
      each.samen ? texts('monitoring.anderen') : (names.get(each.partnerId ?? '') ?? texts('monitoring.zonderPartner')),
      each.trajecten,
      each.wachtdagen,
      uurTekst(each.uren),
      tiende(each.stagesTiende),
      each.stand?.voorbereiding ?? null,
      each.stand?.loopt ?? null,
      each.stand?.doorgestroomd ?? null,
      each.stand?.gestopt ?? null,
    ]),
    ...(verborgen ? [[years(jaren), texts('monitoring.verborgen'), null, null, null, null, null, null, null, null]] : []),
  ]);
  return tabel(input, 'partners', [['jaren', 'text', 12], ...PARTNER_KOLOMMEN], rows);
}
