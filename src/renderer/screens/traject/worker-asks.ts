/** Which record and which fields of a doelgroepwerknemer answer a finding. By code first: one rule asks different things. */
import { LAST_RECORD, NEW_RECORD, type AskedPart } from '../../app/asked-part.ts';
import type { Finding } from './types.ts';

export type WorkerTab = 'dienst' | 'pop' | 'doorstroom';
export type AskedRecord =
  | 'popVersie'
  | 'popActie'
  | 'popNazicht'
  | 'wop'
  | 'evaluatie'
  | 'tewerkstelling'
  | 'doorstroomtraject'
  | 'stage'
  | 'vrijstelling'
  | 'doorstroomSchorsing'
  | 'ticket';

interface Rule {
  readonly tab: WorkerTab;
  readonly name: AskedRecord;
  /** `plaats`: the record that the finding names; `traject`: the doorstroomtraject of the finding. */
  readonly record: 'plaats' | 'traject' | typeof NEW_RECORD | typeof LAST_RECORD;
  /** The fields that answer it, the first one asked; all of them stand in the line of Vandaag. None: it takes more than a line. */
  readonly fields: readonly string[];
}

const POP_NEW: Rule = { tab: 'pop', name: 'popVersie', record: NEW_RECORD, fields: ['datum'] };
const POP_REGISTERED: Rule = {
  tab: 'pop',
  name: 'popVersie',
  record: LAST_RECORD,
  fields: ['geregistreerdOp', 'geregistreerdBewijs'],
};
const REVIEW: Rule = {
  tab: 'pop',
  name: 'popNazicht',
  record: NEW_RECORD,
  fields: ['datum', 'pop', 'competentieprofiel', 'door'],
};
const ofEvaluation = (...fields: string[]): Rule => ({ tab: 'dienst', name: 'evaluatie', record: 'plaats', fields });
/** The end of a package is answered by the decision on the evaluation that runs, or by a new evaluation. */
const DECISION: Rule = {
  tab: 'dienst',
  name: 'evaluatie',
  record: LAST_RECORD,
  fields: ['beslissingOp', 'uitkomst', 'wopLoonpremie', 'wopGraad'],
};
const PACKAGE_NEW: Rule = { tab: 'dienst', name: 'wop', record: NEW_RECORD, fields: ['van', 'loonpremie', 'graad'] };
const ofTraject = (...fields: string[]): Rule => ({ tab: 'doorstroom', name: 'doorstroomtraject', record: 'traject', fields });
const SIGNED = ofTraject('tekenMaatwerkbedrijf', 'tekenVdab', 'tekenDienstverlener', 'tekenWerknemer');

