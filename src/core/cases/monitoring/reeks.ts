/** The public series to compare with (doorstroom.md 8.1), as the lawbook has it with its source. */
import { Big } from 'big.js';
import type { Law } from '../../../rules/index.ts';
import type { VlaanderenJaar, VlaanderenPlaatsen } from '../../../shared/contract/monitoring.ts';
import { type IsoDate, quarterOf, yearOf, yearPeriod } from '../../../shared/domain/date.ts';

const REEKSEN = {
  doorstroom: 'cmw.reeks.doorstroom',
  werknemers: 'cmw.reeks.werknemers',
  werkzoekenden: 'cmw.reeks.werkzoekenden',
} as const;
type Reeks = keyof typeof REEKSEN;

/** Of a quarter; places are VTE with decimals. */
const PLAATSEN = {
  toegekend: 'cmw.reeks.toegekend',
  ingevuld: 'cmw.reeks.ingevuld',
  vestigingen: 'cmw.reeks.vestigingen',
} as const;

const valuesOf = (law: Law, parameter: string) =>
  (law.lawbook.parameters.get(parameter)?.values ?? []).filter(({ withdrawn }) => withdrawn === null);

function waarde(law: Law, reeks: Reeks, jaar: number) {
  const found = valuesOf(law, REEKSEN[reeks]).findLast(({ from }) => yearOf(from) === jaar);
  if (found === undefined || typeof found.value !== 'number') return null;
  return { value: found.value, whole: found.until === null || found.until >= yearPeriod(jaar).to, note: found.note };
}

/** Percent with one decimal. */
export const procent = (part: number, whole: number): string | null => (whole === 0 ? null : ((part / whole) * 100).toFixed(1));

/** A share is only worked out of two whole years. */
export function vlaanderen(law: Law, jaar: number) {
  const [out, workers, seekers] = (['doorstroom', 'werknemers', 'werkzoekenden'] as const).map((reeks) =>
    waarde(law, reeks, jaar),
  );
  const both = out?.whole === true && workers?.whole === true;
  return {
    doorstroom: out?.value ?? null,
    werknemers: workers?.value ?? null,
    werkzoekenden: seekers?.value ?? null,
    percentage: both ? procent(out.value, workers.value) : null,
    volledig: out?.whole ?? true,
    opmerking: out?.note ?? null,
    werkzoekendenOpmerking: seekers?.note ?? null,
  };
}

/** The years of which one of the series has a figure, the oldest first. */
export function vlaanderenJaren(law: Law, van: number, tot: number): VlaanderenJaar[] {
  return Array.from({ length: tot - van + 1 }, (_, index) => van + index).flatMap((jaar) => {
    const { volledig: _volledig, ...found } = vlaanderen(law, jaar);
    const known = found.doorstroom !== null || found.werknemers !== null || found.werkzoekenden !== null;
    return known ? [{ jaar, ...found }] : [];
  });
}

/** The quarters of which the places are known on a day; the share that is filled and the mean of an establishment are worked out here. */
export function vlaanderenPlaatsen(law: Law, on: IsoDate): VlaanderenPlaatsen[] {
  const of = (parameter: string, from: IsoDate): string | null => {
    const value = valuesOf(law, parameter).findLast((each) => each.from === from)?.value;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  return valuesOf(law, PLAATSEN.toegekend).flatMap(({ from, until }) => {
    if (until === null || until > on) return [];
    const toegekend = of(PLAATSEN.toegekend, from);
    const ingevuld = of(PLAATSEN.ingevuld, from);
    const vestigingen = of(PLAATSEN.vestigingen, from);
    if (toegekend === null) return [];
    const percent = ingevuld === null ? null : new Big(ingevuld).div(toegekend).times(100).toFixed(1);
    const gemiddeld = vestigingen === null ? null : new Big(toegekend).div(vestigingen).toFixed(0);
    return [
      {
        kwartaal: `${String(yearOf(from))}Q${String(quarterOf(from))}`,
        toegekend,
        ingevuld,
        procent: percent,
        vestigingen: vestigingen === null ? null : Number(vestigingen),
        gemiddeld: gemiddeld === null ? null : Number(gemiddeld),
      },
    ];
  });
}

/** Where each series comes from. */
export function bronnen(law: Law) {
  return [...Object.values(REEKSEN), ...Object.values(PLAATSEN)].flatMap((parameter) => {
    const found = law.lawbook.parameters.get(parameter);
    const last = found?.values.at(-1);
    return found === undefined || last === undefined
      ? []
      : [{ parameter, label: found.label, titel: last.reference.title, href: last.reference.href }];
  });
}
