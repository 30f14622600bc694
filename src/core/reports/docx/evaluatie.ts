/** AMA-P4 as a text document, in the order of the PDF: page 1 for the bemiddelaar, then the annex. */
import { dateText, decimalComma, longDate } from '../format.ts';
import type { Evaluatie } from '../models/index.ts';
import type { Translate } from '../translate.ts';
import type { DocxBlock, DocxSpec } from './spec.ts';

const DASH = '\u2013';
const CHECKBOX = '\u2610';

/** @param domainId id in the domain documents, for the footer */
export function evaluatieDocx(model: Evaluatie, domainId: string, t: Translate): DocxSpec {
  return {
    title: t('titel.evaluatie', { dossier: model.dossiernummer }),
    organisation: model.organisatie.naam,
    madeOn: model.opgemaaktOp,
    header: t('evaluatie.kopregel', { dossier: model.dossiernummer }),
    footer: t('tekst.voet', { code: domainId, op: dateText(model.regelboekOp) }),
    centre: t('tekst.vertrouwelijk'),
    pages: [t('tekst.blad'), t('tekst.van')],
    blocks: [...pageOne(model, t), { kind: 'pageBreak' }, ...annex(model, t)],
  };
}

function pageOne(model: Evaluatie, t: Translate): DocxBlock[] {
  const first = model.deelnemer.voornaam || model.deelnemer.familienaam;
  const goals = model.doelen.map((goal) => [
    goal.doel,
    goal.vorige === null ? DASH : t(`popStand.${goal.vorige}`),
    t(`popStand.${goal.nu}`),
    goal.beweging ?? DASH,
  ]);
  return [
    { kind: 'overline', text: t('evaluatie.soort') },
    { kind: 'heading', level: 1, text: [model.deelnemer.voornaam, model.deelnemer.familienaam].filter(Boolean).join(' ') },
    { kind: 'paragraph', tone: 'quiet', text: subtitle(model, t) },
    ...replaces(model, t),
    { kind: 'facts', pairs: facts(model, t) },
    { kind: 'heading', level: 2, text: t('evaluatie.afgesprokenEnAanwezig') },
    { kind: 'table', widths: [25, 35, 20, 20], head: presenceHead(t), rows: [presenceRow(model, t)] },
    { kind: 'heading', level: 2, text: t('evaluatie.doelen') },
    goals.length === 0 ? paragraph(null) : { kind: 'table', widths: [35, 14, 14, 37], head: goalHead(t), rows: goals },
    {
      kind: 'columns',
      columns: [
        { title: t('evaluatie.stap'), text: model.stap ?? DASH },
        { title: t('evaluatie.vraag'), text: model.vraag ?? DASH },
      ],
    },
    { kind: 'heading', level: 2, text: t('evaluatie.woorden', { naam: first }) },
    { kind: 'paragraph', tone: 'quote', text: model.woorden ?? DASH },
    ...discussed(model, first, t),
    { kind: 'strip', title: t('evaluatie.antwoord', { dossier: model.dossiernummer }), fields: answerFields(t) },
  ];
}

function annex(model: Evaluatie, t: Translate): DocxBlock[] {
  const { bijlage } = model;
  const left = bijlage.observatiesNietOpgenomen;
  return [
    { kind: 'heading', level: 2, text: t('evaluatie.bijlage') },
    ...section('evaluatie.taken', list(bijlage.taken), t),
    ...section('evaluatie.observaties', observations(model, t), t),
    ...(left === 0 ? [] : [quiet(t(left === 1 ? 'evaluatie.nogEenObservatie' : 'evaluatie.nogObservaties', { aantal: left }))]),
    ...section('evaluatie.vorming', list(bijlage.vorming), t),
    ...section('evaluatie.doorstroom', paragraph(bijlage.doorstroom), t),
    ...section('evaluatie.ondersteuning', paragraph(bijlage.ondersteuning), t),
    ...section('evaluatie.aanpassingen', list(bijlage.aanpassingen), t),
    ...bijlage.vervolg.flatMap((rest): DocxBlock[] => [
      { kind: 'heading', level: 3, text: t('evaluatie.vervolg', { deel: t(`evaluatie.deel.${rest.veld}`) }) },
      paragraph(rest.tekst),
    ]),
  ];
}

function subtitle(model: Evaluatie, t: Translate): string {
  const voor = model.bemiddelaar === null ? model.ontvanger : `${model.ontvanger}, ${model.bemiddelaar}`;
  const made = t('tekst.voorOpgemaakt', { voor, op: longDate(model.opgemaaktOp, t) });
  return model.uiterlijk === null ? made : `${made} ${t('evaluatie.uiterlijk', { op: longDate(model.uiterlijk, t) })}`;
}

