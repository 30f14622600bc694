/** Collectief maatwerk and doorstroom on the command line: workers, steps, terms, filling. What is not here is reached with `call`. */
import { DOORSTROOM_STATEN } from '../../shared/domain/codes-maatwerk.ts';
import { formatDate, toIsoDate } from '../../shared/domain/date.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { withDossier } from '../open.ts';
import type { Outcome } from '../output.ts';
import { text } from '../texts.ts';
import { readInput } from './call.ts';
import { dateOf, optionalDate } from './organisation.ts';

const day = (date: string | null): string => (date === null ? '-' : formatDate(toIsoDate(date)));
const who = ({ naam, voornaam }: { naam: string; voornaam: string }): string => `${voornaam} ${naam}`;
const comma = (decimal: string | null): string => decimal?.replace('.', ',') ?? '-';

function word(words: readonly string[], index: number, name: string): string {
  const value = words[index];
  if (value === undefined) throw new UsageError(`ARGUMENT_ONTBREEKT ${name}`);
  return value;
}

/** `workers list [--all] [--on DATE]`: state, package and what is open. Exit 1 when something blocks. */
export async function workersListCommand({ flags }: Arguments): Promise<Outcome> {
  const stand = flags.all ? 'alles' : 'in_dienst';
  const rows = await withDossier(flags, (client) =>
    client.call('doelgroepwerknemer.lijst', { stand, ...optionalDate(flags, 'on') }),
  );
  return {
    json: rows,
    lines: rows.map((row) => {
      const wop = row.wop === null ? '-' : `${String(row.wop.loonpremie)} ${row.wop.graad ?? ''}`.trim();
      return `  ${row.persoonId}  ${who(row)}: ${row.staatTekst}, ${wop}, ${text('cli.maatwerk.tot', { datum: day(row.wopTot) })}, ${text('cli.maatwerk.open', { aantal: row.bevindingen })}`;
    }),
    exit: rows.some(({ ernst }) => ernst === 'B') ? 1 : 0,
  };
}

/** `workers show PERSON [--on DATE]`: state, next steps, dates and findings; the whole file with `--json`. */
export async function workersShowCommand({ words, flags }: Arguments): Promise<Outcome> {
  const persoonId = word(words, 0, 'PERSOON');
  const file = await withDossier(flags, (client) =>
    client.call('doelgroepwerknemer.lees', { persoonId, ...optionalDate(flags, 'on') }),
  );
  return {
    json: file,
    lines: [
      `${who(file.persoon)}: ${file.toestand.tekst}`,
      ...stepLines(file.toestand.stappen),
      ...file.termijnen.map(({ datum, tekst, rule }) => `  ${day(datum)}  ${tekst}  [${rule}]`),
      ...file.bevindingen.map(({ severity, message, rule }) => `  ${severity}  ${message}  [${rule}]`),
    ],
  };
}

interface Step {
  readonly tekst: string;
  readonly nodig: readonly { readonly tekst: string; readonly rule: string }[];
}

const stepLines = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ tekst, nodig }) => [`  > ${tekst}`, ...nodig.map((each) => `    ${each.tekst}  [${each.rule}]`)]);

/** `workers hire --input FILE`: in dienst nemen, with contract, package and begeleider. */
export async function workersHireCommand({ flags }: Arguments): Promise<Outcome> {
  const input = readInput(flags) as Parameters<typeof hire>[1];
  const answer = await withDossier(flags, (client) => hire(client, input));
  return { json: answer, lines: [text('cli.maatwerk.inDienst', { id: answer.id ?? '' })] };
}

type Client = Parameters<Parameters<typeof withDossier>[1]>[0];
const hire = (client: Client, input: Parameters<typeof client.call<'doelgroepwerknemer.neemInDienst'>>[1]) =>
  client.call('doelgroepwerknemer.neemInDienst', input);

