/** Letters of collectief maatwerk: an early evaluation is asked of VDAB (DS-R04), a return to the company of the department (DS-R18). */
import { extraContingent, verlengingContingent } from '../../../../../rules/index.ts';
import { sees } from '../../../../agenda/doelgroep.ts';
import { evaluatieKalender } from '../../../../agenda/doorstroom.ts';
import type { Brief, BriefBlok } from '../../../../reports/index.ts';
import { decimalComma } from '../../../../reports/format.ts';
import { dayText } from '../../../day-text.ts';
import { maatwerkFeiten } from '../../../doorstroom/feiten.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { runs } from '../../../facts.ts';
import { recipientName } from '../../trajecten.ts';
import { type BuildInput, type ReportDocument, fileNumber, letterOf } from '../build.ts';
import { lastDay, packageText } from '../evaluatiedossier.ts';
import { type Traject, type Worker, codeText, fact, joined, workersOf } from './delen.ts';
import { type TrajectFeiten, trajectFeiten } from './traject-feiten.ts';

type Clock = ReturnType<typeof evaluatieKalender>[number];
type Evaluatie = Worker['evaluaties'][number];

/** For each chosen worker: also before the earliest known day, since VDAB decides (DS-04). */
export function evaluationRequests(input: BuildInput): ReportDocument[] {
  const clocks = new Map(evaluatieKalender(input.context, input.on).map((row) => [row.persoon.id, row]));
  return workersOf(input).map((worker) => {
    const { id } = worker.persoon;
    const asked = worker.evaluaties.find((each) => each.id === input.scope.recordId);
    const open = asked ?? worker.evaluaties.findLast(({ beslissingOp }) => beslissingOp === null) ?? null;
    return { model: requestOf(input, worker, open, clocks.get(id) ?? null), personId: id };
  });
}

function requestOf(input: BuildInput, worker: Worker, evaluation: Evaluatie | null, clock: Clock | null): Brief {
  const { texts, context, on } = input;
  const person = personRow(context.dossier.db, worker.persoon.id);
  const number = fileNumber(person);
  const job = worker.tewerkstellingen.findLast((each) => runs(each, on)) ?? worker.tewerkstellingen.at(-1);
  const day = evaluation?.aanvraagOp ?? on;
  const early = clock !== null && clock.aanvraagVanaf !== null && day < clock.aanvraagVanaf;
  const medical = evaluation?.medischeReden === true;
  const by = evaluation?.aanvraagDoor ?? 'maatwerkbedrijf';
  return letterOf(input, 'ds-brief-evaluatie', {
    sleutel: `dossier-${number}`,
    ...(evaluation === null ? {} : { over: evaluation.id }),
    geadresseerde: {
      naam: recipientName(context.dossier.db, 'vdab', context.translate('codes.ontvangerKort.vdab')),
      regels: [],
    },
    betreft: texts('ds.aanvraag.betreft'),
    kenmerk: number,
    blokken: [
      { soort: 'alinea', tekst: texts('ds.aanvraag.vraag', { door: context.translate(`codes.partij.${by}`) }) },
      {
        soort: 'feiten',
        paren: [
          fact(input, 'werknemer', fullName(person)),
          fact(input, 'geboortedatum', dayText(person.geboortedatum)),
          fact(input, 'vdabNummer', person.vdabNummer),
          fact(input, 'inDienst', dayText(job?.van)),
          fact(input, 'pakket', packageText(input, worker)),
          fact(input, 'pakketTot', lastDay(input, clock)),
          fact(input, 'reden', evaluation?.aanvraagReden ?? null),
        ],
      },
      // Never what it is: only that there is a reason, and whether an attest of it is there.
      ...(medical ? [said(texts(`ds.aanvraag.medisch.${evaluation.attest === true ? 'attest' : 'zonder'}`))] : []),
      ...(early ? [said(texts('ds.aanvraag.vroeg', { vanaf: dayText(clock.aanvraagVanaf) }))] : []),
      said(texts('ds.aanvraag.slot')),
    ],
    bijlagen: medical && evaluation.attest === true ? [texts('ds.aanvraag.bijlage')] : [],
    wet: texts('ds.aanvraag.wet'),
  });
}

