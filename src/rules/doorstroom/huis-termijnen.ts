/** The dates of the house: training and coaching of a begeleider, defence against a fine, and how long evidence is kept. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Law } from '../lawbook/lookup.ts';
import { alarmen, coachingTot, kwalificatie, opleidingUiterlijk } from './begeleiders.ts';
import { bewaring } from './bewaring.ts';
import { boeteRechtbankUiterlijk, verweerUiterlijk } from './boete.ts';
import { isEr } from './context.ts';
import type { Begeleider, Boete, DoorstroomHuis } from './huis-facts.ts';
import type { Keten } from './keten.ts';
import type { Termijn, TermijnOpties, TermijnSoort } from './termijnen.ts';
import { maakTermijn } from './termijnen.ts';

/** The dates of the house on a day (DS-33, DS-44, DS-50). */
export function huisTermijnen(huis: DoorstroomHuis, law: Law, on: IsoDate, opties: TermijnOpties = {}): Termijn[] {
  const maak: Maker = (keten, code, soort, recordId, herinneringen = []) =>
    keten === null
      ? []
      : [
          maakTermijn(
            { personId: null, trajectId: null },
            keten.rule,
            code,
            soort,
            keten.datum,
            { ketens: [keten], recordId, herinneringen },
            opties,
          ),
        ];
  return [
    ...huis.begeleiders.flatMap((item) => begeleider(item, law, on, maak)),
    ...huis.boetes.flatMap((item) => boete(item, law, on, maak)),
    ...huis.bewijsstukken.flatMap((item) =>
      maak(bewaring(item, huis, law, on)?.tot ?? null, 'BEWIJS_BEWAREN', 'bewaren_tot', item.id),
    ),
  ];
}

type Maker = (
  keten: Keten | null,
  code: string,
  soort: TermijnSoort,
  recordId: string,
  herinneringen?: readonly IsoDate[],
) => Termijn[];

function begeleider(item: Begeleider, law: Law, on: IsoDate, maak: Maker): Termijn[] {
  const { id, indienst, startOpleiding } = item;
  if (indienst === null || kwalificatie(item, law, on).gronden.length > 0) return [];
  const start = isEr(startOpleiding, on) ? null : opleidingUiterlijk(law, indienst);
  return [
    ...maak(start, 'OPLEIDING_STARTEN', 'uiterlijk', id, alarmen(law, indienst)),
    ...maak(coachingTot(law, indienst), 'COACHING', 'uiterlijk', id),
  ];
}

function boete(
  { id, uitnodigingOp, verweerOp, beslissingVerzondenOp, beroepOp }: Boete,
  law: Law,
  on: IsoDate,
  maak: Maker,
): Termijn[] {
  const decided = isEr(beslissingVerzondenOp, on);
  const defence = isEr(uitnodigingOp, on) && !decided && !isEr(verweerOp, on) ? verweerUiterlijk(law, uitnodigingOp) : null;
  const court = decided && !isEr(beroepOp, on) ? boeteRechtbankUiterlijk(law, beslissingVerzondenOp) : null;
  return [...maak(defence, 'VERWEER', 'uiterlijk', id), ...maak(court, 'BOETE_ARBEIDSRECHTBANK', 'kan_tot', id)];
}
