/** The AMA list and the page of one traject: facts, checklist and findings together. */
import {
  type DossierStand,
  type PersoonFacts,
  type Requirement,
  type TrajectFacts,
  dossierStand,
  standOf,
} from '../../rules/ama/index.ts';
import { type Finding, type Law, type Params, fillTemplate } from '../../rules/index.ts';
import rules from '../../shared/messages/nl/rules.json' with { type: 'json' };
import type { OutputOf } from '../../shared/contract/index.ts';
import type { Vereiste } from '../../shared/contract/bevinding.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import { seesClass } from '../access/data-class.ts';
import { CallFailure } from '../access/failure.ts';
import { factsOf } from '../cases/ama/facts.ts';
import { readTraject, trajectRow } from '../cases/ama/read.ts';
import { type TrajectNames, trajectNames } from '../cases/ama/names.ts';
import { byName } from '../cases/personen/names.ts';
import { readPersoon } from '../cases/personen/read.ts';
import { standVan } from '../cases/verloop/vdab.ts';
import { provincieVan } from '../cases/provincie.ts';
import { hasMessage, translate } from '../messages.ts';
import { type CheckResult, checkAll, checkOne } from './check.ts';
import { personNames, toLines } from './lines.ts';
import { type Overname, overnameOf, stillOpen, takenOver } from './overgenomen.ts';

type ListRow = OutputOf<'ama.lijst'>[number];
const SEVERITIES = ['B', 'W', 'I'] as const;

/** Everyone's trajecten with how far their file is. */
export function trajectOverview(context: CallContext, stand: 'lopend' | 'beeindigd' | 'alles', on: IsoDate): ListRow[] {
  const { dossier, session } = context;
  const result = checkAll(dossier, session.options.resources.lawbook, on);
  const names = personNames(dossier.db);
  const labels = trajectNames(dossier.db, on);
  const overname = overnameOf(dossier.db, result);
  return result.facts.personen
    .flatMap((persoon) =>
      overviewOf(context, persoon, result, overname, stand).map((row) => ({
        ...row,
        ...labels(row.trajectId),
        ...nameOf(names, persoon.id),
      })),
    )
    .sort((a, b) => byName(a, b) || ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
}

const nameOf = (names: ReturnType<typeof personNames>, id: string) =>
  names.get(id) ?? { naam: '', voornaam: '', overleden: false };
const matches = (traject: TrajectFacts, stand: string, on: IsoDate): boolean => {
  const ended = traject.einde !== null && traject.einde < on;
  return stand === 'alles' || (stand === 'lopend') === !ended;
};

function overviewOf(
  context: CallContext,
  persoon: PersoonFacts,
  result: CheckResult,
  overname: Overname,
  stand: string,
): Omit<ListRow, 'naam' | 'voornaam' | 'overleden' | keyof TrajectNames>[] {
  const { facts, law, on, findings: all } = result;
  const wanted = persoon.trajecten.filter((traject) => matches(traject, stand, on));
  if (wanted.length === 0) return [];
  const stands = new Map(dossierStand(factsOf(facts, persoon), law, on).map((each) => [each.trajectId, each]));
  return wanted.map((traject) => {
    const own = stands.get(traject.id);
    const requirements = visible(own, context)
      .map((each) => withAnswers(each, overname).requirement)
      .filter((each) => each.stand !== 'nvt');
    const inOrde = requirements.filter((each) => each.stand === 'in_orde').length;
    const findings = requirements.flatMap((each) => each.findings);
    return {
      trajectId: traject.id,
      persoonId: persoon.id,
      start: traject.start,
      einde: traject.einde,
      uren: traject.uren.findLast((step) => step.van <= on)?.urenX100 ?? null,
      vereisten: { inOrde, open: requirements.length - inOrde, totaal: requirements.length },
      volledig: own !== undefined && isComplete(seenBy(context, about(all, persoon.id, traject.id)), overname),
      ernst: SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null,
      beoordeling: standVan(result, persoon, traject),
      volgendeTermijn: earliest(requirements.flatMap((each) => each.due ?? []).filter((due) => due >= on)),
    };
  });
}

/** What is known about one traject, and about the person as a whole. */
const about = (findings: readonly Finding[], persoonId: string, trajectId: string): Finding[] =>
  findings.filter((finding) => finding.personId === persoonId && (finding.trajectId === null || finding.trajectId === trajectId));

/** Nothing that keeps a file from being called volledig is left, but for what an answer about the paper file settled. */
const isComplete = (findings: readonly Finding[], overname: Overname): boolean =>
  !stillOpen(findings, overname).some(({ severity }) => severity === 'B');

/** A requirement as it stands with what was looked up on paper; what was taken over is never left out. */
function withAnswers(requirement: Requirement, overname: Overname) {
  const findings = stillOpen(requirement.findings, overname);
  const stand = requirement.stand === 'nvt' ? requirement.stand : standOf(findings);
  return { requirement: { ...requirement, stand, findings }, overgenomen: takenOver(requirement.findings, overname) };
}

const earliest = (dates: readonly IsoDate[]): IsoDate | null => dates.toSorted()[0] ?? null;

/** Findings that somebody may see: "volledig" counts no others, else it would tell what is hidden (domain/ama.md 8, item 8). */
const seenBy = (context: CallContext, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ dataClass }) => seesClass(dataClass, context.can('vertrouwelijk.lezen')));