const said = (tekst: string): BriefBlok => ({ soort: 'alinea', tekst });

/** For who had a job that ended; it is a choice of the company, never a duty (DS-23). */
export function returnRequests(input: BuildInput): ReportDocument[] {
  return workersOf(input).flatMap((worker): ReportDocument[] => {
    const { id } = worker.persoon;
    const ended = worker.trajecten.filter(({ contractEinde }) => contractEinde !== null);
    const traject = ended.find((each) => each.id === input.scope.recordId) ?? ended.at(-1);
    if (traject === undefined) return [];
    return [{ model: returnOf(input, trajectFeiten(input, worker, traject)), personId: id }];
  });
}

function returnOf(input: BuildInput, { nummer, worker, traject, werknemer }: TrajectFeiten): Brief {
  const { texts, context } = input;
  const decided = worker.evaluaties.findLast(
    ({ uitkomst, beslissingOp }) =>
      uitkomst === 'doorstroomklaar' && beslissingOp !== null && beslissingOp <= (traject.contractStart ?? beslissingOp),
  );
  return letterOf(input, 'ds-brief-terugkeer', {
    sleutel: `dossier-${nummer}`,
    over: traject.id,
    geadresseerde: { naam: recipientName(context.dossier.db, 'departement', texts('ds.departement')), regels: [] },
    betreft: texts('ds.terugkeer.betreft'),
    kenmerk: nummer,
    blokken: [
      { soort: 'alinea', tekst: texts('ds.terugkeer.vraag') },
      {
        soort: 'feiten',
        paren: [
          fact(input, 'werknemer', werknemer.voluit),
          fact(input, 'vdabNummer', personRow(context.dossier.db, worker.persoon.id).vdabNummer),
          fact(input, 'doorstroomklaarOp', dayText(decided?.beslissingOp)),
          fact(input, 'nieuweJob', joined(traject.functie, traject.werkgever)),
          fact(input, 'jobStart', dayText(traject.contractStart)),
          fact(input, 'jobEinde', dayText(traject.contractEinde)),
          fact(input, 'jobEindreden', codeText(input, 'jobEindreden', traject.contractEindreden)),
          fact(input, 'terugStart', dayText(traject.terugStart)),
        ],
      },
      ...filling(input, traject),
      said(texts('ds.terugkeer.slot')),
    ],
    wet: texts('ds.terugkeer.wet'),
  });
}

/** How far the contingent was filled, with the quarters and the basis of the figure; whether it is enough is for the department. */
function filling(input: BuildInput, traject: Traject): BriefBlok[] {
  const { context, law, on, texts } = input;
  const company = maatwerkFeiten(context.dossier.db, on, sees(context))?.onderneming;
  if (company === undefined || !context.can('financiering.lezen')) return [];
  const first = extraContingent(company, law, traject.terugAangevraagdOp ?? on);
  const longer = traject.extraContingentVan === null ? null : verlengingContingent(company, law, on);
  const pair = (key: string, { procent, kwartalen, grondslag }: typeof first) => ({
    woord: texts(`ds.veld.${key}`, { kwartalen: kwartalen.map(quarterText).join(', ') || texts('ds.terugkeer.geenKwartaal') }),
    waarde:
      procent === null
        ? null
        : texts('ds.terugkeer.invulling', {
            procent: decimalComma(Number(procent).toFixed(2)),
            grondslag: texts(`ds.grondslag.${grondslag ?? 'raming'}`),
          }),
  });
  return [
    { soort: 'alinea', tekst: texts(longer === null ? 'ds.terugkeer.contingent' : 'ds.terugkeer.verlenging') },
    { soort: 'feiten', paren: [pair('invullingVan', first), ...(longer === null ? [] : [pair('invullingVan', longer)])] },
  ];
}

const quarterText = (key: string): string => `K${key.slice(5)} ${key.slice(0, 4)}`;
