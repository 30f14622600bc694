/** Werkposten: external ones only occasionally, and none in the core activity of another enterprise (AMA-52, AMA-53). */
import type { Finding } from '../finding.ts';
import { countSpanDays, spanTexts, within } from '../spans.ts';
import { about, inForceSince } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { WerkpostFeit } from './facts.ts';

/** AMA-52: an external werkpost has a purpose and a review date; a werkpost of a partner is not tested. */
export function externeWerkpost(context: TrajectContext): Finding[] {
  const since = inForceSince(context.law, 'AMA-52');
  return context.traject.werkposten
    .filter((item) => item.extern && !item.partner && item.van <= context.on && (item.tot === null || item.tot >= since))
    .flatMap((item) => externalFindings(context, item));
}

function externalFindings(context: TrajectContext, item: WerkpostFeit): Finding[] {
  const extra = { recordId: item.werkpostId, since: item.van };
  const found: Finding[] = [];
  if (!item.doelIngevuld) found.push(about(context, 'AMA-52', 'DOEL_ONTBREEKT', 'missing', { van: item.van }, extra));
  if (item.nazichtOp === null) {
    found.push(about(context, 'AMA-52', 'NAZICHTDATUM_ONTBREEKT', 'missing', { van: item.van }, extra));
  } else if (!item.nazichtUitkomstIngevuld) {
    const overdue = context.on > item.nazichtOp;
    const code = overdue ? 'NAGAAN' : 'NAZICHT_GEPLAND';
    const params = { nazicht: item.nazichtOp };
    found.push(about(context, 'AMA-52', code, overdue ? 'overdue' : 'due', params, { ...extra, due: item.nazichtOp }));
  }
  return found;
}

/** AMA-53: AMA together with an enclave, or with subcontracting in the core activity of another enterprise, on the same day. */
export function kernactiviteit(context: TrajectContext): Finding[] {
  const { window } = context;
  const since = inForceSince(context.law, 'AMA-53');
  const judged = { from: window.from > since ? window.from : since, to: window.to };
  return context.traject.werkposten
    .filter((item) => item.aard === 'enclave' || item.aard === 'onderaanneming_kern')
    .flatMap((item) => {
      const shared = within(judged, [item]);
      const first = shared[0];
      if (!first) return [];
      const params = { aard: item.aard, dagen: countSpanDays(shared), periodes: spanTexts(shared) };
      return [about(context, 'AMA-53', 'KERNACTIVITEIT', 'conflict', params, { since: first.from, recordId: item.werkpostId })];
    });
}
