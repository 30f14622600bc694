/** A letter as a text document, for own changes. */
import { dateText, longDate } from '../format.ts';
import type { Brief, BriefBlok } from '../models/brief.ts';
import type { Translate } from '../translate.ts';
import type { DocxBlock, DocxSpec } from './spec.ts';

const DASH = '\u2013';

export function briefDocx(model: Brief, t: Translate): DocxSpec {
  const { geadresseerde, ondertekenaar, wet } = model;
  const place = [model.plaats, longDate(model.opgemaaktOp, t)].filter(Boolean).join(', ');
  const marks = [
    ...(model.uwKenmerk === null ? [] : [[t('brief.uwKenmerk'), model.uwKenmerk] as const]),
    ...(model.kenmerk === null ? [] : [[t('brief.onsKenmerk'), model.kenmerk] as const]),
  ];
  return {
    title: model.betreft,
    organisation: model.organisatie.naam,
    madeOn: model.opgemaaktOp,
    header: model.afzender.regels.join(' \u00b7 '),
    footer: wet === null ? model.code : t('brief.wet', { tekst: wet.tekst, op: dateText(wet.op) }),
    centre: '',
    pages: [t('tekst.blad'), t('tekst.van')],
    blocks: [
      { kind: 'paragraph', text: [geadresseerde.naam, ...geadresseerde.regels].join('\n') },
      { kind: 'paragraph', text: place },
      ...(marks.length === 0 ? [] : [{ kind: 'facts', pairs: marks } as const]),
      { kind: 'heading', level: 2, text: model.betreft },
      { kind: 'paragraph', text: model.aanhef },
      ...model.blokken.map(blockOf),
      { kind: 'paragraph', text: model.slot },
      {
        kind: 'paragraph',
        text: ['', '', ondertekenaar.naam, ondertekenaar.functie, ondertekenaar.telefoon]
          .filter((line) => line !== null)
          .join('\n'),
      },
      ...(model.bijlagen.length === 0
        ? []
        : [{ kind: 'heading', level: 3, text: t('brief.bijlagen') } as const, { kind: 'list', items: model.bijlagen } as const]),
    ],
  };
}

function blockOf(block: BriefBlok): DocxBlock {
  switch (block.soort) {
    case 'alinea':
      return { kind: 'paragraph', text: block.tekst };
    case 'kop':
      return { kind: 'heading', level: 3, text: block.tekst };
    case 'lijst':
      return { kind: 'list', items: block.items };
    case 'feiten':
      return { kind: 'facts', pairs: block.paren.map(({ woord, waarde }) => [woord, waarde ?? DASH] as const) };
    case 'beeld':
      return { kind: 'picture', sign: block.teken, title: block.kop, text: block.tekst };
    case 'invulstrook':
      return { kind: 'strip', title: block.titel, fields: block.velden.map((word) => [word, ''] as const) };
  }
}
