/** What each report of collectief maatwerk is (domain/doorstroom.md section 8): for whom, when, by which rule, in which formats. */
const PAPER = ['pdf', 'docx', 'json'] as const;
const TABLE = ['xlsx', 'csv', 'pdf', 'json'] as const;

/** A contract, a sheet or a plan about one worker. */
const paper = <const T extends object>(rest: T) => ({ scope: 'person', formats: PAPER, ...rest }) as const;

/** Checked against the definition of a report where the registry takes them over. */
export const DS_DOCUMENTS = {
  'ds-evaluatiedossier': paper({ domainId: 'DS-R03', recipient: 'vdab', dueRule: 'voor_evaluatie', rule: 'DS-06' }),
  'ds-overeenkomst': paper({ domainId: 'DS-R06', recipient: 'vdab', dueRule: 'voor_start_doorstroom', rule: 'DS-09' }),
  'ds-evaluatiekalender': {
    domainId: 'eigen',
    recipient: 'vdab',
    dueRule: 'op_vraag',
    rule: 'DS-05',
    scope: 'none',
    formats: TABLE,
  },
  'ds-informatieblad': paper({ domainId: 'DS-R05', recipient: 'vdab', dueRule: 'voor_start_doorstroom', rule: 'DS-09' }),
  'ds-stageovereenkomst': paper({ domainId: 'DS-R07', recipient: 'gastheer', dueRule: 'bij_start', rule: 'DS-15' }),
  'ds-stage-uurrooster': paper({ domainId: 'DS-R07', recipient: 'gastheer', dueRule: 'bij_start', rule: 'DS-15' }),
  'ds-stage-evaluatie': paper({ domainId: 'DS-R07', recipient: 'gastheer', dueRule: 'bij_einde_stage', rule: 'DS-16' }),
  'ds-enclave-overeenkomst': {
    domainId: 'DS-R19',
    recipient: 'gastheer',
    dueRule: 'dag_voor_start',
    rule: 'DS-43',
    scope: 'none',
    formats: PAPER,
  },
  'ds-enclave-register': {
    domainId: 'DS-R19',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'DS-43',
    scope: 'month',
    leavesHouse: false,
    formats: TABLE,
  },
  'ds-begeleiders': {
    domainId: 'DS-R17',
    recipient: 'inspectie',
    dueRule: 'op_vraag',
    rule: 'DS-32',
    scope: 'none',
    formats: TABLE,
  },
  'ds-pop': paper({ domainId: 'DS-R01', recipient: 'vdab', dueRule: 'voor_evaluatie', rule: 'DS-34' }),
  'ds-nazicht': paper({ domainId: 'DS-R02', recipient: null, dueRule: 'elk_jaar', rule: 'DS-36', leavesHouse: false }),
  'ds-popresultaat': paper({ domainId: 'DS-R08', recipient: 'vdab', dueRule: 'bij_einde_stage', rule: 'DS-16' }),
  'ds-overneemblad': paper({ domainId: 'DS-R11', recipient: null, dueRule: 'bij_start', rule: 'DS-34', leavesHouse: false }),
  'ds-overdracht': paper({ domainId: 'eigen', recipient: null, dueRule: 'op_vraag', rule: 'DS-05', leavesHouse: false }),
  'ds-uren': { domainId: 'DS-R09', recipient: 'vdab', dueRule: 'op_vraag', rule: 'DS-14', scope: 'year', formats: TABLE },
  'ds-monitoring': { domainId: 'DS-R10', recipient: 'vdab', dueRule: 'op_vraag', rule: 'DS-14', scope: 'year', formats: TABLE },
  'ds-afrekening': {
    domainId: 'DS-R13',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'DS-41',
    scope: 'quarter',
    leavesHouse: false,
    formats: TABLE,
  },
  'ds-jaarverslag': {
    domainId: 'DS-R14',
    recipient: null,
    dueRule: 'elk_jaar',
    rule: 'DS-38',
    scope: 'year',
    leavesHouse: false,
    // Counts of the house; nothing of them depends on the confidential part (test/core/calls/data-class.test.ts).
    dataClass: 'gewoon',
    right: 'rapport.cijfers',
    formats: ['pdf', 'docx', 'xlsx', 'csv', 'json'],
  },
  'ds-ondersteuningsplan': paper({ domainId: 'DS-R20', recipient: 'werkgever', dueRule: 'bij_start', rule: 'DS-42' }),
} as const;

export const DS_LETTERS = {
  'ds-brief-evaluatie': {
    domainId: 'DS-R04',
    recipient: 'vdab',
    dueRule: 'op_vraag',
    rule: 'DS-04',
    scope: 'person',
    dataClass: 'vertrouwelijk',
  },
  'ds-brief-enclave': { domainId: 'DS-R19', recipient: 'departement', dueRule: 'dag_voor_start', rule: 'DS-43', scope: 'none' },
  'ds-brief-terugkeer': {
    domainId: 'DS-R18',
    recipient: 'departement',
    dueRule: 'op_vraag',
    rule: 'DS-22',
    scope: 'person',
    dataClass: 'vertrouwelijk',
  },
  'ds-brief-wissen': { domainId: 'eigen', recipient: 'deelnemer', dueRule: 'op_vraag', rule: 'DS-44', scope: 'person' },
} as const;
