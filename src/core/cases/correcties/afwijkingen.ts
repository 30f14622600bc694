/** Every sent document that differs from what the file says now, with the decisions about it. Kept until the file or the day moves. */
import { eq } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { translate } from '../../messages.ts';
import type { CaseView } from '../../store/index.ts';
import { persoon } from '../../store/schema/index.ts';
import { personIds, survivorOf } from '../personen/merged.ts';
import {
  type VerzondenKwartaal,
  carriedCorrections,
  knownInhoud,
  lastSentEvaluations,
  lastSentQuarters,
} from '../rapporten/sent.ts';
import { type Besluit, besluitOver, besluitenOver, readBesluiten } from './besluiten.ts';
import type { DocumentName } from './label.ts';
import type { OverzichtInhoud } from './inhoud.ts';
import { evaluatieNu, overzichtNu, popNu } from './nu.ts';
import { closedPops, registeredPop } from './pop.ts';
import { type Deel, type Verschil, delenVan, sameLine, verschillenVan } from './verschil.ts';

export interface Afwijking extends DocumentName {
  /** Of the sent document: row of the export log, or the version of the POP. */
  readonly id: string;
  readonly versie: number;
  /** Whose document it is; null for an overview. */
  readonly persoonId: string | null;
  readonly delen: readonly (Deel & {
    /** The decision about exactly this difference; null: open. */
    readonly besluit: Besluit | null;
    /** Decided on before, and changed since. */
    readonly eerder: Besluit | null;
  })[];
  /** An overview: what the recipient knows and what it would be now, so that a decision can keep the right lines. */
  readonly inhoud: { readonly bekend: OverzichtInhoud; readonly nu: OverzichtInhoud } | null;
}

export interface AfwijkingInput {
  readonly dossier: CaseView;
  readonly lawbook: string;
  readonly on: IsoDate;
  /** Only what differs about this person; not kept. */
  readonly personId?: string | undefined;
}

interface Kept {
  readonly stamp: number;
  readonly on: IsoDate;
  readonly afwijkingen: readonly Afwijking[];
}

const kept = new WeakMap<CaseView['reader'], Kept>();

/** Documents that differ, overviews by quarter first. A document whose differences are all decided on is in the list too. */
export function afwijkingen(input: AfwijkingInput): readonly Afwijking[] {
  if (input.personId !== undefined) return found(input);
  const { reader } = input.dossier;
  const stamp = reader.prepare<[], { last: number | null }>('SELECT max(id) AS last FROM tx').get()?.last ?? 0;
  const before = kept.get(reader);
  if (before?.stamp === stamp && before.on === input.on) return before.afwijkingen;
  const all = found(input);
  kept.set(reader, { stamp, on: input.on, afwijkingen: all });
  return all;
}

const found = (input: AfwijkingInput): Afwijking[] => [...overviews(input), ...evaluations(input), ...pops(input)];

/** The part of an overview that is about one person; a line from before ids were kept is found by what it says. */
function partOf(known: OverzichtInhoud, nu: OverzichtInhoud, ownIds: ReadonlySet<string>): OverzichtInhoud {
  const regels = known.regels.filter(
    (line) => ownIds.has(line.persoonId ?? '') || (line.persoonId === null && nu.regels.some((now) => sameLine(line, now))),
  );
  return { ...known, organisatie: nu.organisatie, lezing: nu.lezing, regels };
}

/** True when something of it waits for a decision. */
export const isOpen = ({ delen }: Afwijking): boolean => delen.some(({ besluit }) => besluit === null);

type Rest = Omit<Afwijking, 'delen'>;

function withDecisions(input: AfwijkingInput, rest: Rest, verschillen: readonly Verschil[]): Afwijking[] {
  if (verschillen.length === 0) return [];
  const besluiten = readBesluiten(input.dossier.db);
  const about = besluitenOver(besluiten, rest.id);
  const delen = delenVan(verschillen).map((deel) => {
    const besluit = besluitOver(besluiten, rest.id, deel);
    const eerder = besluit === null ? (about.findLast(({ persoonId }) => persoonId === deel.persoonId) ?? null) : null;
    return { ...deel, besluit, eerder };
  });
  return [{ ...rest, delen }];
}

const byQuarter = (a: VerzondenKwartaal, b: VerzondenKwartaal): number => (a.periode < b.periode ? -1 : 1);

function overviews(input: AfwijkingInput): Afwijking[] {
  const { dossier, lawbook, on, personId } = input;
  const carried = carriedCorrections(dossier.db);
  return lastSentQuarters(dossier.db)
    .toSorted(byQuarter)
    .flatMap((sent) => {
      const nu = overzichtNu({ dossier, lawbook, on, translate }, sent, personId);
      const known = knownInhoud(sent, carried);
      const bekend = personId === undefined ? known : partOf(known, nu, new Set(personIds(dossier.db, personId)));
      const { id, periode, opgemaaktOp, verzondenOp, versie } = sent;
      const rest = { id, soort: 'overzicht' as const, periode, op: opgemaaktOp, verzondenOp, versie, persoonId: null };
      return withDecisions(input, { ...rest, inhoud: { bekend, nu } }, verschillenVan(bekend, nu));
    });
}

function evaluations(input: AfwijkingInput): Afwijking[] {
  const { dossier, lawbook, on, personId } = input;
  return lastSentEvaluations(dossier.db).flatMap(({ id, inhoud, opgemaaktOp, verzondenOp, versie }) => {
    const owner = survivorOf(dossier.db, inhoud.persoonId) ?? inhoud.persoonId;
    if (personId !== undefined && owner !== personId) return [];
    const nu = evaluatieNu({ dossier, lawbook, on, translate }, { ...inhoud, op: opgemaaktOp });
    if (nu === null) return []; // the person is not in the file any more: there is nobody to correct it for
    const rest = {
      id,
      soort: 'evaluatie' as const,
      periode: null,
      op: opgemaaktOp,
      verzondenOp,
      versie,
      persoonId: owner,
    };
    return withDecisions(input, { ...rest, inhoud: null }, verschillenVan(inhoud, nu));
  });
}

function pops(input: AfwijkingInput): Afwijking[] {
  const { dossier, personId } = input;
  return closedPops(dossier).flatMap((pop) => {
    const owner = survivorOf(dossier.db, pop.persoonId) ?? pop.persoonId;
    if (personId !== undefined && owner !== personId) return [];
    const person = dossier.db.select().from(persoon).where(eq(persoon.id, owner)).get();
    if (!person || person.verwijderd) return [];
    const sent = registeredPop(dossier, pop, { familienaam: person.naam ?? '', voornaam: person.voornaam ?? '' });
    const rest = {
      id: pop.id,
      soort: 'pop' as const,
      periode: null,
      op: pop.datum ?? pop.geregistreerdOp,
      verzondenOp: pop.geregistreerdOp,
      versie: pop.nummer ?? 1,
      persoonId: owner,
    };
    return withDecisions(input, { ...rest, inhoud: null }, verschillenVan(sent, popNu(dossier, owner, pop.trajectId)));
  });
}
