/** `expenses list|year|save`. */
import type { InputOf } from '../../shared/contract/index.ts';
import { formatEuro, toCents } from '../../shared/domain/money.ts';
import { type Arguments, required, wholeNumber } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { readInput } from './call.ts';

const euro = (cents: number | null): string => (cents === null ? '?' : formatEuro(toCents(cents)));
const nameOf = ({ naam, voornaam }: { naam: string; voornaam: string }): string => [voornaam, naam].filter(Boolean).join(' ');

export async function expensesListCommand({ flags }: Arguments): Promise<Outcome> {
  const maand = required(flags, 'period');
  const json = await withDossier(flags, (client) => client.call('onkost.maand', { maand }));
  return {
    json,
    lines: [
      ...json.rijen.map(
        (row) => `  ${row.datum ?? ''}  ${nameOf(row)}  ${text(`codes.onkost.${row.soort ?? 'andere'}`)}  ${euro(row.cents)}`,
      ),
      text('cli.onkosten.totaal', { totaal: euro(json.totaalCents), open: euro(json.openCents) }),
    ],
  };
}

/** The year against the user's own maximum, both readings of C2. */
export async function expensesYearCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = wholeNumber(required(flags, 'year'), '--year');
  const input = { jaar, ...(flags.person === undefined ? {} : { persoonId: flags.person }) };
  const json = await withDossier(flags, (client) => client.call('onkost.jaar', input));
  const maximum = json.maximumJaar.cents;
  return {
    json,
    lines: [
      text(maximum === null ? 'cli.onkosten.geenMaximum' : 'cli.onkosten.maximum', { jaar, bedrag: euro(maximum) }),
      ...json.personen.map((row) => {
        const amounts = { totaal: row.totaalCents, vast: row.forfaitCents, boven: row.bovenMaximumCents, rsz: row.rszCents };
        const shown = Object.fromEntries(Object.entries(amounts).map(([key, cents]) => [key, euro(cents)]));
        return `  ${text('cli.onkosten.jaar', { naam: nameOf(row), ...shown })}`;
      }),
    ],
  };
}

/** `--input` holds `{"rijen":[…],"verwijderd":[…]}`; one operation, the core checks it. */
export async function expensesSaveCommand({ flags }: Arguments): Promise<Outcome> {
  required(flags, 'input');
  const input = readInput(flags) as InputOf<'onkost.bewaarLijst'>;
  const json = await withDossier(flags, (client) => client.call('onkost.bewaarLijst', input));
  const { nieuw, gewijzigd, verwijderd } = json;
  return { json, lines: [text('cli.onkosten.bewaard', { nieuw, gewijzigd, verwijderd })] };
}
