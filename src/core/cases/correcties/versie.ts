/** A document with its number among those that were sent, what it replaces, the corrections it carries, and what it was made from. */
import type { IsoDate, Quarter } from '../../../shared/domain/date.ts';
import { lawOf } from '../../law.ts';
import type { CallContext } from '../../access/context.ts';
import type { Kwartaaloverzicht, ReportModel } from '../../reports/index.ts';
import { factsOf, loadFacts } from '../ama/facts.ts';
import { huisstijlNu } from '../organisatie/huisstijl.ts';
import { evaluatieModel } from '../rapporten/evaluatie.ts';
import type { ReportDocument } from '../rapporten/documenten/index.ts';
import {
  type Bevroren,
  type VerzondenEvaluatie,
  freeze,
  lastSentEvaluations,
  lastSentQuarters,
  sentQuarters,
} from '../rapporten/sent.ts';
import { type Besluit, besluitenOver, readBesluiten } from './besluiten.ts';
import { evaluatieInhoud, overzichtNu } from './nu.ts';
import { takenInto } from './meenemen.ts';

export interface FrozenDocument extends ReportDocument {
  /** Kept in the export log: the model with what it was made from. */
  readonly bevroren: Bevroren;
  readonly versie: number;
  readonly vervangtId: string | null;
}

/** @param on day on which the documents are made */
export function frozenDocuments(context: CallContext, documents: readonly ReportDocument[], on: IsoDate): FrozenDocument[] {
  const huisstijl = huisstijlNu(context.dossier.db);
  return documents.map((document) => {
    const frozen = frozenDocument(context, document, on);
    return { ...frozen, bevroren: { ...frozen.bevroren, huisstijl } };
  });
}

function frozenDocument(context: CallContext, document: ReportDocument, on: IsoDate): FrozenDocument {
  if (document.model.rapport === 'ama-kwartaaloverzicht') return frozenOverview(context, document, document.model, on);
  if (document.model.rapport === 'ama-evaluatie' && document.personId !== null)
    return frozenEvaluation(context, document, document.model, document.personId, on);
  return { ...document, bevroren: freeze(document.model, null, []), versie: 1, vervangtId: null };
}

function frozenOverview(
  { dossier, session, translate }: CallContext,
  document: ReportDocument,
  made: Kwartaaloverzicht,
  on: IsoDate,
): FrozenDocument {
  const { jaar } = made;
  const kwartaal = made.kwartaal as Quarter;
  const periode = `${jaar}Q${kwartaal}`;
  const sent = sentQuarters(dossier.db);
  const replaced = lastSentQuarters(dossier.db).find((each) => each.periode === periode) ?? null;
  const taken = takenInto(readBesluiten(dossier.db), periode, { dossier, lawbook: session.options.resources.lawbook, on });
  const model: ReportModel = {
    ...made,
    versie: (replaced?.versie ?? 0) + 1,
    vervangt: replaced?.opgemaaktOp ?? null,
    correcties: taken.flatMap(({ besluit }) =>
      correctionLines(besluit, sent.find(({ id }) => id === besluit.bewaard.document.id)?.verzondenOp),
    ),
  };
  const inhoud = overzichtNu({ dossier, lawbook: session.options.resources.lawbook, on, translate }, { jaar, kwartaal });
  return {
    ...document,
    model,
    bevroren: freeze(
      model,
      inhoud,
      taken.map(({ besluit }) => besluit.id),
    ),
    versie: model.versie,
    vervangtId: replaced?.id ?? null,
  };
}

type CorrectieLijn = Kwartaaloverzicht['correcties'][number];

/** One line per guidance: the right figures, beside the days that were sent. Nothing but what an overview holds (art. 32, days). */
function correctionLines({ bewaard }: Besluit, verzondenOp: IsoDate | undefined): CorrectieLijn[] {
  const { periode } = bewaard.document;
  if (periode === null || bewaard.rechtgezet === null || verzondenOp === undefined) return [];
  const { regels, weg } = bewaard.rechtgezet;
  const common = { jaar: Number(periode.slice(0, 4)), kwartaal: Number(periode.slice(5)), verzondenOp };
  return bewaard.verschillen.flatMap(({ trajectId, soort, velden, persoonId }): CorrectieLijn[] => {
    const of = (lines: typeof regels) =>
      lines.find((line) => (trajectId === null ? line.persoonId === persoonId : line.trajectId === trajectId));
    const line = of(soort === 'weg' ? weg : regels);
    if (line === undefined) return [];
    const days = velden.find(({ veld }) => veld === 'dagen');
    const { familienaam, voornaam, insz, start, einde, evaluatieOp, nogNodig, dagen } = line;
    return [
      {
        ...common,
        soort,
        deelnemer: { familienaam, voornaam, insz },
        evaluatie: evaluatieOp === null ? null : { datum: evaluatieOp, nogNodig },
        start,
        einde,
        dagenVerzonden: days ? days.van : dagen,
        dagenNu: soort === 'weg' ? null : dagen,
        velden: velden.map(({ veld }) => veld),
      },
    ];
  });
}

type EvaluatieModel = Extract<ReportModel, { rapport: 'ama-evaluatie' }>;

function frozenEvaluation(
  context: CallContext,
  document: ReportDocument,
  made: EvaluatieModel,
  personId: string,
  on: IsoDate,
): FrozenDocument {
  const { dossier, session, translate } = context;
  const { lawbook } = session.options.resources;
  const corrected = toCorrect(dossier.db, personId, made.start);
  const day = corrected?.inhoud.periode.tot ?? on;
  const loaded = loadFacts(dossier, { on: day, personId });
  const persoon = loaded.personen[0];
  const traject = persoon?.trajecten.find(({ id, start }) =>
    corrected ? id === corrected.inhoud.trajectId : start === made.start,
  );
  if (!persoon || !traject) return { ...document, bevroren: freeze(made, null, []), versie: 1, vervangtId: null };
  const facts = factsOf(loaded, persoon);
  const law = lawOf(lawbook, dossier);
  // A corrected file tells the same period again; one that is not a correction tells its own.
  const again = corrected ? evaluatieModel({ dossier, law, on: corrected.opgemaaktOp, translate, facts, traject }).model : made;
  const versie = corrected ? corrected.versie + 1 : 1;
  const model: ReportModel = { ...again, opgemaaktOp: on, regelboekOp: on, versie, vervangt: corrected?.opgemaaktOp ?? null };
  const periode = corrected?.inhoud.periode ?? made.periode;
  const inhoud = evaluatieInhoud({ dossier, lawbook, on, translate }, facts, traject, {
    periode,
    op: corrected?.opgemaaktOp ?? on,
  });
  return { ...document, model, bevroren: freeze(model, inhoud, []), versie, vervangtId: corrected?.id ?? null };
}

/** The sent evaluation file that the office decided to correct, if any. */
function toCorrect(db: CallContext['dossier']['db'], personId: string, start: IsoDate): VerzondenEvaluatie | null {
  const besluiten = readBesluiten(db);
  const decided = ({ id }: VerzondenEvaluatie): boolean => besluitenOver(besluiten, id).at(-1)?.keuze === 'gecorrigeerd_document';
  return (
    lastSentEvaluations(db)
      .filter(({ inhoud }) => inhoud.persoonId === personId && inhoud.velden['start'] === start)
      .findLast(decided) ?? null
  );
}
