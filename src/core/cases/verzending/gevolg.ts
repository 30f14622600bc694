/**
 * What a sending proves besides itself: the fact that a rule asks for. An evaluation file asks VDAB's yearly assessment (AMA-03), an agreement
 * that went to the department is sent (AMA-13), a letter to the mutuality tells it (AMA-08), a reminder reminds VDAB of everybody in it (AMA-03).
 * Only what nobody noted yet.
 */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { checkAll } from '../../agenda/check.ts';
import { latestAgreement } from '../ama/agreement.ts';
import { recordsOf } from '../records.ts';
import { dateOn } from '../veel/dates.ts';
import { gatherHerinneringen } from '../verloop/vdab.ts';
import type { PlanContext, Step } from '../veel/effect.ts';
import type { LogDocument } from './documenten.ts';
import { gevolgVanDoorstroom } from './gevolg-doorstroom.ts';

export interface Gevolg {
  readonly soort: NonNullable<OutputOf<'verzending.proef'>['regels'][number]['gevolg']>;
  readonly steps: readonly Step[];
}

/** The date fits the record that waits for it, or nothing is written. */
function dated(context: PlanContext, document: About, veld: 'beoordeling.gevraagdOp' | 'overeenkomst.verzondenOp', op: IsoDate) {
  const target = { persoonId: document.persoonId, trajectId: document.trajectId, start: null, dienst: null };
  const effect = dateOn(context, target, veld, op);
  return effect.stand === 'nieuw' ? effect.steps : [];
}

interface About {
  readonly persoonId: string;
  readonly trajectId: string;
}

/** @param proof how it was sent, in words: kept as the proof that VDAB was asked */
export function gevolgVan(context: CallContext, document: LogDocument, op: IsoDate, proof: string): Gevolg | null {
  const { persoonId, trajectId, rapport } = document;
  // A corrected document asks nothing anew.
  if (document.vervangtId !== null) return null;
  if (rapport.startsWith('ds-')) return gevolgVanDoorstroom({ db: context.dossier.db, document, op, proof });
  // One letter tells of several persons.
  if (rapport === 'brief-vdab-herinnering') return reminded(context, document, op);
  if (persoonId === null || trajectId === null) return null;
  const about = { persoonId, trajectId };
  switch (rapport) {
    case 'ama-evaluatie':
      return asked(context, about, op, proof);
    case 'ama-overeenkomst':
      return sentAgreement(context, about, op);
    case 'brief-ziekenfonds':
      return told(context, about, op);
    default:
      return null;
  }
}

const planContext = ({ dossier, today, translate }: CallContext): PlanContext => ({
  db: dossier.db,
  today,
  translate,
  begeleiders: new Map(),
  labels: new Map(),
});

const withSteps = (soort: Gevolg['soort'], steps: readonly Step[]): Gevolg | null =>
  steps.length === 0 ? null : { soort, steps };

function asked(context: CallContext, about: About, op: IsoDate, proof: string): Gevolg | null {
  const own = recordsOf(context.dossier.db, 'beoordeling', { trajectId: about.trajectId });
  // Answered already: the sending is noted afterwards, and asks nothing any more.
  if (own.some(({ besluitOp }) => besluitOp !== null && besluitOp >= op)) return null;
  const steps = dated(planContext(context), about, 'beoordeling.gevraagdOp', op);
  return withSteps(
    'vdab_gevraagd',
    steps.map((step) => ({ ...step, values: { ...step.values, gevraagdBewijs: proof } })),
  );
}

/** The assessments of which the letter told on the day it was made; one that VDAB decided since is not reminded of any more. */
function reminded(context: CallContext, { persoonId, terAttentie, op: made }: LogDocument, op: IsoDate): Gevolg | null {
  const letters = gatherHerinneringen(context, made ?? op);
  // Where no bemiddelaar is known the letter went to the service.
  const letter =
    letters.find(({ bemiddelaar }) => bemiddelaar === terAttentie) ?? letters.find(({ bemiddelaar }) => bemiddelaar === null);
  const rows = (letter?.regels ?? []).filter(
    ({ persoon, herinnerdOp }) => (persoonId === null || persoon.id === persoonId) && (herinnerdOp ?? '') < op,
  );
  return withSteps(
    'vdab_herinnerd',
    rows.map(({ beoordelingId }) => ({ entity: 'beoordeling', id: beoordelingId, values: { herinnerdOp: op } })),
  );
}

function sentAgreement(context: CallContext, about: About, op: IsoDate): Gevolg | null {
  // Without an agreement on record there is nothing that was sent, whatever was printed.
  if (!latestAgreement(context.dossier.db, about.trajectId)) return null;
  return withSteps('overeenkomst_verzonden', dated(planContext(context), about, 'overeenkomst.verzondenOp', op));
}

/** Only while the rule asks it: a mutuality that was told is not told again by a second copy. */
function told(context: CallContext, { persoonId, trajectId }: About, op: IsoDate): Gevolg | null {
  const { dossier, session, today } = context;
  const asks = checkAll(dossier, session.options.resources.lawbook, today).findings.some(
    (finding) => finding.rule === 'AMA-08' && finding.trajectId === trajectId && finding.code !== 'ZIEKENFONDS_LAAT',
  );
  if (!asks) return null;
  const waiting = recordsOf(dossier.db, 'toestemming', { persoonId }).find(
    ({ soort, datum }) => soort === 'MUTUALITEIT' && datum === null,
  );
  return withSteps('ziekenfonds_verwittigd', [
    waiting
      ? { entity: 'toestemming', id: waiting.id, values: { aanwezig: 'ja', datum: op } }
      : { entity: 'toestemming', id: null, values: { persoonId, soort: 'MUTUALITEIT', aanwezig: 'ja', datum: op } },
  ]);
}
