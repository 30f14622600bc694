/** How doorstroompartners do (F-11): waiting days, hours, stages and what came of it, without anything about a person. */
import type { Law } from '../../../rules/index.ts';
import { type IsoDate, yearOf } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { instantieNamen, trajectStand, wachtdagen } from '../doorstroom/trajecten.ts';
import { groupBy } from '../group.ts';
import { recordsOf } from '../records.ts';
import type { Bron, Uitkomst } from './bron.ts';

export interface PartnerTraject {
  readonly persoonId: string;
  readonly partnerId: string | null;
  /** The year in which VDAB referred, else in which it started. */
  readonly jaar: number;
  readonly wachtdagen: number | null;
  readonly urenX100: number;
  readonly stages: number;
  readonly stand: 'voorbereiding' | 'loopt' | 'doorgestroomd' | 'gestopt';
  /** Moments after the start of the job that are over, each with what is known of it. */
  readonly opvolging: readonly { readonly maand: number; readonly uitkomst: Uitkomst }[];
}

export function partnerTrajecten(db: Db, { personen, on }: Bron, law: Law): PartnerTraject[] {
  const rows = new Map(recordsOf(db, 'doorstroomtraject').map((row) => [row.id, row]));
  return personen.flatMap((persoon) =>
    persoon.trajecten.flatMap((traject): PartnerTraject[] => {
      const row = rows.get(traject.id);
      const since = row?.verwezenOp ?? row?.start ?? null;
      if (row === undefined || since === null || since > on) return [];
      // Somebody who died is not asked any more; what was known before stays known.
      const { stand, urenmeter, opvolgmomenten } = trajectStand({ ...persoon, overledenOp: null }, traject, law, on);
      return [
        {
          persoonId: persoon.id,
          partnerId: row.partnerId,
          jaar: yearOf(since as IsoDate),
          wachtdagen: wachtdagen(row),
          urenX100: urenmeter.geteld,
          stages: traject.stages.length,
          stand,
          opvolging: opvolgmomenten
            .filter(({ datum }) => datum <= on)
            .map(({ maand, aanHetWerk }) => ({ maand, uitkomst: aanHetWerk })),
        },
      ];
    }),
  );
}

export interface PartnerCijfers {
  readonly partnerId: string | null;
  readonly naam: string | null;
  readonly trajecten: number;
  readonly wachtdagen: number | null;
  readonly wachtBekend: number;
  readonly uren: number | null;
  readonly stagesTiende: number | null;
  readonly stand: Record<PartnerTraject['stand'], number>;
  /** Trajectories by month after the start of the job: still at work, not at work, not known (no agreement, not reached, no answer). */
  readonly opvolging: Opvolging[];
}

export type Opvolging = { readonly maand: number } & Readonly<Record<Uitkomst, number>>;

/** By name; who has no partner yet last. */
export function perPartner(db: Db, list: readonly PartnerTraject[]): PartnerCijfers[] {
  const names = instantieNamen(db);
  const groups = [...groupBy(list, ({ partnerId }) => partnerId ?? '')];
  return groups
    .map(([id, own]) => ({ partnerId: id === '' ? null : id, naam: names.get(id) ?? null, ...cijfers(own) }))
    .toSorted((a, b) => (a.naam ?? '\uffff').localeCompare(b.naam ?? '\uffff', 'nl-BE'));
}

const TENTHS = 10;

export function cijfers(own: readonly PartnerTraject[]): Omit<PartnerCijfers, 'partnerId' | 'naam'> {
  const days = own.flatMap(({ wachtdagen: known }) => (known === null ? [] : [known])).toSorted((a, b) => a - b);
  const mean = (of: (each: PartnerTraject) => number): number | null =>
    own.length === 0 ? null : own.reduce((sum, each) => sum + of(each), 0) / own.length;
  const [uren, stages] = [mean(({ urenX100 }) => urenX100), mean((each) => each.stages)];
  const count = (stand: PartnerTraject['stand']): number => own.filter((each) => each.stand === stand).length;
  return {
    trajecten: own.length,
    wachtdagen: middle(days),
    wachtBekend: days.length,
    uren: uren === null ? null : Math.round(uren),
    stagesTiende: stages === null ? null : Math.round(stages * TENTHS),
    stand: {
      voorbereiding: count('voorbereiding'),
      loopt: count('loopt'),
      doorgestroomd: count('doorgestroomd'),
      gestopt: count('gestopt'),
    },
    opvolging: opvolging(own),
  };
}

/** By month, the first first. */
function opvolging(own: readonly PartnerTraject[]): Opvolging[] {
  const moments = own.flatMap((each) => each.opvolging);
  const months = [...new Set(moments.map(({ maand }) => maand))].toSorted((a, b) => a - b);
  return months.map((maand) => {
    const of = (uitkomst: Uitkomst): number =>
      moments.filter((each) => each.maand === maand && each.uitkomst === uitkomst).length;
    return { maand, ja: of('ja'), nee: of('nee'), onbekend: of('onbekend') };
  });
}

function middle(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : Math.round((sorted[half - 1]! + sorted[half]!) / 2);
}
