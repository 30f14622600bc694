/** AMA-P3 of a year: what was sent, what was corrected and what the file says now, side by side (ama.md section 6, "sent is closed"). */
import type { Quarter } from '../../../shared/domain/date.ts';
import { quarterPeriod, yearPeriod } from '../../../shared/domain/date.ts';
import type { Jaarafrekening, Kwartaaloverzicht } from '../models/index.ts';
import type { KwartaalCijfers } from '../models/jaarafrekening.ts';
import type { DagenTelling } from '../models/shared.ts';
import type { JaarBron, TrajectBron, VerzondenOverzicht } from '../sources.ts';
import { begeleidersIn, gatherBevindingen, name, opmaak } from './kwartaal.ts';
import { columnDays, countTraject, endWithin, lastEvaluatie, sumCounts, sumHalves, sumOpening, touches } from './days.ts';
import { gatherFinanciering } from './financiering.ts';
import { compareText, sortTrajecten } from './sort.ts';

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
type Regel = Jaarafrekening['trajecten'][number];
type SentLine = Kwartaaloverzicht['begeleidingen'][number];

/** What went out of one quarter: the first version and the last correction. */
interface Sent {
  readonly eerste: VerzondenOverzicht | null;
  readonly correctie: VerzondenOverzicht | null;
}

export function gatherJaarafrekening(bron: JaarBron): Jaarafrekening {
  const bounds = yearPeriod(bron.jaar);
  const sent = QUARTERS.map((quarter) => sentOf(bron, quarter));
  const running = sortTrajecten(bron.trajecten.filter((traject) => touches(traject, bounds)));
  const own = running.map((traject) => regelOf(bron, traject, sent));
  const trajecten = [...own, ...goneLines(sent, running)].sort(
    (a, b) =>
      compareText(a.deelnemer.familienaam, b.deelnemer.familienaam) ||
      compareText(a.deelnemer.voornaam, b.deelnemer.voornaam) ||
      (a.start < b.start ? -1 : 1),
  );
  return {
    rapport: 'ama-jaarafrekening',
    version: 1,
    ...opmaak(bron),
    jaar: bron.jaar,
    kwartalen: QUARTERS.map((quarter, index) => standOf(bron, quarter, sent[index], running, trajecten)),
    trajecten,
    totaal: sumCounts(trajecten.map((regel) => regel.telling)),
    financiering: gatherFinanciering(bron.controle.financiering),
    bevindingen: gatherBevindingen(bron.controle.bevindingen),
    openRijen: bron.controle.openRijen.map((row) => ({ ...row })),
    correcties: (bron.controle.correcties ?? []).map((row) => ({ ...row })),
  };
}

function sentOf(bron: JaarBron, quarter: Quarter): Sent {
  const versions = bron.verzonden.filter((item) => item.model.jaar === bron.jaar && item.model.kwartaal === quarter);
  return { eerste: versions[0] ?? null, correctie: versions.length > 1 ? (versions.at(-1) ?? null) : null };
}

function regelOf(bron: JaarBron, traject: TrajectBron, sent: readonly Sent[]): Regel {
  const bounds = yearPeriod(bron.jaar);
  return {
    deelnemer: { ...name(traject), insz: traject.deelnemer.insz },
    start: traject.start,
    einde: endWithin(traject, bounds.to),
    kwartalen: QUARTERS.map((quarter, index) =>
      figures(quarter, sent[index], (line, id) => isLineOf(line, id, traject), daysNow(bron, traject, quarter).huidig),
    ),
    telling: countTraject(traject, bron.jaar, null),
    evaluatie: lastEvaluatie(traject, bounds.to),
    begeleiders: [...new Set(begeleidersIn(traject, bounds).map((item) => item.naam))],
  };
}

/**
 * By the id that was kept with the document; one from before ids were kept is recognised by the number, else by the name, and by the
 * start date.
 */
function isLineOf(line: SentLine, id: string | null, traject: TrajectBron): boolean {
  if (id !== null) return id === traject.trajectId;
  if (line.start !== traject.start) return false;
  const { insz } = line.deelnemer;
  if (insz !== null && traject.deelnemer.insz !== null) return insz === traject.deelnemer.insz;
  return line.deelnemer.familienaam === traject.deelnemer.familienaam && line.deelnemer.voornaam === traject.deelnemer.voornaam;
}

