/** The begeleidingsovereenkomst: content, signatures, sent to the department (AMA-12, AMA-13; domain/ama.md 4.1). */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { about } from './context.ts';
import type { TrajectContext } from './context.ts';
import type { OvereenkomstFeit } from './facts.ts';

/** The agreements that count on the judged day: those that still run, else the last one. */
export function geldendeOvereenkomsten(context: TrajectContext): OvereenkomstFeit[] {
  const day = context.window.to;
  const running = context.traject.overeenkomsten.filter((item) => item.tot === null || item.tot >= day);
  return running.length > 0 ? running : context.traject.overeenkomsten.slice(-1);
}

/** AMA-12: six items and a signature date per party; four extra fields are offered besides. */
export function overeenkomstVolledig(context: TrajectContext): Finding[] {
  const agreements = geldendeOvereenkomsten(context);
  if (agreements.length === 0) {
    return [about(context, 'AMA-12', 'OVEREENKOMST_ONTBREEKT', 'missing', {}, { since: context.traject.start })];
  }
  const checks = [missingItems, missingSignatures, missingExtras];
  return agreements.flatMap((item) => checks.flatMap((check) => check(context, item)));
}

function missingItems(context: TrajectContext, item: OvereenkomstFeit): Finding[] {
  const asked = lookupAs(context.law, 'ama.overeenkomst.punten', 'codes', context.window.to).value ?? [];
  const filled: Readonly<Record<string, boolean>> = item.punten;
  const missing = asked.filter((name) => filled[name] !== true);
  if (missing.length === 0) return [];
  const params = { punten: missing, nummers: missing.map((name) => String(asked.indexOf(name) + 1)) };
  return [about(context, 'AMA-12', 'PUNTEN_ONTBREKEN', 'missing', params, { recordId: item.id })];
}

function missingSignatures(context: TrajectContext, item: OvereenkomstFeit): Finding[] {
  const missing = neededParties(context, item).filter((party) => !signedBy(item, party, context.on));
  if (missing.length === 0) return [];
  return [about(context, 'AMA-12', 'HANDTEKENING_ONTBREEKT', 'missing', { partijen: missing }, { recordId: item.id })];
}

type Party = keyof OvereenkomstFeit['getekend'];

function neededParties(context: TrajectContext, item: OvereenkomstFeit): Party[] {
  const parties: Party[] = ['deelnemer', 'organisatie'];
  if (item.bewindvoerderNodig === true || mandateCovers(context, item)) parties.push('bewindvoerder');
  if (item.werkpostNodig) parties.push('werkpost');
  return parties;
}

/** A mandate that covers agreements holds on the day of this one; without a day of its own, on the start of the traject. */
function mandateCovers({ persoon, traject }: TrajectContext, item: OvereenkomstFeit): boolean {
  const day = item.van ?? traject.start;
  return (persoon.bewindvoerders ?? []).some(
    ({ tekentMee, van, tot }) => tekentMee === true && (van === null || van <= day) && (tot === null || tot >= day),
  );
}

function signedBy(item: OvereenkomstFeit, party: Party, on: IsoDate): boolean {
  const date = item.getekend[party];
  return date !== null && date <= on;
}

function missingExtras(context: TrajectContext, item: OvereenkomstFeit): Finding[] {
  const missing = Object.entries(item.extra).flatMap(([name, filled]) => (filled ? [] : [name]));
  if (missing.length === 0) return [];
  const code = item.kader === 'WVG' ? 'EXTRA_VELDEN_WVG' : 'EXTRA_VELDEN';
  const kind = item.kader === 'WVG' ? 'missing' : 'info';
  return [about(context, 'AMA-12', code, kind, { velden: missing }, { recordId: item.id })];
}

/** AMA-13: the agreement goes to the department. No term is known; one entered by the user makes a due day. */
export function overeenkomstVerzonden(context: TrajectContext): Finding[] {
  return geldendeOvereenkomsten(context)
    .filter((item) => item.verzondenOp === null || item.verzondenOp > context.on)
    .map((item) => {
      const due = sendBefore(context, item);
      const overdue = due !== null && due < context.on;
      const code = due === null ? 'NIET_VERZONDEN' : overdue ? 'LAAT_VERZENDEN' : 'TE_VERZENDEN';
      const kind = due === null ? 'missing' : overdue ? 'overdue' : 'due';
      return about(context, 'AMA-13', code, kind, { uiterlijk: due }, { due, recordId: item.id });
    });
}

function sendBefore(context: TrajectContext, item: OvereenkomstFeit): IsoDate | null {
  const days = lookupAs(context.law, 'ama.overeenkomst.verzenden', 'integer', context.window.to).value;
  const signed = neededParties(context, item).map((party) => item.getekend[party]);
  if (days === null || signed.includes(null)) return null;
  const last = signed.reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  return last === null ? null : addDays(last, days);
}
