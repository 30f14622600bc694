/** Enclaves with their daily register (DS-43). */
import { type Law, kwalificatie, meldingUiterlijk } from '../../../rules/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { CallFailure } from '../../access/failure.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db, Writer } from '../../store/index.ts';
import { amaDeelnemers } from '../ama/perioden.ts';
import { begeleiderFeiten } from '../doorstroom/huis-feiten.ts';
import { houseTables } from '../doorstroom/tables.ts';
import { instantieNamen } from '../doorstroom/trajecten.ts';
import { dated, runs } from '../facts.ts';
import { byName, fullName } from '../personen/names.ts';
import { recordsOf } from '../records.ts';
import { namesById } from '../verloop/shared.ts';
import type { Namer } from './invulling.ts';

type Kaart = Omit<OutputOf<'enclave.lijst'>[number], 'bevindingen'>;
type Dag = Kaart['register'][number];

/** Every enclave with who was there on which day, the newest day first. */
export function enclaveKaarten(db: Db, law: Law, naam: Namer): Kaart[] {
  const house = houseTables(db);
  const facts = new Map(begeleiderFeiten(house).map((each) => [each.id, each]));
  const guides = new Map(house.begeleider.map((row) => [row.id, fullName(row)]));
  const hosts = instantieNamen(db);
  const workers = recordsOf(db, 'enclaveAanwezig');
  return dated(house.enclave).map((row) => {
    const present = workers.filter(({ enclaveId }) => enclaveId === row.id);
    const guiding = house.enclaveBegeleider.filter(({ enclaveId }) => enclaveId === row.id);
    const days = [...new Set([...present, ...guiding].flatMap(({ datum }) => datum ?? []))].toSorted().toReversed();
    const register = days.map((datum): Dag => {
      const begeleiders = guiding.flatMap((each) =>
        each.datum === datum && each.begeleiderId !== null
          ? [{ id: each.begeleiderId, naam: guides.get(each.begeleiderId) ?? '' }]
          : [],
      );
      return {
        datum: datum as Dag['datum'],
        werknemers: present
          .flatMap((each) => (each.datum === datum && each.persoonId !== null ? [naam(each.persoonId)] : []))
          .toSorted(byName),
        begeleiders,
        gekwalificeerd: begeleiders.some(({ id }) => {
          const fact = facts.get(id);
          return fact !== undefined && kwalificatie(fact, law, datum as Dag['datum']).gronden.length > 0;
        }),
      };
    });
    return {
      ...row,
      gastheer: hosts.get(row.gastheerId ?? '') ?? null,
      meldingUiterlijk: meldingUiterlijk(law, row.van),
      register,
    } as Kaart;
  });
}

type Keuze = OutputOf<'enclave.dagKeuze'>;

/**
 * A day of the register as its form starts. A day that was filled in is shown as it stands, with whoever left since; an empty day takes over
 * from the newest one who is in service. Throws NIET_GEVONDEN.
 */
export function dagKeuze(db: Db, enclaveId: string, datum: IsoDate): Keuze {
  if (!recordsOf(db, 'enclave').some(({ id }) => id === enclaveId))
    throw new CallFailure('NIET_GEVONDEN', { field: 'enclaveId' });
  const present = recordsOf(db, 'enclaveAanwezig', { enclaveId });
  const guiding = recordsOf(db, 'enclaveBegeleider', { enclaveId });
  const days = [...present, ...guiding].flatMap((row) => row.datum ?? []).toSorted();
  const ingevuld = days.includes(datum);
  const bron = ingevuld ? datum : (days.at(-1) ?? null);
  const there = new Set(present.flatMap((row) => (row.datum === bron && row.persoonId !== null ? [row.persoonId] : [])));
  const guides = new Set(guiding.flatMap((row) => (row.datum === bron ? (row.begeleiderId ?? []) : [])));
  return {
    datum,
    ingevuld,
    voorstelVan: (ingevuld ? null : bron) as Keuze['voorstelVan'],
    personen: keuzePersonen(db, datum, { there, ingevuld }),
    begeleiders: recordsOf(db, 'begeleider')
      .filter((each) => guides.has(each.id) || ((each.inDienst ?? '') <= datum && (each.uitDienst ?? datum) >= datum))
      .toSorted(byName)
      .map((each) => ({ id: each.id, naam: fullName(each), aanwezig: guides.has(each.id) })),
  };
}

function keuzePersonen(
  db: Db,
  datum: IsoDate,
  { there, ingevuld }: { readonly there: ReadonlySet<string>; readonly ingevuld: boolean },
): Keuze['personen'] {
  const names = namesById(db);
  const ama = amaDeelnemers(db, datum);
  const working = new Set(
    recordsOf(db, 'tewerkstelling').flatMap((row) =>
      row.doelgroepwerknemer === true && row.persoonId !== null && runs(row, datum) ? [row.persoonId] : [],
    ),
  );
  return [...new Set([...working, ...ama, ...(ingevuld ? there : [])])]
    .flatMap((id): Keuze['personen'] => {
      const persoon = names.get(id);
      if (persoon === undefined || (persoon.overleden && !there.has(id))) return [];
      const hoedanigheid = working.has(id) ? 'doelgroepwerknemer' : ama.has(id) ? 'ama' : 'geen';
      return [{ persoon, hoedanigheid, aanwezig: there.has(id) && (ingevuld || working.has(id)) }];
    })
    .toSorted((a, b) => byName(a.persoon, b.persoon));
}

/** The register of a day as it is given: who is new is added, who is not named is taken out. Throws NIET_GEVONDEN. */
export function writeDag(db: Db, writer: Writer, input: Omit<ParsedInputOf<'enclave.dag'>, 'reden'>): void {
  const { enclaveId, datum, personen, begeleiders } = input;
  if (!recordsOf(db, 'enclave').some(({ id }) => id === enclaveId))
    throw new CallFailure('NIET_GEVONDEN', { field: 'enclaveId' });
  const workers = recordsOf(db, 'enclaveAanwezig', { enclaveId, datum });
  const guides = recordsOf(db, 'enclaveBegeleider', { enclaveId, datum });
  for (const { id, persoonId } of workers) if (!personen.includes(persoonId ?? '')) writer.retract('enclaveAanwezig', id);
  for (const { id, begeleiderId } of guides)
    if (!begeleiders.includes(begeleiderId ?? '')) writer.retract('enclaveBegeleider', id);
  for (const persoonId of new Set(personen))
    if (!workers.some((row) => row.persoonId === persoonId)) writer.insert('enclaveAanwezig', { persoonId, enclaveId, datum });
  for (const begeleiderId of new Set(begeleiders))
    if (!guides.some((row) => row.begeleiderId === begeleiderId))
      writer.insert('enclaveBegeleider', { enclaveId, begeleiderId, datum });
}
