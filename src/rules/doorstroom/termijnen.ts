/** Every date that the person side of a file knows, with how it came about: what the calendar and `rules evaluate` show. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { DerivationStep } from '../ama/funding/types.ts';
import type { Law } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { heroverwegingUiterlijk, rechtbankUiterlijk } from './beroep.ts';
import type { DoorstroomContext, TrajectContext } from './context.ts';
import { beslist, doorstroomContext, isEr, lopendeDienst, lopendeEvaluaties, opDatum, trajectContext } from './context.ts';
import { vroegsteAanvraag } from './evaluatie.ts';
import type { DoorstroomPersoon } from './facts.ts';
import { fasenVan } from './fasen.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';
import { opvolgmomenten } from './opvolging.ts';
import { popJaar, popRegelset, popUiterlijk } from './pop.ts';
import { popRegistratie } from './pop-registratie.ts';
import { aanvraagUiterlijk, terugkeer, terugkeerklok } from './terugkeer.ts';
import { herinneringVan, wopEinde } from './wop.ts';

/**
 * `uiterlijk`: last day to do it · `geldig_tot`: last day of a validity · `vanaf`: first day · `kan_tot`: last day of a choice, never a
 * duty · `op`: the day itself · `bewaren_tot`: last day that something is kept.
 */
export type TermijnSoort = 'uiterlijk' | 'geldig_tot' | 'vanaf' | 'kan_tot' | 'op' | 'bewaren_tot';

export interface Termijn {
  readonly rule: string;
  /** Word under `termijn` in `rules.json`. */
  readonly code: string;
  readonly soort: TermijnSoort;
  /** Null: the lawbook has no term; `vraag` and `aan` say what to ask whom. */
  readonly datum: IsoDate | null;
  /** The same date as another reading has it, earliest first. */
  readonly lezingen: readonly IsoDate[];
  readonly herinneringen: readonly IsoDate[];
  readonly vraag: string | null;
  readonly aan: string | null;
  readonly personId: string | null;
  readonly trajectId: string | null;
  readonly recordId: string | null;
  /** Empty unless it was asked. */
  readonly afleiding: readonly DerivationStep[];
}

export interface TermijnOpties {
  /** Makes the derivations too. */
  readonly afleiding?: boolean;
}

type Delen = Partial<Pick<Termijn, 'lezingen' | 'herinneringen' | 'recordId' | 'vraag' | 'aan'>> & {
  readonly ketens?: readonly Keten[];
};

/** Makes a `Termijn`; for the house side too. */
export function maakTermijn(
  wie: { readonly personId: string | null; readonly trajectId: string | null },
  rule: string,
  code: string,
  soort: TermijnSoort,
  datum: IsoDate | null,
  { ketens = [], ...delen }: Delen,
  { afleiding = false }: TermijnOpties,
): Termijn {
  return {
    rule,
    code,
    soort,
    datum,
    lezingen: [],
    herinneringen: [],
    vraag: null,
    aan: null,
    recordId: null,
    ...wie,
    ...delen,
    afleiding: afleiding ? ketens.flatMap((keten) => keten.stappen()) : [],
  };
}

/** The dates of one person on a day, in order; none of somebody who died. */
export function doorstroomTermijnen(persoon: DoorstroomPersoon, law: Law, on: IsoDate, opties: TermijnOpties = {}): Termijn[] {
  if (isEr(persoon.overledenOp, on)) return [];
  const context = doorstroomContext(persoon, law, on);
  const maak: Maker = (rule, code, soort, datum, delen = {}, trajectId = null) =>
    maakTermijn({ personId: persoon.id, trajectId }, rule, code, soort, datum, delen, opties);
  const trajecten = opDatum(persoon.trajecten, (item) => item.start).map((item) => trajectContext(context, item));
  return [
    ...pakket(context, maak),
    ...evaluaties(context, maak),
    ...pop(context, maak),
    ...beroepen(context, maak),
    ...trajecten.flatMap((traject) => [...fasen(traject, maak), ...terug(traject, maak), ...opvolging(traject, maak)]),
  ];
}

type Maker = (
  rule: string,
  code: string,
  soort: TermijnSoort,
  datum: IsoDate | null,
  delen?: Delen,
  trajectId?: string | null,
) => Termijn;

function pakket(context: DoorstroomContext, maak: Maker): Termijn[] {
  const end = lopendeDienst(context) === null ? null : wopEinde(context);
  if (end === null) return [];
  const ketens = [end.tot, ...(end.lezingEinde === null ? [] : [end.lezingEinde])];
  const lezingen = [end.lezing.datum, ...(end.lezingEinde === null ? [] : [end.lezingEinde.datum])].sort();
  const ahead = herinneringVan(context, end);
  const herinneringen = ahead === null ? [] : [ahead];
  return [maak(end.rule, 'WOP_EINDE', 'geldig_tot', end.tot.datum, { ketens, lezingen, herinneringen, recordId: end.recordId })];
}

