/** The file checklist of a traject: which requirements there are, and how each of them stands (design: "Is het dossier volledig?"). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { DataClass, Finding, Params } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { within } from '../spans.ts';
import { checkPerson } from './check.ts';
import type { TrajectContext } from './context.ts';
import { personContext, trajectContext } from './context.ts';
import { eigenEvaluatieDue } from './eigen-evaluatie.ts';
import { beoordelingStand } from './evaluatie.ts';
import type { AmaFacts } from './facts.ts';
import { geldendeOvereenkomsten } from './overeenkomst.ts';
import { langeZiekte } from './statuut.ts';
import { gedektTot } from './verzekering.ts';

/** `let_op`: warned, does not keep the file from being volledig. */
export type Stand = 'in_orde' | 'ontbreekt' | 'tegenstrijdig' | 'nvt' | 'let_op';
export type RequirementGroup = 'toegang' | 'start' | 'begeleiding' | 'verantwoording';

export interface Requirement {
  /** Key of its label in `rules.json`, `vereiste`. */
  readonly id: string;
  readonly group: RequirementGroup;
  readonly rule: string;
  readonly stand: Stand;
  readonly findings: readonly Finding[];
  /** What is on file, as message parameters. */
  readonly evidence: Params;
  /** The next day on which something is due. */
  readonly due: IsoDate | null;
  readonly dataClass: DataClass;
}

export interface DossierStand {
  readonly trajectId: string;
  /** No requirement is missing or conflicting. VDAB decides; this only says what the file looks like. */
  readonly volledig: boolean;
  readonly requirements: readonly Requirement[];
}

interface Row {
  readonly id: string;
  readonly group: RequirementGroup;
  readonly rule: string;
  /** Only these codes of the rule belong to this row; absent: all. */
  readonly codes?: readonly string[];
  /** Absent: applies to every traject. */
  readonly applies?: (context: TrajectContext) => boolean;
  readonly evidence?: (context: TrajectContext) => Params;
  readonly due?: (context: TrajectContext) => IsoDate | null;
}

const hasStatus = (context: TrajectContext, code: string): boolean =>
  within(
    context.window,
    context.persoon.statuten.filter((item) => item.code === code),
  ).length > 0;
const hasAgreement = (context: TrajectContext): boolean => geldendeOvereenkomsten(context).length > 0;
const lastDate = (items: readonly { readonly datum: IsoDate | null }[]): IsoDate | null => items.at(-1)?.datum ?? null;

