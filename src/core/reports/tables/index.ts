/** Model → tables, for every document that exists as a spreadsheet. */
import { type Brief, type Evaluatie, type ReportModel, isDocument } from '../models/index.ts';
import { dateText } from '../format.ts';
import type { Translate } from '../translate.ts';
import { controlebladTables } from './controleblad.ts';
import { documentTables } from './document.ts';
import { jaarafrekeningTables } from './jaarafrekening.ts';
import { kwartaaloverzichtTables } from './kwartaaloverzicht.ts';
import type { TableSpec, WorkbookSpec } from './spec.ts';
import { voorbladTables } from './voorblad.ts';

export type { Cell, Column, ColumnKind, TableSpec, WorkbookSpec } from './spec.ts';

export type TabularModel = Exclude<ReportModel, Evaluatie | Brief>;

const INTERNAL: ReadonlySet<string> = new Set(['ama-controleblad', 'ama-jaarafrekening']);

export function tablesOf(model: TabularModel, t: Translate): TableSpec[] {
  if (model.rapport === 'ama-kwartaaloverzicht') return kwartaaloverzichtTables(model, t);
  if (model.rapport === 'ama-controleblad') return controlebladTables(model, t);
  if (model.rapport === 'ama-jaarafrekening') return jaarafrekeningTables(model, t);
  return isDocument(model) ? documentTables(model, t) : voorbladTables(model, t);
}

/** @param domainId id in the domain documents, for the footer */
export function workbookOf(model: TabularModel, domainId: string, t: Translate): WorkbookSpec {
  const tables = tablesOf(model, t);
  return {
    title: isDocument(model) ? model.titel : (tables[0]?.title ?? ''),
    organisation: model.organisatie.naam,
    footer: t('tekst.voet', { code: domainId, op: dateText(model.regelboekOp) }),
    centre: t(
      INTERNAL.has(model.rapport) || (isDocument(model) && model.inHuis) ? 'tekst.vertrouwelijkInHuis' : 'tekst.vertrouwelijk',
    ),
    pages: t('tekst.bladVan', { blad: '&P', van: '&N' }),
    madeOn: model.opgemaaktOp,
    tables,
  };
}
