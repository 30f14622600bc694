/** Records of the house: counts, fines, findings of an inspection, evidence, requests for erasure, competences; wage costs and payments. */
import { COMPETENTIE_SOORTEN, TELLING_EENHEDEN, VASTSTELLING_SOORTEN } from '../../../shared/domain/codes-maatwerk.ts';
import { showDecimal, showEuro } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { dateOr, joined, period } from '../../records/words.ts';
import type { FieldKey, FieldSpec, RecordName, Spec } from '../../records/types.ts';
import type { Option } from '../../ui/select.tsx';
import { codeOf, define, fieldsOf, labelOf } from './velden.ts';

/** Somebody of the file, by name. */
function wieVeld<N extends RecordName>(name: N, people: readonly Option[], optional: boolean): FieldSpec<FieldKey<N>> {
  return { key: 'persoonId' as FieldKey<N>, kind: 'code', label: labelOf(name, 'persoonId'), optional, options: people };
}

export const nameIn = (people: readonly Option[], id: string | null): string => people.find(({ key }) => key === id)?.label ?? '';

export const personeelstelling = define(
  'personeelstelling',
  [
    ['op', 'date'],
    ['eenheid', 'tellingEenheid', TELLING_EENHEDEN],
    ['totaal', 'decimal'],
    ['categorieAB', 'decimal'],
  ],
  {
    title: (r) => joined(dateOr(r.op), r.totaal !== null && `${showDecimal(r.totaal)} ${codeOf('tellingEenheid', r.eenheid)}`),
    detail: (r) => (r.categorieAB === null ? '' : tm('huis.categorieAB', { aantal: showDecimal(r.categorieAB) })),
  },
);

export const boete = define(
  'boete',
  [
    ['omschrijving', 'lines'],
    ['uitnodigingOp', 'date'],
    ['verweerOp', 'date'],
    ['beslissingVerzondenOp', 'date'],
    ['beroepOp', 'date'],
  ],
  {
    title: (r) => (r.omschrijving ?? '').split('\n')[0] ?? '',
    detail: (r) =>
      joined(
        r.uitnodigingOp !== null && tm('huis.uitnodiging', { datum: dateOr(r.uitnodigingOp) }),
        r.verweerOp !== null && tm('huis.verweer', { datum: dateOr(r.verweerOp) }),
        r.beslissingVerzondenOp !== null && tm('huis.beslissing', { datum: dateOr(r.beslissingVerzondenOp) }),
        r.beroepOp !== null && tm('huis.beroep', { datum: dateOr(r.beroepOp) }),
      ),
    open: (r) => r.uitnodigingOp !== null && r.verweerOp === null && r.beslissingVerzondenOp === null,
  },
);

export const vaststelling = define(
  'vaststelling',
  [
    ['soort', 'vaststelling', VASTSTELLING_SOORTEN],
    ['datum', 'date'],
    ['omschrijving', 'lines'],
  ],
  { title: (r) => joined(dateOr(r.datum), codeOf('vaststelling', r.soort)), detail: (r) => r.omschrijving },
);

export const competentie = define(
  'competentie',
  [
    ['naam', 'text'],
    ['soort', 'competentie', COMPETENTIE_SOORTEN],
    ['omschrijving', 'lines'],
    ['volgorde', 'whole'],
  ],
  { title: (r) => r.naam ?? '', detail: (r) => joined(codeOf('competentie', r.soort), r.omschrijving) },
);

export function bewijsstuk(people: readonly Option[]): Spec<'bewijsstuk'> {
  const fields = fieldsOf('bewijsstuk', [
    ['feitOp', 'date'],
    ['omschrijving', 'text'],
  ]);
  return {
    name: 'bewijsstuk',
    fields: [...fields, wieVeld('bewijsstuk', people, true)] as Spec<'bewijsstuk'>['fields'],
    title: (r) => joined(dateOr(r.feitOp), r.omschrijving),
    detail: (r) => (r.persoonId === null ? tm('huis.vanHetHuis') : nameIn(people, r.persoonId)),
  };
}

export function wisverzoek(people: readonly Option[]): Spec<'wisverzoek'> {
  const fields = fieldsOf('wisverzoek', [
    ['datum', 'date'],
    ['beantwoordOp', 'date'],
    ['antwoord', 'lines'],
  ]);
  return {
    name: 'wisverzoek',
    fields: [wieVeld('wisverzoek', people, false), ...fields] as Spec<'wisverzoek'>['fields'],
    title: (r) => joined(nameIn(people, r.persoonId), dateOr(r.datum)),
    detail: (r) =>
      r.beantwoordOp === null ? tm('huis.nietBeantwoord') : tm('huis.beantwoord', { datum: dateOr(r.beantwoordOp) }),
    open: (r) => r.beantwoordOp === null,
  };
}

export function loonregel(people: readonly Option[], kwartalen: readonly Option[]): Spec<'loonregel'> {
  const kwartaal = {
    key: 'kwartaal',
    kind: 'code',
    label: labelOf('loonregel', 'kwartaal'),
    optional: false,
    options: kwartalen,
  } as const;
  const amounts = fieldsOf('loonregel', [
    ['begrensdReferteloonCents', 'cents'],
    ['brutoLoonkostCents', 'cents'],
    ['andereTussenkomstenCents', 'cents'],
  ]);
  return {
    name: 'loonregel',
    fields: [wieVeld('loonregel', people, false), kwartaal, ...amounts] as Spec<'loonregel'>['fields'],
    title: (r) => nameIn(people, r.persoonId),
    detail: (r) =>
      joined(
        r.begrensdReferteloonCents !== null && tm('afrekening.begrensd', { bedrag: showEuro(r.begrensdReferteloonCents) }),
        r.brutoLoonkostCents !== null && tm('afrekening.bruto', { bedrag: showEuro(r.brutoLoonkostCents) }),
        r.andereTussenkomstenCents !== null && tm('afrekening.andere', { bedrag: showEuro(r.andereTussenkomstenCents) }),
      ),
    open: (r) => r.begrensdReferteloonCents === null && r.brutoLoonkostCents === null,
  };
}

/** A balance of a quarter, or of a whole year. */
export function cmwBetaling(kwartalen: readonly Option[], naam: (kwartaal: string) => string): Spec<'cmwBetaling'> {
  const kwartaal = {
    key: 'kwartaal',
    kind: 'code',
    label: labelOf('cmwBetaling', 'kwartaal'),
    optional: true,
    options: kwartalen,
  } as const;
  const rest = fieldsOf('cmwBetaling', [
    ['datum', 'date'],
    ['cents', 'cents'],
    ['jaar', 'whole'],
  ]).map((field) => (field.key === 'jaar' ? { ...field, hint: tm('kalendergeld.jaarRaad') } : field));
  return {
    name: 'cmwBetaling',
    fields: [kwartaal, ...rest] as Spec<'cmwBetaling'>['fields'],
    title: (r) => joined(r.cents !== null && showEuro(r.cents), dateOr(r.datum)),
    detail: (r) => {
      if (r.kwartaal !== null) return naam(r.kwartaal);
      return r.jaar === null ? period(null, null) : tm('kalendergeld.vanJaar', { jaar: r.jaar });
    },
  };
}
