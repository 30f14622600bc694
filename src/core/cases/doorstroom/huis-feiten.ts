/** The house and the company side as the rules read them. One record of a begeleider feeds both. */
import type { DoorstroomHuis, OndernemingFacts } from '../../../rules/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { toCents } from '../../../shared/domain/money.ts';
import type { Db } from '../../store/index.ts';
import { amaDeelname } from '../ama/perioden.ts';
import { dated, day, filled, runs } from '../facts.ts';
import { groupBy } from '../group.ts';
import { fillingInUse, replacements } from '../onderneming/vervangingen.ts';
import { dienstenVan } from './persoon-feiten.ts';
import { type Groups, type HouseTables, type PersonTables, type RecordRow, groupTables } from './tables.ts';

type BegeleiderFeit = OndernemingFacts['begeleiders'][number];
type WerknemerFeit = OndernemingFacts['werknemers'][number];
type Grond = BegeleiderFeit['gronden'][number]['grond'];

const HUNDRED = 100;
/** `2026Q1`; the column itself holds any text. */
const isKwartaal = (text: string | null): text is string => text !== null && /^20\d{2}Q[1-4]$/.test(text);
const GROUND = new Set([1, 2, 3, 4, 5]);
const isGrond = (value: number | null): value is Grond => value !== null && GROUND.has(value);

// --- begeleiders ----------------------------------------------------------------------------------------------------------------

export function begeleiderFeiten(house: HouseTables): BegeleiderFeit[] {
  const gronden = groupBy(house.begeleiderGrond, (row) => row.begeleiderId);
  const ervaring = groupBy(house.begeleiderErvaring, (row) => row.begeleiderId);
  const inzet = groupBy(house.begeleiderInzet, (row) => row.begeleiderId);
  return house.begeleider.map((row) => ({
    id: row.id,
    indienst: day(row.inDienst),
    uitdienst: day(row.uitDienst),
    gronden: grondenVan(row, gronden.get(row.id) ?? []),
    ervaring: dated(ervaring.get(row.id)).map(({ van, tot, bewijs }) => ({ van, tot: day(tot), bewijs: bewijs ?? false })),
    startOpleiding: day(row.startOpleiding),
    vte: vteText(row.vte),
    inzet: inzetVan(row, inzet.get(row.id) ?? []),
  }));
}

/** A ground on the begeleider itself counts as proven, as for AMA-20; a ground with its own record says so itself. */
function grondenVan(
  { grond }: RecordRow<'begeleider'>,
  rows: readonly RecordRow<'begeleiderGrond'>[],
): BegeleiderFeit['gronden'] {
  const own = rows.flatMap((row) =>
    isGrond(row.grond) ? [{ grond: row.grond, sinds: day(row.sinds), bewijs: row.bewijs ?? false }] : [],
  );
  return isGrond(grond) && !own.some((each) => each.grond === grond) ? [{ grond, sinds: null, bewijs: true }, ...own] : own;
}

/** Without lines of their own, the whole contract goes to the floor or elsewhere, as the list of begeleiders says. */
function inzetVan(row: RecordRow<'begeleider'>, rows: readonly RecordRow<'begeleiderInzet'>[]): BegeleiderFeit['inzet'] {
  const own = dated(rows).flatMap(({ van, tot, soort, vte }) =>
    soort === null || vte === null ? [] : [{ van, tot: day(tot), soort, vte }],
  );
  const vte = vteText(row.vte);
  if (own.length > 0 || row.vloer === null || vte === null || row.inDienst === null) return own;
  return [{ van: row.inDienst as IsoDate, tot: day(row.uitDienst), soort: row.vloer ? 'vloer' : 'andere', vte }];
}

/** Hundredths of a full-timer as decimal text. */
const vteText = (hundredths: number | null): string | null => (hundredths === null ? null : (hundredths / HUNDRED).toFixed(2));

// --- the house ------------------------------------------------------------------------------------------------------------------

export function huisFeiten(db: Db, tables: PersonTables, house: HouseTables): DoorstroomHuis {
  const daeb = dated(house.erkenning).findLast(({ soort }) => soort === 'daeb');
  return {
    begeleiders: begeleiderFeiten(house).map(({ vte: _vte, inzet: _inzet, ...begeleider }) => begeleider),
    boetes: house.boete.map((row) => ({
      id: row.id,
      uitnodigingOp: day(row.uitnodigingOp),
      verweerOp: day(row.verweerOp),
      beslissingVerzondenOp: day(row.beslissingVerzondenOp),
      beroepOp: day(row.beroepOp),
    })),
    vaststellingen: house.vaststelling.flatMap(({ id, soort, datum }) =>
      soort === null || datum === null ? [] : [{ id, soort, datum: datum as IsoDate }],
    ),
    bewijsstukken: tables.bewijsstuk.flatMap(({ id, feitOp, persoonId }) =>
      feitOp === null ? [] : [{ id, feitOp: feitOp as IsoDate, persoonId }],
    ),
    wisverzoeken: tables.wisverzoek.flatMap(({ id, datum, persoonId, beantwoordOp }) =>
      datum === null || beantwoordOp !== null ? [] : [{ id, datum: datum as IsoDate, persoonId }],
    ),
    daeb: { aan: daeb !== undefined, eindeMandaat: day(daeb?.tot ?? null) },
    vervangingen: replacements(db).map(({ inGebruik: _used, wanneer: _when, op, ...line }) => ({ ...line, op: day(op) })),
  };
}

