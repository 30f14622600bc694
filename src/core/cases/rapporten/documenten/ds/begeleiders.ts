/** DS-R17: what the inspection asks about begeleiders: who, on the floor or not, how much time, and which ground is proven (DS-32). */
import { Big } from 'big.js';
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { dayText } from '../../../day-text.ts';
import { begeleiderKaarten } from '../../../onderneming/begeleiders.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { type Column, table } from './delen.ts';

type Kaart = Omit<OutputOf<'begeleider.kaarten'>[number], 'bevindingen'>;

const COLUMNS: readonly Column[] = [
  ['familienaam', 'text', 20],
  ['voornaam', 'text', 16],
  ['inDienst', 'date', 13],
  ['inzet', 'text', 18],
  ['vteVloer', 'hours', 11],
  ['vteAnder', 'hours', 11],
  ['grond', 'text', 40],
  ['coaching', 'text', 30],
];

/** Everybody in service on the day, with the VTE of that day. */
export function begeleiderList(input: BuildInput): ReportDocument[] {
  const { context, law, on, texts } = input;
  const inService = begeleiderKaarten(context.dossier.db, law, on).filter(
    ({ inDienst, uitDienst }) => (inDienst === null || inDienst <= on) && (uitDienst === null || uitDienst >= on),
  );
  if (inService.length === 0) return [];
  const rows = inService.map((kaart) => rowOf(input, kaart));
  const model = documentOf(input, 'ds-begeleiders', {
    titel: texts('rapport.ds-begeleiders.naam'),
    sleutel: null,
    liggend: true,
    blokken: [
      table(input, 'begeleiders', COLUMNS, rows, {
        totaal: [texts('ds.totaal'), null, null, null, sum(inService, true), sum(inService, false), null, null],
      }),
      { soort: 'alinea', toon: 'stil', tekst: texts('ds.begeleiders.uitleg') },
    ],
  });
  return [{ model, personId: null }];
}

/** VTE on the floor, or beside it: time of one person is never counted twice (DS-31). */
function sum(cards: readonly Kaart[], floor: boolean): string {
  return cards
    .flatMap(({ inzetNu }) => inzetNu)
    .filter(({ soort }) => (soort === 'vloer') === floor)
    .reduce((total, { vte }) => total.plus(vte), new Big(0))
    .toFixed(2);
}

function rowOf({ context, texts }: BuildInput, kaart: Kaart) {
  const kinds = [...new Set(kaart.inzetNu.map(({ soort }) => context.translate(`codes.inzet.${soort}`)))];
  const started = dayText(kaart.startOpleiding);
  const coached = [
    kaart.opleiding,
    started && texts('ds.begeleiders.sinds', { op: started }),
    kaart.coach && texts('ds.begeleiders.coach', { naam: kaart.coach }),
  ];
  return [
    kaart.naam,
    kaart.voornaam,
    kaart.inDienst,
    kinds.join(', ') || null,
    kaart.inzetNu.length === 0 ? null : sum([kaart], true),
    kaart.inzetNu.length === 0 ? null : sum([kaart], false),
    kaart.aangetoond.map((grond) => texts(`ds.grond.${grond}`)).join(', ') || texts('ds.begeleiders.geenGrond'),
    coached.filter(Boolean).join(', ') || null,
  ];
}
