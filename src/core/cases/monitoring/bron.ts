/** Everything that is counted, each once, with its day, its person and its category: per year inside, per period for outside. */
import {
  type DoorstroomPersoon,
  type Law,
  doorstroomContext,
  lookupAs,
  opvolgmomenten,
  popJaar,
  popRegistratie,
  popUiterlijk,
  trajectContext,
  wopEinde,
} from '../../../rules/index.ts';
import { COMPETENTIE_SOORTEN } from '../../../shared/domain/codes-maatwerk.ts';
import { type IsoDate, addDays, yearOf } from '../../../shared/domain/date.ts';
import { hideFields } from '../../access/data-class.ts';
import type { Db } from '../../store/index.ts';
import { maatwerkFeiten } from '../doorstroom/feiten.ts';
import { personTablesFrom } from '../doorstroom/tables.ts';
import { recordsOf } from '../records.ts';
import { type Beweging, bewegingenVan } from './bewegingen.ts';
import { type Levensloop, levenslopen } from './plaatsen.ts';

export const TIJDIGHEID = ['popBestaat', 'popGeregistreerd', 'evaluatie', 'acties', 'nazicht'] as const;
export type TijdigSoort = (typeof TIJDIGHEID)[number];
/** Done in time, done after the last day, not done and the day is over. */
export const TIJDIG = ['op_tijd', 'laat', 'ontbreekt'] as const;
export type Tijdig = (typeof TIJDIG)[number];
export const UITKOMSTEN = ['ja', 'nee', 'onbekend'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

interface Geteld {
  readonly persoonId: string;
  readonly datum: IsoDate;
}
export interface Moment extends Geteld {
  readonly maand: number;
  readonly uitkomst: Uitkomst;
}
export interface Klok extends Geteld {
  readonly soort: TijdigSoort;
  readonly stand: Tijdig;
}

export interface Bron {
  readonly on: IsoDate;
  readonly lopen: readonly Levensloop[];
  readonly bewegingen: readonly Beweging[];
  readonly momenten: readonly Moment[];
  readonly klokken: readonly Klok[];
  readonly personen: readonly DoorstroomPersoon[];
}

/** @param confidential false: made as if nobody had written down the confidential part, so that nothing counted depends on it */
export function monitoringBron(db: Db, law: Law, on: IsoDate, confidential = true): Bron {
  const gap = lookupAs(law, 'monitoring.aansluiting', 'integer', on).value ?? 0;
  const lopen = levenslopen(db, confidential);
  const tables = personTablesFrom((name) => recordsOf(db, name).map((row) => hideFields(name, row, confidential)));
  const personen = maatwerkFeiten(db, on, confidential, tables)?.personen ?? [];
  return {
    on,
    lopen,
    bewegingen: lopen.flatMap((loop) => bewegingenVan(loop, gap, on, confidential)),
    momenten: personen.flatMap((persoon) => momentenVan(persoon, law, on)),
    klokken: personen.flatMap((persoon) => klokkenVan(persoon, law, on)),
    personen,
  };
}

/** Moments of follow-up that are over. What nobody answered is unknown, and so is what was asked of who died: never a failure (F-14). */
function momentenVan(persoon: DoorstroomPersoon, law: Law, on: IsoDate): Moment[] {
  const { id, trajecten } = persoon;
  const context = doorstroomContext({ ...persoon, overledenOp: null }, law, on);
  return trajecten.flatMap((traject) =>
    opvolgmomenten(trajectContext(context, traject))
      .filter(({ datum }) => datum <= on)
      .map(({ datum, maand, aanHetWerk }) => ({ persoonId: id, datum, maand, uitkomst: aanHetWerk })),
  );
}

function klokkenVan(persoon: DoorstroomPersoon, law: Law, on: IsoDate): Klok[] {
  const context = doorstroomContext(persoon, law, on);
  const end = persoon.overledenOp ?? on;
  const { versies } = persoon.pop;
  const first = versies.map(({ datum }) => datum).toSorted();
  const clock = (soort: TijdigSoort, datum: IsoDate, done: IsoDate | null): Klok[] => {
    // Not done and still time for it, or stopped by a death: not counted.
    if (done === null && datum >= end) return [];
    const stand = done === null ? 'ontbreekt' : done <= datum ? 'op_tijd' : 'laat';
    return [{ persoonId: persoon.id, soort, datum, stand }];
  };
  const hires = persoon.tewerkstellingen.flatMap((dienst, index): Klok[] => {
    const due = popUiterlijk(context, dienst)?.datum;
    if (due === undefined || (dienst.tot !== null && dienst.tot < due)) return [];
    const made = index === 0 ? first[0] : first.find((datum) => datum >= dienst.van);
    return clock('popBestaat', due, made ?? null);
  });
  const registered = persoon.evaluaties.flatMap((evaluatie): Klok[] => {
    const stand = popRegistratie(context, evaluatie);
    return stand === null ? [] : clock('popGeregistreerd', stand.uiterlijk.datum, stand.geregistreerdOp);
  });
  return [...hires, ...registered, ...evaluaties(persoon, law, on, clock), ...jaren(persoon, law, on)];
}

type Clock = (soort: TijdigSoort, datum: IsoDate, done: IsoDate | null) => Klok[];

/** Each end of a package once: the first decision after which it was the one that ran, or none while it is over. */
function evaluaties(persoon: DoorstroomPersoon, law: Law, on: IsoDate, clock: Clock): Klok[] {
  const ends = new Map<IsoDate, IsoDate | null>();
  const decided = persoon.evaluaties.flatMap(({ beslissing }) => (beslissing === null ? [] : beslissing.datum)).toSorted();
  for (const datum of decided.filter((each) => each <= on)) {
    const end = wopEinde(doorstroomContext(persoon, law, addDays(datum, -1)))?.tot.datum;
    if (end !== undefined && !ends.has(end)) ends.set(end, datum);
  }
  const dienst = persoon.tewerkstellingen.at(-1);
  const end = wopEinde(doorstroomContext(persoon, law, on))?.tot.datum;
  const left = dienst === undefined || end === undefined || (dienst.tot !== null && dienst.tot <= end);
  if (!left && !ends.has(end)) ends.set(end, null);
  return [...ends].flatMap(([due, done]) => clock('evaluatie', due, done));
}

/** Each year of an employment that is over: an action of both kinds, and a review of POP and competence profile (DS-36). */
function jaren(persoon: DoorstroomPersoon, law: Law, on: IsoDate): Klok[] {
  const { id, overledenOp, pop } = persoon;
  return persoon.tewerkstellingen.flatMap((dienst) => {
    const stop = [dienst.tot, overledenOp].filter((each) => each !== null).toSorted()[0] ?? on;
    const clocks: Klok[] = [];
    for (let year = popJaar(law, dienst, dienst.van, on); year.to < on && year.to <= stop;) {
      const { from, to } = year;
      const within = ({ datum }: { readonly datum: IsoDate }): boolean => datum >= from && datum <= to;
      const enough = COMPETENTIE_SOORTEN.every(
        (soort) =>
          pop.acties.filter((each) => each.soort === soort && within(each)).length >=
          (lookupAs(law, `cmw.pop.acties.${soort}`, 'integer', to).value ?? 0),
      );
      const say = (soort: TijdigSoort, ok: boolean): void => {
        clocks.push({ persoonId: id, soort, datum: to, stand: ok ? 'op_tijd' : 'ontbreekt' });
      };
      say('acties', enough);
      // The first year begins on the day of hiring, and asks no review.
      if (from > dienst.van)
        say(
          'nazicht',
          pop.nazichten.some((each) => within(each) && each.pop && each.competentieprofiel),
        );
      const next = popJaar(law, dienst, addDays(to, 1), on);
      if (next.to <= to) break;
      year = next;
    }
    return clocks;
  });
}

/** Years in which something is counted; null without anything. */
export function eersteJaar({ bewegingen, klokken, momenten }: Bron): number | null {
  const years = [...bewegingen, ...klokken, ...momenten].map(({ datum }) => yearOf(datum));
  return years.length === 0 ? null : years.reduce((least, each) => Math.min(least, each));
}
