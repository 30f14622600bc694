/** The register of what went out, documents as they were sent, and VDAB's answers typed back. */
import { mkdirSync } from 'node:fs';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import type { verzendCalls } from '../../shared/contract/verzending.ts';
import { yearOf } from '../../shared/domain/date.ts';
import { documentOf, documentsById, type LogDocument, type Sending } from '../cases/verzending/documenten.ts';
import { checkModel, drawAgain, formatsMade, frozenModel, picturesOf } from '../cases/verzending/origineel.ts';
import { noteSendings, planSendings, setSentOn, stampOfPlan, writeSending } from '../cases/verzending/noteer.ts';
import { lineMaker, register } from '../cases/verzending/register.ts';
import { answerList, answerSeries, planAnswers, saveAnswers, stampOfAnswers } from '../cases/verzending/strook.ts';
import { readStrips } from '../cases/verzending/strook-bestand.ts';
import { versionDifference, versionsOf } from '../cases/verzending/versies.ts';
import { readChosenFile } from '../imports/index.ts';
import { formatOperation } from '../store/index.ts';
import { rendererOf } from './renderer.ts';
import { deliver, logCopies } from './report-files.ts';
import { written } from './written.ts';

type Names = keyof typeof verzendCalls;

const operationText = (operation: Parameters<typeof formatOperation>[0] | null): string | null =>
  operation === null ? null : formatOperation(operation);

/** The document of a sending, and the sending itself. Throws NIET_GEVONDEN. */
function sendingOf({ dossier }: CallContext, id: string) {
  for (const document of documentsById(dossier.db).values()) {
    const sending = document.verzonden.find((each) => each.id === id);
    if (sending) return { document, sending };
  }
  throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
}

const VALUES = ['op', 'wijze', 'aan', 'door', 'bewijs', 'opmerking'] as const;
type Values = Pick<Sending, (typeof VALUES)[number]>;

/** The values of a sending with what was put right over them; null empties, what is left out stays. */
const changedBy = (sending: Sending, changed: { readonly [K in keyof Values]?: Values[K] | undefined }): Values => {
  const given = VALUES.filter((key) => changed[key] !== undefined).map((key) => [key, changed[key]] as const);
  return { ...sending, ...(Object.fromEntries(given) as Partial<Values>) };
};

/** The first day that remains; null opens the period again. */
const firstDay = ({ verzonden }: LogDocument, change: (id: string) => string | null | undefined) =>
  (verzonden
    .flatMap(({ id, op }) => {
      const day = change(id);
      return day === null ? [] : (day ?? op ?? []);
    })
    .toSorted()
    .at(0) ?? null) as LogDocument['op'];

