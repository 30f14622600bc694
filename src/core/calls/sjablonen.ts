/** Official templates: look, keep, list, and what filling one gives. */
import path from 'node:path';
import type { sjabloonCalls } from '../../shared/contract/sjabloon.ts';
import type { Quarter } from '../../shared/domain/date.ts';
import { SJABLOON_RAPPORT } from '../../shared/domain/sjabloon.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { beeldOf } from '../cases/sjablonen/beeld.ts';
import { contentOf, keptTemplate, keptTemplates } from '../cases/sjablonen/kept.ts';
import { type Problem, problemsOf } from '../cases/sjablonen/koppeling.ts';
import { lookAt, readFile } from '../cases/sjablonen/look.ts';
import { voorbeeldenOf } from '../cases/sjablonen/voorbeelden.ts';
import { infoOf, maakVulling } from '../cases/sjablonen/vulling.ts';
import { documentsOf } from '../cases/rapporten/prepare.ts';
import { frozenDocuments } from '../cases/correcties/versie.ts';
import { findReport } from '../reports/index.ts';
import { written } from './written.ts';

interface Source {
  readonly bestand?: { readonly ref: string } | undefined;
  readonly id?: string | undefined;
}

/** The bytes of a file or of a kept template, with the name to show. Throws SJABLOON_*. */
function sourceOf({ session, dossier }: CallContext, { bestand, id }: Source): { bytes: Uint8Array; naam: string } {
  if (bestand !== undefined) {
    const file = session.pathOf(bestand.ref, 'read');
    return { bytes: readFile(file), naam: path.basename(file, path.extname(file)) };
  }
  if (id === undefined) throw new CallFailure('INVOER_ONGELDIG', { field: 'bestand' });
  const kept = keptTemplate(dossier.db, id);
  return { bytes: contentOf(dossier.db, kept.id), naam: kept.naam };
}

/** Which cells cannot be filled, each by its name. */
function refuse(problems: readonly Problem[], { translate }: CallContext): void {
  if (problems.length === 0) return;
  const words = problems.map(({ cel, blad, code }) => `${cel || blad}: ${translate(`sjabloon.geweigerd.${code}`)}`);
  throw new CallFailure('SJABLOON_KOPPELING', {
    field: 'koppeling',
    details: { cellen: problems.map(({ cel, code }) => `${code} ${cel}`), lijst: words.join('; ') },
  });
}

export const sjabloonHandlers: Handlers<keyof typeof sjabloonCalls> = {
  'sjabloon.bekijk'({ session, translate }, { bestand }) {
    const file = session.pathOf(bestand.ref, 'read');
    return beeldOf(lookAt(readFile(file)), path.basename(file, path.extname(file)), null, translate);
  },

  'sjabloon.lees'(context, input) {
    const { bytes, naam } = sourceOf(context, input);
    return beeldOf(lookAt(bytes), naam, context.dossier.db, context.translate);
  },

  'sjabloon.voorbeelden': (context) => voorbeeldenOf(context),

  'sjabloon.bewaar'(context, input) {
    const { dossier, today, write } = context;
    const { bytes } = sourceOf(context, input);
    const look = lookAt(bytes);
    if (look.vingerafdruk !== input.vingerafdruk) throw new CallFailure('SJABLOON_ANDERS', { field: 'bestand' });
    refuse(problemsOf(look, input.koppeling), context);
    const values = { naam: input.naam, koppeling: input.koppeling, nagekekenOp: today };
    const same = keptTemplates(dossier.db).findLast((each) => each.vingerafdruk === look.vingerafdruk);
    const inhoud = { data: Buffer.from(bytes).toString('base64') };
    const { operation, value } = write((writer) => {
      if (same !== undefined) {
        // Another file of the same version may look different, or compute differently.
        writer.set('sjabloon', same.id, input.bestand === undefined ? values : { ...values, inhoud });
        return same.id;
      }
      return writer.insert('sjabloon', {
        ...values,
        rapport: SJABLOON_RAPPORT,
        vingerafdruk: look.vingerafdruk,
        inhoud,
      });
    });
    return written(operation, value);
  },

  'sjabloon.vulling'(context, { id, quarter, op }) {
    const on = op ?? context.today;
    const kept = keptTemplate(context.dossier.db, id);
    const documents = documentsOf(context, findReport(SJABLOON_RAPPORT), { quarter }, on);
    const [document] = frozenDocuments(context, documents, on);
    const correcties = document?.model.rapport === 'ama-kwartaaloverzicht' ? document.model.correcties.length : 0;
    const scope = { jaar: Number(quarter.slice(0, 4)), kwartaal: Number(quarter.slice(5)) as Quarter, on, correcties };
    return maakVulling(context, kept, scope).verslag;
  },

  'sjabloon.lijst': (context) => keptTemplates(context.dossier.db).map((kept) => infoOf(context, kept)),

  'sjabloon.verwijder'({ dossier, write }, { id, reden }) {
    keptTemplate(dossier.db, id);
    const { operation } = write((writer) => writer.retract('sjabloon', id), { reason: reden });
    return written(operation, id);
  },
};