function evaluaties(context: DoorstroomContext, maak: Maker): Termijn[] {
  const open = lopendeEvaluaties(context);
  const vroegst = lopendeDienst(context) === null ? null : vroegsteAanvraag(context, context.on);
  const early =
    vroegst === null || open.length > 0 ? [] : [maak('DS-04', 'EVALUATIE_VRAGEN', 'vanaf', vroegst.datum, { ketens: [vroegst] })];
  const registratie = open.flatMap((evaluatie) => {
    const stand = popRegistratie(context, evaluatie);
    if (stand === null || stand.geregistreerdOp !== null) return [];
    const { uiterlijk, herinneringen } = stand;
    return [
      maak('DS-47', 'POP_REGISTREREN', 'uiterlijk', uiterlijk.datum, {
        ketens: [uiterlijk],
        herinneringen,
        recordId: evaluatie.id,
      }),
    ];
  });
  return [...early, ...registratie];
}

function pop(context: DoorstroomContext, maak: Maker): Termijn[] {
  const dienst = lopendeDienst(context);
  if (dienst === null) return [];
  const versies = context.versies;
  const uiterlijk = popUiterlijk(context, dienst);
  const exists =
    versies.length > 0 || uiterlijk === null
      ? []
      : [maak('DS-34', 'POP_BESTAAT', 'uiterlijk', uiterlijk.datum, { ketens: [uiterlijk] })];
  return [
    ...exists,
    ...registratieBijIndienst(context, maak),
    maak('DS-36', 'POP_NAZICHT', 'uiterlijk', popJaar(context.law, dienst, context.on, context.on).to),
  ];
}

function registratieBijIndienst(context: DoorstroomContext, maak: Maker): Termijn[] {
  const dienst = lopendeDienst(context);
  const registered = context.versies.some((versie) => isEr(versie.geregistreerdOp, context.on));
  if (dienst === null || registered || popRegelset(context, dienst).set === 'na') return [];
  const term = lookupAs(context.law, 'cmw.pop.registratie.indienst', 'integer', dienst.van);
  const keten = plus(vanaf('DS-34', 'indienst', dienst.van), term, 'maanden');
  return keten === null ? [] : [maak('DS-34', 'POP_REGISTREREN_INDIENST', 'uiterlijk', keten.datum, { ketens: [keten] })];
}

function beroepen(context: DoorstroomContext, maak: Maker): Termijn[] {
  const { law, on } = context;
  return beslist(context).flatMap(({ id, beslissing, beroep }) => {
    if (beroep === null)
      return isEr(beslissing.verzondenOp, on) ? [heroverweging(context, id, beslissing.verzondenOp, maak)] : [];
    if (!isEr(beroep.resultaatVerzondenOp, on) || isEr(beroep.arbeidsrechtbankOp, on)) return [];
    const keten = rechtbankUiterlijk(law, beroep.resultaatVerzondenOp);
    return keten === null ? [] : [maak('DS-39', 'ARBEIDSRECHTBANK', 'kan_tot', keten.datum, { ketens: [keten], recordId: id })];
  });
}

function heroverweging({ law }: DoorstroomContext, recordId: string, verzondenOp: IsoDate, maak: Maker): Termijn {
  const keten = heroverwegingUiterlijk(law, verzondenOp);
  if (keten !== null) return maak('DS-39', 'HEROVERWEGING', 'kan_tot', keten.datum, { ketens: [keten], recordId });
  const { question, ask } = lookupAs(law, 'cmw.beroep.heroverweging', 'integer', verzondenOp);
  return maak('DS-39', 'HEROVERWEGING', 'kan_tot', null, { vraag: question, aan: ask, recordId });
}

function fasen(context: TrajectContext, maak: Maker): Termijn[] {
  const { traject } = context;
  return fasenVan(context, traject).flatMap(({ fase, tot, uiterlijk, waarschuwVanaf, afgesprokenTot }) => {
    if (tot !== null) return [];
    const code = `FASE_${fase.toUpperCase()}`;
    const herinneringen = waarschuwVanaf === null ? [] : [waarschuwVanaf];
    const most =
      uiterlijk === null
        ? []
        : [maak(uiterlijk.rule, code, 'uiterlijk', uiterlijk.datum, { ketens: [uiterlijk], herinneringen }, traject.id)];
    const agreed =
      afgesprokenTot === null ? [] : [maak('DS-13', `${code}_AFGESPROKEN`, 'uiterlijk', afgesprokenTot, {}, traject.id)];
    return [...most, ...agreed];
  });
}

function terug(context: TrajectContext, maak: Maker): Termijn[] {
  const { traject, law, on } = context;
  const klok = terugkeerklok(context);
  if (klok === null || isEr(traject.wedertewerkstelling?.aangevraagdOp ?? null, on)) return [];
  const clock = maak('DS-22', 'TERUGKEERKLOK', 'kan_tot', klok.datum, { ketens: [klok] }, traject.id);
  if (terugkeer(context) === null) return [clock];
  const keten = aanvraagUiterlijk(context);
  if (keten !== null) return [clock, maak('DS-22', 'TERUGKEER_VRAGEN', 'kan_tot', keten.datum, { ketens: [keten] }, traject.id)];
  const { question, ask } = lookupAs(law, 'doorstroom.terugkeer.aanvraag', 'integer', traject.contract?.einde ?? on);
  return [clock, maak('DS-22', 'TERUGKEER_VRAGEN', 'kan_tot', null, { vraag: question, aan: ask }, traject.id)];
}

function opvolging(context: TrajectContext, maak: Maker): Termijn[] {
  return opvolgmomenten(context)
    .filter((moment) => moment.vragen)
    .map(({ datum }) => maak('DS-22', 'OPVOLGING', 'op', datum, {}, context.traject.id));
}