export const verzendHandlers: Handlers<Names> = {
  'verzending.register': (context, { jaar, vervangen }) => register(context, jaar ?? yearOf(context.today), vervangen),

  'verzending.lees'(context, { id }) {
    const document = documentOf(context.dossier.db, id);
    if (!document.verlaatHuis) throw new CallFailure('NIET_GEVONDEN', { field: 'id' });
    const { documents, lineOf } = lineMaker(context);
    return {
      regel: lineOf(document),
      versies: versionsOf(documents, document),
      verschil: versionDifference(context, documents, document),
      doel: document.doel,
      bevestiging: document.bevestiging,
    };
  },

  'verzending.proef'(context, input) {
    const planned = planSendings(context, input);
    return { regels: planned.map(({ regel }) => regel), stempel: stampOfPlan(planned) };
  },

  'verzending.noteer'(context, input) {
    const { operation, ...counts } = noteSendings(context, input);
    return { operation: operationText(operation), ...counts };
  },

  'verzending.wijzig'(context, { id, waarden }) {
    const { document, sending } = sendingOf(context, id);
    if (waarden.op !== undefined && waarden.op > context.today) throw new CallFailure('VERZENDING_TOEKOMST', { field: 'op' });
    const { operation, value } = context.write((writer) => {
      setSentOn(
        writer,
        document,
        firstDay(document, (each) => (each === id ? waarden.op : undefined)),
      );
      if (!sending.kept) return writeSending(writer, document, changedBy(sending, waarden));
      writer.set('verzending', id, waarden);
      return id;
    });
    return written(operation, value);
  },

  'verzending.verwijder'(context, { id, reden }) {
    const { document, sending } = sendingOf(context, id);
    const { operation } = context.write(
      (writer) => {
        if (sending.kept) writer.retract('verzending', id);
        setSentOn(
          writer,
          document,
          firstDay(document, (each) => (each === id ? null : undefined)),
        );
      },
      { reason: reden },
    );
    return written(operation, document.id);
  },

  'verzending.nietNodig'(context, { ids, reden }) {
    const known = documentsById(context.dossier.db);
    const documents = new Map(
      ids.map((id) => {
        const document = known.get(id);
        if (!document) throw new CallFailure('NIET_GEVONDEN', { field: 'ids' });
        return [document.id, document] as const;
      }),
    );
    const waiting = [...documents.values()].filter(
      ({ verlaatHuis, verzonden, nietNodig }) => verlaatHuis && verzonden.length === 0 && nietNodig === null,
    );
    const { operation } = context.write(
      (writer) => {
        for (const { id, persoonId } of waiting)
          writer.insert('verzending', {
            persoonId,
            uitvoerId: id,
            op: context.today,
            wijze: 'niet_nodig',
            door: context.user.naam,
            opmerking: reden,
          });
      },
      { reason: reden },
    );
    return { operation: operationText(operation), aantal: waiting.length };
  },

  'verzending.controle': ({ dossier }, { id }) => checkModel(dossier, documentOf(dossier.db, id)),

  async *'verzending.origineel'(context, { id, formaten, map }) {
    const { session, dossier } = context;
    const document = documentOf(dossier.db, id);
    const frozen = frozenModel(dossier, document);
    const formats = formaten ?? formatsMade(document, frozen);
    const pictures = picturesOf(context, frozen);
    const folder = map ? session.pathOf(map.ref, 'write') : null;
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const renderer = rendererOf(context);
    const delivered: ReturnType<typeof deliver>[] = [];
    const bestanden: Awaited<ReturnType<typeof drawAgain>>['controle'][number][] = [];
    try {
      for (const [index, format] of formats.entries()) {
        const again = await drawAgain(context, { document, frozen, pictures, renderer }, format);
        delivered.push(...again.files.map((file) => deliver(context, folder, frozen.model.rapport, file)));
        bestanden.push(...again.controle);
        yield { code: 'reports.voortgang', done: index + 1, total: formats.length };
      }
    } finally {
      await renderer.close();
      // A copy on a disk is an export like any other.
      if (folder !== null && delivered.length > 0) logCopies(context, document, delivered);
    }
    return {
      files: delivered.map(({ made }) => made),
      controle: { ...checkModel(dossier, document), bestanden, huisstijl: pictures.stand },
    };
  },

  'antwoord.reeksen': ({ dossier }) => answerSeries(dossier.db),
  'antwoord.lijst': ({ dossier }, { reeks }) => answerList(dossier, reeks),

  async *'antwoord.lees'(context, { reeks, bestand }) {
    const lijst = answerList(context.dossier, reeks);
    yield { code: 'import.voortgang.lezen', done: 0, total: 1 };
    const { grid } = await readChosenFile(context, bestand.ref);
    return readStrips(grid, lijst);
  },

  'antwoord.proef'(context, { regels }) {
    const planned = planAnswers(context, regels);
    return { regels: planned.map(({ regel }) => regel), stempel: stampOfAnswers(planned) };
  },

  'antwoord.bewaar'(context, input) {
    const { operation, aantal } = saveAnswers(context, input);
    return { operation: operationText(operation), aantal };
  },
};
