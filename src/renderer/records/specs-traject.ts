/** Records of an AMA traject. */
import { showHundredths, showMonth } from '../format/show.ts';
import { t, textOf } from '../i18n.ts';
import { codeLabel } from './codes.ts';
import { date, day, define, hours, lines, maybeText, needLines, text, yesNo } from './define.ts';
import { dateOr, joined, period } from './words.ts';

const short = (value: string | null): string => (value ?? '').split('\n')[0] ?? '';

export const urenAfspraak = define(
  'urenAfspraak',
  [
    ['van', date],
    ['uren', hours],
  ],
  {
    title: (r) => (r.uren === null ? '' : t('record.urenAfspraak.regel', { uren: showHundredths(r.uren) })),
    detail: (r) => period(r.van, null),
    open: (r) => r.uren === null,
  },
);

export const beoordeling = define(
  'beoordeling',
  [
    ['gevraagdOp', day],
    ['gevraagdBewijs', maybeText],
    ['geplandOp', day],
    ['wachtSinds', day],
    ['besluitOp', day],
    ['conclusie', { list: 'jaNee', optional: true }],
    ['door', maybeText],
    ['volgendContact', lines],
    ['herinnerdOp', day],
  ],
  {
    title: (r) => beoordelingStand(r),
    detail: (r) =>
      joined(
        r.conclusie !== null && t('record.beoordeling.besluit', { conclusie: codeLabel('jaNee', r.conclusie) }),
        r.door,
        r.volgendContact,
      ),
    open: (r) => r.besluitOp === null,
  },
);

/** The state that follows from the dates: decision received, waiting, planned, asked. */
function beoordelingStand(r: {
  besluitOp: string | null;
  wachtSinds: string | null;
  geplandOp: string | null;
  gevraagdOp: string | null;
}): string {
  if (r.besluitOp !== null) return t('record.beoordeling.ontvangen', { datum: dateOr(r.besluitOp) });
  if (r.wachtSinds !== null) return t('record.beoordeling.wacht', { datum: dateOr(r.wachtSinds) });
  if (r.geplandOp !== null) return t('record.beoordeling.gepland', { datum: dateOr(r.geplandOp) });
  return t('record.beoordeling.gevraagd', { datum: dateOr(r.gevraagdOp) });
}

/** The six minimum items of the agreement (AMA-12), in the order of the law. */
export const SIX_ITEMS = ['tijdsbesteding', 'activiteiten', 'plaats', 'afspraken', 'voorwaarden', 'beeindiging'] as const;

export const overeenkomst = define(
  'overeenkomst',
  [
    ['datum', day],
    ['tot', day],
    ['tijdsbesteding', lines],
    ['activiteiten', lines],
    ['plaats', lines],
    ['afspraken', lines],
    ['voorwaarden', lines],
    ['beeindiging', lines],
    ['tekenDeelnemer', day],
    ['tekenOrganisatie', day],
    ['bewindvoerderNodig', yesNo],
    ['tekenBewindvoerder', day],
    ['werkpostNodig', yesNo],
    ['tekenWerkpost', day],
    ['verzondenOp', day],
    ['verzondenBewijs', maybeText],
    ['uurrooster', lines],
    ['takenpakket', lines],
    ['locatie', lines],
    ['werkpostbegeleider', maybeText],
  ],
  {
    title: (r) => joined(t('record.overeenkomst.van', { datum: dateOr(r.datum) }), r.tot !== null && period(null, r.tot)),
    detail: (r) =>
      joined(
        t('record.overeenkomst.punten', { aantal: SIX_ITEMS.filter((item) => (r[item] ?? '') !== '').length }),
        r.verzondenOp !== null && t('record.overeenkomst.verzonden', { datum: dateOr(r.verzondenOp) }),
      ),
    open: (r) => SIX_ITEMS.some((item) => (r[item] ?? '') === '') || r.tekenDeelnemer === null || r.tekenOrganisatie === null,
  },
);

export const werkpostPeriode = define(
  'werkpostPeriode',
  [
    ['werkpostId', { kind: 'werkpost' }],
    ['van', day],
    ['tot', day],
    ['werkpostbegeleider', maybeText],
    ['doel', lines],
    ['nazichtOp', day],
    ['nazichtUitkomst', lines],
    ['aangepast', lines],
    ['collegasGebriefOp', day],
    ['collegasGebriefDoor', maybeText],
    ['contactElkeWeken', { kind: 'whole', optional: true, hint: true }],
  ],
  { title: (r, names) => names.werkpost(r.werkpostId) ?? '', detail: (r) => joined(period(r.van, r.tot), r.werkpostbegeleider) },
);

export const begeleiding = define(
  'begeleiding',
  [
    ['begeleiderId', { kind: 'begeleider', optional: true }],
    ['rol', { list: 'begeleidingRol', optional: true }],
    ['tekst', { ...maybeText, hint: true }],
    ['van', day],
    ['tot', day],
  ],
  {
    title: (r, names) =>
      names.begeleider(r.begeleiderId) ?? (r.tekst === null ? '' : t('record.begeleiding.zoalsGeschreven', { naam: r.tekst })),
    detail: (r) => joined(r.rol === 'vervanger' && codeLabel('begeleidingRol', r.rol), period(r.van, r.tot)),
    open: (r) => r.begeleiderId === null,
  },
);

