/** Records of a doelgroepwerknemer: service, contract, package, POP. */
import {
  AFWEZIG_BRONNEN,
  BEGELEIDINGSGRADEN,
  BEKEND_CODES,
  BEWEGING_PLAATSEN,
  BEWEGING_REDENEN,
  BEWEGING_RICHTINGEN,
  COMPETENTIE_SOORTEN,
  DOELGROEP_CATEGORIEEN,
  DOORSTROOM_STATEN,
  EVALUATIE_AANVRAGERS,
  EVALUATIE_UITKOMSTEN,
  ONDERNEMING_SOORTEN,
  PROEFSTAP_SOORTEN,
  RIJPHEID_STANDEN,
  WOP_GRONDEN,
} from '../../../shared/domain/codes-maatwerk.ts';
import { showDecimal } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import type { RecordRead } from '../../records/types.ts';
import { dateOr, joined, period } from '../../records/words.ts';
import { codeOf, define, fieldsOf, labelOf, wordOf } from './velden.ts';

const first = (value: string | null): string => (value ?? '').split('\n')[0] ?? '';
const percent = (value: number | null): string => (value === null ? '' : tm('procent', { waarde: value }));

export const tewerkstelling = define(
  'tewerkstelling',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['omschrijving', 'text'],
    ['doelgroepwerknemer', 'yesno'],
    ['mvac', 'aanwezig', BEKEND_CODES],
    ['mvacOp', 'date'],
    ['rugzakLoonpremie', 'whole'],
    ['rugzakGraad', 'graad', BEGELEIDINGSGRADEN],
    ['gemeldeStaat', 'staat', DOORSTROOM_STATEN],
    ['gemeldOp', 'date'],
    ['opmerkingen', 'lines'],
  ],
  { title: (r) => r.omschrijving ?? period(r.van, r.tot), detail: (r) => (r.omschrijving === null ? '' : period(r.van, r.tot)) },
);

export const arbeidscontract = define(
  'arbeidscontract',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['q', 'decimal'],
    ['s', 'decimal'],
    ['soort', 'onderneming', ONDERNEMING_SOORTEN],
    ['omschrijving', 'text'],
  ],
  {
    title: (r) => (r.q === null || r.s === null ? '' : tm('dienst.contract', { q: showDecimal(r.q), s: showDecimal(r.s) })),
    detail: (r) => joined(period(r.van, r.tot), codeOf('onderneming', r.soort), r.omschrijving),
    open: (r) => r.q === null || r.s === null,
  },
);

export const prestatieperiode = define(
  'prestatieperiode',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['prestatie', 'decimal'],
  ],
  {
    title: (r) => (r.prestatie === null ? t('veld.nietIngevuld') : showDecimal(r.prestatie)),
    detail: (r) => period(r.van, r.tot),
  },
);

export const wop = define(
  'wop',
  [
    ['van', 'date'],
    ['tot', 'date'],
    ['loonpremie', 'whole'],
    ['graad', 'graad', BEGELEIDINGSGRADEN],
    ['grond', 'wopGrond', WOP_GRONDEN],
    ['voorlopig', 'yesno'],
    ['beslissingOp', 'date'],
  ],
  {
    title: (r) => joined(percent(r.loonpremie), codeOf('graad', r.graad), r.voorlopig === true && tm('dienst.voorlopig')),
    detail: (r) => joined(period(r.van, r.tot), codeOf('wopGrond', r.grond)),
    open: (r) => r.graad === null,
  },
);

export const doelgroepcategorie = define(
  'doelgroepcategorie',
  [
    ['categorie', 'doelgroepcategorie', DOELGROEP_CATEGORIEEN],
    ['van', 'date'],
    ['tot', 'date'],
  ],
  { title: (r) => codeOf('doelgroepcategorie', r.categorie), detail: (r) => period(r.van, r.tot) },
);

export const beweging = define(
  'beweging',
  [
    ['datum', 'date'],
    ['richting', 'bewegingRichting', BEWEGING_RICHTINGEN],
    ['vanwaar', 'bewegingPlaats', BEWEGING_PLAATSEN],
    ['naar', 'bewegingPlaats', BEWEGING_PLAATSEN],
    ['reden', 'bewegingReden', BEWEGING_REDENEN],
    ['toelichting', 'lines'],
  ],
  {
    title: (r) => joined(dateOr(r.datum), codeOf('bewegingRichting', r.richting)),
    detail: (r) =>
      joined(codeOf('bewegingPlaats', r.vanwaar), codeOf('bewegingPlaats', r.naar), codeOf('bewegingReden', r.reden)),
  },
);