// --- the company side -----------------------------------------------------------------------------------------------------------

/** What the company's facts take from outside its own records: read once, also where they are made per worker. */
export interface Rond {
  /** The filling that is in use instead of the calculated one, by quarter or year (DS-46). */
  readonly vervangen: OndernemingFacts['invullingVervangen'];
  /** Whether a person takes part in AMA on a day (AMA-53). */
  readonly inAma: (persoonId: string, op: IsoDate) => boolean;
}

export const rondOnderneming = (db: Db): Rond => ({ vervangen: fillingInUse(db), inAma: amaDeelname(db) });

export interface OndernemingOptions {
  /** Without the right on the confidential part the categories stay out of every figure. */
  readonly categorieen: boolean;
}

export function ondernemingFeiten(
  rond: Rond,
  tables: PersonTables,
  house: HouseTables,
  people: readonly { readonly id: string }[],
  { categorieen }: OndernemingOptions,
): OndernemingFacts {
  const groups = groupTables(tables);
  const cijfers = groupBy(tables.kwartaalcijfer, (row) => row.cijfersId);
  return {
    contingenten: dated(house.contingent).flatMap(({ soort, van, vte, plaatsen, partnerId }) => {
      const places = vte ?? (plaatsen === null ? null : String(plaatsen));
      return soort === 'cmw' && partnerId === null && places !== null ? [{ van, vte: places }] : [];
    }),
    werknemers: people.flatMap(({ id }) => werknemerFeit(id, groups, categorieen)),
    kwartaalcijfers: house.kwartaalcijfers.flatMap((row) =>
      !isKwartaal(row.kwartaal) || row.bron === null || row.datum === null
        ? []
        : [
            {
              id: row.id,
              kwartaal: row.kwartaal,
              bron: row.bron,
              datum: row.datum as IsoDate,
              afgerekend: row.afgerekend ?? false,
              volledig: row.volledig ?? false,
              totaalVte: row.totaalVte,
              regels: (cijfers.get(row.id) ?? []).flatMap(({ persoonId, vte, loonkost }) =>
                persoonId === null || vte === null ? [] : [{ werknemerId: persoonId, vte, loonkost: loonkost ?? true }],
              ),
            },
          ],
    ),
    invullingVervangen: rond.vervangen,
    loonregels: tables.loonregel.flatMap((row) =>
      row.persoonId === null || !isKwartaal(row.kwartaal)
        ? []
        : [
            {
              id: row.id,
              werknemerId: row.persoonId,
              kwartaal: row.kwartaal,
              begrensdReferteloon: centsOf(row.begrensdReferteloonCents),
              brutoLoonkost: centsOf(row.brutoLoonkostCents),
              andereTussenkomsten: toCents(row.andereTussenkomstenCents ?? 0),
            },
          ],
    ),
    begeleiders: begeleiderFeiten(house),
    enclaves: enclaveFeiten(rond, tables, house, groups),
    wedertewerkstellingen: tables.doorstroomtraject.flatMap((row) =>
      row.terugAangevraagdOp === null
        ? []
        : [
            {
              id: row.id,
              aangevraagdOp: row.terugAangevraagdOp as IsoDate,
              extraVan: day(row.extraContingentVan),
              verlengingAangevraagdOp: day(row.verlengingAangevraagdOp),
            },
          ],
    ),
    personeel: house.personeelstelling.flatMap(({ op, eenheid, totaal, categorieAB }) =>
      op === null || eenheid === null || totaal === null ? [] : [{ op: op as IsoDate, eenheid, totaal, categorieAB }],
    ),
    betalingen: house.cmwBetaling.flatMap(({ kwartaal, jaar, datum }) =>
      datum === null ? [] : [{ kwartaal: isKwartaal(kwartaal) ? kwartaal : null, jaar, datum: datum as IsoDate }],
    ),
    imw: tables.doorstroomtraject.flatMap((row) => imwFeiten(row, groups)),
  };
}

const centsOf = (value: number | null) => (value === null ? null : toCents(value));

