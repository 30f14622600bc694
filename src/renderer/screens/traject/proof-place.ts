/** Which paper a finding waits for, and what its scan is tied to: a line of the checklist or the record that it proves. */
import type { Place } from '../../attachments/use-add.ts';
import type { Finding } from './types.ts';

/** Of every finding of the rule, or of one code of it: the line of the checklist. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  'AMA-02': 'advies',
  'AMA-03': 'beoordeling',
  'AMA-06': 'ocmw',
  'AMA-07': 'routingC',
  'AMA-08': 'ziekenfonds',
  'AMA-12': 'overeenkomst',
  'AMA-12 HANDTEKENING_ONTBREEKT': 'handtekeningen',
  'AMA-13': 'verzonden',
  'AMA-14': 'dimonaIn',
  'AMA-15': 'dimonaUit',
  'AMA-46': 'overgang',
  'AMA-47': 'conclusie',
  'AMA-50': 'popRegistratie',
};

/** The record that the finding names; of `doorstroomtraject` the traject itself. */
const RECORDS: Readonly<Record<string, NonNullable<Place['bewijs']>['soort']>> = {
  'AMA-18 BEWIJS_ONTBREEKT': 'onkost',
  'AMA-37 EINDE_NIET_GEMELD': 'wvgOvereenkomst',
  'DS-04 ATTEST_ONTBREEKT': 'evaluatie',
  'DS-06 STUKKEN_ONTBREKEN': 'evaluatie',
  'DS-09 HANDTEKENING_ONTBREEKT': 'doorstroomtraject',
  'DS-09 GESTART_ZONDER_OVEREENKOMST': 'doorstroomtraject',
  'DS-43 OVEREENKOMST_ONTBREEKT': 'enclave',
  'DS-43 MELDING_ONTBREEKT': 'enclave',
  'DS-43 MELDING_BEWIJS_ONTBREEKT': 'enclave',
};

/** Every key above, for who checks that the lawbook knows it. */
export const PROVEN = { requirements: REQUIREMENTS, records: RECORDS };

/** Null where no paper is asked, or nothing is there yet that it could be tied to. */
export function proofPlaceOf({ rule, code, persoon, trajectId, plaats }: Finding): Place | null {
  const key = `${rule} ${code}`;
  const soort = RECORDS[key];
  if (soort !== undefined) {
    const id = soort === 'doorstroomtraject' ? trajectId : plaats.recordId;
    return id === null ? null : { persoonId: soort === 'enclave' ? null : (persoon?.id ?? null), bewijs: { soort, id } };
  }
  const vereiste = REQUIREMENTS[key] ?? REQUIREMENTS[rule];
  if (vereiste === undefined || persoon === null || trajectId === null) return null;
  return { persoonId: persoon.id, trajectId, vereiste };
}
