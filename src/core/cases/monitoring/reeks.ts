/** The public series to compare with (doorstroom.md 8.1), as the lawbook has it with its source. */
import type { Law } from '../../../rules/index.ts';
import { yearOf, yearPeriod } from '../../../shared/domain/date.ts';

const REEKSEN = {
  doorstroom: 'cmw.reeks.doorstroom',
  werknemers: 'cmw.reeks.werknemers',
  werkzoekenden: 'cmw.reeks.werkzoekenden',
} as const;
type Reeks = keyof typeof REEKSEN;

function waarde(law: Law, reeks: Reeks, jaar: number) {
  const values = law.lawbook.parameters.get(REEKSEN[reeks])?.values ?? [];
  const found = values.findLast(({ from, withdrawn }) => yearOf(from) === jaar && withdrawn === null);
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
  };
}

/** Where each series comes from. */
export function bronnen(law: Law) {
  return Object.values(REEKSEN).flatMap((parameter) => {
    const found = law.lawbook.parameters.get(parameter);
    const last = found?.values.at(-1);
    return found === undefined || last === undefined
      ? []
      : [{ parameter, label: found.label, titel: last.reference.title, href: last.reference.href }];
  });
}
