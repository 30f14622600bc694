/** Ticket collectief maatwerk: a VDAB advice that nobody was hired on yet runs out (DS-03). */
import { addDays, addMonths } from '../../shared/domain/date.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { aboutPerson } from './context.ts';
import type { PersonContext } from './context.ts';
import type { TicketFeit } from './facts.ts';

/** DS-03: the newest ticket without an employment; warned from the earlier of the two readings of its last day. */
export function ticketLooptAf(context: PersonContext): Finding[] {
  const ticket = (context.persoon.tickets ?? []).findLast(({ datum }) => datum <= context.on);
  if (!ticket || ticket.gebruikt) return [];
  const last = laatsteDag(context, ticket);
  const ahead = lookupAs(context.law, 'cmw.ticket.herinnering', 'integer', context.on).value;
  if (last === null) return [];
  const extra = { due: last.tot, recordId: ticket.id };
  const params = { datum: ticket.datum, tot: last.tot, lezing: last.lezing };
  if (last.tot < context.on)
    return [aboutPerson(context, 'DS-03', last.lezing === null ? 'VERLOPEN_INGEVULD' : 'VERLOPEN', 'info', params, extra)];
  if (ahead === null || addMonths(last.tot, -ahead) > context.on) return [];
  return [aboutPerson(context, 'DS-03', last.lezing === null ? 'LOOPT_AF_INGEVULD' : 'LOOPT_AF', 'due', params, extra)];
}

/** The last day that was entered; else date + term - 1 day, with the other reading a day later. */
function laatsteDag({ law }: PersonContext, { datum, tot }: TicketFeit): { tot: IsoDate; lezing: IsoDate | null } | null {
  if (tot !== null) return { tot, lezing: null };
  const years = lookupAs(law, 'cmw.ticket.geldigheid', 'integer', datum).value;
  if (years === null) return null;
  const other = addMonths(datum, years * 12);
  return { tot: addDays(other, -1), lezing: other };
}
