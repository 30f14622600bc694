/**
 * Sent is closed (hard rule 14): an operation that changes what a sent document was made from needs a reason. Every write of the file
 * passes here, whoever asked for it: a screen, the command line, an import, an undo.
 *
 * What changes is not guessed from the names of fields: the content of each closed document is made without and with the operation, for
 * the persons that it touches, and compared.
 */
import type { IsoDate } from '../../../shared/domain/date.ts';
import { quarterPeriod } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Translate } from '../../messages.ts';
import { type CaseView, type DossierGate, type GatedOperation, idToText } from '../../store/index.ts';
import { organisatieRow } from '../organisatie/read.ts';
import { type VerzondenEvaluatie, closedQuarters, lastSentEvaluations } from '../rapporten/sent.ts';
import { documentLabel } from './label.ts';
import { evaluatieNu, overzichtNu, popNu } from './nu.ts';
import { type GeslotenPop, closedPops } from './pop.ts';

export interface GateOptions {
  readonly lawbook: string;
  readonly translate: Translate;
  readonly today: () => IsoDate;
}

/** Records that a document can be made from; a change of anything else is never asked about. */
const ORGANISATION = 'organisatie';
/** Its name and number stand with everyone whom it guides (C6). */
const PARTNER = 'partner';
const OF_PERSON = [
  'persoon',
  'insz_nummer',
  'ama_traject',
  'onderbreking',
  'maand_afwezig',
  'beginstand',
  'beoordeling',
  'buiten_traject_besluit',
  'bron_besluit',
  'eigen_evaluatie',
  'observatie',
  'uren_afspraak',
  'pop_doel',
  'pop_actie',
];
/** More persons than this are read all at once instead of one by one. */
const ONE_BY_ONE = 25;

export function closedPeriods(options: GateOptions): DossierGate {
  return (operation) => {
    if ((operation.header.reason ?? '').trim() !== '') return;
    const quarters = closedQuarters(operation.before.db);
    const touched = touchedPersons(operation);
    if (touched.persons.size === 0 && !touched.organisation && !touched.partner) return;
    const changed = [...closedFor(operation, quarters, touched)].filter((document) =>
      differs(document, operation, touched, options),
    );
    if (changed.length > 0) throw periodeVerzonden(changed, options.translate);
  };
}

type ClosedQuarter = ReturnType<typeof closedQuarters>[number];
type Closed =
  | { readonly soort: 'overzicht'; readonly verzondenOp: IsoDate; readonly document: ClosedQuarter }
  | { readonly soort: 'evaluatie'; readonly verzondenOp: IsoDate; readonly document: VerzondenEvaluatie }
  | { readonly soort: 'pop'; readonly verzondenOp: IsoDate; readonly document: GeslotenPop };

/** Closed documents that the operation can touch, read no further than needed: this runs at every write. */
function closedFor(
  { before }: GatedOperation,
  quarters: readonly ClosedQuarter[],
  { persons, organisation, partner, records, days }: Touched,
): Closed[] {
  const dayInside = (from: IsoDate, to: IsoDate): boolean => [...days].some((day) => day >= from && day <= to);
  const overviews = quarters.filter(({ jaar, kwartaal }) => {
    const { from, to } = quarterPeriod(jaar, kwartaal);
    return organisation || partner || records || dayInside(from, to);
  });
  const evaluations = [...persons]
    .flatMap((person) => lastSentEvaluations(before.db, person))
    .filter(({ inhoud: { periode } }) => records || dayInside(periode.van, periode.tot));
  const pops = records ? closedPops(before).filter(({ persoonId }) => persons.has(persoonId)) : [];
  return [
    ...overviews.map((document): Closed => ({ soort: 'overzicht', verzondenOp: document.verzondenOp, document })),
    ...evaluations.map((document): Closed => ({ soort: 'evaluatie', verzondenOp: document.verzondenOp, document })),
    ...pops.map((document): Closed => ({ soort: 'pop', verzondenOp: document.geregistreerdOp, document })),
  ];
}

interface Touched {
  readonly persons: ReadonlySet<string>;
  /** Some record of a person, other than attendance. */
  readonly records: boolean;
  /** Days of attendance that changed. */
  readonly days: ReadonlySet<string>;
  /** Name or number of the organisation, which stand on every overview. */
  readonly organisation: boolean;
  /** Some partner organisation. */
  readonly partner: boolean;
}

