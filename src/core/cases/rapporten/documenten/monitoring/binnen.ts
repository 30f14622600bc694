/** Monitoring for in the house, and the movement register: nothing masked. */
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { yearPeriod } from '../../../../../shared/domain/date.ts';
import { register } from '../../../../agenda/bewegingen.ts';
import { monitoring } from '../../../../agenda/monitoring.ts';
import type { Blok } from '../../../../reports/index.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { type Kolom, plaats, stroomDiagram, tabel, vlaanderen } from './delen.ts';

type Cijfers = OutputOf<'maatwerk.monitoring'>;

export function monitoringInside(input: BuildInput): ReportDocument[] {
  const { context, on, scope, texts } = input;
  const jaar = scope.year ?? 0;
  const found = monitoring(context, { jaar, jaren: 1, op: on });
  const model = documentOf(input, 'maatwerk-stromen', {
    titel: texts('rapport.maatwerk-stromen.naam'),
    ondertitel: texts('monitoring.inJaar', { jaar }),
    sleutel: String(jaar),
    liggend: true,
    blokken: [
      flows(input, found),
      ...stroomDiagram(input, found.stromen, String(jaar)),
      years(input, found),
      ...vlaanderen(input, found),
      outcomes(input, found),
      clocks(input, found),
      partners(input, found),
      stillAtWork(input, found),
      ...house(input, found),
    ],
  });
  return [{ model, personId: null }];
}

function flows(input: BuildInput, { stromen }: Cijfers): Blok {
  const columns: readonly Kolom[] = [
    ['vanwaar', 'text', 34],
    ['naar', 'text', 34],
    ['personen', 'count', 12],
  ];
  return tabel(
    input,
    'stromen',
    columns,
    stromen.map(({ vanwaar, naar, personen }) => [plaats(input, vanwaar), plaats(input, naar), personen]),
  );
}

function years(input: BuildInput, { jaren }: Cijfers): Blok {
  const columns: readonly Kolom[] = [
    ['jaar', 'text', 8],
    ['in', 'count', 8],
    ['uit', 'count', 8],
    ['terug', 'count', 8],
    ['doorstroom', 'count', 12],
    ['werknemers', 'count', 14],
    ['percentage', 'average', 12],
    ['vlaanderen', 'average', 14],
    ['opmerking', 'text', 24],
  ];
  return tabel(
    input,
    'jaren',
    columns,
    jaren.map((each) => [
      String(each.jaar),
      each.in,
      each.uit,
      each.terug,
      each.doorstroom,
      each.werknemers,
      each.percentage,
      each.vlaanderen.percentage,
      each.vlaanderen.opmerking,
    ]),
  );
}

function outcomes(input: BuildInput, { uitkomsten }: Cijfers): Blok {
  const columns: readonly Kolom[] = [
    ['maand', 'count', 26],
    ['ja', 'count', 14],
    ['nee', 'count', 14],
    ['onbekend', 'count', 14],
  ];
  return tabel(
    input,
    'uitkomsten',
    columns,
    uitkomsten.map(({ maand, ja, nee, onbekend }) => [maand, ja, nee, onbekend]),
  );
}

function clocks(input: BuildInput, { tijdigheid }: Cijfers): Blok {
  const columns: readonly Kolom[] = [
    ['klok', 'text', 44],
    ['op_tijd', 'count', 12],
    ['laat', 'count', 12],
    ['ontbreekt', 'count', 12],
  ];
  return tabel(
    input,
    'tijdigheid',
    columns,
    Object.entries(tijdigheid).map(([key, counts]) => [
      input.texts(`monitoring.klok.${key}`),
      counts.opTijd,
      counts.laat,
      counts.ontbreekt,
    ]),
  );
}

export const PARTNER_KOLOMMEN: readonly Kolom[] = [
  ['partner', 'text', 30],
  ['trajecten', 'count', 11],
  ['wachtdagen', 'count', 14],
  ['uren', 'average', 14],
  ['stages', 'average', 14],
  ['voorbereiding', 'count', 13],
  ['loopt', 'count', 9],
  ['doorgestroomd', 'count', 14],
  ['gestopt', 'count', 10],
];

