/** From the case file to the plain facts that the rules read. */
import type { AmaFacts, OrganisatieFacts, PersoonFacts } from '../../../rules/ama/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { type Insz, parseInsz } from '../../../shared/domain/insz.ts';
import type { CaseView } from '../../store/index.ts';
import { readStatements, type StatementFilter } from '../aanwezigheid/statements.ts';
import { dated, day, filled } from '../facts.ts';
import { organisationFacts } from '../organisatie/facts.ts';
import { personIds, survivorOf } from '../personen/merged.ts';
import { currentInsz } from '../personen/read.ts';
import { type Groups, type PersonRow, type Tables, groupTables, loadTables, mergedInto } from './tables.ts';
import { trajectFacts } from './traject-facts.ts';

export interface LoadedFacts {
  readonly organisatie: OrganisatieFacts;
  readonly personen: readonly PersoonFacts[];
}

export interface LoadOptions {
  readonly on: IsoDate;
  readonly personId?: string | undefined;
  /** Attendance between two days, all of it, or none. */
  readonly attendance?: StatementFilter | 'none';
}

/** Facts of the organisation and of everyone, or of one person. */
export function loadFacts(dossier: CaseView, options: LoadOptions): LoadedFacts {
  const personId = options.personId === undefined ? undefined : (survivorOf(dossier.db, options.personId) ?? options.personId);
  const tables = loadTables(dossier.db, personId);
  const statements =
    options.attendance === 'none'
      ? new Map()
      : readStatements(dossier.reader, {
          personIds: personId === undefined ? undefined : personIds(dossier.db, personId),
          ...options.attendance,
        });
  const resolve = mergedInto(tables.personen);
  const people = tables.personen.filter((row) => row.opgegaanIn === null);
  const byPerson = groupTables(tables, resolve);
  const attendance = groupStatements(statements, resolve);
  const personen = people.map((row) => personFacts(row, byPerson, attendance.get(row.id) ?? [], options.on));
  return { organisatie: organisationFacts(dossier.db, personId ? null : personen, options.on), personen };
}

/** The two halves together, as a rule wants them. */
export function factsOf({ organisatie }: LoadedFacts, persoon: PersoonFacts): AmaFacts {
  return { organisatie, persoon };
}

type Statements = PersoonFacts['aanwezigheid']['uitspraken'];

function groupStatements(
  byPerson: ReadonlyMap<string, Statements>,
  resolve: (id: string | null) => string | null,
): Map<string, Statements> {
  const merged = new Map<string, Statements>();
  for (const [id, statements] of byPerson) {
    const target = resolve(id) ?? id;
    const before = merged.get(target);
    merged.set(
      target,
      before ? [...before, ...statements].sort((a, b) => (a.datum < b.datum ? -1 : Number(a.datum > b.datum))) : statements,
    );
  }
  return merged;
}

function personFacts(row: PersonRow, groups: Groups, uitspraken: Statements, on: IsoDate): PersoonFacts {
  const { id } = row;
  return {
    id,
    insz: inszFact(currentInsz(groups.nummers.get(id) ?? [], on)),
    geboortedatum: day(row.geboortedatum),
    overledenOp: day(row.overledenOp),
    statuten: (groups.statuten.get(id) ?? []).flatMap((each) =>
      each.code === null
        ? []
        : [
            {
              code: each.code,
              van: startOf(each.van, groups.trajecten.get(id)),
              tot: day(each.tot),
              verwachtEinde: day(each.verwachtEinde),
            },
          ],
    ),
    toestemmingen: (groups.toestemmingen.get(id) ?? []).flatMap((each) =>
      each.soort === null
        ? []
        : [{ soort: each.soort, datum: day(each.datum), aanwezig: each.aanwezig ?? 'onbekend', geldigTot: day(each.geldigTot) }],
    ),
    maatregelen: dated(groups.maatregelen.get(id)).flatMap((each) =>
      each.soort === null ? [] : [{ soort: each.soort, van: each.van, tot: day(each.tot) }],
    ),
    tewerkstellingen: dated(groups.tewerkstellingen.get(id)).map((each) => ({ id: each.id, van: each.van, tot: day(each.tot) })),
    wvgOvereenkomsten: dated(groups.wvg.get(id)).map((each) => ({
      id: each.id,
      van: each.van,
      tot: day(each.tot),
      begeleider: each.begeleider ?? '',
      werkpostId: each.werkpostId ?? '',
      locatie: each.locatie,
      urenX100: each.uren,
      eindeGemeldOp: day(each.eindeGemeldOp),
    })),
    wvgEvaluaties: (groups.wvgEvaluaties.get(id) ?? []).flatMap(({ datum, wvgOvereenkomstId }) =>
      datum === null ? [] : [{ datum: datum as IsoDate, wvgOvereenkomstId }],
    ),
    onkosten: expenseFacts(groups.onkosten.get(id)),
    bewindvoerders: (groups.contactpersonen.get(id) ?? []).flatMap((each) =>
      each.rol === 'bewindvoerder' ? [{ van: day(each.van), tot: day(each.tot), tekentMee: each.tekentMee }] : [],
    ),
    tickets: ticketFacts(groups.tickets.get(id), groups.tewerkstellingen.get(id)),
    trajecten: (groups.trajecten.get(id) ?? [])
      .filter((each): each is typeof each & { start: string } => each.start !== null)
      .toSorted((a, b) => (a.start < b.start ? -1 : 1))
      .map((each) => trajectFacts(each, groups)),
    aanwezigheid: {
      uitspraken,
      besluiten: latest(groups.besluiten.get(id) ?? [], (each) => each.datum).flatMap((each) =>
        each.datum && each.keuze ? [{ datum: each.datum as IsoDate, keuze: each.keuze }] : [],
      ),
      keuzes: latest(groups.bronKeuzes.get(id) ?? [], (each) => `${each.datum}|${each.dagdeel}|${each.werkpostId}`).flatMap(
        (each) =>
          each.datum && each.dagdeel && each.bron
            ? [{ datum: each.datum as IsoDate, dagdeel: each.dagdeel, werkpostId: each.werkpostId, bron: each.bron }]
            : [],
      ),
    },
  };
}

