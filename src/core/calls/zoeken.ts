/** Ctrl K. */
import type { Handlers } from '../access/context.ts';
import { chosenBefore, searchAll } from '../cases/zoeken/zoek.ts';

export const zoekHandlers: Handlers<'zoek.alles' | 'zoek.eerder'> = {
  'zoek.alles': (context, { tekst, limiet }) =>
    searchAll(context.dossier, tekst, limiet, { confidential: context.can('vertrouwelijk.lezen') }),
  'zoek.eerder': ({ dossier }, input) => chosenBefore(dossier, input),
};
