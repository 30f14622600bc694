/** The list of doelgroepwerknemers, with state, dates and findings. */
import {
  type DoorstroomPersoon,
  type Finding,
  type Law,
  doorstroomTermijnen,
  pakketVoor2019,
  staatText,
  toestand,
  wopEinde,
  doorstroomContext,
} from '../../rules/index.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { CallContext } from '../access/context.ts';
import type { MaatwerkFeiten } from '../cases/doorstroom/feiten.ts';
import { dienstenVan } from '../cases/doorstroom/persoon-feiten.ts';
import { type Groups, type RecordRow, groupTables, personTables } from '../cases/doorstroom/tables.ts';
import { dated } from '../cases/facts.ts';
import { groupBy } from '../cases/group.ts';
import { byName, fullName } from '../cases/personen/names.ts';
import { recordsOf } from '../cases/records.ts';
import type { Db } from '../store/index.ts';
import { checkAll } from './check.ts';
import { personNames } from './lines.ts';

type Rij = OutputOf<'doelgroepwerknemer.lijst'>[number];
type Dienst = RecordRow<'tewerkstelling'> & { van: IsoDate };

/** Whether somebody may see the confidential part of the employment. */
export const sees = (context: CallContext): boolean => context.can('maatwerk.vertrouwelijk');

const SEVERITIES = ['B', 'W', 'I'] as const;

/** The gravest of them, null without any. */
export const gravest = (findings: readonly Finding[]): 'B' | 'W' | 'I' | null =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;

/** Findings that this reader may see, by person. */
export function visibleByPerson(context: CallContext, findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const byPerson = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.personId === null || !finding.rule.startsWith('DS-')) continue;
    if (finding.dataClass === 'vertrouwelijk' && !sees(context)) continue;
    byPerson.set(finding.personId, [...(byPerson.get(finding.personId) ?? []), finding]);
  }
  return byPerson;
}

/** The employment that runs on a day, else the last one. */
export function dienstOp(diensten: readonly Dienst[], on: IsoDate): Dienst | null {
  return diensten.findLast(({ van, tot }) => van <= on && (tot === null || tot >= on)) ?? diensten.at(-1) ?? null;
}

/** Names of the begeleiders of an employment on a day, as they are written where nobody confirmed whom it means. */
export function begeleidersOp(db: Db): (tewerkstellingId: string, on: IsoDate) => string[] {
  const names = new Map(recordsOf(db, 'begeleider').map((row) => [row.id, fullName(row)]));
  const lines = groupBy(recordsOf(db, 'begeleiding'), ({ tewerkstellingId }) => tewerkstellingId);
  return (tewerkstellingId, on) =>
    (lines.get(tewerkstellingId) ?? [])
      .filter((each) => runs(each, on))
      .flatMap(({ begeleiderId, tekst }) => names.get(begeleiderId ?? '') ?? tekst ?? []);
}

const runs = ({ van, tot }: { van: string | null; tot: string | null }, on: IsoDate): boolean =>
  (van === null || van <= on) && (tot === null || tot >= on);

/** Everyone who is or was a doelgroepwerknemer. */
export function doelgroepLijst(context: CallContext, stand: 'in_dienst' | 'uit_dienst' | 'alles', on: IsoDate): Rij[] {
  const { dossier, session } = context;
  const { law, maatwerk, findings } = checkAll(dossier, session.options.resources.lawbook, on);
  if (maatwerk === null) return [];
  const groups = groupTables(personTables(dossier.db));
  const names = personNames(dossier.db);
  const begeleiders = begeleidersOp(dossier.db);
  const visible = visibleByPerson(context, findings);
  const werknemers = werknemersById(maatwerk);
  return maatwerk.personen
    .map((persoon) =>
      rijVan({ persoon, groups, law, on, werknemers, confidential: sees(context) }, visible.get(persoon.id) ?? []),
    )
    .filter(({ inDienst, uitDienst }) => {
      const running = inDienst !== null && (uitDienst === null || uitDienst >= on);
      return stand === 'alles' || (stand === 'in_dienst') === running;
    })
    .map((row) => ({
      ...row,
      ...(names.get(row.persoonId) ?? { naam: '', voornaam: '', overleden: false }),
      begeleiders: row.tewerkstellingId === null ? [] : begeleiders(row.tewerkstellingId, on),
    }))
    .toSorted(byName);
}

