/**
 * A list of days → a calendar (RFC 5545): one all-day event per row of the tables whose first column is a day. No names: the model of an
 * agenda has none, and nothing is added here. The same list gives the same identifiers, so that reading it again changes, not doubles.
 */
import { createHash } from 'node:crypto';
import { stripInvisible } from '../../../shared/domain/text.ts';
import type { Document, TabelBlok } from '../models/document.ts';

const LINE = 75;

/** @returns the bytes of one calendar */
export function writeCalendar(model: Document): Uint8Array {
  const stamp = `${model.opgemaaktOp.replaceAll('-', '')}T000000Z`;
  const events = model.blokken
    .filter((block): block is TabelBlok => block.soort === 'tabel' && block.kolommen[0]?.soort === 'date')
    .flatMap((table) => table.rijen.flatMap((row) => eventOf(row, stamp)));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trajectmap//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.map(fold).join('\r\n')}\r\n`);
}

function eventOf(row: TabelBlok['rijen'][number], stamp: string): string[] {
  const [day, ...words] = row;
  if (typeof day !== 'string') return [];
  const summary = words.filter((word) => word !== null).join(': ');
  const uid = createHash('sha256').update(`${day} ${summary}`).digest('hex').slice(0, 32);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@trajectmap`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escape(summary)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** Commas, semicolons, backslashes and line ends have a meaning of their own. */
const escape = (text: string): string =>
  stripInvisible(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(/[,;]/gu, (mark) => `\\${mark}`)
    .replaceAll(/\r?\n/gu, '\\n');

/** A line has at most 75 bytes; the rest follows after a space. Never in the middle of a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > (parts.length === 0 ? LINE : LINE - 1)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
