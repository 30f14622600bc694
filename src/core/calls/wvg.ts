/** AMA in welfare: a file is looked at before it is sent. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type BijlageFeit, bijlageSoort, toetsBijlage } from '../../rules/ama/index.ts';
import type { Handlers } from '../access/context.ts';
import { lawOf } from '../law.ts';

const HEAD = 8;

export const wvgHandlers: Handlers<'wvg.bijlageNakijken'> = {
  'wvg.bijlageNakijken'({ session, dossier, translate, today }, { bestanden }) {
    const law = lawOf(session.options.resources.lawbook, dossier);
    const facts = bestanden.map(({ ref }) => lookAt(session.pathOf(ref, 'read')));
    return {
      fouten: toetsBijlage(facts, law, today).map(({ code, ...params }) => ({
        code,
        tekst: translate(`bijlage.${code}`, params),
      })),
    };
  },
};

/** Only the first bytes and the size are read. */
function lookAt(path: string): BijlageFeit {
  const file = openSync(path, 'r');
  try {
    const head = new Uint8Array(HEAD);
    readSync(file, head, 0, HEAD, 0);
    return { soort: bijlageSoort(head), bytes: fstatSync(file).size };
  } finally {
    closeSync(file);
  }
}
