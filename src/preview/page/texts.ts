/** The sentences of the shell, asked for once; the page's scripts cannot import from outside their folder. */
import type shell from '../../shared/messages/nl/shell.json';

export type Texts = typeof shell;

const answer = await fetch('/_bridge/teksten.json');
export const texts = (await answer.json()) as Texts;
