/** Where somebody was and from when to when, as the records of the case file tell it: what the movement register is made of (F-08). */
import type { EindredenCode, OpvolgingSituatie } from '../../../shared/domain/codes.ts';
import type { BewegingPlaats, BewegingReden } from '../../../shared/domain/codes-maatwerk.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { hideFields } from '../../access/data-class.ts';
import type { Db, EntityKey } from '../../store/index.ts';
import { amaTraject } from '../../store/schema/index.ts';
import { dienstenVan } from '../doorstroom/persoon-feiten.ts';
import { type RecordRow, groupTables, ownerOf, personRows, personTables } from '../doorstroom/tables.ts';
import { dated, day } from '../facts.ts';
import { groupBy } from '../group.ts';
import { recordsByDay, recordsOf } from '../records.ts';

export interface Verblijf {
  readonly plaats: BewegingPlaats;
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
  /** Where to, where the record of the end says so. */
  readonly naar: BewegingPlaats | null;
  readonly reden: BewegingReden | null;
  /** The employment, trajectory or measure that it comes from. */
  readonly recordId: string;
}

export interface Levensloop {
  readonly persoonId: string;
  readonly overledenOp: IsoDate | null;
  /** By begin. */
  readonly verblijven: readonly Verblijf[];
  readonly opgetekend: readonly RecordRow<'beweging'>[];
  /** Follow-up talks by day: where somebody turned out to be. */
  readonly gezien: readonly { readonly datum: IsoDate; readonly plaats: BewegingPlaats }[];
}

/** Where an end ground of AMA leads; a ground that is not here says nothing of a place. */
const NA_AMA: Partial<Readonly<Record<EindredenCode, BewegingPlaats>>> = {
  BETAALD_REGULIER: 'nec',
  INDIVIDUEEL_MAATWERK: 'imw',
  COLLECTIEF_MAATWERK: 'cmw',
  ACTIVERINGSTRAJECT: 'activering',
  AMA_WVG: 'ama_wvg',
  OPLEIDING: 'opleiding',
  PENSIOEN: 'inactief',
};

const WAAROM: Partial<Readonly<Record<EindredenCode, BewegingReden>>> = {
  GEZONDHEID: 'gezondheid',
  PENSIOEN: 'pensioen',
  VERHUISD: 'verhuisd',
  OVERLEDEN: 'overleden',
};

/** Where a follow-up found somebody; who was not reached or does not want to say is nowhere in particular (F-14). */
const GEZIEN: Partial<Readonly<Record<OpvolgingSituatie, BewegingPlaats>>> = {
  betaald_werk: 'nec',
  opleiding: 'opleiding',
  inactief: 'inactief',
};

const MAATREGELEN: Partial<Readonly<Record<string, BewegingPlaats>>> = { AMA_WVG: 'ama_wvg', ACTIVERING: 'activering' };

/**
 * Everybody who was somewhere.
 * @param confidential false: as who may not see the confidential part knows it; nothing of the answer then depends on that part
 */
export function levenslopen(db: Db, confidential = true): Levensloop[] {
  const groups = groupTables(personTables(db));
  const seen = <R extends object>(key: EntityKey, rows: readonly R[]): R[] =>
    rows.map((row) => hideFields(key, row, confidential));
  const ama = groupBy(seen('amaTraject', liveTrajecten(db)), ({ persoonId }) => persoonId);
  const measures = groupBy(seen('maatregel', recordsOf(db, 'maatregel')), ({ persoonId }) => persoonId);
  const written = groupBy(seen('beweging', recordsByDay(db, 'beweging', 'datum')), ({ persoonId }) => persoonId);
  const talks = groupBy(recordsByDay(db, 'opvolging', 'datum'), ({ persoonId }) => persoonId);
  return personRows(db).flatMap(({ id, overledenOp }) => {
    const verblijven = [
      ...(ama.get(id) ?? []).map(naAma),
      ...dated(measures.get(id)).flatMap(naMaatregel),
      ...dienstenVan(groups, id).map(inDienst),
      ...(groups.trajecten.get(id) ?? []).flatMap(inJob),
    ].toSorted((a, b) => (a.van < b.van ? -1 : Number(a.van > b.van)));
    const opgetekend = written.get(id) ?? [];
    if (verblijven.length === 0 && opgetekend.length === 0) return [];
    const gezien = (talks.get(id) ?? []).flatMap(({ datum, situatie }) => {
      const plaats = situatie === null ? undefined : GEZIEN[situatie];
      return datum === null || plaats === undefined ? [] : [{ datum: datum as IsoDate, plaats }];
    });
    return [{ persoonId: id, overledenOp: day(overledenOp), verblijven, opgetekend, gezien }];
  });
}

function liveTrajecten(db: Db) {
  return db
    .select()
    .from(amaTraject)
    .all()
    .filter(({ verwijderd }) => !verwijderd)
    .map((row) => ({ ...row, persoonId: row.persoonId === null ? null : ownerOf(db, row.persoonId) }))
    .filter((row): row is typeof row & { start: IsoDate } => row.start !== null && row.soort !== 'ARBEIDSZORG');
}

function naAma({ id, start, einde, eindReden }: ReturnType<typeof liveTrajecten>[number]): Verblijf {
  const why = eindReden === null ? {} : { naar: NA_AMA[eindReden] ?? null, reden: WAAROM[eindReden] ?? null };
  return { plaats: 'ama_wse', van: start, tot: day(einde), naar: null, reden: null, recordId: id, ...why };
}

function naMaatregel({ id, soort, van, tot }: RecordRow<'maatregel'> & { van: IsoDate }): Verblijf[] {
  const plaats = soort === null ? undefined : MAATREGELEN[soort];
  return plaats === undefined ? [] : [{ plaats, van, tot: day(tot), naar: null, reden: null, recordId: id }];
}

const inDienst = ({ id, van, tot }: RecordRow<'tewerkstelling'> & { van: IsoDate }): Verblijf => ({
  plaats: 'cmw',
  van,
  tot: day(tot),
  naar: null,
  reden: null,
  recordId: id,
});

/** The job that a doorstroomtraject led to; back in service is an employment of its own. */
function inJob({ id, contractStart, contractEinde, contractSteun }: RecordRow<'doorstroomtraject'>): Verblijf[] {
  if (contractStart === null) return [];
  const plaats = contractSteun === 'imw' ? 'imw' : 'nec';
  return [{ plaats, van: contractStart as IsoDate, tot: day(contractEinde), naar: null, reden: null, recordId: id }];
}
