/** The time line of a person. */
import type { Handlers } from '../access/context.ts';
import { timelineOf } from '../cases/tijdlijn/tijdlijn.ts';

export const tijdlijnHandlers: Handlers<'persoon.tijdlijn'> = {
  'persoon.tijdlijn': (context, input) => ({ op: context.today, ...timelineOf(context, input) }),
};
