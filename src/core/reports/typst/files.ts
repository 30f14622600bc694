/** The files that make up the house style: which they are, and which document is set with which template. */
import { type DocumentId, LETTER_REPORTS } from '../models/index.ts';
import type { Resource } from '../resources.ts';
import type { EngineInput } from './types.ts';

const OWN: Readonly<Partial<Record<DocumentId | 'regelboek', string>>> = {
  regelboek: 'regelboek.typ',
  'ama-kwartaaloverzicht': 'kwartaaloverzicht.typ',
  'ama-controleblad': 'controleblad.typ',
  'ama-jaarafrekening': 'jaarafrekening.typ',
  'ama-evaluatie': 'evaluatie.typ',
  'ama-evaluatie-voorblad': 'evaluatie-voorblad.typ',
  adresetiketten: 'etiketten.typ',
};

/** The template of a document: its own, or the one of all letters or of all documents of blocks. */
export function templateOf(document: DocumentId | 'regelboek'): string {
  return OWN[document] ?? (LETTER_REPORTS.some((id) => id === document) ? 'brief.typ' : 'document.typ');
}

/** Every Typst file, also those that only other templates read. */
export const TEMPLATES = [
  'huisstijl.typ',
  'financiering.typ',
  'controledelen.typ',
  'document.typ',
  'figuren.typ',
  'brief.typ',
  'pictogrammen.typ',
  ...Object.values(OWN),
];

/** Source Sans 3 has every character that a document may hold; the serif falls back on it (`huisstijl.typ`). */
export const SANS_FONTS = ['SourceSans3-Regular.ttf', 'SourceSans3-Semibold.ttf', 'SourceSans3-It.ttf'] as const;
export const SERIF_FONTS = ['SourceSerif4-Regular.ttf', 'SourceSerif4-Semibold.ttf'] as const;
export const FONTS = [...SANS_FONTS, ...SERIF_FONTS] as const;

export const WASM_FILE = 'wasm/typst_ts_web_compiler_bg.wasm';

/** Reads templates and fonts, in the order of `FONTS`. */
export function readEngineInput(resource: Resource): EngineInput {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    templates: new Map(TEMPLATES.map((name) => [name, decoder.decode(resource(`templates/${name}`))])),
    fonts: FONTS.map((name) => resource(`fonts/${name}`)),
  };
}
