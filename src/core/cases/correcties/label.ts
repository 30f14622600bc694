/** A sent document in words, without a name of a person: for errors, lists and findings. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';

export interface DocumentName {
  readonly soort: 'overzicht' | 'evaluatie' | 'pop';
  /** `2026Q1` of an overview. */
  readonly periode: string | null;
  /** Day on the document. */
  readonly op: IsoDate;
  readonly verzondenOp: IsoDate;
}

const day = (date: IsoDate): string => date.split('-').toReversed().join('/');

/** "kwartaaloverzicht, 1e kwartaal 2026, verzonden op 10/04/2026". */
export function documentLabel({ soort, periode, op, verzondenOp }: DocumentName, translate: Translate): string {
  return translate(`correctie.document.${soort}`, {
    kwartaal: periode === null ? '' : periode.slice(5),
    jaar: periode === null ? '' : periode.slice(0, 4),
    op: day(op),
    verzonden: day(verzondenOp),
  });
}
