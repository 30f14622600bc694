/** What the reports of monitoring, of movements and of the new job are: for whom, when, by which rule, in which formats. */
const TABLE = ['pdf', 'xlsx', 'csv', 'json'] as const;

export const MONITORING_DOCUMENTS = {
  'maatwerk-stromen': {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'DS-21',
    scope: 'year',
    leavesHouse: false,
    dataClass: 'vertrouwelijk',
    formats: TABLE,
  },
  'maatwerk-stromen-extern': {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'DS-21',
    scope: 'year',
    dataClass: 'gewoon',
    formats: TABLE,
  },
  /** Counted without the confidential part (F-08): for who may see the house, not where one person went. */
  'maatwerk-stromen-bestuur': {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'DS-21',
    scope: 'year',
    leavesHouse: false,
    dataClass: 'gewoon',
    right: 'rapport.cijfers',
    formats: TABLE,
  },
  'maatwerk-bewegingen': {
    domainId: 'eigen',
    recipient: null,
    dueRule: 'op_vraag',
    rule: 'DS-21',
    scope: 'year',
    leavesHouse: false,
    dataClass: 'vertrouwelijk',
    formats: TABLE,
  },
  'maatwerk-imw-fiche': {
    domainId: 'eigen',
    recipient: 'werkgever',
    dueRule: 'op_vraag',
    rule: 'DS-42',
    scope: 'person',
    formats: ['pdf', 'docx', 'xlsx', 'csv', 'json'],
  },
} as const;

/** To the worker, in plain words and pictograms (F-05). */
export const MONITORING_LETTERS = {
  'maatwerk-brief-doorstroom': { domainId: 'eigen', recipient: 'deelnemer', dueRule: 'op_vraag', rule: 'DS-22', scope: 'person' },
  /** Asks VDAB for another partner (F-10). */
  'maatwerk-brief-partner': { domainId: 'eigen', recipient: 'vdab', dueRule: 'op_vraag', rule: 'DS-09', scope: 'person' },
} as const;
