/** Facts of the house that belong to no doelgroepwerknemer: begeleiders, evidence, requests for erasure, fines, replaced figures. */
import { z } from 'zod';
import { DateOrNull, DateText, No, period } from '../scenario/values.ts';

const Id = (fallback: string) => z.string().min(1).default(fallback);

export const Begeleider = z
  .strictObject({
    id: Id('begeleider'),
    indienst: DateOrNull.describe('entered as begeleider'),
    uitdienst: DateOrNull,
    gronden: z
      .array(z.strictObject({ grond: z.literal([1, 2, 3, 4, 5]), sinds: DateOrNull, bewijs: z.boolean().default(true) }))
      .default([])
      .describe('grounds of qualification (DS-32): 1 ervaring, 2 ervaringsbewijs, 3 attest, 4 diploma, 5 beroepskwalificatie'),
    ervaring: z.array(z.strictObject({ ...period, bewijs: z.boolean().default(true) })).default([]),
    startOpleiding: DateOrNull,
  })
  .describe('begeleider on the floor');
export type Begeleider = z.output<typeof Begeleider>;

export const Boete = z
  .strictObject({
    id: Id('boete'),
    uitnodigingOp: DateOrNull.describe('notification of the letter that opens the defence'),
    verweerOp: DateOrNull,
    beslissingVerzondenOp: DateOrNull,
    beroepOp: DateOrNull.describe('case brought before the labour court'),
  })
  .describe('administrative fine');
export type Boete = z.output<typeof Boete>;

export const VASTSTELLINGEN = ['pop', 'begeleiding'] as const;

export const DoorstroomHuis = z
  .strictObject({
    begeleiders: z.array(Begeleider).default([]),
    boetes: z.array(Boete).default([]),
    vaststellingen: z
      .array(
        z.strictObject({ id: Id('vaststelling'), soort: z.enum(VASTSTELLINGEN), datum: DateText.describe('day of the fact') }),
      )
      .default([])
      .describe('facts that an inspection noted'),
    bewijsstukken: z
      .array(
        z.strictObject({
          id: Id('bewijs'),
          feitOp: DateText.describe('day of the subsidy fact'),
          persoonId: z.string().nullable().default(null),
        }),
      )
      .default([]),
    wisverzoeken: z
      .array(z.strictObject({ id: Id('verzoek'), datum: DateText, persoonId: z.string().nullable().default(null) }))
      .default([])
      .describe('requests for erasure'),
    daeb: z.strictObject({ aan: No, eindeMandaat: DateOrNull }).prefault({}).describe('evidence of a DAEB mandate is kept too'),
    vervangingen: z
      .array(
        z.strictObject({
          id: Id('vervanging'),
          cijfer: z.string().min(1).describe('which figure'),
          berekend: z.string().min(1),
          ingevoerd: z.string().min(1),
          reden: z.string().nullable().default(null),
          door: z.string().nullable().default(null),
          op: DateOrNull,
        }),
      )
      .default([])
      .describe('calculated figures or settlement values that somebody replaced'),
  })
  .describe('the house: begeleiders, evidence, fines');
export type DoorstroomHuis = z.output<typeof DoorstroomHuis>;
