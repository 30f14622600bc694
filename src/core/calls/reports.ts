/** Reports: list, prepare, make, what was sent. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { desc, eq } from 'drizzle-orm';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { IsoDate, Quarter } from '../../shared/domain/date.ts';
import { SJABLOON_RAPPORT } from '../../shared/domain/sjabloon.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { letterheadOf } from '../cases/organisatie/briefhoofd.ts';
import { logoOf } from '../cases/organisatie/logo.ts';
import { recipientName } from '../cases/rapporten/trajecten.ts';
import { type FrozenDocument, frozenDocuments } from '../cases/correcties/versie.ts';
import { wordsOfReport } from '../cases/gezondheid/uitvoer-woorden.ts';
import { rapportDagen } from '../cases/rapporten/dagen.ts';
import { documentsOf, missingOf, prepareReport, selectionOf } from '../cases/rapporten/prepare.ts';
import { isMaatwerk } from '../cases/rapporten/werknemers.ts';
import { sjabloonBestanden } from '../cases/sjablonen/bestanden.ts';
import { keptTemplate, keptTemplates } from '../cases/sjablonen/kept.ts';
import { maakVulling, type Vulling } from '../cases/sjablonen/vulling.ts';
import {
  isLetter,
  ReportError,
  type ReportDefinition,
  type ReportFile,
  type ReportFormat,
  type ReportModel,
  REPORTS,
  findReport,
  groupOf,
  makeBatch,
  nextDue,
} from '../reports/index.ts';
import { idToBytes, idToText, newId } from '../store/index.ts';
import { gebruiker, uitvoer } from '../store/schema/index.ts';
import { documentOf } from '../cases/verzending/documenten.ts';
import { setSentOn, writeSending } from '../cases/verzending/noteer.ts';
import { rendererOf } from './renderer.ts';
import { type Made, deliver } from './report-files.ts';
import { written } from './written.ts';

type MakeInput = ParsedInputOf<'report.maak'>;

function definitionOf(id: string): ReportDefinition {
  try {
    return findReport(id);
  } catch (error) {
    if (error instanceof ReportError) throw new CallFailure('RAPPORT_ONBEKEND', { field: 'id' });
    throw error;
  }
}

/** The report, for who may make it. Throws RAPPORT_ONBEKEND, GEEN_RECHT. */
function allowed(context: CallContext, id: string): ReportDefinition {
  const report = definitionOf(id);
  if (!context.can(report.right)) throw new CallFailure('GEEN_RECHT', { details: { recht: report.right } });
  return report;
}

/** Name of the recipient: the user's own setting where a file is open, else the neutral word. */
function recipientOf({ session, translate }: CallContext, report: ReportDefinition): string | null {
  if (report.recipient === null) return null;
  const neutral = translate(`codes.ontvangerKort.${report.recipient}`);
  return session.dossier ? recipientName(session.dossier.db, report.recipient, neutral) : neutral;
}

/** Formats of a report; the recipient's own template only where one is kept. */
function formatsOf({ session }: CallContext, report: ReportDefinition): ReportFormat[] {
  const kept = report.id === SJABLOON_RAPPORT && session.dossier !== null && keptTemplates(session.dossier.db).length > 0;
  return kept ? [...report.formats, 'sjabloon'] : [...report.formats];
}

/** The overview in the recipient's own template, where it is asked. Throws SJABLOON_ONTBREEKT, SJABLOON_ANDERS. */
function vullingOf(context: CallContext, input: MakeInput, documents: readonly FrozenDocument[], on: IsoDate): Vulling | null {
  const model = documents.find((each) => each.model.rapport === SJABLOON_RAPPORT)?.model;
  if (!input.formats.includes('sjabloon') || model?.rapport !== SJABLOON_RAPPORT) return null;
  const { jaar, kwartaal, correcties } = model;
  return maakVulling(context, keptTemplate(context.dossier.db, input.sjabloon), {
    jaar,
    kwartaal: kwartaal as Quarter,
    on,
    correcties: correcties.length,
  });
}

/** What was filled is kept with the document that it was made of. */
const withFilling = (document: FrozenDocument, vulling: Vulling | null): FrozenDocument =>
  vulling === null || document.model.rapport !== SJABLOON_RAPPORT
    ? document
    : { ...document, bevroren: { ...document.bevroren, sjabloon: { ...vulling.bevroren } } };

