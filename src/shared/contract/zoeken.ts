/** Ctrl K: what of the case file is found as somebody types, and what was chosen before, by its id alone. */
import { z } from 'zod';
import { TRAJECT_SOORTEN } from '../domain/codes.ts';
import { GevondenPersoon } from './ama.ts';
import { query } from './define.ts';
import { DateText, Id } from './values.ts';

export const GevondenTraject = z.strictObject({
  trajectId: Id,
  persoonId: Id,
  naam: z.string(),
  voornaam: z.string(),
  /** A doorstroomtraject stands in the file of the worker. */
  stelsel: z.enum(['ama', 'doorstroom']),
  soort: z.enum(TRAJECT_SOORTEN).nullable(),
  start: DateText.nullable(),
  /** Of a doorstroomtraject: the day that it stopped, or that the new job started. */
  einde: DateText.nullable(),
});

export const GevondenWerkpost = z.strictObject({ id: Id, naam: z.string(), organisatie: z.string().nullable() });

const Gevonden = z.strictObject({
  /** Best first. */
  personen: z.array(GevondenPersoon),
  /** Other trajecten of these persons than the one that their line opens, doorstroomtrajecten too, newest first. */
  trajecten: z.array(GevondenTraject),
  werkposten: z.array(GevondenWerkpost),
});

const ids = z.array(Id).max(20);
const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;

export const zoekCalls = {
  'zoek.alles': query({
    ...lezen,
    input: z.strictObject({ tekst: z.string().max(200), limiet: z.int().min(1).max(50).default(12) }),
    output: Gevonden,
  }),
  /** What this computer chose before. An id that is not in this file, or not any more, is left out. */
  'zoek.eerder': query({
    ...lezen,
    input: z.strictObject({ persoonIds: ids, trajectIds: ids, werkpostIds: ids }),
    output: Gevonden,
  }),
};
