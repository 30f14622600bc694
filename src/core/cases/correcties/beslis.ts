/** What the office does with a difference: each decision with its reason, bound to the differences that it is about, and undoable. */
import type { CorrectieKeuze } from '../../../shared/domain/codes.ts';
import { type IsoDate, quarterOf, yearOf } from '../../../shared/domain/date.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, ValuesOf, Writer } from '../../store/index.ts';
import { lastSentQuarters } from '../rapporten/sent.ts';
import type { Afwijking } from './afwijkingen.ts';
import type { Bewaard } from './besluiten.ts';
import type { Rechtgezet } from './meegenomen.ts';
import { sameLine } from './verschil.ts';

/** A later quarter exists for overviews alone; who makes a new version of an evaluation file or a POP, corrects it there. */
export const keuzesVoor = (soort: Afwijking['soort']): CorrectieKeuze[] =>
  soort === 'overzicht'
    ? ['gecorrigeerd_document', 'volgend_kwartaal', 'niet_doorgeven']
    : ['gecorrigeerd_document', 'niet_doorgeven'];

/** Quarters after `periode`, up to the one after `on`, whose overview was not sent: where a correction can be taken along. */
export function openQuarters(db: Db, periode: string, on: IsoDate): string[] {
  const sent = new Set(lastSentQuarters(db).map((each) => each.periode));
  const last = yearOf(on) * 4 + quarterOf(on);
  const first = Number(periode.slice(0, 4)) * 4 + Number(periode.slice(5));
  const quarters: string[] = [];
  for (let index = first; index <= Math.max(last, first); index += 1) {
    const name = `${Math.floor(index / 4)}Q${(index % 4) + 1}`;
    if (!sent.has(name)) quarters.push(name);
  }
  return quarters;
}

export interface Keuze {
  readonly keuze: CorrectieKeuze;
  readonly reden: string;
  readonly personen?: readonly string[] | undefined;
  readonly kwartaal?: string | undefined;
}

/** Records to make. Throws NIET_GEVONDEN, CORRECTIE_KEUZE, CORRECTIE_KWARTAAL. */
export function planBesluit(db: Db, afwijking: Afwijking, keuze: Keuze, on: IsoDate): ValuesOf<'correctie'>[] {
  if (!keuzesVoor(afwijking.soort).includes(keuze.keuze)) throw new CallFailure('CORRECTIE_KEUZE', { field: 'keuze' });
  const kwartaal = keuze.keuze === 'volgend_kwartaal' ? targetQuarter(db, afwijking, keuze.kwartaal, on) : null;
  return chosenParts(afwijking, keuze.personen).map((deel) => ({
    persoonId: deel.persoonId,
    uitvoerId: afwijking.soort === 'pop' ? null : afwijking.id,
    keuze: keuze.keuze,
    reden: keuze.reden,
    op: on,
    verschilHash: deel.hash,
    verschil: keep(afwijking, deel),
    kwartaal,
  }));
}

export function writeBesluit(writer: Writer, plan: readonly ValuesOf<'correctie'>[]): string | null {
  const ids = plan.map((values) => writer.insert('correctie', values));
  return ids[0] ?? null;
}

/** Those that are named; else what is open, and when nothing is, everything is decided on again. */
function chosenParts({ delen }: Afwijking, personen: readonly string[] | undefined): Afwijking['delen'] {
  const open = delen.filter(({ besluit }) => besluit === null);
  const parts = personen
    ? delen.filter(({ persoonId }) => persoonId !== null && personen.includes(persoonId))
    : open.length > 0
      ? open
      : delen;
  if (parts.length === 0) throw new CallFailure('NIET_GEVONDEN', { field: 'personen' });
  return parts;
}

function targetQuarter(db: Db, { periode }: Afwijking, wanted: string | undefined, on: IsoDate): string {
  const open = openQuarters(db, periode ?? '', on);
  const quarter = wanted ?? open[0];
  if (quarter === undefined || !open.includes(quarter)) throw new CallFailure('CORRECTIE_KWARTAAL', { field: 'kwartaal' });
  return quarter;
}

function keep({ id, soort, periode, inhoud }: Afwijking, { verschillen }: Afwijking['delen'][number]): Bewaard {
  return {
    document: { soort, id, periode },
    verschillen: verschillen.map((each) => ({
      ...each,
      velden: each.velden.map((veld) => ({ ...veld })),
      dagen: each.dagen?.map((dag) => ({ ...dag })) ?? null,
    })),
    rechtgezet: inhoud === null ? null : corrected(inhoud, verschillen),
  };
}

function corrected(
  { bekend, nu }: NonNullable<Afwijking['inhoud']>,
  verschillen: Afwijking['delen'][number]['verschillen'],
): Rechtgezet {
  const about = (line: { readonly trajectId: string | null; readonly persoonId: string | null }): boolean =>
    verschillen.some(({ trajectId, persoonId }) =>
      trajectId === null ? persoonId !== null && persoonId === line.persoonId : trajectId === line.trajectId,
    );
  const regels = nu.regels.filter(about);
  const gone = verschillen.filter(({ soort }) => soort === 'weg');
  const weg = bekend.regels.filter(
    (line) =>
      !nu.regels.some((now) => sameLine(line, now)) &&
      gone.some((each) =>
        each.trajectId === null
          ? each.familienaam === line.familienaam && each.voornaam === line.voornaam
          : each.trajectId === line.trajectId,
      ),
  );
  const head = verschillen.some(
    ({ persoonId, trajectId, familienaam }) => persoonId === null && trajectId === null && familienaam === '',
  );
  return { regels, weg, kop: head ? { organisatie: nu.organisatie, lezing: nu.lezing } : null };
}
