/** The list from the paper file by kind of finding: what an office looks up drawer by drawer, not person by person. */
import type { Output } from '../../client.ts';
import { splitSentence } from '../traject/finding-words.ts';

export type Lijst = Output<'ingebruikname.overgenomen'>;
export type Regel = Lijst['regels'][number];

/** `open`, one of the answers, or everything. */
export const STANDEN = ['open', 'ontbreekt', 'nagekeken', 'niet_nodig', 'alles'] as const;
export type Stand = (typeof STANDEN)[number];

export const kindOf = ({ rule, code }: Pick<Regel, 'rule' | 'code'>): string => `${rule}|${code}`;

export interface Kind {
  readonly key: string;
  readonly rule: string;
  /** The shared first sentence; null where the lines say it each in their own way. */
  readonly sentence: string | null;
  readonly severity: Regel['severity'];
  readonly regels: readonly Regel[];
}

export function linesIn(regels: readonly Regel[], stand: Stand): Regel[] {
  if (stand === 'alles') return [...regels];
  return regels.filter(({ antwoord }) => (antwoord?.antwoord ?? 'open') === stand);
}

/** Kinds in the order in which they first come: the gravest first. */
export function kindsOf(regels: readonly Regel[]): Kind[] {
  const kinds = new Map<string, Regel[]>();
  for (const regel of regels) kinds.set(kindOf(regel), [...(kinds.get(kindOf(regel)) ?? []), regel]);
  return [...kinds].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const heads = new Set(own.map(({ message }) => splitSentence(message)[0]));
    return [{ key, rule: first.rule, sentence: heads.size === 1 ? [...heads][0]! : null, severity: first.severity, regels: own }];
  });
}

/** How many people the lines are about. */
export const personsIn = (regels: readonly Regel[]): number => new Set(regels.flatMap(({ persoon }) => persoon?.id ?? [])).size;
