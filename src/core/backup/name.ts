/** Names of safe copies: the case file's own name and the moment, never anything of its content. */
import path from 'node:path';
import { CONTAINER_EXTENSION } from './container.ts';

const EXTENSION = /\.trajectmap$/i;
/** What Windows, or a stick formatted there, does not take in a name. */
// oxlint-disable-next-line no-control-regex -- control characters are what has to go
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/gu;
const LONGEST = 120;

/** `De Werkplek` for `…/De Werkplek.trajectmap`. */
export function baseName(file: string): string {
  return path.basename(file).replace(EXTENSION, '');
}

/** A base name that every disk takes. */
export function safeName(name: string): string {
  return (
    name
      .replace(FORBIDDEN, '-')
      .slice(0, LONGEST)
      .replace(/[. ]+$/u, '') || 'dossier'
  );
}

/** `De Werkplek-2026-03-31-1405.trajectmap-kopie` for `De Werkplek`, or for a path to its file: day and time in Brussels at `at` (ms, UTC). `nth` from 2 on tells copies of one minute apart. */
export function containerName(file: string, at: number, nth = 1): string {
  return `${safeName(baseName(file))}-${minuteInBrussels(at)}${nth > 1 ? `-${nth}` : ''}${CONTAINER_EXTENSION}`;
}

const BRUSSELS = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-03-31-1405`. */
function minuteInBrussels(at: number): string {
  const parts = Object.fromEntries(BRUSSELS.formatToParts(at).map((part) => [part.type, part.value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}-${parts['hour']}${parts['minute']}`;
}
