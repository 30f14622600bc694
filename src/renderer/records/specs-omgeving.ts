/** Records about people around somebody, and about what somebody asked or was promised. */
import { showEuro } from '../format/show.ts';
import { t } from '../i18n.ts';
import { codeLabel } from './codes.ts';
import { date, day, define, lines, maybeText, needLines, text, yesNo } from './define.ts';
import { dateOr, joined, period } from './words.ts';

export const kandidaat = define(
  'kandidaat',
  [
    ['gevraagdOp', date],
    ['verwijzerId', { kind: 'instantie', optional: true }],
    ['verwijzer', { ...maybeText, hint: true }],
    ['adviesOp', day],
    ['intakeOp', day],
    ['uitkomst', { list: 'kandidaat', optional: true }],
    ['uitkomstOp', day],
    ['notities', lines],
  ],
  {
    title: (r) => t('record.kandidaat.regel', { datum: dateOr(r.gevraagdOp) }),
    detail: (r, names) =>
      joined(
        names.instantie(r.verwijzerId),
        r.verwijzer,
        codeLabel('kandidaat', r.uitkomst),
        r.uitkomstOp && dateOr(r.uitkomstOp),
      ),
    open: (r) => r.uitkomst === null,
  },
);

export const ticket = define(
  'ticket',
  [
    ['soort', { list: 'ticket' }],
    ['datum', date],
    ['tot', day],
    ['opmerking', lines],
  ],
  { title: (r) => codeLabel('ticket', r.soort), detail: (r) => joined(period(r.datum, r.tot), r.opmerking) },
);

export const wachtOpPlaats = define(
  'wachtOpPlaats',
  [
    ['van', date],
    ['tot', day],
    ['waarvoor', lines],
  ],
  { title: (r) => period(r.van, r.tot), detail: (r) => r.waarvoor, open: (r) => r.tot === null },
);

export const contactpersoon = define(
  'contactpersoon',
  [
    ['rol', { list: 'contactpersoon' }],
    ['naam', text],
    ['instantieId', { kind: 'instantie', optional: true }],
    ['telefoon', maybeText],
    ['email', maybeText],
    ['omvang', { ...lines, hint: true }],
    ['tekentMee', { ...yesNo, hint: true }],
    ['van', day],
    ['tot', day],
  ],
  {
    title: (r) => joined(codeLabel('contactpersoon', r.rol), r.naam),
    detail: (r, names) => joined(names.instantie(r.instantieId), r.telefoon, r.email, r.omvang, period(r.van, r.tot)),
  },
);

export const persoonLabel = define('persoonLabel', [['labelId', { kind: 'label' }]], {
  title: (r, names) => names.label(r.labelId) ?? '',
});

export const onkost = define(
  'onkost',
  [
    ['datum', date],
    ['soort', { list: 'onkost' }],
    ['cents', { kind: 'cents' }],
    ['wijze', { list: 'onkostWijze' }],
    ['grondslag', { list: 'onkostGrondslag' }],
    ['bewijs', maybeText],
    ['omschrijving', lines],
    ['betaaldOp', day],
    ['kinderen', { kind: 'whole', optional: true, hint: true }],
  ],
  {
    title: (r) => joined(dateOr(r.datum), codeLabel('onkost', r.soort), r.cents === null ? '' : showEuro(r.cents)),
    detail: (r) => joined(codeLabel('onkostWijze', r.wijze), codeLabel('onkostGrondslag', r.grondslag), r.bewijs, r.omschrijving),
    open: (r) => r.wijze === 'werkelijk' && r.bewijs === null,
  },
);

export const belofte = define(
  'belofte',
  [
    ['tekst', needLines],
    ['begeleiderId', { kind: 'begeleider', optional: true }],
    ['op', date],
    ['tegen', day],
    ['klaarOp', day],
  ],
  {
    title: (r) => r.tekst ?? '',
    detail: (r, names) =>
      joined(names.begeleider(r.begeleiderId), r.tegen && t('record.belofte.tegenDatum', { datum: dateOr(r.tegen) })),
    open: (r) => r.klaarOp === null,
  },
);

export const beperking = define(
  'beperking',
  [
    ['omschrijving', { ...needLines, hint: true }],
    ['van', day],
    ['tot', day],
  ],
  { title: (r) => r.omschrijving ?? '', detail: (r) => period(r.van, r.tot) },
);

export const opvolging = define(
  'opvolging',
  [
    ['datum', date],
    ['situatie', { list: 'opvolging' }],
    ['opmerking', lines],
  ],
  { title: (r) => joined(dateOr(r.datum), codeLabel('opvolging', r.situatie)), detail: (r) => r.opmerking },
);

export const doorstroomMaanden = define(
  'doorstroomMaanden',
  [
    ['van', date],
    ['tot', day],
    ['maanden', { kind: 'whole' }],
  ],
  { title: (r) => period(r.van, r.tot), detail: (r) => (r.maanden === null ? null : t('tijd.maanden', { count: r.maanden })) },
);
