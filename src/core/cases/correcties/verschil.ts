/** The difference between what was sent and what the file says now, per person and day. Pure: no clock, no file. */
import { createHash } from 'node:crypto';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Dag, EvaluatieInhoud, Inhoud, OverzichtInhoud, OverzichtRegel, PopInhoud } from './inhoud.ts';

/** A field that differs. `over`: which goal or action, where there are several. */
export interface VeldVerschil {
  readonly veld: string;
  readonly over: string | null;
  readonly van: string | null;
  readonly naar: string | null;
}

/** A day on which the presence differs, in half days: 0, 1 or 2. */
export interface DagVerschil {
  readonly datum: IsoDate;
  readonly van: number;
  readonly naar: number;
}

export interface Verschil {
  /** Null: the organisation, or a person whom the file does not know any more. */
  readonly persoonId: string | null;
  readonly trajectId: string | null;
  readonly familienaam: string;
  readonly voornaam: string;
  readonly soort: 'gewijzigd' | 'erbij' | 'weg';
  readonly velden: readonly VeldVerschil[];
  /** Null: the document is from before days were kept with it. */
  readonly dagen: readonly DagVerschil[] | null;
}

/** What belongs to one decision: everything of one person, or of the organisation. */
export interface Deel {
  readonly persoonId: string | null;
  readonly verschillen: readonly Verschil[];
  /** A decision is bound to it: another difference asks again. */
  readonly hash: string;
}

/** From what was sent to what is so now. @throws TypeError when the two are of another kind */
export function verschillenVan(verzonden: Inhoud, nu: Inhoud): Verschil[] {
  if (verzonden.soort === 'overzicht' && nu.soort === 'overzicht') return overzichtVerschillen(verzonden, nu);
  if (verzonden.soort === 'evaluatie' && nu.soort === 'evaluatie') return evaluatieVerschillen(verzonden, nu);
  if (verzonden.soort === 'pop' && nu.soort === 'pop') return popVerschillen(verzonden, nu);
  throw new TypeError('documents of another kind');
}

/** The differences per person, in the order in which they stand. */
export function delenVan(verschillen: readonly Verschil[]): Deel[] {
  const byPerson = new Map<string, Verschil[]>();
  for (const item of verschillen) {
    const key =
      item.persoonId ?? (item.trajectId === null && item.familienaam === '' ? '' : `?${item.familienaam}|${item.voornaam}`);
    byPerson.set(key, [...(byPerson.get(key) ?? []), item]);
  }
  return [...byPerson.values()].map((items) => ({
    persoonId: items[0]?.persoonId ?? null,
    verschillen: items,
    hash: createHash('sha256')
      .update(JSON.stringify(items.map(hashed)))
      .digest('hex'),
  }));
}

/** Names are who it is about, not what differs: where a name differs it is a field. */
const hashed = ({ trajectId, soort, velden, dagen }: Verschil) => ({ trajectId, soort, velden, dagen });

// --- quarter overview ---------------------------------------------------------------------------------------------------------