export const EVALUATIE = {
  aanvraag: fieldsOf('evaluatie', [
    ['aanvraagOp', 'date'],
    ['aanvraagDoor', 'partij', EVALUATIE_AANVRAGERS],
    ['aanvraagReden', 'lines'],
    ['geplandOp', 'date'],
    ['popOverhandigdOp', 'date'],
    ['formulierOp', 'date'],
    ['gesprekOp', 'date'],
  ]),
  vertrouwelijk: fieldsOf('evaluatie', [
    ['medischeReden', 'yesno'],
    ['attest', 'yesno'],
  ]),
  inbreng: fieldsOf('evaluatie', [
    ['productiviteit', 'lines'],
    ['begeleidingsnood', 'lines'],
    ['competenties', 'lines'],
    ['doorstroomkansen', 'lines'],
    ['verslag', 'lines'],
  ]),
  afwezig: fieldsOf('evaluatie', [
    ['afwezigDagen', 'decimal'],
    ['afwezigVan', 'date'],
    ['afwezigTot', 'date'],
    ['afwezigBron', 'afwezigBron', AFWEZIG_BRONNEN],
  ]),
  beslissing: fieldsOf('evaluatie', [
    ['beslissingOp', 'date'],
    ['uitkomst', 'evaluatieUitkomst', EVALUATIE_UITKOMSTEN],
    ['wopLoonpremie', 'whole'],
    ['wopGraad', 'graad', BEGELEIDINGSGRADEN],
    ['beslissingVerzondenOp', 'date'],
    ['beslissingOntvangenOp', 'date'],
    ['uitstelVan', 'date'],
    ['uitstelTot', 'date'],
  ]),
  beroep: fieldsOf('evaluatie', [
    ['heroverwegingGevraagdOp', 'date'],
    ['heroverwegingDoor', 'partij', ['werknemer', 'maatwerkbedrijf']],
    ['heroverwegingVerzondenOp', 'date'],
    ['heroverwegingResultaat', 'lines'],
    ['arbeidsrechtbankOp', 'date'],
    ['uitspraakOp', 'date'],
    ['uitspraak', 'lines'],
    ['opmerkingen', 'lines'],
  ]),
} as const;

export const popVersie = fieldsOf('popVersie', [
  ['nummer', 'whole'],
  ['datum', 'date'],
  ['geregistreerdOp', 'date'],
  ['geregistreerdBewijs', 'text'],
  ['persoonsgegevens', 'yesno'],
  ['doorstroomresultaat', 'yesno'],
  ['opmerking', 'lines'],
]);

export const popCompetentie = define(
  'popCompetentie',
  [
    ['naam', 'text'],
    ['soort', 'competentie', COMPETENTIE_SOORTEN],
    ['huidig', 'lines'],
    ['gewenst', 'lines'],
    ['scoreNu', 'whole'],
    ['scoreGewenst', 'whole'],
  ],
  {
    title: (r) => r.naam ?? '',
    detail: (r) =>
      joined(
        codeOf('competentie', r.soort),
        r.scoreNu === null || r.scoreGewenst === null
          ? tm('pop.zonderScore')
          : tm('pop.score', { nu: r.scoreNu, gewenst: r.scoreGewenst }),
        first(r.huidig),
      ),
  },
);

export const popActie = define(
  'popActie',
  [
    ['tekst', 'text'],
    ['soort', 'competentie', COMPETENTIE_SOORTEN],
    ['op', 'date'],
    ['tegen', 'date'],
    ['klaarOp', 'date'],
    ['begeleiderId', 'begeleider'],
  ],
  {
    title: (r) => r.tekst ?? '',
    detail: (r, names) =>
      joined(
        wordOf('competentie', r.soort),
        r.klaarOp === null ? period(null, r.tegen) : t('record.popActie.klaar', { datum: dateOr(r.klaarOp) }),
        names.begeleider(r.begeleiderId),
      ),
    open: (r) => r.klaarOp === null,
  },
);

