/** What a report of blocks, or a letter, is built from; and the parts that all of them have. */
import type { PersoonFacts, TrajectFacts } from '../../../../rules/ama/index.ts';
import type { Law } from '../../../../rules/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/index.ts';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import type { CallContext } from '../../../access/context.ts';
import type { LoadedFacts } from '../../ama/facts.ts';
import type { Blok, Brief, BriefBlok, Document, DocumentReport, LetterReport, ReportModel } from '../../../reports/index.ts';
import { findReport } from '../../../reports/index.ts';
import type { Db } from '../../../store/index.ts';
import type { persoon } from '../../../store/schema/index.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { fullName } from '../../personen/names.ts';
import { recordsOf } from '../../records.ts';
import { opmaakOf } from '../trajecten.ts';

/** One traject that the report is about, with its person. */
export interface About {
  readonly persoon: PersoonFacts;
  readonly traject: TrajectFacts;
}

export interface BuildInput {
  readonly context: CallContext;
  readonly scope: ParsedInputOf<'report.maak'>['scope'];
  /** Day on which it is made. */
  readonly on: IsoDate;
  readonly law: Law;
  /** Of everybody, as the preparation has them: read once, not per person. */
  readonly facts: LoadedFacts;
  /** Running and ended trajecten in the scope; nobody who died where the report reminds or invites. */
  readonly about: readonly About[];
  /** Doelgroepwerknemers in the scope, for the reports of collectief maatwerk. */
  readonly werknemers: readonly string[];
  readonly texts: Texts;
}

/** A text of `reports.<key>` in the catalogue. */
export type Texts = (key: string, params?: Readonly<Record<string, unknown>>) => string;

export interface ReportDocument {
  readonly model: ReportModel;
  /** The person that it is about, for the export log. */
  readonly personId: string | null;
  /** The traject that it is about, where it is about one. */
  readonly trajectId?: string | null;
  /** Person at the recipient, where the model itself names only the service. */
  readonly attention?: string | null;
}

export type Builder = (input: BuildInput) => ReportDocument[];

interface DocumentParts {
  readonly titel: string;
  readonly ondertitel?: string | null;
  readonly sleutel: string | null;
  readonly liggend?: boolean;
  /** Record that it is about besides a person. */
  readonly over?: string;
  readonly blokken: readonly Blok[];
}

/** A document with what the organisation and the day add to it. */
export function documentOf(input: BuildInput, rapport: DocumentReport, parts: DocumentParts): Document {
  const report = findReport(rapport);
  return {
    rapport,
    version: 1,
    ...opmaakOf(input.context.dossier.db, input.on),
    code: report.domainId,
    inHuis: !report.leavesHouse,
    ondertitel: null,
    liggend: false,
    ...parts,
    blokken: [...parts.blokken],
  };
}

interface LetterParts {
  readonly sleutel: string | null;
  /** Record that it is about besides a person. */
  readonly over?: string;
  readonly geadresseerde: Brief['geadresseerde'];
  readonly betreft: string;
  readonly kenmerk: string | null;
  readonly uwKenmerk?: string | null;
  readonly aanhef?: string;
  readonly blokken: readonly BriefBlok[];
  readonly bijlagen?: readonly string[];
  /** Which rule the letter tells. */
  readonly wet?: string | null;
  readonly ondertekenaar?: Brief['ondertekenaar'];
}

/** A letter on the organisation's paper, signed by the user who makes it unless said otherwise. */
export function letterOf(input: BuildInput, rapport: LetterReport, parts: LetterParts): Brief {
  const { context, on, texts } = input;
  const { db } = context.dossier;
  const row = organisatieRow(db);
  const { wet = null, bijlagen = [], uwKenmerk = null, ...rest } = parts;
  const place = [row?.postcode, row?.gemeente].filter(Boolean).join(' ');
  return {
    rapport,
    version: 1,
    ...opmaakOf(db, on),
    code: findReport(rapport).domainId,
    afzender: { regels: [row?.straat, place, row?.telefoon, row?.email].flatMap((line) => (line ? [line] : [])) },
    plaats: row?.gemeente ?? null,
    aanhef: texts('brief.aanhef'),
    slot: texts('brief.slot'),
    ondertekenaar: { naam: context.user.naam, functie: null, telefoon: row?.telefoon ?? null },
    ...rest,
    uwKenmerk,
    bijlagen: [...bijlagen],
    blokken: [...parts.blokken],
    wet: wet === null ? null : { tekst: wet, op: on },
    briefhoofd: letterhead(row?.briefhoofd ?? null),
  };
}

/** The window of the envelope begins 45 mm from the top: paper that is printed already leaves at least that free. */
function letterhead(stored: { soort: string; hoogte?: number } | null): Brief['briefhoofd'] {
  const hoogte = Math.min(80, Math.max(0, Math.round(stored?.hoogte ?? 25)));
  if (stored?.soort === 'voorbedrukt') return { soort: 'voorbedrukt', hoogte };
  return stored?.soort === 'afbeelding' ? { soort: 'afbeelding', hoogte } : { soort: 'huisstijl', hoogte: 0 };
}

type PersonRow = typeof persoon.$inferSelect;

/** The number that stands for a person in file names and as reference. */
export const fileNumber = ({ dossiernummer }: Pick<PersonRow, 'dossiernummer'>): string =>
  String(dossiernummer ?? 0).padStart(4, '0');

/** The person as addressee. */
export function addressOf(person: PersonRow): Brief['geadresseerde'] {
  const place = [person.postcode, person.gemeente].filter(Boolean).join(' ');
  return { naam: fullName(person), regels: [person.straat, place].flatMap((line) => (line ? [line] : [])) };
}

/** Where somebody notes that a copy sheet was typed over into a web screen. */
export const takenOver = (texts: Texts): Blok => ({
  soort: 'invulstrook',
  titel: texts('overgenomen.titel'),
  velden: [texts('overgenomen.op'), texts('overgenomen.door')],
});

type Body = OutputOf<'organisatie.lees'>['instanties'][number];

/** The person's own body of this kind from the address book: the one of a contact person, else the only one that there is. */
export function bodyOf(db: Db, persoonId: string, kind: Body['soort']): Body | undefined {
  const bodies = recordsOf(db, 'instantie').filter(({ soort }) => soort === kind);
  const linked = new Set(recordsOf(db, 'contactpersoon', { persoonId }).map(({ instantieId }) => instantieId));
  return bodies.find(({ id }) => linked.has(id)) ?? (bodies.length === 1 ? bodies[0] : undefined);
}

/** An outside body as addressee. */
export function addressOfBody(body: Body): Brief['geadresseerde'] {
  const place = [body.postcode, body.gemeente].filter(Boolean).join(' ');
  return { naam: body.naam ?? '', regels: [body.straat, place].flatMap((line) => (line ? [line] : [])) };
}
