/**
 * The one data set behind every document of a doorstroomtraject and its stages (F-17): agreement, stage contract, schedule and evaluation
 * read the parties and the stage here, so that an employer never gets two of them that differ.
 */
import type { IsoDate } from '../../../../../shared/domain/date.ts';
import { dayText } from '../../../day-text.ts';
import { organisatieRow } from '../../../organisatie/read.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { recordsOf } from '../../../records.ts';
import { type BuildInput, fileNumber } from '../build.ts';
import { type Stage, type Traject, type Worker, joined, kboText, placeText, workersOf } from './delen.ts';

/** Somebody who signs. */
export interface Partij {
  readonly naam: string | null;
  /** Name, enterprise number and address on one line. */
  readonly voluit: string | null;
  /** Whom to ask for there, with phone and mail. */
  readonly contact: string | null;
}

export interface TrajectFeiten {
  /** File number of the worker. */
  readonly nummer: string;
  readonly worker: Worker;
  readonly traject: Traject;
  readonly huis: Partij;
  readonly werknemer: Partij;
  readonly geboortedatum: string | null;
  /** Null: no partner was chosen. */
  readonly dienstverlener: Partij | null;
}

export interface StageFeiten extends TrajectFeiten {
  readonly stage: Stage;
  /** Null: no host was chosen. */
  readonly gastheer: Partij | null;
}

function bodyParty(input: BuildInput, id: string | null): Partij | null {
  const body = recordsOf(input.context.dossier.db, 'instantie').find((each) => each.id === id);
  if (!body) return null;
  return {
    naam: body.naam,
    voluit: joined(body.naam, kboText(body.kbo), placeText(body)),
    contact: joined(body.contactNaam, body.telefoon, body.email),
  };
}

/** The parties of a trajectory. Why VDAB opened it and the package stay out: no party asks them. */
export function trajectFeiten(input: BuildInput, worker: Worker, traject: Traject): TrajectFeiten {
  const { db } = input.context.dossier;
  const person = personRow(db, worker.persoon.id);
  const house = organisatieRow(db) ?? null;
  return {
    nummer: fileNumber(person),
    worker,
    traject,
    huis: {
      naam: house?.naam ?? null,
      voluit: joined(house?.naam, kboText(house?.kbo), placeText(house)),
      contact: joined(house?.telefoon, house?.email),
    },
    werknemer: { naam: fullName(person), voluit: joined(fullName(person), placeText(person)), contact: null },
    geboortedatum: dayText(person.geboortedatum),
    dienstverlener: bodyParty(input, traject.partnerId),
  };
}

/** The newest trajectory that did not stop by the day. */
export const openTraject = ({ trajecten }: Worker, on: IsoDate): Traject | undefined =>
  trajecten.findLast(({ stopOp }) => stopOp === null || stopOp > on);

/** The newest trajectory of each chosen worker that did not stop; nobody without one. */
export function trajectenIn(input: BuildInput): TrajectFeiten[] {
  return workersOf(input).flatMap((worker) => {
    const chosen = worker.trajecten.find((each) => each.id === input.scope.recordId) ?? openTraject(worker, input.on);
    return chosen === undefined ? [] : [trajectFeiten(input, worker, chosen)];
  });
}

/**
 * The stages of each chosen worker: the one that was asked for, else those that run or are still to come, else the last one.
 * @param done with `true` the last one that began, also where the next is planned: an evaluation looks back
 */
export function stagesIn(input: BuildInput, done = false): StageFeiten[] {
  const { on, scope } = input;
  return workersOf(input).flatMap((worker) => {
    const all = worker.trajecten.flatMap((traject) => traject.stages.map((stage) => ({ traject, stage })));
    const inOrder = all.toSorted((a, b) => ((a.stage.van ?? '9999') < (b.stage.van ?? '9999') ? -1 : 1));
    return pick(inOrder, on, scope.recordId, done).map(({ traject, stage }) => ({
      ...trajectFeiten(input, worker, traject),
      stage,
      gastheer: bodyParty(input, stage.gastheerId),
    }));
  });
}

type Both = { readonly traject: Traject; readonly stage: Stage };

function pick(all: readonly Both[], on: IsoDate, asked: string | undefined, done: boolean): Both[] {
  if (asked !== undefined) return all.filter(({ stage }) => stage.id === asked);
  if (done) return all.filter(({ stage }) => stage.van !== null && stage.van <= on).slice(-1);
  const open = all.filter(({ stage, traject }) => (stage.tot === null || stage.tot >= on) && !stopped(traject, on));
  return open.length > 0 ? open : all.slice(-1);
}

const stopped = ({ stopOp }: Traject, on: IsoDate): boolean => stopOp !== null && stopOp <= on;