/** The order of the law. */
const ROWS: readonly Row[] = [
  { id: 'insz', group: 'toegang', rule: 'AMA-39' },
  { id: 'overgang', group: 'toegang', rule: 'AMA-46', applies: (c) => c.traject.overgang || c.traject.soort === 'ARBEIDSZORG' },
  {
    id: 'advies',
    group: 'toegang',
    rule: 'AMA-02',
    applies: (c) => !c.traject.overgang,
    evidence: (c) => ({ advies: c.traject.adviesDatum, start: c.traject.start }),
  },
  {
    id: 'uren',
    group: 'toegang',
    rule: 'AMA-04',
    evidence: (c) => ({ capaciteitX100: c.traject.capaciteitUrenX100, urenX100: c.traject.uren.at(-1)?.urenX100 ?? null }),
  },
  {
    id: 'statuut',
    group: 'toegang',
    rule: 'AMA-05',
    evidence: (c) => ({
      statuut: c.persoon.statuten
        .filter((s) => s.van <= c.window.to && (s.tot === null || s.tot >= c.window.to))
        .map((s) => s.code),
    }),
  },
  { id: 'ocmw', group: 'toegang', rule: 'AMA-06', applies: (c) => hasStatus(c, 'LEEFLOON') },
  { id: 'routingC', group: 'toegang', rule: 'AMA-07', applies: (c) => langeZiekte(c).length > 0 },
  { id: 'ziekenfonds', group: 'toegang', rule: 'AMA-08', applies: (c) => hasStatus(c, 'RIZIV') },
  { id: 'wvg', group: 'toegang', rule: 'AMA-09' },
  { id: 'vaph', group: 'toegang', rule: 'AMA-10', applies: (c) => c.persoon.maatregelen.some((m) => m.soort === 'VAPH') },
  { id: 'tewerkstelling', group: 'toegang', rule: 'AMA-55' },
  {
    id: 'combinatie',
    group: 'toegang',
    rule: 'AMA-11',
    applies: (c) => c.persoon.maatregelen.some((m) => ['TWE', 'WIJKWERKEN', 'IBO'].includes(m.soort)),
  },
  {
    id: 'overeenkomst',
    group: 'start',
    rule: 'AMA-12',
    codes: ['OVEREENKOMST_ONTBREEKT', 'PUNTEN_ONTBREKEN', 'EXTRA_VELDEN', 'EXTRA_VELDEN_WVG'],
  },
  { id: 'handtekeningen', group: 'start', rule: 'AMA-12', codes: ['HANDTEKENING_ONTBREEKT'], applies: hasAgreement },
  {
    id: 'verzonden',
    group: 'start',
    rule: 'AMA-13',
    applies: hasAgreement,
    evidence: (c) => ({ verzonden: geldendeOvereenkomsten(c).at(-1)?.verzondenOp ?? null }),
  },
  {
    id: 'dimonaIn',
    group: 'start',
    rule: 'AMA-14',
    evidence: (c) => ({ in: c.traject.dimona.inDatum, inTijd: c.traject.dimona.inTijd }),
  },
  {
    id: 'dimonaUit',
    group: 'start',
    rule: 'AMA-15',
    applies: (c) => c.traject.einde !== null && c.traject.einde <= c.on,
    evidence: (c) => ({ uit: c.traject.dimona.uitDatum }),
  },
  {
    id: 'verzekering',
    group: 'start',
    rule: 'AMA-16',
    due: (c) =>
      c.open
        ? earliest(
            gedektTot(c.organisatie, 'arbeidsongevallen', c.on),
            gedektTot(c.organisatie, 'burgerlijke_aansprakelijkheid', c.on),
          )
        : null,
  },
  { id: 'begeleider', group: 'begeleiding', rule: 'AMA-20' },
  {
    id: 'gesprekken',
    group: 'begeleiding',
    rule: 'AMA-21',
    codes: ['GESPREK_ONTBREEKT', 'GESPREK_ONVOLLEDIG'],
    evidence: (c) => ({
      intake: lastDate(c.traject.gesprekken.filter((g) => g.soort === 'intake')),
      orientatie: lastDate(c.traject.gesprekken.filter((g) => g.soort === 'orientatie')),
    }),
  },
  {
    id: 'pop',
    group: 'begeleiding',
    rule: 'AMA-21',
    codes: ['POP_ONTBREEKT'],
    evidence: (c) => ({ versie: lastDate(c.traject.popVersies) }),
  },
  { id: 'popRegistratie', group: 'begeleiding', rule: 'AMA-50', applies: (c) => c.traject.popVersies.length > 0 },
  {
    id: 'observaties',
    group: 'begeleiding',
    rule: 'AMA-21',
    codes: ['OBSERVATIE_ONTBREEKT', 'OBSERVATIE_LANG_GELEDEN'],
    evidence: (c) => ({ aantal: c.traject.observaties.length, laatste: lastDate(c.traject.observaties) }),
  },
  {
    id: 'collegas',
    group: 'begeleiding',
    rule: 'AMA-21',
    codes: ['COLLEGAS_NIET_GEBRIEFT'],
    evidence: (c) => ({ datum: c.traject.collegasGebrieft }),
  },
  { id: 'contactpersoon', group: 'begeleiding', rule: 'AMA-21', codes: ['CONTACTPERSOON_ONTBREEKT'] },
  { id: 'beoordeling', group: 'begeleiding', rule: 'AMA-03', due: (c) => beoordelingStand(c)?.due ?? null },
  { id: 'conclusie', group: 'begeleiding', rule: 'AMA-47', applies: (c) => c.traject.beoordelingen.length > 0 },
  { id: 'eigenEvaluatie', group: 'begeleiding', rule: 'AMA-51', due: eigenEvaluatieDue },
  {
    id: 'externeWerkpost',
    group: 'begeleiding',
    rule: 'AMA-52',
    applies: (c) => c.traject.werkposten.some((w) => w.extern && !w.partner),
  },
  { id: 'kernactiviteit', group: 'begeleiding', rule: 'AMA-53', applies: (c) => c.traject.werkposten.length > 0 },
  {
    id: 'uurrooster',
    group: 'begeleiding',
    rule: 'AMA-49',
    applies: (c) => (c.traject.uurrooster ?? []).length + (c.traject.flexibel ?? []).length > 0,
  },
  { id: 'aanwezigheden', group: 'verantwoording', rule: 'AMA-22' },
  { id: 'maanden', group: 'verantwoording', rule: 'AMA-23' },
  { id: 'rustdagen', group: 'verantwoording', rule: 'AMA-38' },
];

/** Ids of every line of the checklist: what an attachment can be tied to. */
export const VEREISTEN: readonly string[] = ROWS.map(({ id }) => id);

function earliest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** The checklist of every traject of a person on a day, in the order of the trajecten. Throws as `checkPerson` does. */
export function dossierStand(facts: AmaFacts, law: Law, on: IsoDate): DossierStand[] {
  const found = checkPerson(facts, law, on);
  const person = personContext(facts, law, on);
  return facts.persoon.trajecten.map((traject) => {
    const context = trajectContext(person, traject);
    const own = found.filter((finding) => finding.trajectId === null || finding.trajectId === traject.id);
    const rows = traject.soort === 'ARBEIDSZORG' ? ROWS.filter((row) => row.rule === 'AMA-46') : ROWS;
    const requirements = rows.map((row) => toRequirement(row, context, own));
    return { trajectId: traject.id, volledig: !own.some((finding) => finding.severity === 'B'), requirements };
  });
}

function toRequirement(row: Row, context: TrajectContext, found: readonly Finding[]): Requirement {
  const findings = found.filter((item) => item.rule === row.rule && (row.codes === undefined || row.codes.includes(item.code)));
  const applies = findings.length > 0 || row.applies === undefined || row.applies(context);
  const due = findings.reduce<IsoDate | null>((first, item) => earliest(first, item.due), null);
  return {
    id: row.id,
    group: row.group,
    rule: row.rule,
    stand: applies ? standOf(findings) : 'nvt',
    findings,
    evidence: applies ? (row.evidence?.(context) ?? {}) : {},
    due: due ?? (applies ? (row.due?.(context) ?? null) : null),
    dataClass: context.law.lawbook.rules.get(row.rule)?.data_class ?? 'persoonlijk',
  };
}

/** Stand of a requirement from its findings. B decides first: a contradiction before something missing, as both facts are there and one is wrong. */
export function standOf(findings: readonly Finding[]): Stand {
  const blocking = findings.filter((item) => item.severity === 'B');
  if (blocking.some((item) => item.kind === 'conflict')) return 'tegenstrijdig';
  if (blocking.length > 0) return 'ontbreekt';
  return findings.some((item) => item.severity === 'W') ? 'let_op' : 'in_orde';
}
