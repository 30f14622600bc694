/** From what a scenario states to the plain facts that the rules read. */
import type { z } from 'zod';
import type { IsoDate } from '../../shared/domain/date.ts';
import { toIsoDate } from '../../shared/domain/date.ts';
import { parseInsz } from '../../shared/domain/insz.ts';
import { parseKbo } from '../../shared/domain/kbo.ts';
import type { AmaFacts, PersoonFacts, TrajectFacts } from '../ama/facts.ts';
import type { Overeenkomst, OrganisatieDeel, PersoonDeel, TrajectDeel } from './ama-schema.ts';
import { aanwezigheid, organisatie, overeenkomst, persoon, traject } from './basis.ts';

/** Start of a traject that states none. */
const START = toIsoDate('2026-02-02');

/** Drops what is absent: the builders want a key or nothing. */
function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never;
}

export function toOrganisatie(part: OrganisatieDeel = {}): AmaFacts['organisatie'] {
  const { kbo, voorschotten, ...rest } = part;
  return organisatie({
    ...(present(rest) as object),
    ...(kbo === undefined ? {} : { kbo: kbo === null ? null : { nummer: kbo, geldig: parseKbo(kbo).ok } }),
    ...(voorschotten === undefined
      ? {}
      : { voorschotten: voorschotten.map(({ datum, euro, jaar }) => ({ datum, cents: euro, jaar })) }),
  });
}

export function toTraject(part: TrajectDeel, index: number): TrajectFacts {
  const { overeenkomst: agreement, overeenkomsten: agreements, uren, uurrooster, flexibel, capaciteit, ...rest } = part;
  const start = part.start ?? START;
  return traject({
    id: `t${String(index + 1)}`,
    ...(present(rest) as object),
    ...(capaciteit === undefined ? {} : { capaciteitUrenX100: capaciteit }),
    ...(uren === undefined ? {} : { uren: uren.map((step) => ({ van: step.van, urenX100: step.uren })) }),
    ...(agreement === undefined ? {} : { overeenkomsten: agreement === null ? [] : [toAgreement(agreement, start)] }),
    ...(agreements === undefined ? {} : { overeenkomsten: agreements.map((item) => toAgreement(item, start)) }),
    ...(uurrooster === undefined
      ? {}
      : { uurrooster: uurrooster.map(({ uren: hours, ...line }) => Object.assign(line, { urenX100: hours })) }),
    ...(flexibel === undefined
      ? {}
      : { flexibel: flexibel.map(({ uren: hours, ...line }) => Object.assign(line, { urenX100: hours })) }),
  });
}

function toAgreement(part: z.infer<typeof Overeenkomst>, start: IsoDate): TrajectFacts['overeenkomsten'][number] {
  const { punten, getekend, extra, ...rest } = part;
  return overeenkomst({
    van: start,
    ...(present(rest) as object),
    ...(punten === undefined ? {} : { punten: present(punten) as never }),
    ...(getekend === undefined ? {} : { getekend: present(getekend) as never }),
    ...(extra === undefined ? {} : { extra: present(extra) as never }),
  });
}

export function toPersoon(part: PersoonDeel, id?: string): PersoonFacts {
  const { insz, wvgOvereenkomsten, onkosten, ...rest } = part.persoon ?? {};
  const trajecten = part.trajecten ?? [part.traject ?? {}];
  return persoon({
    ...(id === undefined ? {} : { id }),
    ...(present(rest) as object),
    ...(insz === undefined ? {} : { insz: toInsz(insz) }),
    ...(wvgOvereenkomsten === undefined
      ? {}
      : { wvgOvereenkomsten: wvgOvereenkomsten.map(({ uren, ...item }) => Object.assign(item, { urenX100: uren })) }),
    ...(onkosten === undefined ? {} : { onkosten: onkosten.map(({ euro, ...item }) => Object.assign(item, { cents: euro })) }),
    trajecten: trajecten.map(toTraject),
    aanwezigheid: aanwezigheid(part.aanwezig ?? [], { besluiten: part.besluiten ?? [], keuzes: part.keuzes ?? [] }),
  });
}

/** As the core does it: the verdict of the identifier check is a fact. */
function toInsz(text: string | null): PersoonFacts['insz'] {
  if (text === null) return null;
  const parsed = parseInsz(text);
  if (!parsed.ok) return { nummer: text, geldig: false, soort: 'rijksregister', datumOnvolledig: false, geboortedatum: null };
  return {
    nummer: parsed.insz,
    geldig: true,
    soort: parsed.bis ? 'bis' : 'rijksregister',
    datumOnvolledig: parsed.incomplete,
    geboortedatum: parsed.birthDate,
  };
}
