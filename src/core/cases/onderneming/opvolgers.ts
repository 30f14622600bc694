/** Who could take a place that comes free (F-18): who waits for one, or holds a ticket. Facts of their file, in the order of their wait. */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { day, runs } from '../facts.ts';
import { byName } from '../personen/names.ts';
import { allPersons } from '../personen/read.ts';
import { recordsOf } from '../records.ts';
import type { Namer } from './invulling.ts';

type Opvolger = OutputOf<'maatwerk.vertrek'>['opvolgers'][number];

/** Who works here as a doelgroepwerknemer on that day already, is not named. */
export function opvolgers(db: Db, on: IsoDate, naam: Namer): Opvolger[] {
  const employed = new Set(
    recordsOf(db, 'tewerkstelling')
      .filter(({ doelgroepwerknemer, van, tot }) => doelgroepwerknemer === true && (van === null || tot === null || tot >= on))
      .map(({ persoonId }) => persoonId),
  );
  const waiting = recordsOf(db, 'wachtOpPlaats').filter((each) => runs(each, on));
  const tickets = recordsOf(db, 'ticket').filter(({ datum, tot }) => runs({ van: datum, tot }, on));
  return allPersons(db)
    .filter(({ id, overledenOp }) => overledenOp === null && !employed.has(id))
    .flatMap(({ id }) => {
      const wait = waiting.find(({ persoonId }) => persoonId === id);
      const ticket = tickets.findLast(({ persoonId }) => persoonId === id);
      if (wait === undefined && ticket === undefined) return [];
      return [
        {
          persoon: naam(id),
          wachtSinds: day(wait?.van ?? null),
          waarvoor: wait?.waarvoor ?? null,
          ticket: ticket?.soort ?? null,
          ticketTot: day(ticket?.tot ?? null),
        },
      ];
    })
    .toSorted((a, b) => (a.wachtSinds ?? '9999').localeCompare(b.wachtSinds ?? '9999') || byName(a.persoon, b.persoon));
}
