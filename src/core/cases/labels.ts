/** Names of operations and fields, and values of the registry, as people read them. */
import { formatDate, isIsoDate } from '../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';
import { type Translate, hasMessage } from '../messages.ts';
import type { Field, Logical } from '../store/index.ts';

/** `toestemming.wijzig` → "Toestemming gewijzigd"; an operation without a sentence of its own shows its code. */
export function operationLabel(translate: Translate, op: string): string {
  const own = `operatie.${op.replace('.', '_')}`;
  if (hasMessage(own)) return translate(own);
  const [entity = '', verb = ''] = op.split('.');
  const subject = `record.${entity}`;
  return hasMessage(subject) && hasMessage(`werkwoord.${verb}`) ? `${translate(subject)} ${translate(`werkwoord.${verb}`)}` : op;
}

export function fieldLabel(translate: Translate, entity: string, field: string): string {
  const key = [`veld.${entity}.${field}`, `veld.algemeen.${field}`].find(hasMessage);
  return key ? translate(key) : field;
}

/** Lists and objects say nothing to people: only plain values are shown. */
const text = (value: Logical): string => (typeof value === 'object' ? '' : String(value));

/** A logical value as text, null when it is empty. Ids are not shown: they say nothing to people. */
export function formatLogical(translate: Translate, field: Field, value: Logical): string | null {
  if (value === null || value === undefined) return null;
  switch (field.codec) {
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? formatDate(value) : text(value);
    case 'bool':
      return translate(value === true ? 'waarde.ja' : 'waarde.nee');
    case 'cents':
      return formatEuro(toCents(value as number));
    case 'hours':
      return String((value as number) / 100).replace('.', ',');
    case 'decimal':
      return text(value).replace('.', ',');
    case 'code':
      return codeLabel(translate, field.name, value as string);
    case 'id':
    case 'json':
      return translate('waarde.gewijzigd');
    case 'text':
    case 'time':
    case 'month':
    case 'int':
      return text(value);
  }
}

const CODE_LISTS: Readonly<Record<string, readonly string[]>> = {
  code: ['statuut'],
  soort: [
    'toestemming',
    'maatregel',
    'gesprek',
    'polis',
    'kalender',
    'ontvanger',
    'taak',
    'ticket',
    'instantie',
    'onkost',
    'erkenning',
    'onderneming',
    'competentie',
    'vrijstelling',
    'doorstroomUren',
    'proefstap',
    'inzet',
    'vaststelling',
  ],
  aanwezig: ['aanwezig'],
  eindReden: ['eindreden'],
  stand: ['pop'],
  waarde: ['aanwezigheid'],
  keuze: ['buitenTraject', 'correctie'],
  rol: ['rol', 'contactpersoon', 'begeleidingRol'],
  uitkomst: ['kandidaat', 'evaluatieUitkomst', 'stageUitkomst'],
  wijze: ['onkostWijze'],
  grondslag: ['onkostGrondslag'],
  situatie: ['opvolging'],
  antwoord: ['voorgeschiedenis'],
  graad: ['graad'],
  wopGraad: ['graad'],
  imwGraad: ['graad'],
  rugzakGraad: ['graad'],
  grond: ['wopGrond', 'doorstroomGrond'],
  categorie: ['doelgroepcategorie'],
  aanvraagDoor: ['partij'],
  heroverwegingDoor: ['partij'],
  van: ['partij'],
  door: ['schorsingDoor'],
  fase: ['fase'],
  bron: ['urenBron', 'cijferBron'],
  afwezigBron: ['afwezigBron'],
  stopWil: ['stopWil'],
  contractEindreden: ['jobEindreden'],
  contractSteun: ['jobSteun'],
  akkoordOpvolging: ['aanwezig'],
  mvac: ['aanwezig'],
  instructiesDoorGastheer: ['aanwezig'],
  gemeldeStaat: ['staat'],
  competenties: ['rijpheid'],
  werkvoorwaarden: ['rijpheid'],
  vervoer: ['rijpheid'],
  taal: ['rijpheid'],
  motivatie: ['rijpheid'],
  opvang: ['rijpheid'],
  schulden: ['rijpheid'],
  post: ['stagePost'],
  rij: ['imwRij'],
  richting: ['bewegingRichting'],
  vanwaar: ['bewegingPlaats'],
  naar: ['bewegingPlaats'],
  reden: ['bewegingReden'],
  eenheid: ['tellingEenheid'],
};

function codeLabel(translate: Translate, field: string, code: string): string {
  const key = (CODE_LISTS[field] ?? []).map((list) => `codes.${list}.${code}`).find(hasMessage);
  return key ? translate(key) : code;
}
