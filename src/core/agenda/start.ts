/** The guided start of a traject: the steps of the rules with their sentences, sources and documents. */
import {
  type StartStap,
  type StartStapId,
  type StartVraag,
  type TrajectFacts,
  startWijzer,
  VEREISTEN,
} from '../../rules/ama/index.ts';
import { type Law, fillTemplate, message } from '../../rules/index.ts';
import rules from '../../shared/messages/nl/rules.json' with { type: 'json' };
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import { seesClass } from '../access/data-class.ts';
import { CallFailure } from '../access/failure.ts';
import { factsOf, loadFacts } from '../cases/ama/facts.ts';
import { personRow } from '../cases/personen/read.ts';
import { recordsByDay } from '../cases/records.ts';
import { lawOf } from '../law.ts';
import type { ReportId } from '../reports/index.ts';

type Answer = OutputOf<'ama.startwijzer'>;
type Step = Answer['stappen'][number];

/** What a step makes on paper. */
const DOCUMENTS: Readonly<Partial<Record<StartStapId, readonly ReportId[]>>> = {
  ocmw: ['brief-ocmw'],
  ziekenfonds: ['brief-ziekenfonds'],
  overeenkomst: ['ama-overeenkomst'],
  dimonaIn: ['ama-dimona'],
  collegas: ['brief-deelnemer-welkom', 'brief-deelnemer-privacy'],
  pop: ['ama-mlp'],
};

/** The line of the checklist that a step proves, where it has another name. */
const REQUIREMENT: Readonly<Partial<Record<StartStapId, string>>> = { intake: 'gesprekken', orientatie: 'gesprekken' };

/** The steps of a start, as `ama.startwijzer` answers them. Throws NIET_GEVONDEN. */
export function startGuide(context: CallContext, input: ParsedInputOf<'ama.startwijzer'>): Answer {
  const { dossier, session } = context;
  const on = input.op ?? context.today;
  const person = personRow(dossier.db, input.persoonId);
  const law = lawOf(session.options.resources.lawbook, dossier);
  const facts = loadFacts(dossier, { on, personId: person.id, attendance: 'none' });
  const known = facts.personen[0];
  if (!known) throw new CallFailure('NIET_GEVONDEN');
  const traject = input.nieuw ? null : trajectOf(known.trajecten, input.trajectId, on);
  const kandidaat = traject === null ? openQuestion(context, person.id) : null;
  const planned = { start: input.start ?? null, adviesDatum: kandidaat?.adviesOp ?? null };
  const guide = startWijzer(factsOf(facts, known), law, traject?.id ?? planned, on);
  const sees = context.can('vertrouwelijk.lezen');
  const stappen = guide.stappen
    .filter(({ dataClass }) => seesClass(dataClass, sees))
    .map((step) => toStep(step, context, law, on));
  const asked = stappen.filter(({ verplicht }) => verplicht);
  return {
    op: on,
    persoonId: person.id,
    naam: person.naam ?? '',
    voornaam: person.voornaam ?? '',
    overleden: person.overledenOp !== null,
    trajectId: traject?.id ?? null,
    start: guide.start,
    kandidaat,
    stappen,
    klaar: asked.filter(({ stand }) => stand === 'klaar').length,
    totaal: asked.length,
    volgende: nextOf(stappen),
    zonderVertrouwelijk: stappen.length < guide.stappen.length,
  };
}

/** The traject that is asked for; else the newest in AMA SE that has not ended. Throws NIET_GEVONDEN. */
function trajectOf(trajecten: readonly TrajectFacts[], id: string | undefined, on: IsoDate): TrajectFacts | null {
  const own = trajecten.filter(({ soort }) => soort === 'SE');
  if (id === undefined) return own.findLast(({ einde }) => einde === null || einde >= on) ?? null;
  const found = own.find((each) => each.id === id);
  if (!found) throw new CallFailure('NIET_GEVONDEN');
  return found;
}

function openQuestion({ dossier }: CallContext, persoonId: string): Answer['kandidaat'] {
  const row = recordsByDay(dossier.db, 'kandidaat', 'gevraagdOp', { persoonId }).findLast(({ uitkomst }) => uitkomst === null);
  if (!row) return null;
  const { id, gevraagdOp, adviesOp, intakeOp } = row;
  return {
    id,
    gevraagdOp: gevraagdOp as IsoDate | null,
    adviesOp: adviesOp as IsoDate | null,
    intakeOp: intakeOp as IsoDate | null,
  };
}

/** What can be done now: first what has to be done, then what is useful. */
function nextOf(stappen: readonly Step[]): string | null {
  const open = stappen.filter(({ stand }) => stand === 'open' || stand === 'tegenstrijdig');
  return (open.find(({ verplicht }) => verplicht) ?? open[0])?.id ?? null;
}

const titles: Readonly<Record<string, string>> = { ...rules.vereiste, ...rules.startwijzer.stap };
const questions: Readonly<Record<StartVraag, string>> = rules.startwijzer.vraag;

function toStep(step: StartStap, { translate }: CallContext, law: Law, on: IsoDate): Step {
  const card = law.lawbook.rules.get(step.rule);
  const source = card?.source[0];
  const open = step.stand === 'open' || step.stand === 'tegenstrijdig';
  const asks = ({ kind }: StartStap['bevindingen'][number]) => open && kind !== 'info' && kind !== 'complete';
  const sentences = (wanted: boolean) =>
    step.bevindingen.filter((each) => asks(each) === wanted).map((each) => sentenceOf(each, step, law, on));
  const missing = [...sentences(true), ...step.vragen.map((vraag) => fillTemplate(questions[vraag], {}))];
  return {
    id: step.id,
    fase: step.fase,
    titel: titles[step.id] ?? step.id,
    waarom: card?.text ?? '',
    rule: step.rule,
    bron: { titel: source?.title ?? '', href: source?.href ?? null, artikel: source?.article ?? null },
    stand: step.stand,
    verplicht: step.verplicht,
    tegen: step.tegen,
    teLaat: step.stand !== 'klaar' && step.tegen !== null && step.tegen < on,
    // Without a day of the start the rules' own sentence has a day in it that nobody knows.
    ontbreekt: open && missing.length === 0 ? [rules.startwijzer.nogTeDoen] : missing,
    ter: sentences(false),
    wachtOp: step.na,
    onderdelen: step.onderdelen.map((each) => ({ ...each })),
    papier: step.papier,
    documenten: (DOCUMENTS[step.id] ?? []).map((id) => ({ id, naam: translate(`reports.rapport.${id}.naam`) })),
    vereiste: requirementOf(step.id),
  };
}

/** The rule's own sentence; of a paper that is asked only from a day that lies ahead, the day: nothing has gone missing yet. */
function sentenceOf(finding: StartStap['bevindingen'][number], { papier }: StartStap, law: Law, on: IsoDate): string {
  const { kind, since } = finding;
  if (papier === null || kind !== 'missing' || since === null || since <= on) return message(law.lawbook, finding);
  return fillTemplate(rules.startwijzer.nodigVanaf, { vanaf: since });
}

function requirementOf(id: StartStapId): string | null {
  const name = REQUIREMENT[id] ?? id;
  return VEREISTEN.includes(name) ? name : null;
}
