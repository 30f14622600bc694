/** The lawbook of a day as the model of a book. */
import {
  type Law,
  type Lookup,
  type Parameter,
  type Reference,
  type RuleCard,
  type ShippedValue,
  lookup,
  templateText,
} from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { OwnValue } from '../../law.ts';
import { parameterText } from '../../parameter-text.ts';
import type { Regelboek } from '../../reports/index.ts';

type Rule = Regelboek['regels'][number];
type Value = Regelboek['parameters'][number]['waarden'][number];

export interface BookInput {
  readonly law: Law;
  readonly own: readonly OwnValue[];
  readonly on: IsoDate;
  readonly madeOn: IsoDate;
  readonly organisatie: Regelboek['organisatie'];
}

const STAND = {
  confirmed: 'bevestigd',
  past_review: 'nakijken',
  unconfirmed: 'niet_bevestigd',
  missing: 'ontbreekt',
} as const satisfies Record<Lookup['standing'], Regelboek['parameters'][number]['nu']['stand']>;

const sourceOf = ({ title, href, article }: Reference): Rule['bronnen'][number] => ({
  titel: title,
  href,
  artikel: article ?? null,
});

/** Everything in the lawbook, with the user's own values where a case file is open. */
export function bookOf({ law, own, on, madeOn, organisatie }: BookInput): Regelboek {
  const { lawbook } = law;
  return {
    rapport: 'regelboek',
    version: 1,
    organisatie,
    opgemaaktOp: madeOn,
    regelboekOp: on,
    uitgave: { versie: lawbook.release.version, datum: lawbook.release.date },
    regels: [...lawbook.rules.values()].map((card) => ruleOf(card, law)),
    parameters: [...lawbook.parameters.values()].map((parameter) => parameterOf(parameter, law, own, on)),
    tegenspraken: [...lawbook.contradictions.values()].map((item) => ({
      id: item.id,
      titel: item.title,
      vraag: item.question,
      lezingen: item.readings.map(({ code, label, text, source }) => ({
        label,
        tekst: text,
        standaard: code === item.default,
        bronnen: source.map(sourceOf),
      })),
      waarom: item.why,
      aan: item.ask ?? null,
      regels: [...item.rules],
    })),
  };
}

function ruleOf(card: RuleCard, { lawbook }: Law): Rule {
  return {
    id: card.id,
    titel: card.title,
    soort: card.kind,
    ernst: [...card.severity],
    van: card.from,
    tot: card.to,
    tekst: card.text,
    opmerking: card.remark ?? null,
    beperking: card.limits ?? null,
    zekerheid: card.confidence,
    toegepast: card.implemented,
    bronnen: card.source.map(sourceOf),
    grenzen: typeof card.boundary === 'object' ? Object.values(card.boundary) : [],
    grensReden: card.boundary_reason ?? null,
    parameters: card.parameters.map((id) => ({ id, label: lawbook.parameters.get(id)?.label ?? id })),
    tegenspraken: [...lawbook.contradictions.values()].filter(({ rules }) => rules.includes(card.id)).map(({ id }) => id),
    boodschappen: Object.values(card.messages).map(({ severity, text }) => ({ ernst: severity, tekst: templateText(text) })),
  };
}

function parameterOf(parameter: Parameter, law: Law, own: readonly OwnValue[], on: IsoDate): Regelboek['parameters'][number] {
  const now = lookup(law, parameter.id, on);
  const mine = own.filter(({ id }) => id === parameter.id);
  return {
    id: parameter.id,
    label: parameter.label,
    nu: { waarde: now.value === null ? null : parameterText(parameter, now.value), stand: STAND[now.standing] },
    instelling: parameter.nature === 'setting',
    nagekekenTot: parameter.reviewedUntil,
    regels: [...parameter.rules],
    nota: parameter.note,
    vraag: now.question,
    aan: now.ask,
    waarden: [...mine.map(ownValue), ...parameter.values.map((value) => shippedValue(parameter, value))],
  };
}

function ownValue({ from, until, value, source, confirms }: OwnValue): Value {
  return {
    van: from,
    tot: until,
    waarde: value,
    zekerheid: 'confirmed',
    bron: { titel: source, href: null, artikel: null },
    nota: null,
    ingetrokken: null,
    eigen: confirms === true ? 'bevestigd' : 'ingevuld',
  };
}

function shippedValue(parameter: Parameter, each: ShippedValue): Value {
  return {
    van: each.from,
    tot: each.until ?? each.coveredUntil,
    waarde: each.value === null ? null : parameterText(parameter, each.value),
    zekerheid: each.confidence ?? 'unknown',
    bron: sourceOf(each.reference),
    nota: each.note,
    ingetrokken: each.withdrawn?.date ?? null,
    eigen: null,
  };
}