const idOf = ({ trajecten }: VerzondenOverzicht, index: number): string | null => trajecten?.[index] ?? null;

function figures(
  kwartaal: Quarter,
  sent: Sent | undefined,
  isLine: (line: SentLine, id: string | null) => boolean,
  huidig: string | null,
): KwartaalCijfers {
  const daysIn = (version: VerzondenOverzicht | null | undefined): string | null =>
    version?.model.begeleidingen.find((line, index) => isLine(line, idOf(version, index)))?.dagen ?? null;
  const last = sent?.correctie ?? sent?.eerste ?? null;
  return {
    kwartaal,
    verzonden: daysIn(sent?.eerste),
    gecorrigeerd: daysIn(sent?.correctie),
    huidig,
    wijktAf: last !== null && daysIn(last) !== huidig,
  };
}

/** Lines that were sent and that no traject of the file answers to any more: a corrected start date, a withdrawn traject. */
function goneLines(sent: readonly Sent[], running: readonly TrajectBron[]): Regel[] {
  const lines = sent
    .flatMap((item) => [item.eerste, item.correctie])
    .flatMap((version) => version?.model.begeleidingen.map((line, index) => ({ line, id: idOf(version, index) })) ?? []);
  const gone = lines.filter(({ line, id }) => !running.some((traject) => isLineOf(line, id, traject))).map(({ line }) => line);
  const unique = gone.filter((line, index) => gone.findIndex((other) => isSameLine(line, other)) === index);
  return unique.map((line) => ({
    deelnemer: { ...line.deelnemer },
    start: line.start,
    einde: line.einde,
    kwartalen: QUARTERS.map((quarter, index) => figures(quarter, sent[index], (other) => isSameLine(line, other), null)),
    telling: NOTHING,
    evaluatie: null,
    begeleiders: [],
  }));
}

const isSameLine = (a: SentLine, b: SentLine): boolean =>
  a.start === b.start &&
  (a.deelnemer.insz !== null && b.deelnemer.insz !== null
    ? a.deelnemer.insz === b.deelnemer.insz
    : a.deelnemer.familienaam === b.deelnemer.familienaam && a.deelnemer.voornaam === b.deelnemer.voornaam);

const NOTHING: DagenTelling = {
  dagenA: 0,
  onderbrekingA: 0,
  heleDagen: 0,
  halveDagen: 0,
  dagenBHalf: '0.0',
  dagenBHeel: '0.0',
  nietIngevoerd: [],
};

function standOf(
  bron: JaarBron,
  quarter: Quarter,
  sent: Sent | undefined,
  running: readonly TrajectBron[],
  trajecten: readonly Regel[],
): Jaarafrekening['kwartalen'][number] {
  const earlier = bron.eerder?.find(({ kwartaal }) => kwartaal === `${bron.jaar}Q${quarter}`);
  const present = running.map((traject) => daysNow(bron, traject, quarter)).filter((item) => item.inQuarter);
  return {
    kwartaal: quarter,
    beginstand: sumOpening(present.map((item) => item.beginstand)),
    verzondenOp: sent?.eerste?.op ?? earlier?.op ?? null,
    gecorrigeerdOp: sent?.correctie?.op ?? null,
    verzonden: sent?.eerste?.model.totaalDagen ?? null,
    gecorrigeerd: sent?.correctie?.model.totaalDagen ?? null,
    huidig: sumHalves(present.map((item) => item.huidig)),
    wijktAf: trajecten.some((regel) => regel.kwartalen[quarter - 1]?.wijktAf === true),
  };
}

/** What an overview of this quarter would hold for the traject if it were made now. */
function daysNow(bron: JaarBron, traject: TrajectBron, quarter: Quarter): DaysNow {
  if (!touches(traject, quarterPeriod(bron.jaar, quarter))) return { inQuarter: false, huidig: null, beginstand: null };
  const count = countTraject(traject, bron.jaar, quarter);
  const huidig = columnDays(count, bron.dagenkolom.lezing, bron.halveDag);
  return { inQuarter: true, huidig, beginstand: bron.dagenkolom.lezing === 'aanwezig' ? (count.beginstand ?? null) : null };
}

interface DaysNow {
  readonly inQuarter: boolean;
  readonly huidig: string | null;
  /** Of these, days of the opening position. */
  readonly beginstand: string | null;
}
