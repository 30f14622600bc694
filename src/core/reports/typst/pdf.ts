/** Model → PDF with one of the two engines (E-02, E-21). */
import type { PrintModel } from '../models/index.ts';
import { commonCodePoints } from './cmap.ts';
import { SANS_FONTS, templateOf } from './files.ts';
import { makePrintable, type Replaced } from './glyphs.ts';
import { createNativeEngine } from './native.ts';
import { type EngineInput, type Standing, type TypstEngine } from './types.ts';
import { createWasmEngine } from './wasm.ts';
import { ReportError } from '../errors.ts';

/** The organisation's own logo. `alt` is read aloud instead of it. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'svg';
  readonly alt: string;
}

/** The organisation's own head of a letter, as wide as the page. */
export interface Letterhead {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'pdf';
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly standing: Standing;
  /** Fields in which a character that the fonts do not have became □. */
  readonly replaced: readonly Replaced[];
}

export interface PdfMaker {
  readonly engine: TypstEngine;
  render(model: PrintModel, logo: Logo | null, letterhead?: Letterhead | null): RenderedPdf;
  close(): void;
}

/** `auto`: native where its package is there, else WASM. */
export type EngineChoice = 'auto' | 'native' | 'wasm';

/**
 * Starts an engine; one per process or worker is enough for every document.
 * @param wasm gives the WASM bytes; asked only when the native engine is not used
 * @throws ReportError RAPPORT_MOTOR_ONTBREEKT
 */
export async function openPdfMaker(input: EngineInput, choice: EngineChoice, wasm: () => Uint8Array | null): Promise<PdfMaker> {
  const engine = await openEngine(input, choice, wasm);
  const points = commonCodePoints(input.fonts.slice(0, SANS_FONTS.length));
  return {
    engine,
    render: (model, logo, letterhead = null) => renderPdf(engine, points, model, { logo, letterhead }),
    close: () => engine.close(),
  };
}

async function openEngine(input: EngineInput, choice: EngineChoice, wasm: () => Uint8Array | null): Promise<TypstEngine> {
  const native = choice === 'wasm' ? null : createNativeEngine(input);
  if (native !== null) return native;
  const bytes = choice === 'native' ? null : wasm();
  if (bytes === null) throw new ReportError('RAPPORT_MOTOR_ONTBREEKT');
  return createWasmEngine(input, bytes);
}

interface Pictures {
  readonly logo: Logo | null;
  readonly letterhead: Letterhead | null;
}

function renderPdf(
  engine: TypstEngine,
  points: ReadonlySet<number>,
  model: PrintModel,
  { logo, letterhead }: Pictures,
): RenderedPdf {
  const printable = makePrintable({ model, alt: logo?.alt ?? null }, points);
  const logoFile = logo === null ? null : `/logo.${logo.type}`;
  const opmaak = {
    logo: logoFile === null ? null : { pad: logoFile, alt: printable.value.alt },
    briefhoofd: letterhead === null ? null : { pad: `/briefhoofd.${letterhead.type}` },
    vervangen: printable.replaced.reduce((sum, field) => sum + field.characters, 0),
  };
  const files = new Map<string, Uint8Array>([
    ['/data.json', new TextEncoder().encode(JSON.stringify({ model: printable.value.model, opmaak }))],
  ]);
  if (logo !== null && logoFile !== null) files.set(logoFile, logo.bytes);
  if (letterhead !== null) files.set(`/briefhoofd.${letterhead.type}`, letterhead.bytes);
  const foreign = letterhead?.type === 'pdf';
  const output = engine.compile({ main: templateOf(model.rapport), files, timestamp: secondsAt(model.opgemaaktOp), foreign });
  return { ...output, replaced: printable.replaced.map(withoutRoot) };
}

/** Midnight UTC of the day on the document: the same model gives the same bytes. */
const secondsAt = (day: string): number => Date.parse(day) / 1000;

const withoutRoot = (replaced: Replaced): Replaced => ({ ...replaced, field: replaced.field.replace(/^model\./u, '') });
