/**
 * VDAB's answer strips of a batch of evaluation files (AMA-P4), typed back at once: what VDAB decided, on which day, by whom, and the next
 * contact. Entered, never derived; written on the yearly assessment that the file asked (AMA-03, AMA-47).
 */
import { eq } from 'drizzle-orm';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, formatDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';
import { trajectRow } from '../ama/read.ts';
import { groupBy } from '../group.ts';
import { fullName } from '../personen/names.ts';
import { recordsOf } from '../records.ts';
import { type Step, namesById, stampOf, writeSteps } from '../verloop/shared.ts';
import { type Antwoord, answersByDocument } from './antwoorden.ts';
import { type LogDocument, documentsById, logDocuments } from './documenten.ts';

const EVALUATION = 'ama-evaluatie';

type Reeks = OutputOf<'antwoord.reeksen'>[number];
type Lijst = OutputOf<'antwoord.lijst'>;
type Getypt = ParsedInputOf<'antwoord.bewaar'>['regels'][number];
type Proef = OutputOf<'antwoord.proef'>['regels'][number];

/** What was sent at once, else what was made at once; a file that went alone is a series of one. */
const seriesOf = ({ id, reeks }: LogDocument): string => reeks ?? id;

const byPlace = (a: LogDocument, b: LogDocument): number => (a.volgnummer ?? 0) - (b.volgnummer ?? 0);

/** Evaluation files that were sent, in the order of their cover list; of a file that was replaced, the version that holds. */
function sentSeries(db: Db): Map<string, LogDocument[]> {
  const sent = logDocuments(db).filter(({ rapport, verzonden }) => rapport === EVALUATION && verzonden.length > 0);
  const replaced = new Set(sent.flatMap(({ vervangtId }) => vervangtId ?? []));
  const holding = sent.filter(({ rijen }) => !rijen.some((id) => replaced.has(id)));
  return new Map([...groupBy(holding, seriesOf)].map(([key, list]) => [key, list.toSorted(byPlace)]));
}

const answerOf = (answers: ReadonlyMap<string, Antwoord>, { rijen }: LogDocument): Antwoord | null =>
  rijen.map((id) => answers.get(id)).find((each) => each !== undefined) ?? null;

const isAnswered = (answer: Antwoord | null): boolean => answer !== null && answer.besluitOp !== null;

function seriesLine(reeks: string, list: readonly LogDocument[], answers: ReadonlyMap<string, Antwoord>): Reeks {
  const days = list.flatMap(({ verzonden }) => verzonden.at(0)?.op ?? []).toSorted();
  return {
    reeks,
    aan: list[0]?.terAttentie ?? list[0]?.ontvanger ?? null,
    gemaaktOp: list[0]?.op ?? null,
    verzondenOp: (days.at(-1) ?? list[0]?.op) as IsoDate,
    aantal: list.length,
    beantwoord: list.filter((document) => isAnswered(answerOf(answers, document))).length,
  };
}

