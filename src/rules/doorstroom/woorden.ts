/** The Dutch words of states, steps and dates; they stand in `rules.json` (E-34). */
import texts from '../../shared/messages/nl/rules.json' with { type: 'json' };
import { fillTemplate } from '../message.ts';
import type { Reden, Staat } from './staten.ts';
import type { Termijn } from './termijnen.ts';

type Words = Readonly<Record<string, string>>;

/** `wacht op een nieuw traject`. */
export function staatText(staat: Staat): string {
  return texts.term.staat[staat];
}

/** What a step still misses, as a sentence. */
export function redenText({ code, params }: Reden): string {
  return fillTemplate((texts.overgang as Words)[code] ?? code, params);
}

/** What a date is about. */
export function termijnText({ code }: Pick<Termijn, 'code'>): string {
  return (texts.termijn as Words)[code] ?? code;
}
