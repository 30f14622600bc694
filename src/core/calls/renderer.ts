/** The renderer of documents, as this installation has it. */
import type { CallContext } from '../access/context.ts';
import { type EvaluatieVoorblad, type Logo, openRenderer, type Renderer, ReportError, resourceFrom } from '../reports/index.ts';

/** Nothing starts before the first request; close it afterwards. */
export function rendererOf({ session }: CallContext): Renderer {
  const { templates, fonts, wasm } = session.options.resources;
  const entry = session.options.workers?.render;
  return openRenderer({
    resource: resourceFrom({ templates, fonts, wasm }),
    mode: 'worker',
    ...(entry ? { workerEntry: entry } : {}),
  });
}

/** What a picture that cannot be printed makes of a document: the first two are the compiler's, the last is a worker that did not survive it. */
const UNPRINTABLE = new Set<string>(['RAPPORT_SJABLOON_FOUT', 'RAPPORT_NIET_TOEGANKELIJK', 'RAPPORT_AFGEBROKEN']);

/** Whether `logo` can be printed: tried on an empty cover sheet, because a picture that cannot would stop every document afterwards. */
export async function canPrint(context: CallContext, logo: Logo): Promise<boolean> {
  const renderer = rendererOf(context);
  try {
    await renderer.render({ kind: 'pdf', model: emptySheet(context), logo }, context.signal);
    return true;
  } catch (error) {
    if (error instanceof ReportError && UNPRINTABLE.has(error.code)) return false;
    throw error;
  } finally {
    await renderer.close();
  }
}

function emptySheet({ today }: CallContext): EvaluatieVoorblad {
  return {
    rapport: 'ama-evaluatie-voorblad',
    version: 1,
    organisatie: { naam: '', kbo: null },
    opgemaaktOp: today,
    regelboekOp: today,
    ontvanger: '',
    bemiddelaar: null,
    lijst: 1,
    contact: null,
    dossiers: [],
  };
}
