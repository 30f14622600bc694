/** The agreement that holds. */
import type { Db } from '../../store/index.ts';
import { recordsByDay } from '../records.ts';

/** The newest agreement of a traject; one without a date is still being made, so it is the newest. */
export const latestAgreement = (db: Db, trajectId: string) => recordsByDay(db, 'overeenkomst', 'datum', { trajectId }).at(-1);
