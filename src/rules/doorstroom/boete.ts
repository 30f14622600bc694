/** Fines: information with the day up to which the text is confirmed, and the clocks of the defence (DS-37, DS-50). Never that one is due. */
import type { IsoDate } from '../../shared/domain/date.ts';
import { addDays } from '../../shared/domain/date.ts';
import type { Finding, Params } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law, Lookup } from '../lawbook/lookup.ts';
import { lookupAs } from '../lawbook/lookup.ts';
import { isEr } from './context.ts';
import type { Boete, DoorstroomHuis, VASTSTELLINGEN } from './huis-facts.ts';
import type { Keten } from './keten.ts';
import { plus, vanaf } from './keten.ts';

export interface BoeteInfo {
  readonly straf: Lookup<string>;
  readonly administratief: Lookup<string>;
}

/** DS-37: the texts for a fact of this day. Their standing says whether they are confirmed for it. */
export function boeteInfo(soort: (typeof VASTSTELLINGEN)[number], datum: IsoDate, law: Law): BoeteInfo {
  return {
    straf: lookupAs(law, `cmw.boete.${soort}.straf`, 'text', datum),
    administratief: lookupAs(law, `cmw.boete.${soort}.administratief`, 'text', datum),
  };
}

/** DS-37: the information beside a noted fact. */
export function boeteInlichtingen({ vaststellingen }: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  return vaststellingen
    .filter(({ datum }) => datum <= on)
    .flatMap(({ id, soort, datum }) => {
      const { straf, administratief } = boeteInfo(soort, datum, law);
      if (straf.value === null || administratief.value === null) return [];
      const code =
        straf.standing === 'unconfirmed' || administratief.standing === 'unconfirmed' ? 'BEDRAG_NIET_BEVESTIGD' : 'BEDRAG';
      const params = { inbreuk: soort, datum, straf: straf.value, administratief: administratief.value };
      return [makeFinding(law, 'DS-37', code, 'info', { params, since: datum, recordId: id })];
    });
}

/** DS-50: the last day of the defence, counted from the notification. */
export function verweerUiterlijk(law: Law, uitnodigingOp: IsoDate): Keten | null {
  const term = lookupAs(law, 'cmw.verweer.termijn', 'integer', uitnodigingOp);
  return plus(vanaf('DS-50', 'uitnodiging_verweer', uitnodigingOp), term, 'dagen');
}

/** DS-50: the last day for the labour court, counted from the sending of the decision. */
export function boeteRechtbankUiterlijk(law: Law, verzondenOp: IsoDate): Keten | null {
  const term = lookupAs(law, 'cmw.verweer.arbeidsrechtbank', 'integer', verzondenOp);
  return plus(vanaf('DS-50', 'boete_verzonden', verzondenOp), term, 'maanden');
}

/** DS-50: the clocks of one administrative fine. */
export function boeteFindings(boete: Boete, law: Law, on: IsoDate): Finding[] {
  return [...verweer(boete, law, on), ...rechtbank(boete, law, on), ...nietBevestigd(boete, law, on)];
}

function say(
  law: Law,
  { id }: Boete,
  code: string,
  kind: Finding['kind'],
  params: Params,
  extra: { due?: IsoDate; since?: IsoDate } = {},
): Finding {
  return makeFinding(law, 'DS-50', code, kind, { params, recordId: id, ...extra });
}

function verweer(boete: Boete, law: Law, on: IsoDate): Finding[] {
  const { uitnodigingOp, verweerOp, beslissingVerzondenOp } = boete;
  if (!isEr(uitnodigingOp, on)) return [];
  const due = verweerUiterlijk(law, uitnodigingOp)?.datum;
  if (due === undefined) return [];
  const params = { datum: uitnodigingOp, uiterlijk: due, verweer: verweerOp };
  if (isEr(verweerOp, on)) return verweerOp <= due ? [] : [say(law, boete, 'VERWEER_NA_TERMIJN', 'conflict', params, { due })];
  if (isEr(beslissingVerzondenOp, on)) return [];
  if (on <= due) return [say(law, boete, 'VERWEER', 'due', params, { due })];
  return [say(law, boete, 'VERWEER_VOORBIJ', 'overdue', params, { due, since: addDays(due, 1) })];
}

function rechtbank(boete: Boete, law: Law, on: IsoDate): Finding[] {
  const { beslissingVerzondenOp, beroepOp } = boete;
  if (!isEr(beslissingVerzondenOp, on)) return [];
  const due = boeteRechtbankUiterlijk(law, beslissingVerzondenOp)?.datum;
  if (due === undefined) return [];
  const params = { datum: beslissingVerzondenOp, uiterlijk: due, beroep: beroepOp };
  if (!isEr(beroepOp, on)) {
    if (on <= due) return [say(law, boete, 'RECHTBANK_KAN', 'due', params, { due })];
    return [say(law, boete, 'RECHTBANK_VOORBIJ', 'info', params, { due, since: addDays(due, 1) })];
  }
  if (beroepOp > due) return [say(law, boete, 'RECHTBANK_NA_TERMIJN', 'conflict', params, { due })];
  const suspends = lookupAs(law, 'cmw.verweer.schorsend', 'boolean', beslissingVerzondenOp).value === true;
  return suspends ? [say(law, boete, 'BEROEP_SCHORST', 'info', params, { since: beroepOp })] : [];
}

/** One line for a summons or decision that the confirmed text does not reach. */
function nietBevestigd(boete: Boete, law: Law, on: IsoDate): Finding[] {
  const { uitnodigingOp, beslissingVerzondenOp } = boete;
  const days = [uitnodigingOp, beslissingVerzondenOp].filter((datum) => isEr(datum, on));
  const unsure = days.filter((datum) => lookupAs(law, 'cmw.verweer.termijn', 'integer', datum).standing === 'unconfirmed').sort();
  const [datum] = unsure;
  return datum === undefined ? [] : [say(law, boete, 'TEKST_NIET_BEVESTIGD', 'info', { datum }, { since: datum })];
}
