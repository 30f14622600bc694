/** Monitoring for board and sector: pooled, so that no count below the smallest group stands in it or follows from it. */
import type { MonitoringBundel } from '../../../../../shared/contract/monitoring.ts';
import { monitoringBundel } from '../../../../agenda/monitoring-bundel.ts';
import type { Blok, TabelBlok } from '../../../../reports/index.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { begrippen } from './begrippen.ts';
import { OPVOLGING_KOLOMMEN, PARTNER_KOLOMMEN, tiende, uurTekst } from './binnen.ts';
import { plaats, stroomDiagram, tabel, vlaanderen } from './delen.ts';

type Rij = TabelBlok['rijen'][number];

/** For who may see the confidential part, and decides what of it leaves the house. */
export const monitoringOutside = (input: BuildInput): ReportDocument[] => pooled(input, 'maatwerk-stromen-extern', true);

/** For board and director, counted without the confidential part: who makes it need not see that, and it does not depend on who makes it. */
export const monitoringBoard = (input: BuildInput): ReportDocument[] => pooled(input, 'maatwerk-stromen-bestuur', false);

type Own = 'maatwerk-stromen-extern' | 'maatwerk-stromen-bestuur';

function pooled(input: BuildInput, id: Own, confidential: boolean): ReportDocument[] {
  const { context, law, on, scope, texts } = input;
  const found = monitoringBundel(context.dossier.db, law, { jaar: scope.year ?? 0, op: on, confidential });
  const model = documentOf(input, id, {
    titel: texts(`rapport.${id}.naam`),
    ondertitel: texts('monitoring.totJaar', { jaar: found.tot }),
    sleutel: String(found.tot),
    liggend: true,
    blokken: [
      { soort: 'kader', tekst: texts('monitoring.masker', { kleinste: found.kleinsteGroep, jaren: found.samenJaren }) },
      ...(confidential ? [] : [{ soort: 'kader', tekst: texts('monitoring.zonderVertrouwelijk') } as const]),
      ...flows(input, found),
      // Only what the table tells by itself: the others together have no place to go from and to.
      ...found.stromen.flatMap((period) => stroomDiagram(input, period.regels, years(period))),
      ...vlaanderen(input, found),
      outcomes(input, found),
      clocks(input, found),
      partners(input, found),
      stillAtWork(input, found),
      begrippen(input),
    ],
  });
  return [{ model, personId: null }];
}

type Jaren = Pick<MonitoringBundel['stromen'][number], 'van' | 'tot'>;
type Rest = Pick<MonitoringBundel['stromen'][number], 'samen' | 'verborgen'>;

const years = ({ van, tot }: Jaren): string => (van === tot ? String(van) : `${String(van)}-${String(tot)}`);

/** Lines of a period: what stands alone, the others together, and whether persons are left out. @param own words and count of each */
function lines({ texts }: BuildInput, period: Jaren & Rest, own: readonly Rij[], width: number): Rij[] {
  const blank = Array.from({ length: width - 1 }, () => null);
  return [
    ...own.map((row): Rij => [years(period), ...row]),
    ...rest(period).map(([key, count]): Rij => [years(period), texts(`monitoring.${key}`), ...blank, count]),
  ];
}

const rest = ({ samen, verborgen }: Rest): (readonly [string, number | null])[] => [
  ...(samen === null ? [] : [['anderen', samen] as const]),
  ...(verborgen ? [['verborgen', null] as const] : []),
];

function flows(input: BuildInput, { stromen }: MonitoringBundel): Blok[] {
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
      stromen.flatMap((period) => {
        const own = period.regels.map(({ vanwaar, naar, personen }) => [plaats(input, vanwaar), plaats(input, naar), personen]);
        return lines(input, period, own, 2);
      }),
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
      stromen.map((period) => [years(period), period.werknemers, period.doorstroom, period.percentage]),
    ),
  ];
}

function outcomes(input: BuildInput, { uitkomsten }: MonitoringBundel): Blok {
  const rows = uitkomsten.flatMap((period) => {
    const own = period.regels.map(({ uitkomst, personen }) => [input.texts(`monitoring.kolom.${uitkomst}`), personen]);
    return lines(input, period, own, 1).map((row): Rij => [period.maand, ...row]);
  });
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

function clocks(input: BuildInput, { tijdigheid }: MonitoringBundel): Blok {
  const rows = tijdigheid.flatMap((period) => {
    const own = period.regels.map(({ stand, personen }) => [input.texts(`monitoring.kolom.${stand}`), personen]);
    return lines(input, period, own, 1).map((row): Rij => [input.texts(`monitoring.klok.${period.soort}`), ...row]);
  });
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

function partners(input: BuildInput, found: MonitoringBundel): Blok {
  const { texts } = input;
  const rows = found.partners.flatMap((period): Rij[] => [
    ...period.groepen.map((each): Rij => [
      years(period),
      each.samen ? texts('monitoring.anderen') : (each.naam ?? texts('monitoring.zonderPartner')),
      each.trajecten,
      each.wachtdagen,
      uurTekst(each.uren),
      tiende(each.stagesTiende),
      each.stand?.voorbereiding ?? null,
      each.stand?.loopt ?? null,
      each.stand?.doorgestroomd ?? null,
      each.stand?.gestopt ?? null,
    ]),
    ...(period.verborgen ? [[years(period), texts('monitoring.verborgen'), null, null, null, null, null, null, null, null]] : []),
  ]);
  return tabel(input, 'partners', [['jaren', 'text', 12], ...PARTNER_KOLOMMEN], rows);
}

function stillAtWork(input: BuildInput, found: MonitoringBundel): Blok {
  const { texts } = input;
  const rows = found.partners.flatMap((period) =>
    period.groepen.flatMap(({ samen, naam, opvolging }) =>
      opvolging.map(({ maand, ja, nee, onbekend }): Rij => {
        const who = samen ? texts('monitoring.anderen') : (naam ?? texts('monitoring.zonderPartner'));
        return [years(period), who, maand, ja, nee, onbekend];
      }),
    ),
  );
  return tabel(input, 'partners-werk', [['jaren', 'text', 12], ...OPVOLGING_KOLOMMEN], rows);
}
