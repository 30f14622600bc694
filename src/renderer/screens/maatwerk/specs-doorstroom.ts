/** Records of a doorstroomtraject. */
import {
  BEGELEIDINGSGRADEN,
  DOORSTROOM_FASEN,
  DOORSTROOM_GRONDEN,
  IMW_RIJEN,
  JOB_EINDREDENEN,
  JOB_STEUN,
  SCHORSING_DOOR,
  STAGE_BATEN,
  STAGE_POSTEN,
  STAGE_UITKOMSTEN,
  STOP_WIL,
  TEVREDENHEID_VAN,
  UREN_BRONNEN,
  UREN_SOORTEN,
  VRIJSTELLING_SOORTEN,
} from '../../../shared/domain/codes-maatwerk.ts';
import { OPVOLGING_SITUATIES } from '../../../shared/domain/codes.ts';
import { showEuro, showHundredths } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { dateOr, joined, period } from '../../records/words.ts';
import { codeOf, define, fieldsOf, wordOf } from './velden.ts';

const first = (value: string | null): string => (value ?? '').split('\n')[0] ?? '';
const hours = (value: number | null): string => (value === null ? '' : tm('traject.uur', { uren: showHundredths(value) }));

/** The one record of a trajectory, in the groups in which it is filled in. */
export const TRAJECT = {
  start: fieldsOf('doorstroomtraject', [
    ['grond', 'doorstroomGrond', DOORSTROOM_GRONDEN],
    ['start', 'date'],
    ['partnerId', 'instantie'],
    ['verwezenOp', 'date'],
    ['eersteContactOp', 'date'],
    ['coach', 'text'],
  ]),
  overeenkomst: fieldsOf('doorstroomtraject', [
    ['overeenkomstOp', 'date'],
    ['tekenMaatwerkbedrijf', 'date'],
    ['tekenVdab', 'date'],
    ['tekenDienstverlener', 'date'],
    ['tekenWerknemer', 'date'],
  ]),
  afspraken: fieldsOf('doorstroomtraject', [
    ['contactafspraken', 'lines'],
    ['gegevensdeling', 'lines'],
    ['jobdoel', 'lines'],
    ['functioneren', 'lines'],
    ['werkvoorwaarden', 'lines'],
    ['randvoorwaarden', 'lines'],
  ]),
  job: fieldsOf('doorstroomtraject', [
    ['werkgeverId', 'instantie'],
    ['functie', 'text'],
    ['contractGetekendOp', 'date'],
    ['contractStart', 'date'],
    ['contractEinde', 'date'],
    ['contractSteun', 'jobSteun', JOB_STEUN],
    ['imwLoonpremie', 'whole'],
    ['imwGraad', 'graad', BEGELEIDINGSGRADEN],
  ]),
  jobVertrouwelijk: fieldsOf('doorstroomtraject', [['contractEindreden', 'jobEindreden', JOB_EINDREDENEN]]),
  stop: fieldsOf('doorstroomtraject', [
    ['stopOp', 'date'],
    ['stopWil', 'stopWil', STOP_WIL],
  ]),
  stopVertrouwelijk: fieldsOf('doorstroomtraject', [['stopReden', 'lines']]),
  opvolging: fieldsOf('doorstroomtraject', [
    ['akkoordOpvolging', 'aanwezig', ['ja', 'nee']],
    ['akkoordOp', 'date'],
    ['akkoordTot', 'date'],
    ['akkoordKanaal', 'text'],
    ['akkoordWerkgever', 'yesno'],
  ]),
  terug: fieldsOf('doorstroomtraject', [
    ['terugAangevraagdOp', 'date'],
    ['terugStart', 'date'],
    ['extraContingentVan', 'date'],
    ['verlengingAangevraagdOp', 'date'],
  ]),
  opmerkingen: fieldsOf('doorstroomtraject', [['opmerkingen', 'lines']]),
} as const;

export const PARTIJEN = ['tekenMaatwerkbedrijf', 'tekenVdab', 'tekenDienstverlener', 'tekenWerknemer'] as const;

export const fase = define(
  'doorstroomFase',
  [
    ['fase', 'fase', DOORSTROOM_FASEN],
    ['van', 'date'],
    ['tot', 'date'],
    ['afgesprokenTot', 'date'],
    ['opmerking', 'lines'],
  ],
  { title: (r) => codeOf('fase', r.fase), detail: (r) => joined(period(r.van, r.tot), first(r.opmerking)) },
);

export const schorsing = (maySee: boolean) =>
  define(
    'doorstroomSchorsing',
    [
      ['van', 'date'],
      ['tot', 'date'],
      ['door', 'schorsingDoor', SCHORSING_DOOR],
      ...(maySee ? ([['reden', 'lines']] as const) : []),
    ],
    { title: (r) => period(r.van, r.tot), detail: (r) => joined(codeOf('schorsingDoor', r.door), first(r.reden)) },
  );

