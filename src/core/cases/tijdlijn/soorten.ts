/**
 * Which dates of which records stand on the time line of a person. A line is made of fields of the registry, so that its data class is
 * theirs: the sentence is `tijdlijn.ENTITY.FIELD` of the catalogue.
 */
import type { TijdlijnSoort } from '../../../shared/contract/tijdlijn.ts';
import type { EntityKey, Field, Logical } from '../../store/index.ts';

export type Row = Readonly<Record<string, Logical>> & { readonly id: string };

export interface LineSpec {
  readonly soort: TijdlijnSoort;
  /** Field that holds the day. */
  readonly op: string;
  /** Fields that the sentence names. */
  readonly toon?: readonly string[];
  /** Fields of the second line. */
  readonly detail?: readonly string[];
  /** No line for this row. */
  readonly behalve?: (row: Row) => boolean;
  /** Tells something confidential, whatever the class of its fields. */
  readonly geheim?: (row: Row) => boolean;
}

const period = (soort: TijdlijnSoort, ...toon: string[]): LineSpec[] => [
  { soort, op: 'van', toon },
  { soort, op: 'tot', toon },
];
const day = (soort: TijdlijnSoort, op: string, more: Omit<LineSpec, 'soort' | 'op'> = {}): LineSpec => ({ soort, op, ...more });
const signatures = (...fields: string[]): LineSpec[] => fields.map((op) => day('overeenkomst', op));
const has = (field: string) => (row: Row) => row[field] !== null;