/** Costs of a person, oldest first; a row without what makes it a cost is left out. */
export function expenseFacts(rows: Tables['onkosten'] | undefined): NonNullable<PersoonFacts['onkosten']> {
  return (rows ?? [])
    .flatMap(({ id, datum, soort, wijze, grondslag, cents, bewijs, kinderen }) =>
      datum === null || soort === null || wijze === null || grondslag === null || cents === null
        ? []
        : [
            {
              id,
              datum: datum as IsoDate,
              soort,
              wijze,
              grondslag,
              cents: cents as Cents,
              bewijsIngevuld: filled(bewijs),
              kinderen,
            },
          ],
    )
    .sort((a, b) => (a.datum < b.datum ? -1 : Number(a.datum > b.datum)));
}

/** Tickets collectief maatwerk, oldest first; one is used when an employment as doelgroepwerknemer began on or after its day. */
function ticketFacts(
  rows: readonly { id: string; soort: string | null; datum: string | null; tot: string | null }[] = [],
  employments: readonly { van: string | null; doelgroepwerknemer: boolean | null }[] = [],
): NonNullable<PersoonFacts['tickets']> {
  return rows
    .flatMap(({ id, soort, datum, tot }) => {
      if (datum === null || soort !== 'collectief_maatwerk') return [];
      const gebruikt = employments.some(
        ({ van, doelgroepwerknemer }) => doelgroepwerknemer === true && van !== null && van >= datum,
      );
      return [{ id, datum: datum as IsoDate, tot: day(tot), gebruikt }];
    })
    .toSorted((a, b) => (a.datum < b.datum ? -1 : 1));
}

/** A status without a begin (an imported list has no date for it) holds from the first start of the person. */
function startOf(van: string | null, trajecten: readonly { start: string | null }[] | undefined): IsoDate {
  if (van !== null) return van as IsoDate;
  const starts = (trajecten ?? []).flatMap((each) => each.start ?? []).toSorted();
  return (starts[0] ?? '1900-01-01') as IsoDate;
}

/** Of answers to the same question the last one holds. */
function latest<T extends { hlc: number }>(rows: readonly T[], keyOf: (row: T) => unknown): T[] {
  const byKey = new Map<unknown, T>();
  for (const row of rows.toSorted((a, b) => a.hlc - b.hlc)) byKey.set(keyOf(row), row);
  return [...byKey.values()];
}

function inszFact(insz: string | null): PersoonFacts['insz'] {
  if (insz === null) return null;
  const parsed = parseInsz(insz);
  if (!parsed.ok) return { nummer: insz, geldig: false, soort: 'rijksregister', datumOnvolledig: true, geboortedatum: null };
  const { bis, incomplete, birthDate } = parsed;
  return {
    nummer: parsed.insz satisfies Insz,
    geldig: true,
    soort: bis ? 'bis' : 'rijksregister',
    datumOnvolledig: incomplete,
    geboortedatum: birthDate,
  };
}
