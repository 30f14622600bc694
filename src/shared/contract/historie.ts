/** Who changed what, when and why; and turning it back. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { Id } from './values.ts';

export const Operatie = z.strictObject({
  /** `device:seq` */
  id: z.string(),
  op: z.string(),
  label: z.string(),
  /** Instant, ISO, UTC. */
  wanneer: z.string(),
  wie: z.string().nullable(),
  bron: z.string(),
  reden: z.string().nullable(),
  ongedaanGemaakt: z.boolean(),
  /** False for what happened outside: a document that was made stays in the log. */
  kanOngedaan: z.boolean(),
  aantal: z.int(),
});

export const VeldWijziging = z.strictObject({
  operatie: z.string(),
  veld: z.string(),
  label: z.string(),
  van: z.string().nullable(),
  naar: z.string().nullable(),
  wanneer: z.string(),
  wie: z.string().nullable(),
  reden: z.string().nullable(),
});

const lezen = { right: 'dossier.lezen', reads: 'persoonlijk' } as const;

export const historieCalls = {
  'historie.lijst': query({
    ...lezen,
    input: z.strictObject({ persoonId: Id.optional(), limiet: z.int().min(1).max(500).default(50) }),
    output: z.array(Operatie),
  }),
  /** History of one record, newest first; confidential fields only with that right. */
  'historie.record': query({
    ...lezen,
    input: z.strictObject({ entiteit: z.string().max(60), id: Id, veld: z.string().max(60).optional() }),
    output: z.array(VeldWijziging),
  }),
  /** Without id: the last operation of this user in this session. Refused, with the list, when something later depends on it. */
  'historie.ongedaan': command({
    right: 'dossier.schrijven',
    reads: 'persoonlijk',
    input: z.strictObject({ operatie: z.string().max(100).nullable() }),
    output: z.strictObject({ operation: z.string().nullable(), label: z.string().nullable() }),
  }),
};