const replaces = ({ versie, vervangt }: Evaluatie, t: Translate): DocxBlock[] =>
  vervangt === null ? [] : [{ kind: 'paragraph', tone: 'quiet', text: t('tekst.vervangt', { versie, op: dateText(vervangt) }) }];

function facts(model: Evaluatie, t: Translate): (readonly [string, string])[] {
  const { deelnemer, begeleider } = model;
  const mail = begeleider?.mail ?? null;
  return [
    [t('evaluatie.vdabNummer'), deelnemer.vdabNummer ?? DASH],
    [t('evaluatie.begeleider'), begeleider?.naam ?? DASH],
    [t('evaluatie.geboren'), deelnemer.geboortedatum === null ? DASH : dateText(deelnemer.geboortedatum)],
    [t('evaluatie.telefoon'), begeleider?.telefoon ?? DASH],
    [t('evaluatie.sinds'), dateText(model.start)],
    [t('evaluatie.organisatie'), model.organisatie.naam],
    [
      t('evaluatie.periode'),
      t('evaluatie.periodeWaarde', { van: dateText(model.periode.van), tot: dateText(model.periode.tot) }),
    ],
    ...(mail === null ? [] : [[t('evaluatie.mail'), mail] as const]),
  ];
}

const presenceHead = (t: Translate): string[] => [
  t('evaluatie.afgesproken'),
  t('evaluatie.aanwezig'),
  t('evaluatie.gemeld'),
  t('evaluatie.nietGemeld'),
];
const goalHead = (t: Translate): string[] => [
  t('evaluatie.doel'),
  t('evaluatie.vorigeKeer'),
  t('evaluatie.nu'),
  t('evaluatie.veranderd'),
];

function presenceRow(model: Evaluatie, t: Translate): string[] {
  const { aanwezigheid: a } = model;
  const agreed = [
    a.urenPerWeek === null ? null : t('evaluatie.urenPerWeek', { uren: shortNumber(a.urenPerWeek) }),
    a.afgesprokenDagen === null ? null : daysText(a.afgesprokenDagen, t),
  ].filter((part) => part !== null);
  return [
    agreed.join('\n') || DASH,
    presentText(model, t),
    a.afwezigGemeld === null ? DASH : daysText(a.afwezigGemeld, t),
    a.afwezigNietGemeld === null ? DASH : daysText(a.afwezigNietGemeld, t),
  ];
}

function presentText(model: Evaluatie, t: Translate): string {
  const { aanwezig, halveDag } = model.aanwezigheid;
  if (aanwezig === null) return DASH;
  if (aanwezig.halveDagen === 0) return daysText(aanwezig.dagen, t);
  const parts = t('evaluatie.heleEnHalve', { hele: aanwezig.heleDagen, halve: aanwezig.halveDagen });
  const standing =
    halveDag === null || halveDag.bevestigd ? '' : t('evaluatie.halfNietBevestigd', { waarde: decimalComma(halveDag.waarde) });
  return [daysText(aanwezig.dagen, t), parts, standing].filter(Boolean).join('\n');
}

const shortNumber = (value: string): string => decimalComma(value.replace(/\.0$/u, ''));

const daysText = (value: string, t: Translate): string =>
  value === '1.0' ? t('evaluatie.eenDag') : t('evaluatie.dagen', { aantal: shortNumber(value) });

function discussed(model: Evaluatie, naam: string, t: Translate): DocxBlock[] {
  if (model.besprokenOp === null) return [];
  return [{ kind: 'paragraph', text: t('evaluatie.besproken', { naam, op: longDate(model.besprokenOp, t) }) }];
}

/** The order of the screen on which the answer is typed back (AMA-47). */
const answerFields = (t: Translate): (readonly [string, string])[] => [
  [t('evaluatie.antwoordConclusie'), `${CHECKBOX} ${t('jaNee.ja')}     ${CHECKBOX} ${t('jaNee.nee')}`],
  [t('evaluatie.antwoordDatum'), ''],
  [t('evaluatie.antwoordNaam'), ''],
  [t('evaluatie.antwoordContact'), ''],
];

const quiet = (text: string): DocxBlock => ({ kind: 'paragraph', tone: 'quiet', text });
const paragraph = (text: string | null): DocxBlock => ({ kind: 'paragraph', text: text ?? DASH });
const list = (items: readonly string[]): DocxBlock => (items.length === 0 ? paragraph(null) : { kind: 'list', items });
const section = (key: string, block: DocxBlock, t: Translate): DocxBlock[] => [
  { kind: 'heading', level: 3, text: t(key) },
  block,
];

function observations(model: Evaluatie, t: Translate): DocxBlock {
  const { observaties } = model.bijlage;
  if (observaties.length === 0) return paragraph(null);
  return {
    kind: 'table',
    widths: [15, 85],
    head: [t('evaluatie.datum'), t('evaluatie.observatie')],
    rows: observaties.map((item) => [dateText(item.datum), item.tekst]),
  };
}
