/** A document again as it was made: from its frozen model, after the model was held against the hash that was written with it. */
import { createHash } from 'node:crypto';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import {
  type DocumentId,
  MODELS,
  type Renderer,
  type ReportFile,
  type ReportFormat,
  type ReportModel,
  formatsOf,
  makeFiles,
} from '../../reports/index.ts';
import { type CaseView, idToBytes } from '../../store/index.ts';
import { type Huisstijl, type Pictures, huisstijlToen } from '../organisatie/huisstijl.ts';
import { thaw } from '../rapporten/sent.ts';
import { sjabloonBestanden } from '../sjablonen/bestanden.ts';
import { type BevrorenVulling, herhaalVulling } from '../sjablonen/vulling.ts';
import type { LogDocument } from './documenten.ts';

type Answer = OutputOf<'verzending.origineel'>;
export type Controle = Answer['controle'];

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The stored text itself, letter by letter: what is parsed and written again could hide a change. */
function storedModel({ reader }: Pick<CaseView, 'reader'>, id: string): string | null {
  const row = reader.prepare<[Buffer], { model: string | null }>('SELECT model FROM uitvoer WHERE id = ?').get(idToBytes(id));
  return row?.model ?? null;
}

/** The frozen model of a document against its hash. */
export function checkModel(view: Pick<CaseView, 'reader'>, { id, modelHash }: LogDocument): Pick<Controle, 'model' | 'hash'> {
  const text = storedModel(view, id);
  if (text === null || modelHash === null) return { model: 'ontbreekt', hash: modelHash };
  return { model: sha256(text) === modelHash ? 'gelijk' : 'anders', hash: modelHash };
}

export interface Frozen {
  readonly model: ReportModel;
  readonly huisstijl: Huisstijl | undefined;
  readonly sjabloon: BevrorenVulling | null;
}

/** Throws MODEL_ONTBREEKT, MODEL_GEWIJZIGD where the stored text is not the one that the hash was made of. */
export function frozenModel(view: Pick<CaseView, 'reader'>, document: LogDocument): Frozen {
  const text = storedModel(view, document.id);
  if (text === null) throw new CallFailure('MODEL_ONTBREEKT');
  if (document.modelHash !== null && sha256(text) !== document.modelHash) throw new CallFailure('MODEL_GEWIJZIGD');
  const kept = thaw(JSON.parse(text));
  const schema = MODELS[document.rapport as DocumentId];
  const model = schema?.safeParse(kept?.model);
  if (!kept || !model?.success) throw new CallFailure('MODEL_ONTBREEKT');
  return {
    model: model.data,
    huisstijl: kept.huisstijl,
    sjabloon: (kept.sjabloon ?? null) as BevrorenVulling | null,
  };
}

/** What the formats of a document are: those in which it was made, and always its data. */
export function formatsMade(document: LogDocument, { model, sjabloon }: Frozen): ReportFormat[] {
  const can = new Set<string>([...formatsOf(model), ...(sjabloon === null ? [] : ['sjabloon'])]);
  return [...new Set(document.bestanden.map(({ formaat }) => formaat))].filter((each) => can.has(each)) as ReportFormat[];
}

/** The files of one format, and how each stands to the file that was made then. Throws FORMAAT_ONBEKEND. */
export async function drawAgain(
  context: CallContext,
  { document, frozen, pictures, renderer }: { document: LogDocument; frozen: Frozen; pictures: Pictures; renderer: Renderer },
  format: ReportFormat,
): Promise<{ files: ReportFile[]; controle: Controle['bestanden'] }> {
  const files = await filesOf(context, frozen, pictures, renderer, format);
  const made = document.bestanden.filter(({ formaat }) => formaat === format);
  return {
    files,
    controle: files.map((file, index) => {
      // Beside a file that was there already it got a number; then the place among those of the format tells which it was.
      const then = made.find(({ bestand }) => bestand === file.name) ?? made[index];
      const stand = then?.hash ? (then.hash === sha256(file.bytes) ? 'byte_gelijk' : 'inhoud_gelijk') : 'onbekend';
      return { formaat: format, bestand: file.name, stand };
    }),
  };
}

function filesOf(
  context: CallContext,
  { model, sjabloon }: Frozen,
  { logo, letterhead }: Pictures,
  renderer: Renderer,
  format: ReportFormat,
): ReportFile[] | Promise<ReportFile[]> {
  if (format === 'sjabloon') {
    if (sjabloon === null || model.rapport !== 'ama-kwartaaloverzicht')
      throw new CallFailure('FORMAAT_ONBEKEND', { field: 'formaten' });
    return sjabloonBestanden(herhaalVulling(context, sjabloon), model);
  }
  if (!formatsOf(model).includes(format)) throw new CallFailure('FORMAAT_ONBEKEND', { field: 'formaten' });
  const translate = (key: string, params?: Readonly<Record<string, string | number>>): string =>
    context.translate(`reports.${key}`, params);
  return makeFiles(model, format, { renderer, translate, logo, letterhead }, context.signal);
}

export const picturesOf = ({ dossier }: CallContext, { huisstijl }: Frozen): Pictures => huisstijlToen(dossier, huisstijl);
