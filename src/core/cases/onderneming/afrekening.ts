/** The shadow calculation of a quarter against what the department settled (F-21): no amount where a value is missing. */
import { type Law, type Loonpremie, type OndernemingFacts, loonpremie } from '../../../rules/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Db } from '../../store/index.ts';
import type { RecordRow } from '../doorstroom/tables.ts';
import { byName } from '../personen/names.ts';
import { recordsByDay, recordsOf } from '../records.ts';
import { uitleg } from './antwoord.ts';
import type { Namer } from './invulling.ts';

type Antwoord = OutputOf<'maatwerk.afrekening'>;
type Regel = Antwoord['regels'][number];
type Lijn = RecordRow<'kwartaalcijfer'>;

/** Lines of the settlement of a quarter; of two about one worker the later counts. */
function settled(db: Db, kwartaal: string): Map<string, Lijn> {
  const sets = recordsByDay(db, 'kwartaalcijfers', 'datum', { kwartaal }).filter(({ afgerekend }) => afgerekend === true);
  const order = new Map(sets.map(({ id }, index) => [id, index]));
  const lines = recordsOf(db, 'kwartaalcijfer').filter(({ cijfersId }) => order.has(cijfersId ?? ''));
  const inOrder = lines.toSorted((a, b) => order.get(a.cijfersId ?? '')! - order.get(b.cijfersId ?? '')!);
  return new Map(inOrder.flatMap((line) => (line.persoonId === null ? [] : [[line.persoonId, line] as const])));
}

export function afrekeningAnswer(db: Db, facts: OndernemingFacts, law: Law, kwartaal: string, naam: Namer): Antwoord {
  const lines = settled(db, kwartaal);
  const shadow = new Map(
    facts.loonregels
      .filter((regel) => regel.kwartaal === kwartaal)
      .map((regel) => [regel.werknemerId, loonpremie(facts, law, regel)] as const),
  );
  const ids = [...new Set([...shadow.keys(), ...lines.keys()])];
  const regels = ids
    .map((id) => regelVan({ id, kwartaal, facts, law, naam }, shadow.get(id) ?? null, lines.get(id) ?? null))
    .toSorted((a, b) => byName(a.persoon, b.persoon));
  const known = regels.flatMap(({ verschil }) => verschil ?? []);
  return { kwartaal, regels, verschil: known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) };
}

interface Vraag {
  readonly id: string;
  readonly kwartaal: string;
  readonly facts: OndernemingFacts;
  readonly law: Law;
  readonly naam: Namer;
}

function regelVan({ id, facts, law, naam }: Vraag, own: Loonpremie | null, line: Lijn | null): Regel {
  const berekend = own?.premieCents ?? null;
  const afgerekend = line?.loonpremieCents ?? null;
  const wop = facts.werknemers.find((each) => each.id === id)?.wops.at(-1) ?? null;
  return {
    persoon: naam(id),
    berekend,
    afgerekend,
    verschil: berekend === null || afgerekend === null ? null : afgerekend - berekend,
    wop:
      own === null || own.percentage === null
        ? null
        : { loonpremie: own.percentage, graad: wop?.loonpremie === own.percentage ? wop.graad : null },
    afgerekendeWop:
      line === null || line.wopLoonpremie === null ? null : { loonpremie: line.wopLoonpremie, graad: line.wopGraad },
    begeleidingspremie: line?.begeleidingspremieCents ?? null,
    ...(own === null ? { ontbreekt: [], nietBevestigd: [], afleiding: [] } : uitleg(own, law)),
  };
}
