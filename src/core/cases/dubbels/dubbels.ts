/** Likely duplicates: of one person, of somebody who is being entered, or of the whole file. */
import { eq, inArray } from 'drizzle-orm';
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import { DUBBEL_REDENEN, type Dubbel, type PersoonKort } from '../../../shared/contract/samenvoegen.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Db } from '../../store/index.ts';
import { amaTraject, geenDubbel, inszNummer } from '../../store/schema/index.ts';
import { groupBy } from '../group.ts';
import { mergedOwners } from '../personen/merged.ts';
import { byName } from '../personen/names.ts';
import { allPersons, currentInsz, personRow } from '../personen/read.ts';
import { type Candidate, likeness, nameKey } from './gelijkenis.ts';

interface Known extends Candidate {
  readonly id: string;
}

/** Surest first, then by name. */
export function duplicatesOf(db: Db, { persoonId, gegevens }: ParsedInputOf<'persoon.dubbels'>, on: IsoDate): Dubbel[] {
  const everyone = knownPersons(db, on);
  const apart = saidApart(db);
  const self = persoonId === undefined ? null : personRow(db, persoonId).id;
  const pairs =
    gegevens !== undefined
      ? everyone.map((other): Pair => [null, other, likeness({ ...gegevens, insz: null }, other)])
      : self === null
        ? pairsOf(everyone)
        : pairsWith(everyone, self);
  const found = pairs.filter(([one, other, reasons]) => reasons.length > 0 && !(one && apart.has(pairKey(one.id, other.id))));
  const short = shortOf(
    db,
    found.flatMap(([one, other]) => (one ? [one, other] : [other])),
  );
  return found
    .map(([one, other, redenen]) => ({ redenen, een: one ? short(one) : null, ander: short(other) }))
    .toSorted((a, b) => rank(a) - rank(b) || byName(a.ander, b.ander));
}

type Pair = readonly [one: Known | null, other: Known, reasons: ReturnType<typeof likeness>];

const rank = ({ redenen }: Dubbel): number => DUBBEL_REDENEN.indexOf(redenen[0]!);
const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

function knownPersons(db: Db, on: IsoDate): Known[] {
  const numbers = groupBy(db.select().from(inszNummer).where(eq(inszNummer.verwijderd, false)).all(), (row) => row.persoonId);
  return allPersons(db).map(({ id, naam, voornaam, geboortedatum, vdabNummer }) => ({
    id,
    naam,
    voornaam,
    geboortedatum,
    vdabNummer,
    insz: currentInsz(numbers.get(id) ?? [], on),
  }));
}

function pairsWith(everyone: readonly Known[], id: string): Pair[] {
  const one = everyone.find((each) => each.id === id);
  return one ? everyone.filter((each) => each.id !== id).map((other): Pair => [one, other, likeness(one, other)]) : [];
}

/** Only those who share something are compared: everyone with everyone would be fifty million pairs of ten thousand. */
function pairsOf(everyone: readonly Known[]): Pair[] {
  const blocks = [
    groupBy(everyone, ({ geboortedatum }) => geboortedatum),
    groupBy(everyone, ({ insz }) => insz),
    groupBy(everyone, ({ vdabNummer }) => vdabNummer?.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase() || null),
    groupBy(everyone, (person) => (nameKey(person) === '|' ? null : nameKey(person))),
  ];
  const seen = new Map<string, Pair>();
  for (const block of blocks) {
    for (const group of block.values()) {
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          const key = pairKey(one.id, other.id);
          if (!seen.has(key)) seen.set(key, [one, other, likeness(one, other)]);
        }
      }
    }
  }
  return [...seen.values()];
}

/** Pairs that somebody said are two people. */
function saidApart(db: Db): ReadonlySet<string> {
  const rows = db.select().from(geenDubbel).where(eq(geenDubbel.verwijderd, false)).all();
  return new Set(rows.flatMap(({ persoonId, andereId }) => (persoonId && andereId ? [pairKey(persoonId, andereId)] : [])));
}

/** How a person stands in a list of duplicates. */
export function shortOf(db: Db, persons: readonly Known[]): (person: Known) => PersoonKort {
  const owners = mergedOwners(
    db,
    persons.map(({ id }) => id),
  );
  const rows =
    persons.length === 0
      ? []
      : db
          .select({ persoonId: amaTraject.persoonId, gone: amaTraject.verwijderd })
          .from(amaTraject)
          .where(inArray(amaTraject.persoonId, [...owners.keys()]))
          .all();
  const counts = groupBy(
    rows.filter(({ gone }) => !gone),
    ({ persoonId }) => owners.get(persoonId ?? '') ?? null,
  );
  return ({ id, naam, voornaam, geboortedatum, vdabNummer, insz }) => ({
    persoonId: id,
    naam: naam ?? '',
    voornaam: voornaam ?? '',
    geboortedatum: geboortedatum as IsoDate | null,
    insz,
    vdabNummer,
    trajecten: counts.get(id)?.length ?? 0,
  });
}

export type { Known };
