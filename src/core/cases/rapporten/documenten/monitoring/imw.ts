/** F-16: what individueel maatwerk would give a new employer, by quarter; an indication with what is missing and not confirmed. */
import { STAGE_POSTEN, type StagePost } from '../../../../../shared/domain/codes-maatwerk.ts';
import { formatDate } from '../../../../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../../../../shared/domain/money.ts';
import type { ImwBlad } from '../../../../../shared/contract/imw.ts';
import { isBaat, stagePosten, stageSaldo } from '../../../doorstroom/stage-posten.ts';
import { imwBladen } from '../../../monitoring/imw.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { recordsByDay, recordsOf } from '../../../records.ts';
import type { Blok } from '../../../../reports/index.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber } from '../build.ts';
import { type Kolom, tabel } from './delen.ts';
import { stageBlocks } from './stage-werkgever.ts';

/** The last sheet of each chosen worker, of the trajectory that is asked where one is; nothing for who has none. */
export function imwSheets(input: BuildInput): ReportDocument[] {
  return input.werknemers.flatMap((id): ReportDocument[] => {
    const bladen = imwBladen(input.context.dossier.db, input.law, id, input.on);
    const blad = bladen.findLast(({ trajectId }) => trajectId === input.scope.recordId) ?? bladen.at(-1);
    return blad === undefined ? [] : [{ model: sheetOf(input, id, blad), personId: id }];
  });
}

const euros = (cents: number | null): string | null =>
  cents === null ? null : `${(cents / 100).toFixed(2).replace('.', ',')} \u20ac`;

function sheetOf(input: BuildInput, persoonId: string, blad: ImwBlad) {
  const { texts, context } = input;
  const person = personRow(context.dossier.db, persoonId);
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`monitoring.imw.${key}`), waarde });
  return documentOf(input, 'maatwerk-imw-fiche', {
    titel: texts('rapport.maatwerk-imw-fiche.naam'),
    ondertitel: texts('monitoring.imw.indicatie'),
    sleutel: `dossier-${fileNumber(person)}`,
    blokken: [
      { soort: 'kader', tekst: texts('monitoring.imw.raming') },
      {
        soort: 'feiten',
        paren: [
          fact('werkgever', blad.werkgever),
          fact('werknemer', fullName(person)),
          fact('functie', blad.functie),
          fact(blad.startGeschat ? 'startGeschat' : 'start', formatDate(blad.start)),
          fact('rij', blad.rij === null ? null : context.translate(`codes.imwRij.${blad.rij}`)),
          fact('plafond', euros(blad.plafondCents)),
          fact('loon', euros(blad.begrensdLoonCents)),
        ],
      },
      ...stageBlocks(input, persoonId, blad.trajectId),
      quarters(input, blad),
      ...costsAndBenefits(input, persoonId, blad),
      ...said(input, 'ontbreekt', blad.ontbreekt),
      ...said(input, 'nietBevestigd', blad.nietBevestigd),
      { soort: 'kop', niveau: 2, tekst: texts('monitoring.imw.verwacht') },
      { soort: 'lijst', items: ['1', '2', '3', '4'].map((key) => texts(`monitoring.imw.plicht.${key}`)) },
    ],
  });
}

const COLUMNS: readonly Kolom[] = [
  ['nummer', 'count', 10],
  ['kwartaal', 'text', 12],
  ['procent', 'count', 10],
  ['andereLezing', 'count', 12],
  ['premie', 'euro', 16],
  ['vast', 'euro', 16],
  ['variabel', 'euro', 16],
];

const quarters = (input: BuildInput, { kwartalen }: ImwBlad): Blok =>
  tabel(
    input,
    'imw',
    COLUMNS,
    kwartalen.map((each) => [
      each.nummer,
      `${each.kwartaal.slice(0, 4)} K${each.kwartaal.slice(-1)}`,
      each.percentage,
      each.andereLezing,
      each.loonpremieMaandCents,
      each.begeleidingVastCents,
      each.begeleidingVariabelCents,
    ]),
  );

const COST_COLUMNS: readonly Kolom[] = [
  ['soort', 'text', 10],
  ['post', 'text', 46],
  ['perMaand', 'euro', 16],
  ['grond', 'text', 34],
];

type Rij = (string | number | null)[];
type Post = ReturnType<typeof postsOf>[number];

/** What the employer filled in for the last stage of the trajectory that has anything of it. */
function postsOf({ context }: BuildInput, persoonId: string, trajectId: string) {
  const { db } = context.dossier;
  const stages = recordsByDay(db, 'stage', 'van', { persoonId, doorstroomtrajectId: trajectId });
  const all = recordsOf(db, 'stagePost', { persoonId });
  const last = stages.findLast(({ id }) => all.some(({ stageId }) => stageId === id));
  return last === undefined ? [] : stagePosten(all.filter(({ stageId }) => stageId === last.id));
}

/** What a host weighs (Kairos, F-16): what the employer typed, what follows from the sheet, the rest is written on paper. */
function costsAndBenefits(input: BuildInput, persoonId: string, { kwartalen, trajectId }: ImwBlad): Blok[] {
  const { texts, context } = input;
  const premium = kwartalen[0]?.loonpremieMaandCents ?? null;
  const typed = postsOf(input, persoonId, trajectId);
  const word = (post: StagePost): string => context.translate(`codes.stagePost.${post}`);
  const open = (post: StagePost, soort: string): Rij => {
    const known = post === 'loonsubsidies' ? premium : null;
    return [soort, word(post), known, texts(`monitoring.kosten.${known === null ? 'zelf' : 'eersteKwartaal'}`)];
  };
  const rowsOf = (post: StagePost): Rij[] => {
    const soort = texts(`monitoring.kosten.${isBaat({ post }) ? 'bate' : 'kost'}`);
    const own = typed.filter((line) => line.post === post);
    if (own.length === 0) return [open(post, soort)];
    return own.map(({ bedragCents, nota }) => [soort, word(post), bedragCents, nota || texts('monitoring.kosten.werkgever')]);
  };
  return [tabel(input, 'kosten', COST_COLUMNS, STAGE_POSTEN.flatMap(rowsOf)), ...totals(input, typed)];
}

/** Of what the employer filled in; nothing filled in, nothing said. */
function totals({ texts }: BuildInput, typed: readonly Post[]): Blok[] {
  const saldo = stageSaldo(typed);
  if (saldo === null) return [];
  const fact = (key: string, cents: number) => ({ woord: texts(`monitoring.kosten.${key}`), waarde: formatEuro(toCents(cents)) });
  return [
    {
      soort: 'feiten',
      paren: [fact('baten', saldo.batenCents), fact('kosten', saldo.kostenCents), fact('verschil', saldo.verschilCents)],
    },
  ];
}

function said({ texts }: BuildInput, key: 'ontbreekt' | 'nietBevestigd', items: readonly string[]): Blok[] {
  if (items.length === 0) return [];
  return [
    { soort: 'kop', niveau: 3, tekst: texts(`monitoring.imw.${key}`) },
    { soort: 'lijst', items: [...items] },
  ];
}
