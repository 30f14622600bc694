/** A document of blocks as a text document, for own changes. */
import { dateText, decimalComma, eurosText, inszText, kboText } from '../format.ts';
import type { Blok, Document, TabelBlok } from '../models/document.ts';
import type { Translate } from '../translate.ts';
import type { DocxBlock, DocxSpec } from './spec.ts';

const DASH = '\u2013';

export function documentDocx(model: Document, t: Translate): DocxSpec {
  return {
    title: model.titel,
    organisation: model.organisatie.naam,
    madeOn: model.opgemaaktOp,
    header: model.titel,
    footer: t('tekst.voet', { code: model.code, op: dateText(model.regelboekOp) }),
    centre: t(model.inHuis ? 'tekst.vertrouwelijkInHuis' : 'tekst.vertrouwelijk'),
    pages: [t('tekst.blad'), t('tekst.van')],
    blocks: [
      { kind: 'heading', level: 1, text: model.titel },
      ...(model.ondertitel === null ? [] : [{ kind: 'paragraph', tone: 'quiet', text: model.ondertitel } as const]),
      ...model.blokken.flatMap((block) => blocksOf(block, t)),
    ],
  };
}

export function blocksOf(block: Blok, t: Translate): DocxBlock[] {
  switch (block.soort) {
    case 'kop':
      return [{ kind: 'heading', level: block.niveau, text: block.tekst }];
    case 'alinea':
      return [paragraph(block.tekst, block.toon)];
    case 'feiten':
      return [{ kind: 'facts', pairs: block.paren.map(({ woord, waarde }) => [woord, waarde ?? DASH] as const) }];
    case 'tabel':
      return [{ kind: 'heading', level: 2, text: block.titel }, tableOf(block)];
    // The table beside a drawing says the same.
    case 'scores':
    case 'stromen':
      return [];
    case 'lijst':
      return [{ kind: 'list', items: block.items }];
    case 'kader':
      return [{ kind: 'strip', title: block.tekst, fields: [] }];
    case 'invulstrook':
      return [{ kind: 'strip', title: block.titel, fields: block.velden.map((word) => [word, ''] as const) }];
    case 'handtekeningen':
      return [
        {
          kind: 'strip',
          title: t('tekst.handtekeningen'),
          fields: block.partijen.map(({ rol, naam, getekendOp }) => [
            [rol, naam].filter(Boolean).join(': '),
            getekendOp === null ? '' : t('tekst.getekendOp', { op: dateText(getekendOp) }),
          ]),
        },
      ];
    case 'nieuwBlad':
      return [{ kind: 'pageBreak' }];
  }
}

const paragraph = (text: string, tone: 'gewoon' | 'stil' | 'citaat'): DocxBlock =>
  tone === 'gewoon' ? { kind: 'paragraph', text } : { kind: 'paragraph', text, tone: tone === 'stil' ? 'quiet' : 'quote' };

function tableOf(table: TabelBlok): DocxBlock {
  if (table.rijen.length === 0) return { kind: 'paragraph', tone: 'quiet', text: table.leeg };
  const whole = table.kolommen.reduce((sum, { breedte }) => sum + breedte, 0);
  const cells = (row: TabelBlok['rijen'][number]): string[] =>
    table.kolommen.map(({ soort }, index) => cellText(row[index] ?? null, soort));
  return {
    kind: 'table',
    widths: table.kolommen.map(({ breedte }) => Math.round((breedte / whole) * 100)),
    head: table.kolommen.map(({ titel }) => titel),
    rows: [...table.rijen, ...(table.totaal === null ? [] : [table.totaal])].map(cells),
  };
}

/** A cell as a Belgian reads it. */
export function cellText(value: string | number | null, kind: TabelBlok['kolommen'][number]['soort']): string {
  if (value === null) return '';
  if (kind === 'date') return dateText(String(value));
  if (kind === 'euro') return `${eurosText(Number(value))} \u20ac`;
  if (kind === 'days' || kind === 'average' || kind === 'hours') return decimalComma(String(value));
  if (kind === 'insz') return inszText(String(value));
  return kind === 'kbo' ? kboText(String(value)) : String(value);
}
