/** The code lists with their labels, as choices. */
import {
  AANWEZIG_CODES,
  AFWEZIG_REDENEN,
  BEGELEIDING_ROLLEN,
  BIJLAGE_SOORTEN,
  BIJLAGE_TYPES,
  CONTACTPERSOON_ROLLEN,
  CONTINGENT_SOORTEN,
  DAGDELEN,
  EINDREDEN_CODES,
  ERKENNING_SOORTEN,
  GESPREK_SOORTEN,
  INSTANTIE_SOORTEN,
  KALENDER_SOORTEN,
  KANDIDAAT_UITKOMSTEN,
  MAATREGEL_SOORTEN,
  ONKOST_GRONDSLAGEN,
  ONKOST_SOORTEN,
  ONKOST_WIJZEN,
  ONTVANGER_SOORTEN,
  OPVOLGING_SITUATIES,
  POLIS_SOORTEN,
  POP_STANDEN,
  ROLLEN,
  STATUUT_CODES,
  TICKET_SOORTEN,
  TOESTEMMING_SOORTEN,
  TRAJECT_SOORTEN,
  WERKPOST_AARDEN,
} from '../../shared/domain/codes.ts';
import { capital } from '../format/show.ts';
import { hasMessage, messageOf, textOf } from '../i18n.ts';
import type { Option } from '../ui/select.tsx';

export const CODE_LISTS = {
  statuut: STATUUT_CODES,
  toestemming: TOESTEMMING_SOORTEN,
  aanwezig: AANWEZIG_CODES,
  maatregel: MAATREGEL_SOORTEN,
  eindreden: EINDREDEN_CODES,
  traject: TRAJECT_SOORTEN,
  werkpostaard: WERKPOST_AARDEN,
  polis: POLIS_SOORTEN,
  kalender: KALENDER_SOORTEN,
  gesprek: GESPREK_SOORTEN,
  popstand: POP_STANDEN,
  contingent: CONTINGENT_SOORTEN,
  ontvanger: ONTVANGER_SOORTEN,
  rol: ROLLEN,
  jaNee: ['ja', 'nee'],
  kandidaat: KANDIDAAT_UITKOMSTEN,
  ticket: TICKET_SOORTEN,
  contactpersoon: CONTACTPERSOON_ROLLEN,
  instantie: INSTANTIE_SOORTEN,
  onkost: ONKOST_SOORTEN,
  onkostWijze: ONKOST_WIJZEN,
  onkostGrondslag: ONKOST_GRONDSLAGEN,
  opvolging: OPVOLGING_SITUATIES,
  erkenning: ERKENNING_SOORTEN,
  begeleidingRol: BEGELEIDING_ROLLEN,
  afwezigReden: AFWEZIG_REDENEN,
  dagdeel: DAGDELEN,
  bijlage: BIJLAGE_SOORTEN,
  bijlageType: BIJLAGE_TYPES,
} as const;

export type CodeList = keyof typeof CODE_LISTS;

/** Lists whose labels the core keeps under another name. */
const CORE_NAME: Partial<Record<CodeList, string>> = { popstand: 'pop' };

/** Label of a code, with a capital; empty text for none. The core's labels serve both the window and the documents. */
export function codeLabel(list: CodeList, code: string | number | null): string {
  if (code === null) return '';
  const own = `code.${list}.${String(code)}`;
  return hasMessage(`ui:${own}`) ? textOf(own) : capital(messageOf(`codes.${CORE_NAME[list] ?? list}.${String(code)}`));
}

export const codeOptions = (list: CodeList): Option[] =>
  CODE_LISTS[list].map((code) => ({ key: code, label: codeLabel(list, code) }));