/** `workers leave EMPLOYMENT --until DATE [--reason TEXT]`. */
export async function workersLeaveCommand({ words, flags }: Arguments): Promise<Outcome> {
  const reden = flags.reason === undefined ? {} : { reden: flags.reason };
  const input = { tewerkstellingId: word(words, 0, 'TEWERKSTELLING'), tot: dateOf(flags, 'until'), ...reden };
  const answer = await withDossier(flags, (client) => client.call('doelgroepwerknemer.uitDienst', input));
  return { json: answer, lines: [text('cli.maatwerk.uitDienst', { datum: day(input.tot) })] };
}

function stateOf(value: string): (typeof DOORSTROOM_STATEN)[number] {
  const found = DOORSTROOM_STATEN.find((each) => each === value.toUpperCase());
  if (found === undefined) throw new UsageError('KEUZE_ONGELDIG TOESTAND');
  return found;
}

/** `doorstroom state PERSON [--to STATE]`: where the file stands; with `--to`, why that step is not there. */
export async function doorstroomStateCommand({ words, flags }: Arguments): Promise<Outcome> {
  const input = { persoonId: word(words, 0, 'PERSOON'), ...optionalDate(flags, 'on') };
  if (flags.to !== undefined) {
    const naar = stateOf(flags.to);
    const step = await withDossier(flags, (client) => client.call('doorstroom.waarom', { ...input, naar }));
    return { json: step, lines: stepLines([step]) };
  }
  const state = await withDossier(flags, (client) => client.call('doorstroom.toestand', input));
  return { json: state, lines: [state.tekst, ...stepLines(state.stappen)] };
}

/** `doorstroom step PERSON STATE --date DATE [--input FILE] [--reason TEXT]`: recorded anyway; exit 1 when the state did not follow. */
export async function doorstroomStepCommand({ words, flags }: Arguments): Promise<Outcome> {
  const more = flags.input === undefined ? {} : (readInput(flags) as object);
  const reden = flags.reason === undefined ? {} : { reden: flags.reason };
  const input = {
    ...more,
    persoonId: word(words, 0, 'PERSOON'),
    naar: stateOf(word(words, 1, 'TOESTAND')),
    datum: dateOf(flags, 'date'),
    ...reden,
  };
  const answer = await withDossier(flags, (client) => client.call('doorstroom.stap', input));
  const { bereikt, toestand } = answer;
  const said = bereikt ? text('cli.maatwerk.stap') : text('cli.maatwerk.stapOpen');
  return { json: answer, lines: [said, toestand.tekst, ...(bereikt ? [] : stepLines(toestand.stappen))], exit: bereikt ? 0 : 1 };
}

const hours = (hundredths: number): string => comma(String(hundredths / 100));

/** `doorstroom list [--all] [--on DATE]`: with the hours of guidance by kind and by whose register. */
export async function doorstroomListCommand({ flags }: Arguments): Promise<Outcome> {
  const stand = flags.all ? 'alles' : 'lopend';
  const rows = await withDossier(flags, (client) => client.call('doorstroom.lijst', { stand, ...optionalDate(flags, 'on') }));
  return {
    json: rows,
    lines: rows.flatMap(({ persoon, start, partner, fasen, urenmeter }) => [
      `  ${who(persoon)}: ${day(start)}, ${partner ?? '-'}, ${fasen.findLast(({ herkomst }) => herkomst === 'feit')?.fase ?? '-'}`,
      ...urenmeter.perSoort.map(
        (each) =>
          `    ${text('cli.maatwerk.uren', { soort: text(`codes.doorstroomUren.${each.soort}`), bedrijf: hours(each.bedrijf), partner: hours(each.partner) })}`,
      ),
    ]),
  };
}

