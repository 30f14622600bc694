/** Differences and decisions as the control sheets print them: internal, with their reasons. */
import { isIsoDate, formatDate } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';
import type { CorrectieRegel } from '../../reports/index.ts';
import { lastSentQuarters } from '../rapporten/sent.ts';
import { type AfwijkingInput, afwijkingen } from './afwijkingen.ts';
import { type Besluit, readBesluiten } from './besluiten.ts';
import type { Verschil } from './verschil.ts';

const MAX_TEXT = 4000;

/**
 * Everything about quarters of which `wanted` holds, and what their overviews carry of earlier ones.
 * @param wanted takes `2026Q1`
 */
export function correctieRegels(input: AfwijkingInput, wanted: (periode: string) => boolean, t: Translate): CorrectieRegel[] {
  const now = afwijkingen(input).flatMap(({ periode, verzondenOp, delen }) =>
    periode !== null && wanted(periode)
      ? delen.map(({ verschillen, besluit }) => regel(periode, verzondenOp, verschillen, besluit, t))
      : [],
  );
  const shown = new Set(afwijkingen(input).flatMap(({ delen }) => delen.flatMap(({ besluit }) => besluit?.id ?? [])));
  const sent = new Map(lastSentQuarters(input.dossier.db).map((each) => [each.periode, each.verzondenOp]));
  const other = readBesluiten(input.dossier.db).flatMap((besluit) => {
    const { periode } = besluit.bewaard.document;
    if (periode === null || besluit.kwartaal === null) return [];
    const told = wanted(periode) && shown.has(besluit.id);
    const asked = wanted(periode) || wanted(besluit.kwartaal);
    const op = sent.get(periode);
    return told || !asked || op === undefined ? [] : [regel(periode, op, besluit.bewaard.verschillen as Verschil[], besluit, t)];
  });
  return [...now, ...other];
}

function regel(
  periode: string,
  verzondenOp: CorrectieRegel['verzondenOp'],
  verschillen: readonly Verschil[],
  besluit: Besluit | null,
  t: Translate,
): CorrectieRegel {
  const first = verschillen[0];
  const name = [first?.familienaam, first?.voornaam].filter(Boolean).join(', ');
  return {
    jaar: Number(periode.slice(0, 4)),
    kwartaal: Number(periode.slice(5)),
    verzondenOp,
    over: name === '' ? null : name,
    wat: verschillen
      .map((each) => differenceText(each, t))
      .join('; ')
      .slice(0, MAX_TEXT),
    keuze: besluit?.keuze ?? null,
    reden: besluit?.reden ?? null,
    op: besluit?.op ?? null,
    mee: besluit?.kwartaal ?? null,
  };
}

/** "aantal dagen: 2,0 → 1,5; 09/02/2026: hele dag → niet aanwezig". */
export function differenceText({ soort, velden, dagen }: Pick<Verschil, 'soort' | 'velden' | 'dagen'>, t: Translate): string {
  const kind = soort === 'gewijzigd' ? [] : [t(`correctie.soort.${soort}`)];
  const shown = (value: string | null): string => (value === null ? t('correctie.leeg') : plain(value));
  const fields = velden
    .filter(() => soort === 'gewijzigd')
    .map(({ veld, over, van, naar }) => {
      const label = t(`correctie.veld.${veld}`);
      return `${over === null ? label : `${label} (${over})`}: ${shown(van)} → ${shown(naar)}`;
    });
  const days = (dagen ?? []).map(
    ({ datum, van, naar }) => `${formatDate(datum)}: ${t(`correctie.dagdeel.${van}`)} → ${t(`correctie.dagdeel.${naar}`)}`,
  );
  return [...kind, ...fields, ...days].join('; ');
}

/** A day as 31/03/2026, days as 21,5; anything else as it is. */
const plain = (value: string): string =>
  isIsoDate(value) ? formatDate(value) : /^\d+\.\d+$/.test(value) ? value.replace('.', ',') : value;