export const TIJDLIJN: Partial<Record<EntityKey, readonly LineSpec[]>> = {
  persoon: [day('persoon', 'overledenOp')],
  inszNummer: period('persoon'),
  bemiddelaar: period('contact', 'naam'),
  aanpassing: [day('persoon', 'van', { detail: ['omschrijving'] }), day('persoon', 'tot', { detail: ['omschrijving'] })],
  beperking: [day('persoon', 'van', { detail: ['omschrijving'] }), day('persoon', 'tot', { detail: ['omschrijving'] })],
  noodinstructie: [day('persoon', 'van', { detail: ['omschrijving'] }), day('persoon', 'tot')],
  statuut: [...period('statuut', 'code'), day('statuut', 'verwachtEinde', { toon: ['code'], behalve: has('tot') })],
  toestemming: [day('statuut', 'datum', { toon: ['soort'] }), day('statuut', 'geldigTot', { toon: ['soort'] })],
  maatregel: period('statuut', 'soort'),
  kandidaat: [
    day('traject', 'gevraagdOp', { detail: ['verwijzer'] }),
    day('advies', 'adviesOp'),
    day('contact', 'intakeOp'),
    day('traject', 'uitkomstOp', { toon: ['uitkomst'] }),
  ],
  ticket: [day('advies', 'datum', { toon: ['soort'] }), day('advies', 'tot', { toon: ['soort'] })],
  wachtOpPlaats: [day('traject', 'van', { detail: ['waarvoor'] }), day('traject', 'tot')],
  tewerkstelling: [day('traject', 'van', { detail: ['omschrijving'] }), day('traject', 'tot', { detail: ['omschrijving'] })],
  opvolging: [day('traject', 'datum', { toon: ['situatie'], detail: ['opmerking'] })],
  amaTraject: [
    day('traject', 'start'),
    day('traject', 'einde', { detail: ['eindReden', 'eindRedenTekst', 'bestemming'] }),
    day('advies', 'adviesDatum'),
    day('advies', 'overgangsbeslissingOp'),
    day('overeenkomst', 'dimonaInDatum'),
    day('overeenkomst', 'dimonaUitDatum'),
    day('contact', 'collegasGebriefOp'),
  ],
  urenAfspraak: [day('traject', 'van', { toon: ['uren'] })],
  werkpostPeriode: [
    day('traject', 'van', { toon: ['werkpostId'], detail: ['doel'] }),
    day('traject', 'tot', { toon: ['werkpostId'] }),
    day('evaluatie', 'nazichtOp', { toon: ['werkpostId'], detail: ['nazichtUitkomst'] }),
  ],
  begeleiding: period('traject', 'begeleiderId', 'tekst'),
  onderbreking: period('aanwezigheid'),
  afwezigheidsperiode: [...period('aanwezigheid'), day('aanwezigheid', 'verwachtTot', { behalve: has('tot') })],
  beoordeling: [
    day('advies', 'gevraagdOp'),
    day('advies', 'geplandOp', { behalve: has('besluitOp') }),
    day('advies', 'herinnerdOp'),
    day('advies', 'besluitOp', { toon: ['conclusie'], detail: ['door', 'volgendContact'] }),
  ],
  overeenkomst: ['datum', 'tot', 'tekenDeelnemer', 'tekenOrganisatie', 'tekenBewindvoerder', 'tekenWerkpost', 'verzondenOp'].map(
    (op) => day('overeenkomst', op),
  ),
  wvgOvereenkomst: [...period('overeenkomst', 'begeleider'), day('overeenkomst', 'gemeldOp')],
  wvgEvaluatie: [day('evaluatie', 'datum', { detail: ['werkpost'] })],
  eigenEvaluatie: [day('evaluatie', 'datum', { detail: ['stap', 'vraagVdab'] }), day('evaluatie', 'besprokenOp')],
  gesprek: [day('contact', 'datum', { toon: ['soort'], detail: ['notities', 'door'] })],
  contact: [day('contact', 'datum', { toon: ['metWie'], detail: ['wijze', 'tekst'] })],
  observatie: [day('contact', 'datum', { detail: ['tekst', 'door'] })],
  popVersie: [day('pop', 'datum', { toon: ['nummer'] }), day('pop', 'geregistreerdOp', { toon: ['nummer'] })],
  popDoel: [day('pop', 'standOp', { toon: ['titel', 'stand'], detail: ['beweging'] })],
  popActie: [day('pop', 'tegen', { toon: ['tekst'], behalve: has('klaarOp') }), day('pop', 'klaarOp', { toon: ['tekst'] })],
  belofte: [
    day('taak', 'op', { toon: ['tekst'] }),
    day('taak', 'tegen', { toon: ['tekst'], behalve: has('klaarOp') }),
    day('taak', 'klaarOp', { toon: ['tekst'] }),
  ],
  // A paper that a status asks tells the status.
  taak: [
    day('taak', 'tegen', {
      toon: ['titel', 'soort'],
      behalve: has('klaarOp'),
      geheim: ({ soort }) => soort === 'STATUUT_PAPIER',
    }),
    day('taak', 'klaarOp', { toon: ['titel', 'soort'], detail: ['reden'], geheim: ({ soort }) => soort === 'STATUUT_PAPIER' }),
  ],
  // Which letter was made may tell a status: a notice to the mutuality, a paper of the OCMW.
  uitvoer: [
    day('document', 'op', { toon: ['rapport'], detail: ['periode'], geheim: () => true }),
    day('document', 'verzondenOp', { toon: ['rapport'], detail: ['periode', 'ontvanger'], geheim: () => true }),
  ],
  bijlage: [day('document', 'op', { toon: ['naam'] })],
  arbeidscontract: [day('traject', 'van', { detail: ['omschrijving'] }), day('traject', 'tot')],
  wop: period('advies', 'loonpremie', 'graad'),
  evaluatie: [
    day('evaluatie', 'aanvraagOp', { detail: ['aanvraagReden'] }),
    day('evaluatie', 'geplandOp', { behalve: has('beslissingOp') }),
    day('evaluatie', 'popOverhandigdOp'),
    day('evaluatie', 'formulierOp'),
    day('evaluatie', 'gesprekOp', { detail: ['verslag'] }),
    day('evaluatie', 'uitstelVan'),
    day('evaluatie', 'uitstelTot'),
    day('evaluatie', 'beslissingOp', { toon: ['uitkomst'] }),
    day('evaluatie', 'heroverwegingGevraagdOp'),
    day('evaluatie', 'heroverwegingVerzondenOp', { detail: ['heroverwegingResultaat'] }),
    day('evaluatie', 'arbeidsrechtbankOp'),
    day('evaluatie', 'uitspraakOp', { detail: ['uitspraak'] }),
  ],
  popNazicht: [day('pop', 'datum', { detail: ['notities', 'door'] })],
  doorstroomgesprek: [day('pop', 'datum', { detail: ['antwoord1', 'door'] })],
  doorstroomtraject: [
    day('traject', 'start', { detail: ['jobdoel'] }),
    day('advies', 'verwezenOp'),
    day('contact', 'eersteContactOp', { detail: ['coach'] }),
    day('overeenkomst', 'overeenkomstOp'),
    ...signatures('tekenMaatwerkbedrijf', 'tekenVdab', 'tekenDienstverlener', 'tekenWerknemer'),
    day('overeenkomst', 'contractGetekendOp'),
    day('traject', 'contractStart', { detail: ['functie'] }),
    day('traject', 'contractEinde', { detail: ['contractEindreden'] }),
    day('traject', 'stopOp', { detail: ['stopReden'] }),
    day('traject', 'terugAangevraagdOp'),
    day('traject', 'terugStart'),
  ],
  doorstroomFase: period('traject', 'fase'),
  doorstroomSchorsing: [day('traject', 'van', { detail: ['reden'] }), day('traject', 'tot')],
  vrijstelling: [day('traject', 'van', { toon: ['soort'] }), day('traject', 'tot')],
  doorstroomUren: [day('traject', 'datum', { toon: ['uren'], detail: ['soort', 'activiteit', 'door'] })],
  stage: [
    day('traject', 'van', { detail: ['taken'] }),
    day('traject', 'tot', { detail: ['evaluatie'] }),
    ...signatures('tekenGastheer', 'tekenMaatwerkbedrijf', 'tekenWerknemer'),
  ],
  tevredenheid: [day('contact', 'datum', { toon: ['van'], detail: ['opmerking'] })],
  beweging: [day('traject', 'datum', { toon: ['richting'], detail: ['vanwaar', 'naar', 'reden'] })],
  proefstap: [day('traject', 'van', { toon: ['soort'], detail: ['ervaringWerknemer'] })],
  doorstroomRijpheid: [day('evaluatie', 'datum', { detail: ['toelichting'] })],
};

/** Classes of the fields that a line shows or rests on. */
export const fieldsOf = ({ op, toon = [] }: LineSpec): readonly string[] => [op, ...toon];

/** The strictest of the classes of these fields. */
export function classOf(fields: ReadonlyMap<string, Field>, names: readonly string[]): Field['dataClass'] {
  const classes = new Set(names.map((name) => fields.get(name)?.dataClass ?? 'vertrouwelijk'));
  if (classes.has('vertrouwelijk')) return 'vertrouwelijk';
  return classes.has('persoonlijk') ? 'persoonlijk' : 'gewoon';
}