/** `evaluations [--on DATE]`: ends of packages, the first first (F-01). */
export async function evaluationsCommand({ flags }: Arguments): Promise<Outcome> {
  const rows = await withDossier(flags, (client) => client.call('evaluatie.kalender', optionalDate(flags, 'on')));
  return {
    json: rows,
    lines: rows.map(
      ({ persoon, wop, wopTot, zonderEinde, aanvraagVanaf, geplandOp }) =>
        `  ${day(wopTot)}  ${who(persoon)}  ${text('cli.maatwerk.evaluatie', { vanaf: day(aanvraagVanaf), op: day(geplandOp) })}${zonderEinde ? `  ${text(wop === null ? 'cli.maatwerk.wopOpen' : 'cli.maatwerk.zonderEinde', { loonpremie: wop?.loonpremie ?? '' })}` : ''}`,
    ),
  };
}

/** `pop [--on DATE]`: the clocks of every POP (F-03). Exit 1 when one does not exist or is not complete. */
export async function popCommand({ flags }: Arguments): Promise<Outcome> {
  const rows = await withDossier(flags, (client) => client.call('pop.cockpit', optionalDate(flags, 'on')));
  return {
    json: rows,
    lines: rows.map(
      ({ persoon, laatste, bestaatUiterlijk, nazichtTegen, gesprek, ontbreekt, actiesOntbreken }) =>
        `  ${who(persoon)}: ${laatste === null ? text('cli.maatwerk.geenPop', { datum: day(bestaatUiterlijk) }) : day(laatste)}, ${text('cli.maatwerk.nazicht', { datum: day(nazichtTegen) })}, ${text(`cli.maatwerk.gesprek.${gesprek.stand}`, { laatste: day(gesprek.laatste), tegen: day(gesprek.tegen) })}${ontbreekt.length + actiesOntbreken.length === 0 ? '' : ` (${[...ontbreekt, ...actiesOntbreken].join(', ')})`}`,
    ),
    exit: rows.some(
      ({ laatste, ontbreekt, actiesOntbreken }) => laatste === null || ontbreekt.length + actiesOntbreken.length > 0,
    )
      ? 1
      : 0,
  };
}

/** `filling [--year YEAR] [--on DATE]`: the contingent per quarter and the guidance norm; an estimate is called one. */
export async function fillingCommand({ flags }: Arguments): Promise<Outcome> {
  const jaar = flags.year === undefined ? {} : { jaar: Number(flags.year) };
  const answer = await withDossier(flags, (client) =>
    client.call('maatwerk.invulling', { ...jaar, ...optionalDate(flags, 'on') }),
  );
  const { norm } = answer;
  return {
    json: answer,
    lines: [
      ...answer.kwartalen.map(
        ({ kwartaal, vte, contingent, procent, grondslag }) =>
          `  ${kwartaal}  ${comma(vte)} / ${comma(contingent)} VTE, ${comma(procent)} %  (${text(`cli.maatwerk.grondslag.${grondslag}`)})`,
      ),
      `  ${text('cli.maatwerk.norm', { kwartaal: norm.kwartaal, nodig: comma(norm.nodig), aanwezig: comma(norm.aanwezig) })}`,
      ...norm.ontbreekt.map((missing) => `    ${missing}`),
    ],
    exit: norm.tekort === true ? 1 : 0,
  };
}

/** `qualifications [--on DATE]`: begeleiders with the ground that is proven, and the clocks of who has none. Exit 1 when one has none. */
export async function qualificationsCommand({ flags }: Arguments): Promise<Outcome> {
  const rows = await withDossier(flags, (client) => client.call('begeleider.kaarten', optionalDate(flags, 'on')));
  return {
    json: rows,
    lines: rows.flatMap(({ naam, voornaam, bevindingen }) => [
      `  ${voornaam ?? ''} ${naam ?? ''}`,
      ...bevindingen.map(({ message, rule }) => `    ${message}  [${rule}]`),
    ]),
    exit: rows.some(({ aangetoond }) => aangetoond.length === 0) ? 1 : 0,
  };
}
