/** The plain facts of a traject and of a person, in groups that are filled in together. */
import { contract } from '../../../shared/contract/index.ts';
import { makeFields } from '../../records/define.ts';
import type { FieldSpec } from '../../records/types.ts';

export const trajectSchema = contract['ama.wijzigTraject'].input.shape.waarden;
export const persoonSchema = contract['persoon.wijzig'].input.shape.waarden;
export const organisatieSchema = contract['organisatie.bewaar'].input;

type TrajectKey = Extract<keyof typeof trajectSchema.shape, string>;
type PersoonKey = Extract<keyof typeof persoonSchema.shape, string>;
type OrganisatieKey = Extract<keyof typeof organisatieSchema.shape, string>;

const day = { kind: 'date', optional: true } as const;
const time = { kind: 'time', optional: true } as const;
const text = { kind: 'text', optional: true } as const;
const lines = { kind: 'lines', optional: true } as const;
const hours = { kind: 'hundredths', optional: true } as const;

export const START_FIELDS: readonly FieldSpec<TrajectKey>[] = makeFields('traject', [
  ['start', day],
  ['startTijd', time],
]);
export const ADVIES_FIELDS: readonly FieldSpec<TrajectKey>[] = makeFields('traject', [
  ['adviesDatum', day],
  ['capaciteit', { ...hours, hint: true }],
]);
export const DIMONA_FIELDS: readonly FieldSpec<TrajectKey>[] = makeFields('traject', [
  ['dimonaInDatum', day],
  ['dimonaInTijd', time],
  ['dimonaUitDatum', day],
  ['dimonaUitTijd', time],
]);
export const ONTHAAL_FIELDS: readonly FieldSpec<TrajectKey>[] = makeFields('traject', [
  ['collegasGebriefOp', day],
  ['contactpersoon', text],
]);
export const OVERGANG_FIELDS: readonly FieldSpec<TrajectKey>[] = makeFields('traject', [
  ['overgang', { kind: 'yesno', optional: true }],
  ['overgangsbeslissingOp', day],
]);
export const REST_FIELDS: readonly FieldSpec<TrajectKey>[] = makeFields('traject', [
  ['bestemming', text],
  ['vestigingId', { kind: 'vestiging', optional: true }],
  ['partnerId', { kind: 'partner', optional: true }],
  ['opmerkingen', lines],
]);

export const PERSOON_FIELDS: readonly FieldSpec<PersoonKey>[] = makeFields('persoon', [
  ['voornaam', text],
  ['naam', text],
  ['geboortedatum', day],
  ['vdabNummer', text],
  ['telefoon', text],
  ['email', text],
  ['straat', text],
  ['postcode', text],
  ['gemeente', text],
  ['taal', text],
  ['leeshulp', { ...text, hint: true }],
  ['notities', { ...lines, hint: true }],
]);

export const INGEBRUIKNAME_FIELDS: readonly FieldSpec<OrganisatieKey>[] = makeFields('organisatie', [
  ['ingebruikname', { kind: 'date', optional: true, hint: true }],
]);
export const ORGANISATIE_FIELDS: readonly FieldSpec<OrganisatieKey>[] = makeFields('organisatie', [
  ['naam', text],
  ['kbo', text],
  ['straat', text],
  ['postcode', text],
  ['gemeente', text],
  ['telefoon', text],
  ['email', text],
  ['rszNummer', text],
]);
