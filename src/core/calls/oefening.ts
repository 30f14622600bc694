/** A case file to practise in: filled from the bundled lists, open to anybody at this computer, thrown away as a whole. */
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { fill } from '../cases/oefening/fill.ts';
import { makeOefenFolder, oefenFile, oefeningExists, removeOefening } from '../cases/oefening/place.ts';
import { readPlan, readSettings } from '../cases/oefening/plan.ts';
import { openDossier } from '../store/index.ts';
import { adopt, assertNothingOpen, lock, storeOptions } from './dossier.ts';

type Names = 'oefening.maak' | 'oefening.open' | 'oefening.weggooien';

export const oefeningHandlers: Handlers<Names> = {
  async *'oefening.maak'(context, { bestand, op = context.today }) {
    const { session, run } = context;
    const { profile, resources } = session.options;
    assertNothingOpen(session);
    const ours = bestand === null;
    if (ours && oefeningExists(profile)) throw new CallFailure('OEFENING_BESTAAT');
    if (ours) makeOefenFolder(profile);
    const place = bestand ?? grantOwn(context);
    const plan = readPlan(resources.demo);
    const { naam, kbo, gebruiker, wachtzin } = plan.settings;
    session.filling = true;
    let made = false;
    try {
      const { herstelcode } = await run('dossier.maak', { bestand: place, naam, kbo, gebruiker, wachtzin });
      const imports = yield* fill(context, plan, op);
      made = true;
      return { wachtzin, herstelcode, imports };
    } finally {
      session.filling = false;
      if (!made) lock(session);
      if (!made && ours) removeOefening(profile);
      if (made) session.tell({ kind: 'saved' });
    }
  },

  async 'oefening.open'({ session }) {
    const { profile, resources } = session.options;
    assertNothingOpen(session);
    if (!oefeningExists(profile)) throw new CallFailure('NIET_GEVONDEN');
    const { wachtzin } = readSettings(resources.demo);
    adopt(session, await openDossier(storeOptions(session, oefenFile(profile)), { passphrase: wachtzin }));
    return {};
  },

  'oefening.weggooien'({ session }) {
    const { profile } = session.options;
    if (!oefeningExists(profile)) throw new CallFailure('NIET_GEVONDEN');
    if (session.dossier?.file === oefenFile(profile)) lock(session);
    removeOefening(profile);
    return {};
  },
};

/** Its own place is no file that somebody chose. */
function grantOwn({ session }: CallContext): { ref: string } {
  const ref = oefenFile(session.options.profile);
  session.grant(ref, ref, 'write');
  return { ref };
}
