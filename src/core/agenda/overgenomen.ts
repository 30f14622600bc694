/**
 * The time before Trajectmap was taken into use: which findings are about it, what was answered about them, and what of them still
 * counts (domain/ama.md section 13). Without a date of taking into use everything is work of today.
 */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Tijdsdeling, deelOpIngebruikname, isAfgehandeld } from '../../rules/ama/index.ts';
import type { Finding, Law } from '../../rules/index.ts';
import type { Antwoord } from '../../shared/contract/bevinding.ts';
import type { VoorgeschiedenisAntwoord } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { LoadedFacts } from '../cases/ama/facts.ts';
import { personIds } from '../cases/personen/merged.ts';
import type { Db } from '../store/index.ts';
import { voorgeschiedenis } from '../store/schema/index.ts';
import { keyOf } from './lines.ts';

export interface StoredAnswer extends Antwoord {
  readonly id: string;
}

/** The answers about the paper file, by the key of the finding; of several about one finding the last one holds. */
export function readAnswers(db: Db, persoonId?: string): Map<string, StoredAnswer> {
  const mine = persoonId === undefined ? undefined : inArray(voorgeschiedenis.persoonId, personIds(db, persoonId));
  const rows = db
    .select()
    .from(voorgeschiedenis)
    .where(and(eq(voorgeschiedenis.verwijderd, false), mine))
    .orderBy(asc(voorgeschiedenis.hlc))
    .all();
  return new Map(
    rows.flatMap(({ id, sleutel, antwoord, op, door, toelichting }) =>
      sleutel === null || antwoord === null ? [] : [[sleutel, { id, antwoord, op: op as IsoDate | null, door, toelichting }]],
    ),
  );
}

export interface Overname {
  readonly ingebruikname: IsoDate | null;
  /** Cuts a finding at the date. */
  readonly deel: (finding: Finding) => Tijdsdeling;
  readonly antwoord: (finding: Finding) => StoredAnswer | null;
}

interface Judged {
  readonly facts: LoadedFacts;
  readonly law: Law;
  readonly on: IsoDate;
}

/** @param persoonId answers about one person only, where only that person is judged */
export function overnameOf(db: Db, { facts, law, on }: Judged, persoonId?: string): Overname {
  const ingebruikname = facts.organisatie.ingebruikname ?? null;
  if (ingebruikname === null) return { ingebruikname, deel: (nu) => ({ vroeger: null, nu }), antwoord: () => null };
  const persons = new Map(facts.personen.map((persoon) => [persoon.id, persoon]));
  const answers = readAnswers(db, persoonId);
  return {
    ingebruikname,
    deel: (finding) => {
      const persoon = finding.personId === null ? null : (persons.get(finding.personId) ?? null);
      return deelOpIngebruikname(finding, { ingebruikname, persoon, law, on });
    },
    antwoord: (finding) => answers.get(keyOf(finding)) ?? null,
  };
}

export interface Verdeeld {
  /** Work of today. */
  readonly nu: readonly Finding[];
  /** About the time before, with what was answered. */
  readonly vroeger: readonly { readonly finding: Finding; readonly antwoord: StoredAnswer | null }[];
}

/** Findings of today and of the time before, apart. */
export function verdeel(findings: readonly Finding[], overname: Overname): Verdeeld {
  const parts = findings.map(overname.deel);
  return {
    nu: parts.flatMap(({ nu }) => nu ?? []),
    vroeger: parts.flatMap(({ vroeger }) => (vroeger ? [{ finding: vroeger, antwoord: overname.antwoord(vroeger) }] : [])),
  };
}

/** What of a finding still asks something: the parts that an answer about the paper file settled are gone. */
export function stillOpen(findings: readonly Finding[], overname: Overname): Finding[] {
  return findings.flatMap((finding) => {
    const { vroeger, nu } = overname.deel(finding);
    if (vroeger === null) return [finding];
    const settled = isAfgehandeld(vroeger, overname.antwoord(vroeger)?.antwoord ?? null);
    return [...(settled ? [] : [vroeger]), ...(nu ? [nu] : [])];
  });
}

const WORST_FIRST: readonly (VoorgeschiedenisAntwoord | null)[] = ['ontbreekt', null, 'nagekeken', 'niet_nodig'];

/**
 * How a requirement was taken over from paper: null when nothing of it is about the time before, or when part of it is about now. With
 * several findings the one that still asks most speaks.
 */
export function takenOver(findings: readonly Finding[], overname: Overname): { antwoord: Antwoord | null } | null {
  const weighing = findings.filter((finding) => finding.severity !== 'I').map(overname.deel);
  const early = weighing.flatMap(({ vroeger, nu }) => (vroeger && nu === null ? [overname.antwoord(vroeger)] : []));
  if (early.length === 0 || early.length < weighing.length) return null;
  const [worst] = early.toSorted((a, b) => WORST_FIRST.indexOf(a?.antwoord ?? null) - WORST_FIRST.indexOf(b?.antwoord ?? null));
  return { antwoord: worst ? plainAnswer(worst) : null };
}

export const plainAnswer = ({ antwoord, op, door, toelichting }: Antwoord): Antwoord => ({ antwoord, op, door, toelichting });