/** Somebody who was a doelgroepwerknemer here. A contract ends at the latest with its employment. */
function werknemerFeit(id: string, groups: Groups, categorieen: boolean): WerknemerFeit[] {
  const diensten = dienstenVan(groups, id);
  const last = diensten.at(-1);
  if (last === undefined) return [];
  const ends = new Map(diensten.map((dienst) => [dienst.id, day(dienst.tot)]));
  const pakket = last.rugzakLoonpremie === null ? null : { loonpremie: last.rugzakLoonpremie, graad: last.rugzakGraad };
  return [
    {
      id,
      contracten: dated(groups.contracten.get(id)).flatMap((row) => {
        if (!ends.has(row.tewerkstellingId ?? '') || row.q === null || row.s === null) return [];
        const tot = earliest(day(row.tot), ends.get(row.tewerkstellingId ?? '') ?? null);
        if (tot !== null && tot < row.van) return [];
        const { van, q, s } = row;
        return [
          { id: row.id, van, tot, q, s, soort: row.soort ?? 'maatwerkbedrijf', werkhervattingen: prestaties(row.id, groups) },
        ];
      }),
      wops: dated(groups.wops.get(id)).flatMap(({ id: wopId, van, tot, loonpremie, graad, grond, voorlopig }) =>
        loonpremie === null || voorlopig === true
          ? []
          : [{ id: wopId, van, tot: day(tot), loonpremie, graad, grond: grond ?? 'evaluatie' }],
      ),
      categorieen: categorieen
        ? dated(groups.categorieen.get(id)).flatMap(({ van, tot, categorie }) =>
            categorie === null ? [] : [{ van, tot: day(tot), categorie }],
          )
        : [],
      mvac: last.mvac ?? 'onbekend',
      rugzak: pakket,
      evaluatiebesluiten: (groups.evaluaties.get(id) ?? []).flatMap(({ id: besluit, beslissingOp, wopLoonpremie, wopGraad }) =>
        beslissingOp === null
          ? []
          : [
              {
                id: besluit,
                datum: beslissingOp as IsoDate,
                pakket: wopLoonpremie === null ? null : { loonpremie: wopLoonpremie, graad: wopGraad },
              },
            ],
      ),
    },
  ];
}

const prestaties = (contractId: string, groups: Groups): WerknemerFeit['contracten'][number]['werkhervattingen'] =>
  dated(groups.prestaties.get(contractId)).map(({ van, tot, prestatie }) => ({ van, tot: day(tot), prestatie }));

function earliest(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Who is no doelgroepwerknemer on a day of the register but takes part in AMA, so that AMA-53 is seen; not who simply left. */
function enclaveFeiten({ inAma }: Rond, tables: PersonTables, house: HouseTables, groups: Groups): OndernemingFacts['enclaves'] {
  const workers = groupBy(tables.enclaveAanwezig, (row) => row.enclaveId);
  const guides = groupBy(house.enclaveBegeleider, (row) => row.enclaveId);
  const employed = (personId: string, op: IsoDate): boolean => dienstenVan(groups, personId).some((each) => runs(each, op));
  return dated(house.enclave).map((row) => {
    const present = workers.get(row.id) ?? [];
    const guiding = guides.get(row.id) ?? [];
    const days = [...new Set([...present, ...guiding].flatMap(({ datum }) => datum ?? []))].toSorted();
    return {
      id: row.id,
      van: row.van,
      tot: day(row.tot),
      overeenkomst:
        row.overeenkomstOp === null
          ? null
          : {
              datum: day(row.overeenkomstOp),
              plaats: filled(row.plaats),
              duur: filled(row.duur),
              doelEnTaken: filled(row.doelEnTaken),
            },
      melding: row.meldingOp === null ? null : { datum: row.meldingOp as IsoDate, bewijs: filled(row.meldingBewijs) },
      register: days.map((datum) => {
        const people = present.flatMap((each) => (each.datum === datum && each.persoonId !== null ? [each.persoonId] : []));
        return {
          datum: datum as IsoDate,
          werknemers: people.filter((id) => employed(id, datum as IsoDate)),
          deelnemersAma: people.filter((id) => !employed(id, datum as IsoDate) && inAma(id, datum as IsoDate)),
          begeleiders: guiding.flatMap((each) => (each.datum === datum && each.begeleiderId !== null ? [each.begeleiderId] : [])),
        };
      }),
      instructiesDoorGastheer: row.instructiesDoorGastheer ?? 'onbekend',
    };
  });
}

function imwFeiten(row: RecordRow<'doorstroomtraject'>, groups: Groups): OndernemingFacts['imw'] {
  if (row.contractStart === null) return [];
  const contracten = [{ van: row.contractStart as IsoDate, tot: day(row.contractEinde) }];
  return (groups.fiches.get(row.id) ?? []).flatMap(({ id, rij, graad, q, s, referteloonCents, cmwLoonpremie }) =>
    q === null || s === null ? [] : [{ id, contracten, rij, graad, q, s, referteloon: centsOf(referteloonCents), cmwLoonpremie }],
  );
}
