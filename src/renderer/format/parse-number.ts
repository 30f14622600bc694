/** What people type for a number or an amount: `16`, `10,5`, `16u`, `2812,2`, `€ 2.812,20`. Answers decimal text with a point. */

const UNIT = /\s*(u|uur|dagen|%)$/i;

/** Decimal text (`10.5`), null for an empty field, undefined when it is not a number. */
export function parseDecimal(text: string): string | null | undefined {
  const typed = text
    .replace(/[\u00a0\u202f\s€]/g, '')
    .replace(/\u2212/g, '-')
    .replace(UNIT, '');
  if (typed === '') return null;
  const plain = withPoint(typed);
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const trimmed = fraction.replace(/0+$/, '');
  return `${sign}${whole.replace(/^0+(?=\d)/, '')}${trimmed === '' ? '' : `.${trimmed}`}`;
}

/** Whole cents, null for an empty field, undefined when it is not an amount (more than two decimals is none). */
export function parseCents(text: string): number | null | undefined {
  const decimal = parseDecimal(text);
  if (decimal === null || decimal === undefined) return decimal;
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  if (fraction.length > 2) return undefined;
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(cents)) return undefined;
  return decimal.startsWith('-') ? -cents : cents;
}

/** With a comma, points group thousands; with points only, groups of exactly three digits are thousands. */
function withPoint(typed: string): string {
  if (typed.includes(',')) return typed.replace(/\./g, '').replace(',', '.');
  return /^-?\d{1,3}(\.\d{3})+$/.test(typed) ? typed.replace(/\./g, '') : typed;
}
