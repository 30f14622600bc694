/** File names: document, period, date. An evaluation carries its file number; never a name or an INSZ (design, 12). */
import { type ReportModel, isDocument, isLetter } from './models/index.ts';

/** What keeps an internal document from being sent by mistake stands in its name. */
const BASE: Readonly<Partial<Record<ReportModel['rapport'], string>>> = {
  'ama-kwartaaloverzicht': 'ama-kwartaaloverzicht',
  'ama-controleblad': 'ama-controleblad-intern',
  'ama-jaarafrekening': 'ama-jaarafrekening-intern',
  'ama-evaluatie': 'ama-evaluatie',
  'ama-evaluatie-voorblad': 'ama-evaluatie-voorblad',
};

/**
 * `ama-kwartaaloverzicht_2026-K1_2026-04-21.xlsx`, `ama-evaluatie_dossier-0017_2025-05-2026-05_2026-04-21.pdf`.
 * @param part name of one table where a format has a file per table
 */
export function fileName(model: ReportModel, extension: string, part: string | null = null): string {
  const own = BASE[model.rapport] ?? (isDocument(model) && model.inHuis ? `${model.rapport}-intern` : model.rapport);
  const base = part === null ? own : `${own}-${part}`;
  return `${[base, ...periodOf(model), ...versionOf(model), model.opgemaaktOp].join('_')}.${extension}`;
}

/** A corrected document says so in its name too: a CSV has no other place for it. */
const versionOf = (model: ReportModel): string[] => ('versie' in model && model.versie > 1 ? [`v${model.versie}`] : []);

function periodOf(model: ReportModel): string[] {
  if (model.rapport === 'ama-evaluatie') {
    return [`dossier-${safe(model.dossiernummer)}`, `${model.periode.van.slice(0, 7)}-${model.periode.tot.slice(0, 7)}`];
  }
  if (isDocument(model) || isLetter(model)) return model.sleutel === null ? [] : [model.sleutel];
  if (model.rapport === 'ama-evaluatie-voorblad') return [`lijst-${model.lijst}`];
  return [model.rapport === 'ama-jaarafrekening' ? String(model.jaar) : `${model.jaar}-K${model.kwartaal}`];
}

/** A file number as it may stand in a file name on every system. */
function safe(dossiernummer: string): string {
  const plain = dossiernummer.normalize('NFKD').replace(/[^0-9A-Za-z]+/gu, '-');
  return plain.replace(/^-+|-+$/gu, '').slice(0, 40) || 'zonder-nummer';
}