export const vrijstelling = define(
  'vrijstelling',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['soort', 'vrijstelling', VRIJSTELLING_SOORTEN],
    ['uren', 'hundredths'],
  ],
  { title: (r) => joined(codeOf('vrijstelling', r.soort), hours(r.uren)), detail: (r) => period(r.van, r.tot) },
);

export const uren = define(
  'doorstroomUren',
  [
    ['datum', 'date'],
    ['uren', 'hundredths'],
    ['soort', 'doorstroomUren', UREN_SOORTEN],
    ['bron', 'urenBron', UREN_BRONNEN],
    ['activiteit', 'text'],
    ['door', 'text'],
  ],
  {
    title: (r) => joined(dateOr(r.datum), hours(r.uren)),
    detail: (r) => joined(codeOf('doorstroomUren', r.soort), codeOf('urenBron', r.bron), r.activiteit, r.door),
  },
);

export const stage = define(
  'stage',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['gastheerId', 'instantie'],
    ['mentor', 'text'],
    ['mentorTelefoon', 'text'],
    ['uren', 'hundredths'],
    ['taken', 'lines'],
    ['uurrooster', 'lines'],
    ['jobaanbod', 'yesno'],
    ['jobaanbodTekst', 'lines'],
    ['prijs', 'lines'],
    ['prijsCents', 'cents'],
    ['verzekering', 'text'],
    ['verwachtingen', 'lines'],
    ['contactElkeDagen', 'whole'],
    ['tekenGastheer', 'date'],
    ['tekenMaatwerkbedrijf', 'date'],
    ['tekenWerknemer', 'date'],
    ['uitkomst', 'stageUitkomst', STAGE_UITKOMSTEN],
    ['evaluatie', 'lines'],
  ],
  {
    title: (r, names) => joined(names.instantie(r.gastheerId), period(r.van, r.tot)),
    detail: (r) =>
      joined(r.mentor, hours(r.uren), r.prijsCents !== null && showEuro(r.prijsCents), codeOf('stageUitkomst', r.uitkomst)),
    open: (r) => r.tekenGastheer === null || r.tekenMaatwerkbedrijf === null || r.tekenWerknemer === null,
  },
);

/** A post of the list of costs and benefits, with what the employer typed for it (F-16). */
export const stagePost = define(
  'stagePost',
  [
    ['post', 'stagePost', STAGE_POSTEN],
    ['bedragCents', 'cents'],
    ['nota', 'text'],
  ],
  {
    title: (r) =>
      joined(
        r.post !== null && tm(`stageKosten.${(STAGE_BATEN as readonly string[]).includes(r.post) ? 'baat' : 'kost'}`),
        codeOf('stagePost', r.post),
      ),
    detail: (r) =>
      joined(r.bedragCents !== null && tm('stageKosten.perMaand', { bedrag: showEuro(r.bedragCents) }), first(r.nota)),
  },
);

export const contact = define(
  'contact',
  [
    ['datum', 'date'],
    ['metWie', 'text'],
    ['wijze', 'text'],
    ['tekst', 'lines'],
    ['getekendDoor', 'text'],
  ],
  { title: (r) => joined(dateOr(r.datum), r.metWie, r.wijze), detail: (r) => first(r.tekst) },
);

const puls = (van: readonly string[]) =>
  define(
    'tevredenheid',
    [
      ['datum', 'date'],
      ['van', 'partij', van],
      ['score', 'whole'],
      ['opmerking', 'lines'],
    ],
    {
      title: (r) => joined(dateOr(r.datum), codeOf('partij', r.van), r.score !== null && tm('traject.score', { score: r.score })),
      detail: (r) => first(r.opmerking),
    },
  );
const PULS = { allen: puls(TEVREDENHEID_VAN), werknemer: puls(['werknemer']) } as const;
/** Whose satisfaction can be noted: that of the employer only with the agreement of the person (F-14). */
export const tevredenheid = (van: keyof typeof PULS) => PULS[van];

export const imwFiche = define(
  'imwFiche',
  [
    ['rij', 'imwRij', IMW_RIJEN],
    ['graad', 'graad', BEGELEIDINGSGRADEN],
    ['q', 'decimal'],
    ['s', 'decimal'],
    ['referteloonCents', 'cents'],
    ['cmwLoonpremie', 'whole'],
  ],
  { title: (r) => codeOf('imwRij', r.rij), detail: (r) => joined(wordOf('graad', r.graad)) },
);

export const opvolging = define(
  'opvolging',
  [
    ['datum', 'date'],
    ['maand', 'whole'],
    ['situatie', 'opvolging', OPVOLGING_SITUATIES],
    ['opmerking', 'lines'],
  ],
  { title: (r) => joined(dateOr(r.datum), codeOf('opvolging', r.situatie)), detail: (r) => first(r.opmerking) },
);
