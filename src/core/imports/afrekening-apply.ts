/** From the cells of a settlement to the line of figures; a settled value that changes leaves its own line, with both values (DS-46). */
import { BEGELEIDINGSGRADEN } from '../../shared/domain/codes-maatwerk.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { fieldLabel, formatLogical } from '../cases/labels.ts';
import { recordsOf } from '../cases/records.ts';
import { translate } from '../messages.ts';
import { type Db, type ValuesOf, type Writer, entities } from '../store/index.ts';
import { BEDRAGEN, type Bedrag } from './afrekening.ts';
import type { Cells } from './rows.ts';

const CENTS = 100;
const isBedrag = (field: string): field is Bedrag => Object.hasOwn(BEDRAGEN, field);

/** Only the fields that the cells hold. */
export function regelValues(cells: Cells): ValuesOf<'kwartaalcijfer'> {
  const entries = Object.entries(cells).flatMap(([field, value]): [string, string | number | null][] => {
    if (value === null) return [];
    if (isBedrag(field)) return [[BEDRAGEN[field], Math.round(Number(value) * CENTS)]];
    if (field === 'wop_procent') return [['wopLoonpremie', Number(value)]];
    if (field === 'graad') return [['wopGraad', BEGELEIDINGSGRADEN.find((graad) => graad === value) ?? null]];
    return [[field, value]];
  });
  return Object.fromEntries(entries);
}

export interface Wijziging {
  readonly id: string;
  readonly kwartaal: string;
  readonly field: string;
  readonly value: string;
  readonly today: IsoDate;
}

export function setRegel(db: Db, writer: Writer, { id, kwartaal, field, value, today }: Wijziging): void {
  const values = regelValues({ [field]: value });
  const line = recordsOf(db, 'kwartaalcijfer', { id })[0] as Record<string, string | number | null> | undefined;
  for (const [veld, nieuw] of Object.entries(values) as [string, string | number | null][]) {
    const oud = line?.[veld] ?? null;
    if (oud === null || oud === nieuw) continue;
    const say = (each: string | number | null): string =>
      formatLogical(translate, entities.kwartaalcijfer.entity.fields.get(veld)!, each) ?? translate('cijfer.leeg');
    writer.insert('vervanging', {
      cijfer: translate('cijfer.afgerekend', { kwartaal, veld: fieldLabel(translate, 'kwartaalcijfer', veld) }),
      berekend: say(oud),
      ingevoerd: say(nieuw),
      reden: translate('cijfer.ingelezen'),
      op: today,
    });
  }
  writer.set('kwartaalcijfer', id, values);
}