export const gesprek = define(
  'gesprek',
  [
    ['soort', { list: 'gesprek' }],
    ['datum', date],
    ['door', maybeText],
    ['notities', lines],
  ],
  { title: (r) => joined(codeLabel('gesprek', r.soort), dateOr(r.datum)), detail: (r) => joined(r.door, short(r.notities)) },
);

export const onderbreking = define(
  'onderbreking',
  [
    ['van', date],
    ['tot', day],
  ],
  { title: (r) => period(r.van, r.tot) },
);

export const maandAfwezig = define('maandAfwezig', [['maand', { kind: 'month' }]], {
  title: (r) => (r.maand === null ? '' : showMonth(r.maand)),
});

export const popVersie = define(
  'popVersie',
  [
    ['nummer', { kind: 'whole' }],
    ['datum', date],
    ['geregistreerdOp', day],
  ],
  {
    title: (r) => t('record.popVersie.regel', { nummer: r.nummer ?? '', datum: dateOr(r.datum) }),
    detail: (r) =>
      r.geregistreerdOp === null
        ? t('record.popVersie.nietGeregistreerd')
        : t('record.popVersie.geregistreerd', { datum: dateOr(r.geregistreerdOp) }),
    open: (r) => r.geregistreerdOp === null,
  },
);

export const popDoel = define(
  'popDoel',
  [
    ['titel', text],
    ['stand', { list: 'popstand' }],
    ['standOp', day],
    ['beweging', lines],
    ['volgorde', { kind: 'whole' }],
  ],
  {
    title: (r) => r.titel ?? '',
    detail: (r) => joined(codeLabel('popstand', r.stand), r.standOp !== null && dateOr(r.standOp), r.beweging),
  },
);

export const popActie = define(
  'popActie',
  [
    ['tekst', text],
    ['tegen', day],
    ['klaarOp', day],
  ],
  {
    title: (r) => r.tekst ?? '',
    detail: (r) =>
      r.klaarOp === null
        ? r.tegen === null
          ? ''
          : period(null, r.tegen)
        : t('record.popActie.klaar', { datum: dateOr(r.klaarOp) }),
    open: (r) => r.klaarOp === null,
  },
);

export const observatie = define(
  'observatie',
  [
    ['datum', date],
    ['tekst', { ...needLines, hint: true }],
    ['door', maybeText],
    ['werkpostId', { kind: 'werkpost', optional: true }],
  ],
  { title: (r, names) => joined(dateOr(r.datum), r.door, names.werkpost(r.werkpostId)), detail: (r) => r.tekst },
);

export const eigenEvaluatie = define(
  'eigenEvaluatie',
  [
    ['datum', day],
    ['door', maybeText],
    ['conclusie', { list: 'jaNee', optional: true }],
    ['besprokenOp', day],
    ['woordenDeelnemer', lines],
    ['stap', lines],
    ['vraagVdab', lines],
    ['taken', lines],
    ['opleiding', lines],
    ['ondersteuning', lines],
    ['aanpassingen', { ...lines, hint: true }],
    ['doorstroomOpinie', lines],
  ],
  {
    title: (r) => joined(t('record.eigenEvaluatie.van', { datum: dateOr(r.datum) }), r.door),
    detail: (r) =>
      joined(
        r.conclusie !== null && t('record.beoordeling.besluit', { conclusie: codeLabel('jaNee', r.conclusie) }),
        r.besprokenOp !== null && t('record.eigenEvaluatie.besproken', { datum: dateOr(r.besprokenOp) }),
      ),
    open: (r) => r.datum === null || r.besprokenOp === null,
  },
);

export const afwezigheidsperiode = define(
  'afwezigheidsperiode',
  [
    ['van', date],
    ['verwachtTot', day],
    ['tot', day],
    ['reden', { list: 'afwezigReden', optional: true }],
    ['bewijsGezien', yesNo],
  ],
  { title: (r) => period(r.van, r.tot), detail: (r) => codeLabel('afwezigReden', r.reden), open: (r) => r.tot === null },
);

export const uurrooster = define(
  'uurrooster',
  [
    ['weekdag', { kind: 'weekdag', optional: true, hint: true }],
    ['dagdeel', { list: 'dagdeel', optional: true }],
    ['uren', hours],
    ['werkpostId', { kind: 'werkpost', optional: true }],
    ['van', date],
    ['tot', day],
  ],
  {
    title: (r) =>
      joined(
        r.weekdag === null ? t('record.uurrooster.flexibel') : textOf(`weekdag.${String(r.weekdag)}`),
        codeLabel('dagdeel', r.dagdeel),
        r.uren !== null && t('record.uurrooster.urenTekst', { uren: showHundredths(r.uren) }),
      ),
    detail: (r, names) => joined(names.werkpost(r.werkpostId), period(r.van, r.tot)),
  },
);

export const beginstand = define(
  'beginstand',
  [
    ['jaar', { kind: 'whole' }],
    ['kwartaal', { kind: 'whole' }],
    ['dagenX100', { kind: 'hundredths' }],
    ['bron', lines],
  ],
  {
    title: (r) => t('record.eerderOverzicht.regel', { kwartaal: r.kwartaal ?? '', jaar: r.jaar ?? '' }),
    detail: (r) => joined(r.dagenX100 !== null && t('record.beginstand.dagen', { dagen: showHundredths(r.dagenX100) }), r.bron),
  },
);