interface RijVraag {
  readonly persoon: DoorstroomPersoon;
  readonly groups: Groups;
  readonly law: Law;
  readonly on: IsoDate;
  readonly werknemers: ReadonlyMap<string, Werknemer>;
  readonly confidential: boolean;
}

type Kaal = Omit<Rij, 'naam' | 'voornaam' | 'overleden' | 'begeleiders'>;

function rijVan(vraag: RijVraag, findings: readonly Finding[]): Kaal {
  const { persoon, groups, law, on, werknemers, confidential } = vraag;
  const dienst = dienstOp(dienstenVan(groups, persoon.id), on);
  const { staat, sinds } = toestand(persoon, law, on);
  const versies = persoon.pop.versies.map(({ datum }) => datum);
  const einde = wopEinde(doorstroomContext(persoon, law, on));
  const gemeld = dienst?.gemeldeStaat ?? null;
  return {
    persoonId: persoon.id,
    tewerkstellingId: dienst?.id ?? null,
    inDienst: dienst?.van ?? null,
    uitDienst: (dienst?.tot ?? null) as IsoDate | null,
    breuk: breukVan(groups, persoon.id, on),
    ...pakketNu(persoon, werknemers.get(persoon.id), law, on),
    wopTot: einde?.tot.datum ?? null,
    wopLezing: einde?.lezing.datum ?? null,
    categorie: confidential ? persoon.categorie : null,
    staat,
    staatTekst: staatText(staat),
    staatSinds: sinds,
    staatWijktAf: gemeld !== null && gemeld !== staat,
    laatstePop: versies.toSorted().at(-1) ?? null,
    laatsteNazicht:
      persoon.pop.nazichten
        .map(({ datum }) => datum)
        .toSorted()
        .at(-1) ?? null,
    volgendeTermijn: volgende(persoon, law, on, confidential),
    ernst: gravest(findings),
    bevindingen: findings.length,
  };
}

/** The first date still ahead; those of DS-04 and DS-22 only for who may see what they rest on. */
function volgende(persoon: DoorstroomPersoon, law: Law, on: IsoDate, confidential: boolean): IsoDate | null {
  const ahead = doorstroomTermijnen(persoon, law, on)
    .filter(({ rule, soort }) => soort !== 'vanaf' && (confidential || rule !== 'DS-22'))
    .flatMap(({ datum }) => datum ?? [])
    .filter((datum) => datum >= on);
  return ahead.toSorted()[0] ?? null;
}

/** The fraction of the contract that runs, 4 decimals. */
function breukVan(groups: Groups, personId: string, on: IsoDate): string | null {
  const running = dated(groups.contracten.get(personId))
    .filter(({ van, tot }) => van <= on && (tot === null || tot >= on))
    .toSorted((a, b) => (a.van < b.van ? -1 : 1))
    .at(-1);
  return running?.q && running.s ? (Number(running.q) / Number(running.s)).toFixed(4) : null;
}

export type Werknemer = MaatwerkFeiten['onderneming']['werknemers'][number];

/** The workers as the rules read them, by person. */
export const werknemersById = ({ onderneming }: MaatwerkFeiten): ReadonlyMap<string, Werknemer> =>
  new Map(onderneming.werknemers.map((each) => [each.id, each]));

/** The package in force: as decided, else the one of who was in service before 2019 (DS-49). */
export function pakketNu(
  persoon: DoorstroomPersoon,
  werknemer: Werknemer | undefined,
  law: Law,
  on: IsoDate,
): Pick<Rij, 'wop' | 'zonderEinde'> {
  const now = persoon.wops
    .filter(({ van, tot }) => van <= on && (tot === null || tot >= on))
    .toSorted((a, b) => (a.van < b.van ? -1 : 1))
    .at(-1);
  const before = werknemer === undefined ? null : pakketVoor2019(werknemer, law, on);
  return {
    wop: now ? { loonpremie: now.loonpremie, graad: now.graad } : (before?.pakket ?? null),
    zonderEinde: before !== null && before.einde === null,
  };
}
