/** The door of `core/reports`: models, gather, registry, rendering. */
export { ReportError, REPORT_ERROR_CODES, type ReportErrorCode } from './errors.ts';
export { fileName } from './file-name.ts';
export * from './gather/index.ts';
export type { CorrectieRegel, OpenRij } from './models/shared.ts';
export { type BatchStep, formatsOf, makeBatch, type MakeContext, makeFiles, MEDIA_TYPES, type ReportFile } from './make.ts';
export * from './models/index.ts';
export {
  type DueRule,
  findReport,
  groupOf,
  nextDue,
  REPORT_FORMATS,
  REPORT_IDS,
  type ReportDefinition,
  type ReportFormat,
  type ReportId,
  reportOf,
  REPORTS,
} from './registry.ts';
export { bookHtml } from './render/boek-html.ts';
export { openRenderer, type Renderer, type RendererOptions } from './render/renderer.ts';
export { type ReportRoots, type Resource, resourceFrom } from './resources.ts';
export type * from './sources.ts';
export type { Translate } from './translate.ts';
export type { Replaced } from './typst/glyphs.ts';
export type { EngineChoice, Letterhead, Logo } from './typst/pdf.ts';
export type { Standing } from './typst/types.ts';