export const tiende = (value: number | null): string | null => (value === null ? null : (value / 10).toFixed(1));
export const uurTekst = (hundredths: number | null): string | null =>
  hundredths === null ? null : (hundredths / 100).toFixed(1);

function partners(input: BuildInput, found: Cijfers): Blok {
  return tabel(
    input,
    'partners',
    PARTNER_KOLOMMEN,
    found.partners.map(({ naam, trajecten, wachtdagen, uren, stagesTiende, stand }) => [
      naam ?? input.texts('monitoring.zonderPartner'),
      trajecten,
      wachtdagen,
      uurTekst(uren),
      tiende(stagesTiende),
      stand.voorbereiding,
      stand.loopt,
      stand.doorgestroomd,
      stand.gestopt,
    ]),
  );
}

/** F-11: still at work per partner. */
export const OPVOLGING_KOLOMMEN: readonly Kolom[] = [
  ['partner', 'text', 40],
  ['maand', 'count', 26],
  ['ja', 'count', 14],
  ['nee', 'count', 14],
  ['onbekend', 'count', 14],
];

function stillAtWork(input: BuildInput, { partners: list }: Cijfers): Blok {
  const rows = list.flatMap(({ naam, opvolging }) =>
    opvolging.map(({ maand, ja, nee, onbekend }) => [naam ?? input.texts('monitoring.zonderPartner'), maand, ja, nee, onbekend]),
  );
  return tabel(input, 'partners-werk', OPVOLGING_KOLOMMEN, rows);
}

const comma = (value: string | null | undefined): string | null => value?.replace('.', ',') ?? null;

function house({ texts, context }: BuildInput, { begeleiders, norm }: Cijfers): Blok[] {
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`monitoring.huis.${key}`), waarde });
  return [
    { soort: 'kop', niveau: 2, tekst: texts('monitoring.huis.titel') },
    {
      soort: 'feiten',
      paren: [
        fact('begeleiders', String(begeleiders.aantal)),
        fact('metGrond', String(begeleiders.metGrond)),
        fact('vloer', comma(begeleiders.vloerVte)),
        ...(norm === null
          ? []
          : [
              fact('nodig', comma(norm.nodig)),
              fact('aanwezig', comma(norm.aanwezig)),
              fact('invulling', comma(norm.invulling)),
              fact('grondslag', context.translate(`cli.maatwerk.grondslag.${norm.grondslag}`)),
            ]),
      ],
    },
  ];
}

/** F-08: the register of a year, by day. */
export function movementRegister(input: BuildInput): ReportDocument[] {
  const { context, scope, texts } = input;
  const jaar = scope.year ?? 0;
  const { from, to } = yearPeriod(jaar);
  const code = (list: string, value: string | null): string | null =>
    value === null ? null : context.translate(`codes.${list}.${value}`);
  const columns: readonly Kolom[] = [
    ['datum', 'date', 12],
    ['familienaam', 'text', 18],
    ['voornaam', 'text', 16],
    ['richting', 'text', 10],
    ['vanwaar', 'text', 24],
    ['naar', 'text', 24],
    ['reden', 'text', 22],
    ['herkomst', 'text', 16],
  ];
  const rows = register(context, { van: from, tot: to })
    .toReversed()
    .map((each) => [
      each.datum,
      each.persoon.naam,
      each.persoon.voornaam,
      code('bewegingRichting', each.richting),
      code('bewegingPlaats', each.vanwaar),
      code('bewegingPlaats', each.naar),
      code('bewegingReden', each.reden),
      texts(each.id === null ? 'monitoring.afgeleid' : 'monitoring.genoteerd'),
    ]);
  const model = documentOf(input, 'maatwerk-bewegingen', {
    titel: texts('rapport.maatwerk-bewegingen.naam'),
    ondertitel: texts('monitoring.inJaar', { jaar }),
    sleutel: String(jaar),
    liggend: true,
    blokken: [tabel(input, 'bewegingen', columns, rows)],
  });
  return [{ model, personId: null }];
}