/** Persons of whom the operation changes something that a closed document can rest on. */
function touchedPersons(operation: GatedOperation): Touched {
  const { txId, after } = operation;
  const persons = new Set<string>();
  const marks = OF_PERSON.map(() => '?').join(', ');
  const changed = after.reader
    .prepare<unknown[], { entity: string; person_id: Buffer | null }>(
      `SELECT DISTINCT entity, person_id FROM change WHERE tx = ? AND entity IN ('${ORGANISATION}', '${PARTNER}', ${marks})`,
    )
    .all(txId, ...OF_PERSON);
  for (const { person_id: person } of changed) if (person !== null) persons.add(idToText(person));
  const records = persons.size > 0;
  const days = new Set<string>();
  const statements = after.reader
    .prepare<[number], { person_id: Buffer; datum: string }>(
      `SELECT DISTINCT a.persoon_id AS person_id, a.datum FROM change c JOIN aanwezigheid a ON a.id = c.row_id
       WHERE c.tx = ? AND c.entity = 'aanwezigheid' AND a.persoon_id IS NOT NULL AND a.datum IS NOT NULL`,
    )
    .iterate(txId);
  for (const { person_id: person, datum } of statements) {
    persons.add(idToText(person));
    days.add(datum);
  }
  const organisation = changed.some(({ entity }) => entity === ORGANISATION) && organisationDiffers(operation);
  const partner = changed.some(({ entity }) => entity === PARTNER);
  return { persons, records, days, organisation, partner };
}

function organisationDiffers({ before, after }: GatedOperation): boolean {
  const [was, is] = [organisatieRow(before.db), organisatieRow(after.db)];
  return was?.naam !== is?.naam || was?.kbo !== is?.kbo;
}

function differs(closed: Closed, { before, after }: GatedOperation, touched: Touched, options: GateOptions): boolean {
  const { lawbook, translate } = options;
  const on = options.today();
  const content = (view: CaseView, personId: string | undefined): unknown => {
    const input = { dossier: view, lawbook, translate, on };
    switch (closed.soort) {
      case 'overzicht':
        return overzichtNu(input, closed.document, personId);
      case 'evaluatie': {
        const { inhoud, opgemaaktOp } = closed.document;
        return evaluatieNu(input, { ...inhoud, op: opgemaaktOp });
      }
      case 'pop':
        return popNu(view, closed.document.persoonId, closed.document.trajectId);
    }
  };
  const other = (personId: string | undefined): boolean =>
    JSON.stringify(content(before, personId)) !== JSON.stringify(content(after, personId));
  if (closed.soort === 'evaluatie') return touched.persons.has(closed.document.inhoud.persoonId) && other(undefined);
  if (closed.soort === 'pop') return touched.persons.has(closed.document.persoonId) && other(undefined);
  if (touched.organisation) return true;
  const everyone = touched.partner || touched.persons.size > ONE_BY_ONE || hasMerges(after);
  return everyone ? other(undefined) : [...touched.persons].some((person) => other(person));
}

/** A person who was merged into another is read under that other one: then only everyone together is right. */
function hasMerges({ reader }: CaseView): boolean {
  return reader.prepare('SELECT 1 FROM persoon WHERE opgegaan_in IS NOT NULL LIMIT 1').get() !== undefined;
}

/** Names the documents, never a person. */
function periodeVerzonden(changed: readonly Closed[], translate: Translate): CallFailure {
  const documents = changed.map((each) => documentLabel(describe(each), translate));
  return new CallFailure('PERIODE_VERZONDEN', {
    details: {
      documenten: documents,
      aantal: documents.length,
      soort: changed[0]!.soort,
      periode: changed[0]!.soort === 'overzicht' ? changed[0]!.document.periode : null,
      verzondenOp: changed[0]!.verzondenOp,
    },
  });
}

function describe(closed: Closed): Parameters<typeof documentLabel>[0] {
  const { soort, verzondenOp } = closed;
  if (closed.soort === 'overzicht') return { soort, verzondenOp, periode: closed.document.periode, op: verzondenOp };
  if (closed.soort === 'evaluatie') return { soort, verzondenOp, periode: null, op: closed.document.opgemaaktOp };
  return { soort, verzondenOp, periode: null, op: closed.document.datum ?? verzondenOp };
}