export const popNazicht = define(
  'popNazicht',
  [
    ['datum', 'date'],
    ['pop', 'yesno'],
    ['competentieprofiel', 'yesno'],
    ['door', 'text'],
    ['tekenWerknemer', 'date'],
    ['tekenBedrijf', 'date'],
    ['notities', 'lines'],
  ],
  {
    title: (r) => joined(dateOr(r.datum), r.door),
    detail: (r) => first(r.notities),
    open: (r) => r.tekenWerknemer === null || r.tekenBedrijf === null,
  },
);

export const ANTWOORDEN = ['antwoord1', 'antwoord2', 'antwoord3', 'antwoord4', 'antwoord5'] as const;

const gesprek = define(
  'doorstroomgesprek',
  [['datum', 'date'], ['door', 'text'], ...ANTWOORDEN.map((key) => [key, 'lines'] as const)],
  { title: (r) => joined(dateOr(r.datum), r.door) },
);
/** The questions are the labels: the same five every year. */
export const doorstroomgesprek = {
  ...gesprek,
  fields: gesprek.fields.map((field) => {
    const asked = ANTWOORDEN.find((key) => key === field.key);
    return asked === undefined ? field : { ...field, label: tm(`pop.vragen.${asked}`) };
  }),
};

const RIJP = ['competenties', 'werkvoorwaarden', 'vervoer', 'taal', 'motivatie'] as const;
const RIJP_VERTROUWELIJK = ['opvang', 'schulden'] as const;

export const rijpheid = (maySee: boolean) =>
  define(
    'doorstroomRijpheid',
    [
      ['datum', 'date'],
      ['door', 'text'],
      ...[...RIJP, ...(maySee ? RIJP_VERTROUWELIJK : [])].map((key) => [key, 'rijpheid', RIJPHEID_STANDEN] as const),
      ['toelichting', 'lines'],
    ],
    {
      title: (r) => joined(dateOr(r.datum), r.door),
      detail: (r) => joined(...rijpheidPunten(r, maySee), first(r.toelichting)),
    },
  );

/** What is not there yet first, by name and how far it is; then what is. A point that nobody filled in was not talked about. */
function rijpheidPunten(row: RecordRead<'doorstroomRijpheid'>, maySee: boolean): string[] {
  const points = [...RIJP, ...(maySee ? RIJP_VERTROUWELIJK : [])].map((key) => ({
    naam: labelOf('doorstroomRijpheid', key),
    stand: row[key] ?? 'niet_besproken',
  }));
  const open = points.filter(({ stand }) => stand !== 'klaar').map(({ naam, stand }) => `${naam}: ${wordOf('rijpheid', stand)}`);
  const ready = points.filter(({ stand }) => stand === 'klaar').map(({ naam }) => naam);
  return [
    open.length === 0 ? tm('pop.allesKlaar') : tm('pop.nietKlaar', { punten: open.join(', ') }),
    ...(ready.length === 0 ? [] : [tm('pop.welKlaar', { punten: ready.join(', ') })]),
  ];
}

/** The steps of the ladder that were taken, by kind: they count for readiness (F-06). */
export function ladder(steps: readonly RecordRead<'proefstap'>[]): string {
  const kinds = PROEFSTAP_SOORTEN.map((soort) => ({ soort, aantal: steps.filter((each) => each.soort === soort).length }));
  const words = kinds
    .filter(({ aantal }) => aantal > 0)
    .map(({ soort, aantal }) => `${String(aantal)} × ${wordOf('proefstap', soort)}`);
  return words.length === 0 ? tm('pop.ladderLeeg') : tm('pop.ladder', { count: steps.length, stappen: words.join(', ') });
}

export const proefstap = define(
  'proefstap',
  [
    ['soort', 'proefstap', PROEFSTAP_SOORTEN],
    ['van', 'date'],
    ['tot', 'date'],
    ['gastheerId', 'instantie'],
    ['ervaringWerknemer', 'lines'],
    ['ervaringGastheer', 'lines'],
  ],
  {
    title: (r, names) => joined(codeOf('proefstap', r.soort), names.instantie(r.gastheerId)),
    detail: (r) => joined(period(r.van, r.tot), first(r.ervaringWerknemer)),
  },
);