function overzichtVerschillen(verzonden: OverzichtInhoud, nu: OverzichtInhoud): Verschil[] {
  const left = [...nu.regels];
  const lines = verzonden.regels.flatMap((sent): Verschil[] => {
    const index = left.findIndex((now) => sameLine(sent, now));
    const now = index === -1 ? null : left.splice(index, 1)[0]!;
    return lineDifference(sent, now);
  });
  const added = left.flatMap((now) => lineDifference(null, now));
  const persons = [...lines, ...added].toSorted(
    (a, b) =>
      compare(a.familienaam, b.familienaam) || compare(a.voornaam, b.voornaam) || compare(a.trajectId ?? '', b.trajectId ?? ''),
  );
  return [...organisationDifference(verzonden, nu), ...persons];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** By our own id; a document from before ids were kept by number, else by name, and by start. */
export function sameLine(sent: OverzichtRegel, now: OverzichtRegel): boolean {
  if (sent.trajectId !== null && now.trajectId !== null) return sent.trajectId === now.trajectId;
  if (sent.start !== now.start) return false;
  if (sent.insz !== null && now.insz !== null) return sent.insz === now.insz;
  return sent.familienaam === now.familienaam && sent.voornaam === now.voornaam;
}

function lineDifference(sent: OverzichtRegel | null, now: OverzichtRegel | null): Verschil[] {
  const about = now ?? sent;
  if (about === null) return [];
  const velden = fields(lineFields(sent), lineFields(now));
  const dagen = dayDifference(sent === null ? [] : sent.aanwezig, now === null ? [] : now.aanwezig);
  if (sent !== null && now !== null && velden.length === 0 && (dagen ?? []).length === 0) return [];
  const { persoonId, trajectId } = about;
  const known = { persoonId: persoonId ?? sent?.persoonId ?? null, trajectId: trajectId ?? sent?.trajectId ?? null };
  const soort = sent === null ? 'erbij' : now === null ? 'weg' : 'gewijzigd';
  return [{ ...known, familienaam: about.familienaam, voornaam: about.voornaam, soort, velden, dagen }];
}

function lineFields(line: OverzichtRegel | null): Record<string, string | null> {
  if (line === null) return {};
  const { familienaam, voornaam, insz, start, einde, evaluatieOp, nogNodig, begeleider, dagen } = line;
  const partner = begeleider === null ? null : [begeleider.naam, begeleider.kbo].filter(Boolean).join(', ');
  return { familienaam, voornaam, insz, start, einde, evaluatieOp, nogNodig, begeleider: partner, dagen };
}

const headOf = ({ organisatie, lezing }: OverzichtInhoud): Record<string, string | null> => ({
  organisatie: organisatie.naam,
  kbo: organisatie.kbo,
  lezing,
});

function organisationDifference(sent: OverzichtInhoud, now: OverzichtInhoud): Verschil[] {
  const velden = fields(headOf(sent), headOf(now));
  if (velden.length === 0) return [];
  return [{ persoonId: null, trajectId: null, familienaam: '', voornaam: '', soort: 'gewijzigd', velden, dagen: [] }];
}

// --- evaluation file and POP --------------------------------------------------------------------------------------------------

function evaluatieVerschillen(sent: EvaluatieInhoud, now: EvaluatieInhoud): Verschil[] {
  const doelen = sent.doelen.flatMap((goal): VeldVerschil[] => {
    const today = now.doelen.find(({ id }) => id === goal.id);
    // A standing of a later day, or of no known day, is how it went on; only one of before the document contradicts it.
    const corrects = today !== undefined && today.op !== null && today.op <= sent.periode.tot && today.stand !== goal.stand;
    return corrects ? [{ veld: 'doelstand', over: goal.titel, van: goal.stand, naar: today.stand }] : [];
  });
  return ofPerson(now, [...fields(sent.velden, now.velden), ...doelen], dayDifference(sent.aanwezig, now.aanwezig));
}

function popVerschillen(sent: PopInhoud, now: PopInhoud): Verschil[] {
  const doelen = listDifference('doel', sent.doelen, now.doelen, ({ titel }) => titel);
  const volgorde = doelen.length === 0 ? fields({ volgorde: orderOf(sent.doelen) }, { volgorde: orderOf(now.doelen) }) : [];
  const acties = listDifference('actie', sent.acties, now.acties, ({ tekst, tegen }) =>
    tegen === null ? tekst : `${tekst} (${tegen})`,
  );
  return ofPerson(now, [...doelen, ...volgorde, ...acties], []);
}

const orderOf = (goals: PopInhoud['doelen']): string => goals.map(({ titel }) => titel).join(' · ');

function ofPerson(
  { persoonId, trajectId, familienaam, voornaam }: EvaluatieInhoud | PopInhoud,
  velden: readonly VeldVerschil[],
  dagen: readonly DagVerschil[] | null,
): Verschil[] {
  if (velden.length === 0 && (dagen ?? []).length === 0) return [];
  return [{ persoonId, trajectId, familienaam, voornaam, soort: 'gewijzigd', velden, dagen }];
}

function listDifference<T extends { readonly id: string }>(
  veld: string,
  sent: readonly T[],
  now: readonly T[],
  textOf: (item: T) => string,
): VeldVerschil[] {
  const ids = [...new Set([...sent, ...now].map(({ id }) => id))];
  const text = (list: readonly T[], id: string): string | null => {
    const found = list.find((item) => item.id === id);
    return found === undefined ? null : textOf(found);
  };
  return ids
    .map((id) => ({ veld, over: null, van: text(sent, id), naar: text(now, id) }))
    .filter(({ van, naar }) => van !== naar);
}

// --- both ---------------------------------------------------------------------------------------------------------------------

function fields(sent: Readonly<Record<string, string | null>>, now: Readonly<Record<string, string | null>>): VeldVerschil[] {
  return [...new Set([...Object.keys(sent), ...Object.keys(now)])]
    .map((veld) => ({ veld, over: null, van: sent[veld] ?? null, naar: now[veld] ?? null }))
    .filter(({ van, naar }) => van !== naar);
}

/** Days on which the presence differs, oldest first; null when one side does not know its days. */
export function dayDifference(sent: readonly Dag[] | null, now: readonly Dag[] | null): DagVerschil[] | null {
  if (sent === null || now === null) return null;
  const before = new Map<IsoDate, number>(sent);
  const after = new Map<IsoDate, number>(now);
  return [...new Set([...before.keys(), ...after.keys()])]
    .toSorted(compare)
    .map((datum) => ({ datum, van: before.get(datum) ?? 0, naar: after.get(datum) ?? 0 }))
    .filter(({ van, naar }) => van !== naar);
}