const BY_CODE: Readonly<Record<string, Rule>> = {
  'DS-02 INDIENST_ONTBREEKT': { tab: 'dienst', name: 'tewerkstelling', record: LAST_RECORD, fields: ['van'] },
  'DS-04 BUITEN_TERMIJN': ofEvaluation('aanvraagOp'),
  'DS-04 ATTEST_ONTBREEKT': ofEvaluation('attest'),
  'DS-05 UITKOMST_ONTBREEKT': ofEvaluation('uitkomst'),
  'DS-05 NIEUW_WOP_ONTBREEKT': ofEvaluation('wopLoonpremie', 'wopGraad'),
  'DS-06 STUKKEN_ONTBREKEN': ofEvaluation('popOverhandigdOp', 'formulierOp', 'gesprekOp'),
  'DS-08 AANVRAAG_ONTBREEKT': ofEvaluation('aanvraagOp', 'aanvraagDoor'),
  'DS-08 AANVRAGER_BUITEN_VOORWAARDE': ofEvaluation('aanvraagDoor'),
  'DS-08 GROND_ONTBREEKT': ofTraject('grond'),
  'DS-09 HANDTEKENING_ONTBREEKT': SIGNED,
  'DS-09 GESTART_ZONDER_OVEREENKOMST': SIGNED,
  'DS-09 GETEKEND_NA_START': SIGNED,
  'DS-10 VRIJSTELLING_ONTBREEKT': { tab: 'doorstroom', name: 'vrijstelling', record: NEW_RECORD, fields: [] },
  'DS-10 VRIJSTELLING_ZONDER_UREN': { tab: 'doorstroom', name: 'vrijstelling', record: 'plaats', fields: [] },
  'DS-15 STAGE_ONTBREEKT': { tab: 'doorstroom', name: 'stage', record: NEW_RECORD, fields: [] },
  'DS-15 STAGEFICHE_ONVOLLEDIG': { tab: 'doorstroom', name: 'stage', record: 'plaats', fields: [] },
  'DS-16 POP_BIJWERKING_ONTBREEKT': POP_NEW,
  'DS-17 UIT_DIENST_VOOR_CONTRACT': ofTraject('contractGetekendOp', 'contractStart'),
  'DS-17 UIT_DIENST_ZONDER_CONTRACT': ofTraject('contractGetekendOp', 'contractStart'),
  'DS-18 REDEN_ONTBREEKT': ofTraject('stopWil'),
  'DS-18 WOP_IN_TE_VOEREN': PACKAGE_NEW,
  'DS-20 OPSCHORTING_NIET_BEVESTIGD': { tab: 'doorstroom', name: 'doorstroomSchorsing', record: 'plaats', fields: [] },
  'DS-21 STEUN_ONTBREEKT': ofTraject('contractSteun', 'imwLoonpremie', 'imwGraad'),
  'DS-22 GEGEVENS_ONTBREKEN': ofTraject('terugAangevraagdOp', 'terugStart'),
  'DS-34 POP_TE_MAKEN': POP_NEW,
  'DS-34 POP_ONTBREEKT': POP_NEW,
  'DS-34 POP_ONTBREEKT_ZONDER_TERMIJN': POP_NEW,
  'DS-34 REGISTRATIE_TE_DOEN': POP_REGISTERED,
  'DS-34 REGISTRATIE_TE_LAAT': POP_REGISTERED,
  'DS-35 POP_ONVOLLEDIG': { tab: 'pop', name: 'popVersie', record: 'plaats', fields: [] },
  'DS-36 ACTIE_ONTBREEKT': { tab: 'pop', name: 'popActie', record: NEW_RECORD, fields: ['tekst', 'soort', 'op', 'tegen'] },
  'DS-36 NAZICHT_TE_DOEN': REVIEW,
  'DS-36 NAZICHT_TE_LAAT': REVIEW,
  'DS-39 HEROVERWEGING_KAN': ofEvaluation('heroverwegingGevraagdOp', 'heroverwegingDoor'),
  'DS-39 ARBEIDSRECHTBANK_KAN': ofEvaluation('arbeidsrechtbankOp'),
  'DS-47 POP_TE_REGISTREREN': POP_REGISTERED,
  'DS-47 POP_NIET_GEREGISTREERD': POP_REGISTERED,
  'DS-49 PAKKET_IN_TE_VULLEN': PACKAGE_NEW,
  'DS-51 RITME_ONTBREEKT': { tab: 'doorstroom', name: 'stage', record: 'plaats', fields: [] },
};

/** `DS-34 POP_ONTBREEKT`, for every finding that a record of its own answers. */
export const ANSWERED: readonly string[] = Object.keys(BY_CODE);

/** The end of a package, whichever reading: the same answer. */
const PACKAGE_ENDS = /^DS-0[25] WOP_/;

export interface WorkerAsk extends AskedPart {
  readonly name: AskedRecord;
  readonly tab: WorkerTab;
  readonly fields: readonly string[];
}

/** What answers a finding of a worker; null where the tab is all that can be named. */
export function workerAsk({ rule, code, plaats, trajectId }: Finding): WorkerAsk | null {
  const key = `${rule} ${code}`;
  const asked = BY_CODE[key] ?? (PACKAGE_ENDS.test(key) ? DECISION : undefined);
  if (asked === undefined) return null;
  const record = asked.record === 'plaats' ? plaats.recordId : asked.record === 'traject' ? trajectId : asked.record;
  if (record === null) return null;
  const of = asked.record === NEW_RECORD && asked.tab === 'doorstroom' ? trajectId : null;
  return { tab: asked.tab, name: asked.name, record, field: asked.fields[0] ?? null, of, fields: asked.fields };
}
