/** What a document that was sent would be made from now, for everyone or for one person. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { type AmaFacts, type TrajectFacts, visitDays } from '../../../rules/ama/index.ts';
import { type IsoDate, type Period, clip, quarterPeriod } from '../../../shared/domain/date.ts';
import { lawOf } from '../../law.ts';
import { type KwartaalBron, quarterLines } from '../../reports/index.ts';
import type { CaseView } from '../../store/index.ts';
import * as s from '../../store/schema/index.ts';
import { factsOf, loadFacts } from '../ama/facts.ts';
import { personIds } from '../personen/merged.ts';
import { evaluatieFeiten } from '../rapporten/evaluatie.ts';
import { type OverzichtInput, type QuarterScope, quarterBron } from '../rapporten/overzicht.ts';
import type { Dag, EvaluatieInhoud, OverzichtInhoud, PopInhoud } from './inhoud.ts';

/** @param personId only the lines of this person */
export function overzichtNu(input: OverzichtInput, scope: QuarterScope, personId?: string): OverzichtInhoud {
  return overzichtInhoud(quarterBron(input, scope, personId));
}

/** What the overview of these sources is made from, line by line in its own order. */
export function overzichtInhoud(bron: KwartaalBron): OverzichtInhoud {
  const { lezing } = bron.dagenkolom;
  const bounds = quarterPeriod(bron.jaar, bron.kwartaal);
  return {
    soort: 'overzicht',
    lezing,
    halveDag: bron.halveDag.waarde,
    organisatie: { naam: bron.organisatie.naam, kbo: bron.organisatie.kbo },
    regels: quarterLines(bron).map(({ traject, begeleiding, aanwezig }) => ({
      trajectId: traject.trajectId,
      persoonId: traject.persoonId ?? null,
      ...begeleiding.deelnemer,
      start: begeleiding.start,
      einde: begeleiding.einde,
      evaluatieOp: begeleiding.evaluatie?.datum ?? null,
      nogNodig: begeleiding.evaluatie?.nogNodig ?? null,
      begeleider: traject.begeleiderOrganisatie === null ? null : begeleiding.begeleider,
      dagen: begeleiding.dagen,
      aanwezig: lezing === 'kalender' ? [] : aanwezig.map(({ date, halves }): Dag => [date, halves]),
      onderbrekingen: clipped(traject.onderbrekingen, bounds),
    })),
  };
}

function clipped(periods: readonly Period[], bounds: { from: IsoDate; to: IsoDate }): [IsoDate, IsoDate][] {
  return periods
    .flatMap((period): [IsoDate, IsoDate][] => {
      const part = clip(period, bounds);
      return part === null ? [] : [[part.from, part.to]];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

export interface EvaluatieScope {
  readonly persoonId: string;
  readonly trajectId: string;
  readonly periode: { readonly van: IsoDate; readonly tot: IsoDate };
  /** Day on which the file was made. */
  readonly op: IsoDate;
}

/** Null when the person or the traject is not in the file any more. */
export function evaluatieNu(input: OverzichtInput, scope: EvaluatieScope): EvaluatieInhoud | null {
  const loaded = loadFacts(input.dossier, { on: scope.op, personId: scope.persoonId });
  const persoon = loaded.personen[0];
  const traject = persoon?.trajecten.find(({ id }) => id === scope.trajectId);
  return persoon && traject ? evaluatieInhoud(input, factsOf(loaded, persoon), traject, scope) : null;
}

const text = (value: string | null | undefined): string | null => (value?.trim() ? value.trim() : null);

/** What the evaluation file of a traject is made from. */
export function evaluatieInhoud(
  { dossier, lawbook, translate }: OverzichtInput,
  facts: AmaFacts,
  traject: TrajectFacts,
  { periode, op }: Pick<EvaluatieScope, 'periode' | 'op'>,
): EvaluatieInhoud {
  const law = lawOf(lawbook, dossier);
  const found = evaluatieFeiten({ dossier, law, on: op, translate, facts, traject }, periode);
  const { person, eigen, observaties } = found;
  const present: Dag[] = [];
  visitDays(facts.persoon.aanwezigheid, periode.van, periode.tot, (date, halves) => {
    if (halves !== 0) present.push([date, halves]);
  });
  const hours = found.aanwezigheid.urenPerWeekX100;
  return {
    soort: 'evaluatie',
    persoonId: facts.persoon.id,
    trajectId: traject.id,
    familienaam: person?.naam ?? '',
    voornaam: person?.voornaam ?? '',
    periode: { ...periode },
    velden: {
      familienaam: text(person?.naam),
      voornaam: text(person?.voornaam),
      geboortedatum: person?.geboortedatum ?? facts.persoon.insz?.geboortedatum ?? null,
      vdabNummer: text(person?.vdabNummer),
      start: traject.start,
      urenPerWeek: hours === null ? null : (hours / 100).toFixed(2),
      stap: text(eigen?.stap),
      vraag: text(eigen?.vraagVdab),
      woorden: text(eigen?.woordenDeelnemer),
      besprokenOp: eigen?.besprokenOp ?? null,
      taken: text(eigen?.taken),
      vorming: text(eigen?.opleiding),
      doorstroom: text(eigen?.doorstroomOpinie),
      ondersteuning: text(eigen?.ondersteuning),
      aanpassingen: text(eigen?.aanpassingen),
      observaties: text(
        observaties
          .map(({ datum, tekst }) => `${datum} ${tekst}`)
          .toSorted()
          .join('\n'),
      ),
    },
    aanwezig: present,
    doelen: found.doelen.map(({ id, titel, stand, standOp }) => ({
      id,
      titel: titel ?? '',
      stand: stand ?? null,
      op: standOp as IsoDate | null,
    })),
  };
}

/** The plan as it stands: goals in order, with their actions. */
export function popNu({ db }: CaseView, persoonId: string, trajectId: string): PopInhoud {
  const person = db.select().from(s.persoon).where(eq(s.persoon.id, persoonId)).get();
  const goals = db
    .select()
    .from(s.popDoel)
    .where(and(eq(s.popDoel.trajectId, trajectId), eq(s.popDoel.verwijderd, false)))
    .orderBy(asc(s.popDoel.volgorde), asc(s.popDoel.hlc))
    .all();
  const ids = new Set(goals.map(({ id }) => id));
  const actions = db
    .select()
    .from(s.popActie)
    .where(and(inArray(s.popActie.persoonId, personIds(db, persoonId)), eq(s.popActie.verwijderd, false)))
    .all()
    .filter(({ doelId }) => doelId !== null && ids.has(doelId));
  return popInhoud({ persoonId, trajectId, familienaam: person?.naam ?? '', voornaam: person?.voornaam ?? '' }, goals, actions);
}

interface Goal {
  readonly id: string;
  readonly volgorde: number | null;
  readonly titel: string | null;
}
interface Action {
  readonly id: string;
  readonly tekst: string | null;
  readonly tegen: string | null;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** The same content from rows of any day. */
export function popInhoud(
  about: Pick<PopInhoud, 'persoonId' | 'trajectId' | 'familienaam' | 'voornaam'>,
  goals: readonly Goal[],
  actions: readonly Action[],
): PopInhoud {
  return {
    soort: 'pop',
    ...about,
    doelen: goals
      .toSorted((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0) || byId(a, b))
      .map(({ id, volgorde, titel }) => ({ id, volgorde, titel: titel ?? '' })),
    acties: actions.toSorted(byId).map(({ id, tekst, tegen }) => ({ id, tekst: tekst ?? '', tegen: tegen as IsoDate | null })),
  };
}
