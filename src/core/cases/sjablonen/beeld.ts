/** A template as the screen and the command line show it: its sheets, a proposal, and what differs from the one that is kept. */
import { kolomSoort } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { EINDREDEN_CODES, STATUUT_CODES } from '../../../shared/domain/codes.ts';
import { CEL_VELDEN, type CodeVeld, isCodeVeld, KOLOM_VELD_NAMEN, KOLOM_VELDEN } from '../../../shared/domain/sjabloon.ts';
import type { Translate } from '../../messages.ts';
import type { Db } from '../../store/index.ts';
import { addressText, columnText, type Difference, differences, suggest } from '../../sheets/template/index.ts';
import { contentOf, type KeptTemplate, keptTemplates } from './kept.ts';
import { adopt } from './koppeling.ts';
import { type Look, lookAt } from './look.ts';

type Beeld = OutputOf<'sjabloon.lees'>;

/** A file that is looked at, beside what is kept. @param db null: no case file is open */
export function beeldOf(look: Look, naam: string, db: Db | null, translate: Translate): Beeld {
  const kept = db === null ? [] : keptTemplates(db);
  const same = kept.findLast((each) => each.vingerafdruk === look.vingerafdruk);
  if (same !== undefined)
    return { ...plain(look, same.naam, translate), voorstel: same.koppeling, bron: 'bewaard', eerder: shown(same) };
  const before = kept.at(-1);
  const base = plain(look, naam, translate);
  if (db === null || before === undefined) return base;
  const was = lookAt(contentOf(db, before.id));
  const adopted = adopt(was, before.koppeling, look);
  return {
    ...base,
    ...(adopted === null ? {} : { voorstel: adopted.koppeling, bron: 'vorige' as const, vervallen: [...adopted.vervallen] }),
    eerder: shown(before),
    verschillen: differences(was.traits, look.traits).map((each) => differenceText(each, translate)),
  };
}

const shown = ({ id, naam, nagekekenOp }: KeptTemplate): NonNullable<Beeld['eerder']> => ({ id, naam, nagekekenOp });

function plain({ template, layouts, vingerafdruk }: Look, naam: string, translate: Translate): Beeld {
  return {
    naam,
    vingerafdruk,
    bladen: template.sheets.map((sheet) => {
      const layout = layouts.find((each) => each.sheet === sheet);
      return {
        naam: sheet.name,
        zichtbaar: sheet.visible,
        beveiligd: sheet.isProtected,
        kopRijen: [...(layout?.headerRows ?? [])],
        eersteRij: layout?.firstRow ?? null,
        laatsteRij: layout?.lastRow ?? null,
        kolommen: (layout?.columns ?? []).map(({ column, headers, soort, choices }) => ({
          kolom: columnText(column),
          kop: headers.join(' – '),
          cel: soort,
          keuzes: choices === null ? null : [...choices],
        })),
        cellen: (layout?.labelled ?? []).map((cell) => ({
          cel: addressText(cell),
          label: cell.label,
          keuzes: cell.choices === null ? null : [...cell.choices],
        })),
      };
    }),
    voorstel: suggest(layouts),
    bron: 'herkend',
    eerder: null,
    verschillen: [],
    vervallen: [],
    velden: fields(translate),
  };
}

function fields(translate: Translate): Beeld['velden'] {
  const codes = (veld: string) => (isCodeVeld(veld) ? codeLabels(veld, translate) : []);
  return [
    ...KOLOM_VELD_NAMEN.map((veld) => ({
      veld,
      plaats: 'kolom' as const,
      label: fieldLabel(veld, translate),
      soort: KOLOM_VELDEN[veld] === null ? null : kolomSoort(KOLOM_VELDEN[veld]),
      codes: codes(veld),
    })),
    ...CEL_VELDEN.map((veld) => ({
      veld,
      plaats: 'cel' as const,
      label: fieldLabel(veld, translate),
      soort: null,
      codes: codes(veld),
    })),
  ];
}

export const fieldLabel = (veld: string, translate: Translate): string => translate(`sjabloon.veld.${veld}`);

const CODES: Readonly<Record<CodeVeld, readonly string[]>> = {
  eindreden: EINDREDEN_CODES,
  uitkeringsstatuut: STATUUT_CODES,
  evaluatieConclusie: ['ja', 'nee'],
  partner: ['ja', 'nee'],
  kwartaal: ['1', '2', '3', '4'],
};

const codeLabels = (veld: CodeVeld, translate: Translate) =>
  CODES[veld].map((code) => ({ code, label: codeLabel(veld, code, translate) }));

/** Our own word for a code, where the template has none of its own. */
export function codeLabel(veld: CodeVeld, code: string, translate: Translate): string {
  if (veld === 'eindreden') return translate(`codes.eindreden.${code}`);
  if (veld === 'uitkeringsstatuut') return translate(`codes.statuut.${code}`);
  return veld === 'kwartaal' ? translate('sjabloon.kwartaal', { kwartaal: code }) : translate(`sjabloon.${code}`);
}

function differenceText(difference: Difference, translate: Translate): Beeld['verschillen'][number] {
  const { code, blad } = difference;
  return {
    code,
    blad,
    cel: 'cel' in difference ? difference.cel : null,
    tekst: translate(`sjabloon.verschil.${code}`, { ...difference }),
  };
}
