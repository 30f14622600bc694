/** Where a file stands, in the words of the contract, and what can be done next (doorstroom.md 7.1). */
import {
  type DoorstroomPersoon,
  type Law,
  type Overgang,
  type Reden,
  type Termijn,
  doorstroomTermijnen,
  overgangNaar,
  redenText,
  staatText,
  termijnText,
  toestand,
} from '../../../rules/index.ts';
import type { DoorstroomTermijn, DoorstroomToestand, Stap } from '../../../shared/contract/doorstroom.ts';
import type { DoorstroomStaat } from '../../../shared/domain/codes-maatwerk.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { z } from 'zod';
import { day } from '../facts.ts';
import type { RecordRow } from './tables.ts';

export interface Vraag {
  readonly law: Law;
  readonly on: IsoDate;
  /** The reader has the right on the confidential part. */
  readonly confidential: boolean;
}

/** Why a job ended is confidential, and this condition rests on it. */
const HIDDEN_REASON = 'DS-22';

const reasons = (list: readonly Reden[], confidential: boolean): z.infer<typeof Stap>['nodig'] =>
  list
    .filter(({ rule }) => confidential || rule !== HIDDEN_REASON)
    .map((reden) => ({ rule: reden.rule, code: reden.code, tekst: redenText(reden) }));

function stapAnswer({ naar, door, nodig, aandacht }: Overgang, confidential: boolean): z.infer<typeof Stap> {
  return {
    naar,
    tekst: staatText(naar),
    door,
    nodig: reasons(nodig, true),
    aandacht: reasons(aandacht, confidential),
  };
}

/** The state with its steps. @param dienst the employment that counts: what a list said of it is held against the facts */
export function toestandAnswer(
  persoon: DoorstroomPersoon,
  dienst: Pick<RecordRow<'tewerkstelling'>, 'gemeldeStaat' | 'gemeldOp'> | null,
  { law, on, confidential }: Vraag,
): DoorstroomToestand {
  const { staat, sinds, fase, trajectId, evaluatieId, beroepen, overgangen } = toestand(persoon, law, on);
  const gemeld = dienst?.gemeldeStaat ?? null;
  return {
    staat,
    tekst: staatText(staat),
    sinds,
    fase,
    trajectId,
    evaluatieId,
    gemeld:
      gemeld === null || gemeld === staat ? null : { staat: gemeld, tekst: staatText(gemeld), op: day(dienst?.gemeldOp ?? null) },
    beroepen: beroepen.map((each) => ({ ...each })),
    stappen: overgangen.map((overgang) => stapAnswer(overgang, confidential)),
  };
}

/** One step, whether there is one from this state or not. */
export function stapVan(
  persoon: DoorstroomPersoon,
  naar: DoorstroomStaat,
  { law, on, confidential }: Vraag,
): z.infer<typeof Stap> {
  return stapAnswer(overgangNaar(toestand(persoon, law, on), naar), confidential);
}

/** The dates of a file, the first first; those without a term last. */
export function termijnenAnswer(persoon: DoorstroomPersoon, { law, on }: Vraag): z.infer<typeof DoorstroomTermijn>[] {
  return doorstroomTermijnen(persoon, law, on)
    .map(termijnAnswer)
    .toSorted((a, b) => order(a.datum, b.datum));
}

export function termijnAnswer(termijn: Termijn): z.infer<typeof DoorstroomTermijn> {
  const { rule, code, soort, datum, lezingen, herinneringen, vraag, aan, trajectId, recordId } = termijn;
  return {
    rule,
    code,
    tekst: termijnText(termijn),
    soort,
    datum,
    lezingen: [...lezingen],
    herinneringen: [...herinneringen],
    vraag,
    aan,
    trajectId,
    recordId,
  };
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
