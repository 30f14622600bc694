/** What the case file to practise in is made of: lists as offices keep them, and what cannot stand in a list, as calls of the contract. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DateText } from '../../../shared/contract/values.ts';
import { IMPORT_SOORTEN } from '../../../shared/domain/codes.ts';

/** One call. A text in its input that begins with `@` stands for an id (`references.ts`). */
const Step = z.strictObject({
  oproep: z.string(),
  /** Name under which a later step finds the id of what this one made. */
  als: z.string().optional(),
  invoer: z.record(z.string(), z.unknown()),
});
export type Step = z.infer<typeof Step>;

/** Steps of one worker: each is given their `persoonId`. */
const Story = z.strictObject({ werknemer: z.string(), over: z.string(), stappen: z.array(Step) });

const Maatwerk = z.strictObject({ huis: z.array(Step), verhalen: z.array(Story) });

const Settings = z.strictObject({
  naam: z.string(),
  kbo: z.string(),
  gebruiker: z.string(),
  wachtzin: z.string(),
  /** The day that the lists are about. */
  peildatum: DateText,
  /** The day on which everything of the lists and the stories has been written down: what is later lies ahead. */
  vandaag: DateText,
  /** Columns of the lists that hold no day, whatever their cells look like. */
  vasteKolommen: z.array(z.string()),
  contingent: z.strictObject({ van: z.string(), plaatsen: z.int() }),
  eenheidsbedrag: z.strictObject({ van: z.string(), waarde: z.string() }),
  subsidiejaar: z.int(),
  kwartaal: z.string(),
  bestanden: z.array(z.strictObject({ soort: z.enum(IMPORT_SOORTEN), bestand: z.string() })),
});
export type OefenSettings = z.infer<typeof Settings>;

export interface OefenPlan {
  readonly folder: string;
  readonly settings: OefenSettings;
  readonly maatwerk: z.infer<typeof Maatwerk>;
}

const json = (folder: string, name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** @param folder `ResourceRoots.demo` */
export const readSettings = (folder: string): OefenSettings => Settings.parse(json(folder, 'demo.json'));

export const readPlan = (folder: string): OefenPlan => ({
  folder,
  settings: readSettings(folder),
  maatwerk: Maatwerk.parse(json(folder, 'maatwerk.json')),
});