const filesOf = ({ model }: FrozenDocument, vulling: Vulling | null): ReportFile[] =>
  vulling === null || model.rapport !== SJABLOON_RAPPORT ? [] : sjabloonBestanden(vulling, model);

const hashOf = ({ bevroren }: FrozenDocument): string => createHash('sha256').update(JSON.stringify(bevroren)).digest('hex');

/** The log of what was made: report, recipient, purpose, the frozen model with its hash, and the confirmation. */
function logFiles(context: CallContext, input: MakeInput, report: ReportDefinition, files: readonly Logged[]): void {
  const periode = input.scope.quarter ?? (input.scope.year === undefined ? null : String(input.scope.year));
  const frozen = new Map<string, boolean>();
  const places = placesOf(files.map(({ document }) => document));
  context.write((writer) => {
    for (const { file, name, document } of files) {
      const modelHash = hashOf(document);
      // The model is kept once per document; the other formats of it carry its hash.
      const first = !frozen.has(modelHash);
      frozen.set(modelHash, true);
      writer.insert('uitvoer', {
        persoonId: document.personId,
        rapport: file.model.rapport,
        periode,
        formaat: file.format,
        bestand: name,
        ontvanger: recipientOf(context, report),
        doel: input.purpose,
        op: input.op ?? context.today,
        verlaatHuis: report.leavesHouse,
        versie: document.versie,
        vervangtId: document.vervangtId,
        modelVersie: file.model.version,
        modelHash,
        ...(first ? { model: document.bevroren } : {}),
        bevestiging: input.confirmation,
        trajectId: document.trajectId ?? null,
        terAttentie: document.attention ?? attentionOf(document.model),
        ...places.get(document),
        bestandHash: createHash('sha256').update(file.bytes).digest('hex'),
      });
    }
  });
}

/** Person or service at the recipient: the bemiddelaar of VDAB, whom a letter is addressed to. */
function attentionOf(model: ReportModel): string | null {
  if (model.rapport === 'ama-evaluatie' || model.rapport === 'ama-evaluatie-voorblad') return model.bemiddelaar;
  return isLetter(model) ? model.geadresseerde.naam : null;
}

/** What was made at once: each cover list begins a series, in the order of which its documents are sent. */
function placesOf(documents: readonly FrozenDocument[]): Map<FrozenDocument, { reeks: string; volgnummer: number }> {
  const places = new Map<FrozenDocument, { reeks: string; volgnummer: number }>();
  let reeks = newId();
  let last = 0;
  for (const document of new Set(documents)) {
    const cover = document.model.rapport === 'ama-evaluatie-voorblad';
    if (cover) reeks = newId();
    last = cover ? 0 : last + 1;
    places.set(document, { reeks, volgnummer: last });
  }
  return places;
}

interface Logged {
  readonly file: ReportFile;
  readonly name: string;
  readonly document: FrozenDocument;
}

export const reportHandlers: Handlers<
  'report.lijst' | 'report.termijnen' | 'report.voorbereiding' | 'report.maak' | 'report.historie' | 'report.verzonden'
