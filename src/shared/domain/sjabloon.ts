/** What a column or a cell of an official template can be filled with (E-22, domain/ama.md AMA-P1). */

/**
 * Fields of a column, each with the name under which AMA-43 judges it (`rules/ama/kolommen.ts`); null: not about a person. Those that never
 * leave the house are in it, so that a template which asks them is answered by name instead of in silence.
 */
export const KOLOM_VELDEN = {
  volgnummer: null,
  deelnemer: 'deelnemer',
  familienaam: 'deelnemer',
  voornaam: 'deelnemer',
  insz: 'insz',
  evaluatieOp: 'evaluatie',
  evaluatieConclusie: 'evaluatie',
  begeleider: 'begeleider',
  begeleiderKbo: 'kbo',
  start: 'start',
  einde: 'einde',
  dagen: 'dagen',
  dagenMaand1: 'dagen',
  dagenMaand2: 'dagen',
  dagenMaand3: 'dagen',
  eindreden: 'eindreden',
  werkpost: 'werkpost',
  partner: 'partnerKbo',
  partnerKbo: 'partnerKbo',
  urenPerWeek: 'urenPerWeek',
  adviesdatum: 'adviesdatum',
  dossiernummer: 'dossiernummer',
  werknemerBegeleider: 'werknemerBegeleider',
  uitkeringsstatuut: 'uitkeringsstatuut',
  attest: 'attest',
  toestemming: 'toestemming',
  gezondheid: 'gezondheid',
  diagnose: 'diagnose',
  ontbreekt: 'ontbreekt',
  dagenMethodeA: 'dagenMethodeA',
  subsidie: 'subsidie',
} as const satisfies Readonly<Record<string, string | null>>;
export type KolomVeld = keyof typeof KOLOM_VELDEN;
export const KOLOM_VELD_NAMEN = Object.keys(KOLOM_VELDEN) as [KolomVeld, ...KolomVeld[]];

/** Fields of a single cell: the organisation, the period, and a text of the user's own. */
export const CEL_VELDEN = [
  'organisatieNaam',
  'organisatieKbo',
  'organisatieAdres',
  'organisatieTelefoon',
  'organisatieEmail',
  'kwartaal',
  'jaar',
  'van',
  'tot',
  'opgemaaktOp',
  'contingent',
  'tekst',
] as const;
export type CelVeld = (typeof CEL_VELDEN)[number];

/** Fields whose values the template writes in words of its own. */
export const CODE_VELDEN = ['eindreden', 'evaluatieConclusie', 'partner', 'uitkeringsstatuut', 'kwartaal'] as const;
export type CodeVeld = (typeof CODE_VELDEN)[number];
export const isCodeVeld = (veld: string): veld is CodeVeld => (CODE_VELDEN as readonly string[]).includes(veld);

/** Report that a template can be filled for. */
export const SJABLOON_RAPPORT = 'ama-kwartaaloverzicht';
