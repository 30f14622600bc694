/** Two values per field, so that a person sees what would stand in a column (E-22). Only what may leave the house. */
import { kolomSoort } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { addDays, formatDate, quarterOf, quarterPeriod, yearOf } from '../../../shared/domain/date.ts';
import { type CodeVeld, isCodeVeld, KOLOM_VELD_NAMEN, KOLOM_VELDEN, type KolomVeld } from '../../../shared/domain/sjabloon.ts';
import type { CallContext } from '../../access/context.ts';
import { quarterBron } from '../rapporten/overzicht.ts';
import { codeLabel } from './beeld.ts';
import { type Gegeven, gegevensOf } from './gegevens.ts';

const EXAMPLES = 2;

export function voorbeeldenOf(context: CallContext): OutputOf<'sjabloon.voorbeelden'> {
  const { dossier, session, translate, today } = context;
  const velden = KOLOM_VELD_NAMEN.filter((veld) => mayShow(veld, context));
  // Of the quarter that is filled next: the one that is over.
  const before = addDays(quarterPeriod(yearOf(today), quarterOf(today)).from, -1);
  const bron = quarterBron(
    { dossier, lawbook: session.options.resources.lawbook, on: today, translate },
    { jaar: yearOf(before), kwartaal: quarterOf(before) },
  );
  const { rijen } = gegevensOf(dossier, bron, new Set(velden), today);
  return velden.map((veld) => ({
    veld,
    waarden: rijen.flatMap((rij) => shown(veld, rij[veld] ?? null, translate) ?? []).slice(0, EXAMPLES),
  }));
}

/** A column that asks to be opened shows nothing before it is; a confidential one only to who reads it elsewhere too. */
function mayShow(veld: KolomVeld, context: CallContext): boolean {
  const kolom = KOLOM_VELDEN[veld];
  if (kolom !== null && ['openen', 'nooit'].includes(kolomSoort(kolom))) return false;
  return veld !== 'eindreden' || context.can('vertrouwelijk.lezen');
}

function shown(veld: KolomVeld, gegeven: Gegeven, translate: CallContext['translate']): string | null {
  if (gegeven === null) return null;
  if (gegeven.soort === 'datum') return formatDate(gegeven.datum);
  if (gegeven.soort === 'getal') return String(gegeven.getal).replace('.', ',');
  if (gegeven.soort === 'tekst') return gegeven.tekst;
  return isCodeVeld(veld) ? gegeven.codes.map((code) => codeLabel(veld satisfies CodeVeld, code, translate)).join(', ') : null;
}