> = {
  'report.lijst': (context) =>
    REPORTS.filter(({ right }) => context.session.dossier === null || context.can(right)).map((report) => ({
      id: report.id,
      group: groupOf(report),
      domainId: report.domainId,
      name: context.translate(`reports.rapport.${report.id}.naam`),
      recipient: recipientOf(context, report),
      dueRule: context.translate(`reports.termijn.${report.dueRule}`),
      due: nextDue(report.dueRule, context.today),
      formats: formatsOf(context, report),
      leavesHouse: report.leavesHouse,
      scope: report.scope,
      personal: report.personal,
    })),

  'report.termijnen': (context) => rapportDagen(context),

  'report.voorbereiding'(context, { id, scope, op }) {
    const report = allowed(context, id);
    const on = op ?? context.today;
    const selection = selectionOf(context, report, scope, on);
    // Only a report about doelgroepwerknemers is counted by what it holds; words are looked for in what leaves the house.
    const asked = report.leavesHouse || isMaatwerk(report);
    const documents = asked ? documentsOf(context, report, scope, on, selection) : [];
    const words = wordsOfReport(context, report, documents);
    return {
      ...prepareReport(context, report, scope, on, { selection, documents }),
      words,
      recipient: recipientOf(context, report),
    };
  },

  async *'report.maak'(context, input) {
    const { session, translate, signal } = context;
    const report = allowed(context, input.id);
    if (
      !input.formats.every(
        (format) => report.formats.includes(format) || (format === 'sjabloon' && report.id === SJABLOON_RAPPORT),
      )
    )
      throw new CallFailure('FORMAAT_ONBEKEND', { field: 'formats' });
    if (input.formats.includes('sjabloon')) keptTemplate(context.dossier.db, input.sjabloon);
    const op = input.op ?? context.today;
    const selection = selectionOf(context, report, input.scope, op);
    const prepared = missingOf(context, report, input.scope, selection);
    if (prepared.needsConfirmation && !input.confirmation?.trim())
      throw new CallFailure('BEVESTIGING_NODIG', { field: 'confirmation' });
    const frozen = frozenDocuments(context, documentsOf(context, report, input.scope, op, selection), op);
    if (frozen.length === 0) throw new CallFailure('GEEN_INHOUD');
    const vulling = vullingOf(context, input, frozen, op);
    if (vulling !== null && vulling.verslag.geweigerd.length > 0 && !input.confirmation?.trim())
      throw new CallFailure('BEVESTIGING_NODIG', { field: 'confirmation' });
    const documents = frozen.map((document) => withFilling(document, vulling));
    const folder = input.map ? session.pathOf(input.map.ref, 'write') : null;
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const renderer = rendererOf(context);
    const made: Made[] = [];
    const logged: Logged[] = [];
    try {
      const models = documents.map((document) => document.model);
      const reportTranslate = (key: string, params?: Readonly<Record<string, string | number>>): string =>
        translate(`reports.${key}`, params);
      for await (const step of makeBatch(
        models,
        input.formats.filter((format) => format !== 'sjabloon'),
        { renderer, translate: reportTranslate, logo: logoOf(context.dossier.db), letterhead: letterheadOf(context.dossier.db) },
        signal,
      )) {
        const document = documents[step.done - 1]!;
        for (const file of [...step.files, ...filesOf(document, vulling)]) {
          const delivered = deliver(context, folder, report.id, file);
          made.push(delivered.made);
          logged.push({ file, name: delivered.name, document });
        }
        yield { code: 'reports.voortgang', done: step.done, total: step.total };
      }
    } finally {
      await renderer.close();
      // What is on disk is logged, also when the rest was stopped.
      if (logged.length > 0) logFiles(context, input, report, logged);
    }
    return {
      files: made,
      missing: prepared.missing,
      logged: logged.length > 0,
      ...(vulling === null ? {} : { sjabloon: vulling.verslag }),
    };
  },

  'report.historie'({ dossier }, { limiet }) {
    const users = new Map(
      dossier.db
        .select()
        .from(gebruiker)
        .all()
        .map((row) => [row.id, row.naam]),
    );
    const userName = (id: Buffer | null): string | null => (id === null ? null : (users.get(idToText(id)) ?? null));
    const actor = dossier.reader.prepare<[Buffer], { actor: Buffer | null }>(
      'SELECT t.actor FROM change c JOIN tx t ON t.id = c.tx WHERE c.row_id = ? LIMIT 1',
    );
    return dossier.db
      .select()
      .from(uitvoer)
      .where(eq(uitvoer.verwijderd, false))
      .orderBy(desc(uitvoer.hlc))
      .limit(limiet)
      .all()
      .map((row) => ({
        id: row.id,
        rapport: row.rapport ?? '',
        periode: row.periode,
        formaat: row.formaat ?? '',
        bestand: row.bestand ?? '',
        ontvanger: row.ontvanger,
        doel: row.doel,
        op: row.op as OutputOf<'report.historie'>[number]['op'],
        door: userName(actor.get(idToBytes(row.id))?.actor ?? null),
        bevestiging: row.bevestiging,
        verzondenOp: row.verzondenOp as OutputOf<'report.historie'>[number]['verzondenOp'],
        versie: row.versie,
      }));
  },

  'report.verzonden'(context, { id, op }) {
    const document = documentOf(context.dossier.db, id);
    const { operation } = context.write((writer) => {
      // A day that is put right is no second sending.
      const [before] = document.verzonden;
      if (before?.kept) writer.set('verzending', before.id, { op });
      else writeSending(writer, document, { op, wijze: null, aan: null, door: context.user.naam, bewijs: null, opmerking: null });
      setSentOn(writer, document, op);
    });
    return written(operation, id);
  },
};
