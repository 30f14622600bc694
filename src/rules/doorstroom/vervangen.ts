/** A calculated figure or a settlement value is replaced only with a reason; both values stay (DS-46). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import type { DoorstroomHuis } from './huis-facts.ts';

type Vervanging = DoorstroomHuis['vervangingen'][number];

export interface Vervangen {
  /** The value that counts: the entered one once there is a reason. */
  readonly inGebruik: string;
  readonly berekend: string;
  readonly ingevoerd: string;
  /** The line of the audit log; null while the reason is missing. */
  readonly auditregel: {
    readonly cijfer: string;
    readonly door: string | null;
    readonly op: IsoDate | null;
    readonly oud: string;
    readonly nieuw: string;
    readonly reden: string;
  } | null;
}

/** DS-46: without a reason the calculated value stays in use. */
export function vervangCijfer({ cijfer, berekend, ingevoerd, reden, door, op }: Vervanging): Vervangen {
  const why = reden?.trim() ?? '';
  if (why === '') return { inGebruik: berekend, berekend, ingevoerd, auditregel: null };
  return {
    inGebruik: ingevoerd,
    berekend,
    ingevoerd,
    auditregel: { cijfer, door, op, oud: berekend, nieuw: ingevoerd, reden: why },
  };
}

/** DS-46: asks the reason of a replacement that has none, and shows both values of the others. */
export function vervangingFindings({ vervangingen }: DoorstroomHuis, law: Law): Finding[] {
  return vervangingen.map((item) => {
    const { auditregel, berekend, ingevoerd } = vervangCijfer(item);
    const params = { cijfer: item.cijfer, berekend, ingevoerd, door: item.door, op: item.op, reden: auditregel?.reden ?? null };
    if (auditregel === null) return makeFinding(law, 'DS-46', 'REDEN_ONTBREEKT', 'missing', { params, recordId: item.id });
    return makeFinding(law, 'DS-46', 'VERVANGEN', 'info', { params, recordId: item.id });
  });
}