/** Requirements on a confidential field are left out for who may not see it. */
function visible(stand: DossierStand | undefined, context: CallContext): readonly Requirement[] {
  const confidential = context.can('vertrouwelijk.lezen');
  return (stand?.requirements ?? []).filter((each) => confidential || each.dataClass !== 'vertrouwelijk');
}

/** One traject with its person, checklist and findings. Throws NIET_GEVONDEN. */
export function trajectPage(context: CallContext, trajectId: string, on: IsoDate): OutputOf<'ama.lees'> {
  const { dossier, session } = context;
  const confidential = context.can('vertrouwelijk.lezen');
  const { persoonId } = trajectRow(dossier.db, trajectId);
  const persoon = readPersoon(dossier.db, persoonId, on, confidential);
  const result = checkOne(dossier, session.options.resources.lawbook, persoon.id, on);
  const { facts, law, findings } = result;
  const overname = overnameOf(dossier.db, result, persoon.id);
  const known = facts.personen[0];
  if (!known) throw new CallFailure('NIET_GEVONDEN');
  const stand = dossierStand(factsOf(facts, known), law, on).find((each) => each.trajectId === trajectId);
  const own = about(findings, persoon.id, trajectId);
  return {
    op: on,
    persoon: { ...persoon, provincie: provincieVan(law, persoon.postcode, context.today) },
    traject: readTraject(dossier.db, trajectId, confidential),
    vereisten: visible(stand, context).map((each) => toVereiste(each, law, overname)),
    volledig: stand !== undefined && isComplete(seenBy(context, own), overname),
    bevindingen: toLines(stillOpen(own, overname), personNames(dossier.db), { law, confidential }),
  };
}

const titles: Readonly<Record<string, string>> = rules.vereiste;

function toVereiste(asked: Requirement, law: Law, overname: Overname): Vereiste {
  const { requirement, overgenomen } = withAnswers(asked, overname);
  const card = law.lawbook.rules.get(requirement.rule);
  const place = asked.findings[0]?.place ?? card?.place;
  return {
    id: requirement.id,
    groep: requirement.group,
    rule: requirement.rule,
    stand: requirement.stand,
    titel: titles[requirement.id] ?? requirement.id,
    feit: evidenceText(requirement.id, requirement.evidence),
    bron: card?.source[0]?.title ?? '',
    overgenomen,
    plaats: { scherm: place?.screen ?? '', veld: place?.field ?? null },
  };
}

/** What is on file, one phrase per fact; facts that are not there have no phrase. */
function evidenceText(id: string, evidence: Params): string | null {
  const phrases = Object.entries(evidence).flatMap(([key, value]) => {
    const message = `bewijs.${id}.${key}`;
    const empty = value === null || value === 0 || (Array.isArray(value) && value.length === 0);
    return empty || !hasMessage(message) ? [] : [fillTemplate(translate(message, passThrough(key)), { [key]: value })];
  });
  return phrases.length === 0 ? null : phrases.join(', ');
}

/** Slots are filled by the rules' own formatter, which knows dates, hours and codes: the catalogue hands them on as they are. */
function passThrough(key: string): Record<string, unknown> {
  return { [key]: `{{${key}}}`, interpolation: { skipOnVariables: true } };
}
