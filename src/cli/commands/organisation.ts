/** `contingent set` and `advance add`: what the organisation knows of itself. */
import { isIsoDate, toIsoDate, yearOf } from '../../shared/domain/date.ts';
import { parseEuro } from '../../shared/domain/money.ts';
import { type Arguments, type Flags, type FlagName, UsageError, decimalNumber, required, wholeNumber } from '../arguments.ts';
import { userPath, withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';

/** A date option. Throws UsageError. */
export function dateOf(flags: Flags, name: FlagName): string {
  const value = required(flags, name);
  if (!isIsoDate(value)) throw new UsageError(`DATUM_ONGELDIG --${name}`);
  return value;
}

/** A date option that may be left out. */
export function optionalDate(flags: Flags, name: FlagName): { op?: string } {
  return flags[name] === undefined ? {} : { op: dateOf(flags, name) };
}

/** Places granted: whole ones of AMA, VTE with decimals of collectief maatwerk. */
export async function contingentSetCommand({ flags }: Arguments): Promise<Outcome> {
  const van = dateOf(flags, 'from');
  const soort = flags.kind === 'cmw' ? 'cmw' : 'ama';
  const places = required(flags, 'places');
  const granted =
    soort === 'cmw' ? { plaatsen: null, vte: decimalNumber(places, '--places') } : { plaatsen: wholeNumber(places, '--places') };
  const answer = await withDossier(flags, async (client) => {
    const { contingenten } = await client.call('organisatie.lees', {});
    const same = contingenten.find((each) => each.van === van && each.soort === soort && each.partnerId === null);
    return same
      ? client.call('contingent.wijzig', { id: same.id, waarden: granted })
      : client.call('contingent.maak', { soort, van, ...granted, bron: null });
  });
  const said =
    'vte' in granted
      ? text('cli.contingentVte', { vte: granted.vte.replace('.', ','), van })
      : text('cli.contingent', { plaatsen: granted.plaatsen, van });
  return {
    json: { ...answer, kind: soort, from: van, places: 'vte' in granted ? granted.vte : granted.plaatsen },
    lines: [said],
  };
}

export async function advanceAddCommand({ flags }: Arguments): Promise<Outcome> {
  const datum = dateOf(flags, 'date');
  const cents = centsOf(required(flags, 'amount'));
  const jaar = flags.year === undefined ? yearOf(toIsoDate(datum)) : wholeNumber(flags.year, '--year');
  const answer = await withDossier(flags, (client) => client.call('voorschot.maak', { datum, cents, jaar, omschrijving: null }));
  return {
    json: { ...answer, date: datum, cents, year: jaar },
    lines: [text('cli.voorschot', { datum, bedrag: (cents / 100).toFixed(2).replace('.', ',') })],
  };
}

function centsOf(amount: string): number {
  try {
    return parseEuro(amount.replace(',', '.'));
  } catch {
    throw new UsageError('BEDRAG_ONGELDIG --amount');
  }
}

/** `logo set FILE --alt TEXT`: the organisation's own logo on documents. */
export async function logoSetCommand({ words, flags }: Arguments): Promise<Outcome> {
  const [file] = words;
  if (!file) throw new UsageError('ARGUMENT_ONTBREEKT BESTAND');
  const input = { bestand: { ref: userPath(file) }, alt: required(flags, 'alt') };
  const answer = await withDossier(flags, (client) => client.call('organisatie.logo', input));
  return { json: answer, lines: [text('cli.logo')] };
}
