/** The evaluation of the support need: early request, outcome, and what its file holds (DS-04, DS-05, DS-06). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { beslist, dienstOp, isEr, lopendeEvaluaties, overPersoon } from './context.ts';
import type { DoorstroomContext } from './context.ts';
import type { Evaluatie } from './facts.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';

/** DS-04: the earliest known day of a request, by the values of `op`; null without hire date. */
export function vroegsteAanvraag(context: DoorstroomContext, op: IsoDate): Keten | null {
  const dienst = dienstOp(context.persoon, op);
  if (dienst === null) return null;
  const months = plus(
    vanaf('DS-04', 'indienst', dienst.van),
    lookupAs(context.law, 'cmw.evaluatie.vroegst.maanden', 'integer', op),
    'maanden',
  );
  return months === null ? null : plus(months, lookupAs(context.law, 'cmw.evaluatie.vroegst.dagen', 'integer', op), 'dagen');
}

/** DS-04: a request before the earliest known day is recorded; VDAB decides. */
export function vervroegdeAanvraag(context: DoorstroomContext): Finding[] {
  return lopendeEvaluaties(context).flatMap((evaluatie) => {
    const { aanvraag } = evaluatie;
    if (aanvraag === null || aanvraag.door === 'vdab' || aanvraag.datum > context.on) return [];
    const vanafDag = vroegsteAanvraag(context, aanvraag.datum);
    if (vanafDag === null || aanvraag.datum >= vanafDag.datum) return [];
    const extra = { since: aanvraag.datum, recordId: evaluatie.id };
    const params = { datum: aanvraag.datum, vanaf: vanafDag.datum };
    if (!aanvraag.medischeReden) return [overPersoon(context, 'DS-04', 'BUITEN_TERMIJN', 'conflict', params, extra)];
    return aanvraag.attest ? [] : [overPersoon(context, 'DS-04', 'ATTEST_ONTBREEKT', 'missing', params, extra)];
  });
}

/** DS-05: a decision has an outcome, and a changed package says what it is. */
export function uitkomst(context: DoorstroomContext): Finding[] {
  return beslist(context).flatMap(({ id, beslissing }) => {
    const params = { datum: beslissing.datum };
    const extra = { since: beslissing.datum, recordId: id };
    if (beslissing.uitkomst === null) return [overPersoon(context, 'DS-05', 'UITKOMST_ONTBREEKT', 'missing', params, extra)];
    if (beslissing.uitkomst !== 'gewijzigd' || beslissing.wop !== null) return [];
    return [overPersoon(context, 'DS-05', 'NIEUW_WOP_ONTBREEKT', 'missing', params, extra)];
  });
}

/** DS-06: what the file of an evaluation still misses, as codes of the parameter. */
export function ontbrekendeStukken(context: DoorstroomContext, { stukken, geplandOp, aanvraag }: Evaluatie): string[] {
  const op = geplandOp ?? aanvraag?.datum ?? context.on;
  const needed = lookupAs(context.law, 'cmw.evaluatie.stukken', 'codes', op).value ?? [];
  return needed.filter((stuk) => {
    const datum: IsoDate | null = Object.hasOwn(stukken, stuk) ? stukken[stuk as keyof typeof stukken] : null;
    return !isEr(datum, context.on);
  });
}

/** DS-06: complete only with POP, information of the company and the record of the talk; that one is asked from the planned day on. */
export function evaluatiedossier(context: DoorstroomContext): Finding[] {
  return lopendeEvaluaties(context).flatMap((evaluatie) => {
    const { id, geplandOp } = evaluatie;
    const gesprekNadien = geplandOp === null || context.on < geplandOp;
    const ontbreekt = ontbrekendeStukken(context, evaluatie).filter((stuk) => stuk !== 'gesprek' || !gesprekNadien);
    if (ontbreekt.length === 0) return [];
    const extra = { due: geplandOp, recordId: id };
    return [overPersoon(context, 'DS-06', 'STUKKEN_ONTBREKEN', 'missing', { stukken: ontbreekt, geplandOp }, extra)];
  });
}
