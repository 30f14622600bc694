/** What the begeleider notes and plans: POP, observations, own evaluation, contacts with VDAB. */
import { POP_STANDEN } from '../../../shared/domain/codes.ts';
import { COMPETENTIE_SOORTEN } from '../../../shared/domain/codes-maatwerk.ts';
import { bool, code, date, entity, int, long, ref, text } from './define.ts';

const ofPerson = { kind: 'register', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');
const trajectId = ref('persoonlijk', 'ama_traject');

/** Every version of the POP has a date "geregistreerd bij VDAB op" (AMA-50). */
export const popVersie = entity('pop_versie', ofPerson, {
  persoonId,
  trajectId,
  nummer: int('persoonlijk'),
  datum: date('persoonlijk'),
  geregistreerdOp: date('persoonlijk'),
  /** Of a doelgroepwerknemer: the employment instead of a traject. */
  tewerkstellingId: ref('persoonlijk', 'tewerkstelling'),
  /** Proof of the registration. */
  geregistreerdBewijs: text('persoonlijk', { max: 500 }),
  /** The person data were looked at (DS-35). */
  persoonsgegevens: bool('persoonlijk'),
  /** Holds the result of the doorstroomstage (DS-16). */
  doorstroomresultaat: bool('persoonlijk'),
  opmerking: text('persoonlijk', { max: 2000 }),
});

export const popDoel = entity('pop_doel', ofPerson, {
  persoonId,
  trajectId,
  volgorde: int('persoonlijk'),
  titel: text('persoonlijk', { max: 500, search: 'text' }),
  stand: code('persoonlijk', POP_STANDEN),
  /** Movement since the last time, in words. */
  beweging: text('persoonlijk', { max: 500 }),
  standOp: date('persoonlijk'),
});

export const popActie = entity('pop_actie', ofPerson, {
  persoonId,
  doelId: ref('persoonlijk', 'pop_doel'),
  tekst: text('persoonlijk', { max: 1000, search: 'text' }),
  tegen: date('persoonlijk'),
  klaarOp: date('persoonlijk'),
  /** Of a doelgroepwerknemer: agreed on, on which kind of competence (DS-36), and who follows it up. */
  op: date('persoonlijk'),
  soort: code('persoonlijk', COMPETENTIE_SOORTEN),
  begeleiderId: ref('persoonlijk', 'begeleider'),
});

/** What was noted can be put right: the note says what the begeleider meant, and the journal keeps what stood there. */
export const observatie = entity(
  'observatie',
  { kind: 'event', person: 'persoonId', later: ['datum', 'tekst', 'door', 'werkpostId'] },
  {
    persoonId,
    trajectId,
    datum: date('persoonlijk'),
    tekst: long('persoonlijk', { search: 'text' }),
    door: text('persoonlijk'),
    werkpostId: ref('persoonlijk', 'werkpost'),
  },
);

/** The begeleider's own yearly evaluation, apart from VDAB's (AMA-51); feeds the evaluation file (AMA-P4). */
export const eigenEvaluatie = entity('eigen_evaluatie', ofPerson, {
  persoonId,
  trajectId,
  datum: date('persoonlijk'),
  door: text('persoonlijk'),
  conclusie: code('persoonlijk', ['ja', 'nee']),
  stap: long('persoonlijk'),
  vraagVdab: long('persoonlijk'),
  woordenDeelnemer: long('persoonlijk'),
  besprokenOp: date('persoonlijk'),
  taken: long('persoonlijk'),
  opleiding: long('persoonlijk'),
  doorstroomOpinie: long('persoonlijk'),
  ondersteuning: long('persoonlijk'),
  aanpassingen: long('persoonlijk'),
});

export const contact = entity(
  'contact',
  {
    kind: 'event',
    person: 'persoonId',
    later: ['datum', 'werkpostPeriodeId', 'metWie', 'wijze', 'tekst', 'stageId', 'getekendDoor'],
  },
  {
    persoonId,
    datum: date('persoonlijk'),
    /** Follow-up at an external werkpost. */
    werkpostPeriodeId: ref('persoonlijk', 'werkpost_periode'),
    metWie: text('persoonlijk'),
    wijze: text('persoonlijk'),
    tekst: long('persoonlijk', { search: 'text' }),
    /** Within a doorstroomtraject, and at a stage with the name of the host who signed (F-09). */
    doorstroomtrajectId: ref('persoonlijk', 'doorstroomtraject'),
    stageId: ref('persoonlijk', 'stage'),
    getekendDoor: text('persoonlijk'),
  },
);
