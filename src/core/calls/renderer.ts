/** The renderer of documents, as this installation has it. */
import type { CallContext } from '../access/context.ts';
import {
  type Brief,
  type EvaluatieVoorblad,
  type Letterhead,
  type Logo,
  openRenderer,
  type Renderer,
  ReportError,
  resourceFrom,
} from '../reports/index.ts';

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
export const canPrint = (context: CallContext, logo: Logo): Promise<boolean> =>
  tryPdf(context, { kind: 'pdf', model: emptySheet(context), logo });

/** Whether `letterhead` can be printed: tried on an empty letter. @param hoogte in millimetres */
export const canPrintHead = (context: CallContext, letterhead: Letterhead, hoogte: number): Promise<boolean> =>
  tryPdf(context, { kind: 'pdf', model: emptyLetter(context, hoogte), logo: null, letterhead });

async function tryPdf(context: CallContext, request: Parameters<Renderer['render']>[0]): Promise<boolean> {
  const renderer = rendererOf(context);
  try {
    await renderer.render(request, context.signal);
    return true;
  } catch (error) {
    if (error instanceof ReportError && UNPRINTABLE.has(error.code)) return false;
    throw error;
  } finally {
    await renderer.close();
  }
}

/** A title and texts must be there: a document without them is not accessible, whatever its picture. */
function emptyLetter({ today }: CallContext, hoogte: number): Brief {
  return {
    rapport: 'brief-ocmw',
    version: 1,
    organisatie: { naam: '-', kbo: null },
    opgemaaktOp: today,
    regelboekOp: today,
    code: '',
    sleutel: null,
    afzender: { regels: [] },
    geadresseerde: { naam: '-', regels: [] },
    plaats: null,
    betreft: '-',
    kenmerk: null,
    uwKenmerk: null,
    aanhef: '-',
    blokken: [{ soort: 'alinea', tekst: '-' }],
    slot: '-',
    ondertekenaar: { naam: null, functie: null, telefoon: null },
    bijlagen: [],
    wet: null,
    briefhoofd: { soort: 'afbeelding', hoogte },
  };
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
