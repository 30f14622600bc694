/** Corrections: what differs from what was sent, and what is done with it. */
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { type Afwijking, afwijkingen, isOpen } from '../cases/correcties/afwijkingen.ts';
import { keuzesVoor, openQuarters, planBesluit, writeBesluit } from '../cases/correcties/beslis.ts';
import type { Besluit } from '../cases/correcties/besluiten.ts';
import { documentLabel } from '../cases/correcties/label.ts';
import { written } from './written.ts';

type Answer = OutputOf<'correctie.verschillen'>[number];

const found = ({ dossier, session, today }: CallContext, personId?: string): readonly Afwijking[] =>
  afwijkingen({ dossier, lawbook: session.options.resources.lawbook, on: today, personId });

const besluitAnswer = (besluit: Besluit | null): Answer['delen'][number]['besluit'] =>
  besluit && { id: besluit.id, keuze: besluit.keuze, reden: besluit.reden, op: besluit.op, kwartaal: besluit.kwartaal };

function answer({ dossier, today, translate }: CallContext, afwijking: Afwijking): Answer {
  const { delen, id, soort, periode, op, verzondenOp, versie, persoonId } = afwijking;
  return {
    id,
    soort,
    titel: documentLabel(afwijking, translate),
    periode,
    op,
    verzondenOp,
    versie,
    persoonId,
    open: isOpen(afwijking),
    delen: delen.map((deel) => ({
      persoonId: deel.persoonId,
      persoon: nameOf(deel.verschillen),
      verschillen: deel.verschillen.map((each) => ({
        persoonId: each.persoonId,
        trajectId: each.trajectId,
        soort: each.soort,
        velden: each.velden.map((veld) => ({ ...veld, label: translate(`correctie.veld.${veld.veld}`) })),
        dagen: each.dagen?.map((dag) => ({ ...dag })) ?? null,
      })),
      besluit: besluitAnswer(deel.besluit),
      eerder: besluitAnswer(deel.eerder),
    })),
    keuzes: keuzesVoor(soort),
    kwartalen: periode === null ? [] : openQuarters(dossier.db, periode, today),
  };
}

function nameOf(verschillen: Afwijking['delen'][number]['verschillen']): Answer['delen'][number]['persoon'] {
  const first = verschillen[0];
  return first === undefined || (first.familienaam === '' && first.voornaam === '')
    ? null
    : { naam: first.familienaam, voornaam: first.voornaam };
}

export const correctieHandlers: Handlers<'correctie.verschillen' | 'correctie.beslis'> = {
  'correctie.verschillen': (context, { persoonId }) => found(context, persoonId).map((afwijking) => answer(context, afwijking)),

  'correctie.beslis'(context, { documentId, ...keuze }) {
    const { dossier, today } = context;
    const afwijking = found(context).find(({ id }) => id === documentId);
    if (!afwijking) throw new CallFailure('NIET_GEVONDEN', { field: 'documentId' });
    const plan = planBesluit(dossier.db, afwijking, keuze, today);
    const { operation, value } = context.write((writer) => writeBesluit(writer, plan), { reason: keuze.reden });
    return written(operation, value);
  },
};