/** What waits for an answer first, the oldest sending first; then what was answered, the newest first. */
export function answerSeries(db: Db): Reeks[] {
  const answers = answersByDocument(db);
  const lines = [...sentSeries(db)].map(([reeks, list]) => seriesLine(reeks, list, answers));
  const open = ({ aantal, beantwoord }: Reeks): boolean => beantwoord < aantal;
  return lines.toSorted(
    (a, b) =>
      Number(open(b)) - Number(open(a)) ||
      compare(a.verzondenOp, b.verzondenOp) * (open(a) ? 1 : -1) ||
      compare(a.reeks, b.reeks),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The strips of one series. Throws NIET_GEVONDEN. */
export function answerList({ db }: CallContext['dossier'], reeks: string): Lijst {
  const list = sentSeries(db).get(reeks);
  if (!list) throw new CallFailure('NIET_GEVONDEN', { field: 'reeks' });
  const answers = answersByDocument(db);
  const names = namesById(db);
  const regels = list.flatMap((document, index): Lijst['regels'] => {
    const name = document.persoonId === null ? undefined : names.get(document.persoonId);
    if (!name) return [];
    const person = db.select().from(persoon).where(eq(persoon.id, name.id)).get();
    const asked = document.trajectId === null ? null : openAssessment(db, document.trajectId);
    return [
      {
        uitvoerId: document.id,
        volgnummer: document.volgnummer ?? index + 1,
        persoon: name,
        dossiernummer: person?.dossiernummer ?? null,
        vdabNummer: person?.vdabNummer ?? null,
        trajectId: document.trajectId,
        gevraagdOp: (asked?.gevraagdOp ?? null) as IsoDate | null,
        antwoord: answerOf(answers, document),
      },
    ];
  });
  return { ...seriesLine(reeks, list, answers), regels };
}

/** The assessment that waits for its decision. */
const openAssessment = (db: Db, trajectId: string) =>
  recordsOf(db, 'beoordeling', { trajectId }).findLast(({ besluitOp }) => besluitOp === null);

interface PlannedAnswer {
  readonly regel: Proef;
  readonly steps: readonly Step[];
}

/** What each strip would change; nothing is written here. Throws NIET_GEVONDEN. */
export function planAnswers(context: CallContext, regels: readonly Getypt[]): PlannedAnswer[] {
  const { db } = context.dossier;
  const documents = documentsById(db);
  const answers = answersByDocument(db);
  const names = namesById(db);
  const last = new Map(regels.map((regel) => [documents.get(regel.uitvoerId)?.id ?? regel.uitvoerId, regel]));
  return [...last.values()].map((typed) => {
    const document = documents.get(typed.uitvoerId);
    const name = document?.persoonId ? names.get(document.persoonId) : undefined;
    if (!document || document.rapport !== EVALUATION || !name) throw new CallFailure('NIET_GEVONDEN', { field: 'uitvoerId' });
    return planOne(context, document, clean(typed), {
      naam: fullName(name),
      overleden: name.overleden,
      before: answerOf(answers, document),
    });
  });
}

const clean = ({ door, volgendContact, ...rest }: Getypt): Getypt => ({
  ...rest,
  door: door === '' ? null : door,
  volgendContact: volgendContact === '' ? null : volgendContact,
});

const FIELDS = ['conclusie', 'besluitOp', 'door', 'volgendContact'] as const;

interface About {
  readonly naam: string;
  readonly overleden: boolean;
  readonly before: Antwoord | null;
}

function planOne(context: CallContext, document: LogDocument, typed: Getypt, { naam, overleden, before }: About): PlannedAnswer {
  const said = FIELDS.some((field) => typed[field] !== null);
  const common = {
    uitvoerId: document.id,
    naam,
    nu: before && inWords(context, before),
    wordt: said ? inWords(context, typed) : null,
    ontbreekt: said ? (['conclusie', 'door'] as const).filter((field) => typed[field] === null) : [],
    voorVerzending: typed.besluitOp !== null && typed.besluitOp < (document.verzonden.at(0)?.op ?? '0001'),
  };
  const answer = (stand: Proef['stand'], reden: Proef['reden'], steps: readonly Step[]): PlannedAnswer => ({
    regel: { ...common, stand, reden },
    steps,
  });
  // An empty line is left alone: what was typed before is changed in the yearly assessment itself.
  if (!said) return answer('leeg', null, []);
  const reden = refusal(context, document, typed, overleden);
  if (reden !== null) return answer('kan_niet', reden, []);
  if (before && FIELDS.every((field) => before[field] === typed[field])) return answer('gelijk', null, []);
  return answer(before ? 'wijzigt' : 'nieuw', null, [stepOf(context.dossier.db, document, typed, before)]);
}

function refusal({ dossier, today }: CallContext, document: LogDocument, typed: Getypt, overleden: boolean): Proef['reden'] {
  if (document.trajectId === null) return 'geen_traject';
  if (overleden) return 'overleden';
  if (typed.besluitOp === null) return 'datum_ontbreekt';
  if (typed.besluitOp > today) return 'toekomst';
  const { start } = trajectRow(dossier.db, document.trajectId);
  return start !== null && typed.besluitOp < start ? 'voor_start' : null;
}

/** On the answer that was typed before, on the assessment that waits, on the one decided that day elsewhere, or on a new one. */
function stepOf(db: Db, { id, persoonId, trajectId }: LogDocument, typed: Getypt, before: Antwoord | null): Step {
  const { uitvoerId: _of, ...values } = typed;
  const own = recordsOf(db, 'beoordeling', { trajectId: trajectId ?? '' });
  const found =
    before?.beoordelingId ??
    own.find((each) => each.besluitOp === typed.besluitOp && each.uitvoerId === null)?.id ??
    own.findLast(({ besluitOp }) => besluitOp === null)?.id;
  return found === undefined
    ? { entity: 'beoordeling', id: null, values: { persoonId, trajectId, ...values, uitvoerId: id } }
    : { entity: 'beoordeling', id: found, values: { ...values, uitvoerId: id } };
}

/** "ja, 29/05/2026, Vanessa Claes, telefoon in juni". */
function inWords(
  { translate }: CallContext,
  { conclusie, besluitOp, door, volgendContact }: Omit<Antwoord, 'beoordelingId'>,
): string {
  return [
    conclusie === null ? null : translate(`waarde.${conclusie}`),
    besluitOp === null ? null : formatDate(besluitOp),
    door,
    volgendContact,
  ]
    .filter(Boolean)
    .join(', ');
}

export const stampOfAnswers = (planned: readonly PlannedAnswer[]): string => stampOf(planned);

/** One operation for all strips. Throws ANTWOORD_VERANDERD, ANTWOORD_ONVOLLEDIG. */
export function saveAnswers(context: CallContext, { regels, stempel }: ParsedInputOf<'antwoord.bewaar'>) {
  const planned = planAnswers(context, regels);
  if (stampOfAnswers(planned) !== stempel) throw new CallFailure('ANTWOORD_VERANDERD');
  const refused = planned.filter(({ regel }) => regel.stand === 'kan_niet').length;
  if (refused > 0) throw new CallFailure('ANTWOORD_ONVOLLEDIG', { field: 'regels', details: { aantal: refused } });
  const steps = planned.flatMap((each) => each.steps);
  const { operation } = context.write((writer) => writeSteps(writer, steps));
  return { operation, aantal: steps.length };
}
