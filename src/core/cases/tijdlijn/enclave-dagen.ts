/** Days in an enclave on the time line: one line a month and enclave. */
import { and, eq, inArray } from 'drizzle-orm';
import type { TijdlijnRegel } from '../../../shared/contract/tijdlijn.ts';
import { type IsoDate, monthKey } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';
import type { Db } from '../../store/index.ts';
import { enclave, enclaveAanwezig } from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';

export function enclaveLines(db: Db, ids: readonly string[], today: IsoDate, translate: Translate): TijdlijnRegel[] {
  const rows = db
    .select({ datum: enclaveAanwezig.datum, enclaveId: enclaveAanwezig.enclaveId, naam: enclave.naam })
    .from(enclaveAanwezig)
    .innerJoin(enclave, eq(enclave.id, enclaveAanwezig.enclaveId))
    .where(
      and(inArray(enclaveAanwezig.persoonId, [...ids]), eq(enclaveAanwezig.verwijderd, false), eq(enclave.verwijderd, false)),
    )
    .all()
    .flatMap(({ datum, ...row }) => (datum === null ? [] : [{ ...row, datum: datum as IsoDate }]));
  const months = groupBy(rows, ({ enclaveId, datum }) => `${enclaveId ?? ''}|${monthKey(datum)}`);
  return [...months].map(([key, own]) => {
    const days = new Set(own.map(({ datum }) => datum));
    const last = [...days].toSorted().at(-1)!;
    return {
      sleutel: `enclave|${ids[0]!}|${key}`,
      soort: 'aanwezigheid',
      op: last,
      gepland: last > today,
      kop: translate('tijdlijn.enclave.maand', {
        count: days.size,
        naam: own[0]!.naam ?? '',
        maand: translate(`tijdlijn.maand.${String(Number(last.slice(5, 7)))}`),
        jaar: last.slice(0, 4),
      }),
      detail: null,
      dataClass: 'persoonlijk',
      trajectId: null,
      entiteit: 'enclaveAanwezig',
      recordId: null,
    };
  });
}
