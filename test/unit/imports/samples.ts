/** The sample files and what is expected of them. */
import { readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import type { SignalLimits } from '../../../src/core/imports/plan.ts';
import type { Plan } from '../../../src/core/imports/plan-types.ts';
import { toIsoDate } from '../../../src/shared/domain/date.ts';

const FOLDER = path.resolve('test/fixtures/samples');

export const PEILDATUM = toIsoDate('2026-03-31');

/** The numbers of the law on that day, as the lawbook would give them. */
export const LAW: SignalLimits = {
  urenMinimum: 12,
  evaluatieMaanden: 12,
  ziekenfondsDagenVoorStart: 1,
  opleidingMaanden: 6,
  coachingMaanden: 12,
  doelgroep: {
    klassen: ['40', '45', '50', '55', '60', '65', '70', '75'],
    wopJaren: (hired) => (hired < '2019-01-01' ? null : 5),
    vroegsteMaanden: () => 24,
    vroegsteDagen: () => 1,
    popMaanden: 1,
    nazichten: 1,
  },
};

export interface RowCodes {
  rij: number;
  codes: string[];
}

interface ExpectedFile {
  soort: 'deelnemers' | 'begeleiders' | 'aanwezigheden' | 'doelgroepwerknemers';
  blad?: string;
  codering?: string;
  scheidingsteken?: string;
  kopregel: number;
  kolommen: Record<string, string>;
  onbekende_kolommen?: Record<string, string>;
  verborgen_kolommen?: string[];
  genegeerde_bladen?: string[];
  aangeboden_bladen?: Record<string, string>;
  aangeboden_bladen_rijen?: Record<string, number>;
  nooit_overnemen?: string[];
  taak_aanpassing?: number[];
  telling: { gegevensrijen: number; aanvaard: number; vraag: number; geweigerd: number; overgeslagen: number };
  aanvaard: number[];
  vraag?: (RowCodes & { hoort_bij_rij?: number })[];
  geweigerd?: RowCodes[];
  overgeslagen: { rij: number; reden: string }[];
  signalen?: RowCodes[];
  personen: Record<string, unknown>[];
  begeleider_voorstel?: { rij: number; tekst: string; voorstel: string }[];
}

export interface ExpectedMonth {
  maand: string;
  rij: number;
  naam_in_bestand: string;
  insz: string | null;
  hele: number;
  halve: number;
  Z: number;
  V: number;
  A: number;
  F: number;
  telt_mee: string;
}

export interface ExpectedAttendance {
  bladen: { blad: string; maand: string; kopregel: number }[];
  namen: { naam_in_bestand: string; uitkomst: string; code?: string; voorstel?: string | null; insz?: string }[];
  per_persoon: ExpectedMonth[];
  signalen: { blad: string; cel: string; code: string }[];
  telling: { namen: number; gevonden: number; vraag: number; rijen: number };
}

export interface ExpectedHostile {
  uitkomst: string;
  code?: string;
  ook_toegelaten?: string[];
  telling?: { gegevensrijen?: number; aanvaard: number; vraag?: number; geweigerd: number; overgeslagen?: number };
  aanvaard?: number[];
  vraag?: RowCodes[];
  geweigerd?: RowCodes[];
  overgeslagen?: { rij: number; reden: string }[];
  rijen?: {
    rij: number;
    insz: string;
    naam: string;
    voornaam: string;
    start: string;
    einde: string | null;
    signalen: string[];
  }[];
}

export interface Expected {
  codes: Record<string, string>;
  bestanden: Record<string, ExpectedFile> & { 'aanwezigheden.xlsx': ExpectedAttendance };
  hostile: { bestanden: Record<string, ExpectedHostile> };
}

export async function sample(name: string): Promise<Uint8Array> {
  return await readBytes(path.join(FOLDER, name));
}

export async function expectations(): Promise<Expected> {
  return JSON.parse(await readBytes(path.join(FOLDER, 'verwacht.json'), 'utf8')) as Expected;
}

/** Rows with their codes, sorted, as `verwacht.json` writes them. */
export function rowCodes(rows: readonly { row: number; codes: readonly { code: string }[] }[]): RowCodes[] {
  return rows.map(({ row, codes }) => ({ rij: row, codes: codes.map(({ code }) => code) })).sort((a, b) => a.rij - b.rij);
}

export function signalCodes(plan: Plan): RowCodes[] {
  const rows = new Map<number, string[]>();
  for (const { row, code } of plan.signals) rows.set(row, [...(rows.get(row) ?? []), code]);
  return [...rows].map(([rij, codes]) => ({ rij, codes: codes.sort() })).sort((a, b) => a.rij - b.rij);
}

/** The same with the codes of every row in alphabetical order and rows without codes left out. */
export function sortedCodes(rows: readonly RowCodes[]): RowCodes[] {
  return rows
    .filter(({ codes }) => codes.length > 0)
    .map(({ rij, codes }) => ({ rij, codes: [...codes].sort() }))
    .sort((a, b) => a.rij - b.rij);
}
