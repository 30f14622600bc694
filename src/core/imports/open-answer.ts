/** Answers to rows that an earlier import left open, without the file: from what was kept of the row. */
import type { ImportSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { toIsoDate } from '../../shared/domain/date.ts';
import { parseInsz } from '../../shared/domain/insz.ts';
import { foldName } from '../../shared/domain/text.ts';
import { codeOfText, type AanwezigheidRow } from './aanwezigheden.ts';
import { afrekeningKeyOf, type AfrekeningRow } from './afrekening.ts';
import { begeleiderValuesOf, type BegeleiderRow } from './begeleiders.ts';
import { deelnemerValuesOf, type DeelnemerRow } from './deelnemers.ts';
import { doelgroepValuesOf, type DoelgroepRow, EIGEN_VRAGEN } from './doelgroep.ts';
import { kandidaatValuesOf, type KandidaatRow } from './kandidaten.ts';
import { AanwezighedenPlan } from './plan-aanwezigheden.ts';
import { AfrekeningPlan } from './plan-afrekening.ts';
import { BegeleidersPlan } from './plan-begeleiders.ts';
import { PlanBuilder, SKIP_CHOICE } from './plan-builder.ts';
import { DeelnemersPlan } from './plan-deelnemers.ts';
import { DoelgroepPlan } from './plan-doelgroep.ts';
import { KandidatenPlan } from './plan-kandidaten.ts';
import type { OpenRowContent, Snapshot, Write } from './plan-types.ts';
import type { CodeAt, ListRow } from './rows.ts';
import { finish } from './steps.ts';
import { claimOfText, rowOfKey, type WerkpostbladRow } from './werkpostblad/lezen.ts';
import { WERKPOSTBLAD_SOURCE } from './werkpostblad/merk.ts';
import { WerkpostbladPlan } from './werkpostblad/plan.ts';

/** An open row as the case file keeps it. */
export interface StoredRow {
  readonly id: string;
  readonly source: string;
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
  readonly content: OpenRowContent;
}

const noColumn = (): null => null;

/** Remarks about the row itself; the others follow from the case file and are asked again where they still hold. */
const OWN_CODES = /^(?:NAAM_STUURTEKEN|TEKST_TE_LANG)/u;

/**
 * What an answer writes. A name that is answered once is answered in every open row of the same list.
 * A row that raises another question stays open with that question.
 */
export function planAnswer(
  kind: ImportSoort,
  stored: StoredRow,
  choice: string,
  others: readonly StoredRow[],
  snapshot: Snapshot,
): readonly Write[] {
  if (choice === SKIP_CHOICE) return [{ op: 'sluitRij', id: stored.id, antwoord: SKIP_CHOICE }];
  const byName = kind === 'aanwezigheden' && stored.source !== WERKPOSTBLAD_SOURCE;
  const rows = byName ? [stored, ...others.filter((other) => isSameName(other, stored))] : [stored];
  const answers = rows.map(({ sheet, row }) => ({ sheet, row, choice }));
  const builder = new PlanBuilder(snapshot, answers);
  if (kind === 'deelnemers') finish(new DeelnemersPlan(builder, stored.source, noColumn).add([deelnemerOf(stored)]));
  else if (kind === 'begeleiders') finish(new BegeleidersPlan(builder, stored.source, noColumn).add([begeleiderOf(stored)]));
  else if (kind === 'kandidaten') finish(new KandidatenPlan(builder, stored.source, noColumn).add([kandidaatOf(stored)]));
  else if (kind === 'doelgroepwerknemers') finish(new DoelgroepPlan(builder, stored.source, noColumn).add([doelgroepOf(stored)]));
  else if (kind === 'afrekening') finish(new AfrekeningPlan(builder, stored.source, noColumn).add([afrekeningOf(stored)]));
  else if (stored.source === WERKPOSTBLAD_SOURCE) finish(new WerkpostbladPlan(builder).add([werkpostbladOf(stored)]));
  else {
    const plan = new AanwezighedenPlan(builder);
    const read = rows.map(aanwezigheidOf);
    plan.hear(read, stored.source);
    finish(plan.add(read, stored.source));
  }
  finish(builder.settle(stored.source));
  return builder.writes;
}

function isSameName(other: StoredRow, stored: StoredRow): boolean {
  return (
    other.id !== stored.id && other.source === stored.source && foldName(other.content.naam) === foldName(stored.content.naam)
  );
}

function listRow({ sheet, row, key, content }: StoredRow): ListRow {
  const questions: CodeAt[] = content.codes.filter(({ code }) => OWN_CODES.test(code));
  return {
    sheet,
    row,
    key,
    name: content.naam,
    cells: content.cellen,
    medical: content.medisch,
    rejected: [],
    questions,
    signals: [],
  };
}

function deelnemerOf(stored: StoredRow): DeelnemerRow {
  const [number = '', start = ''] = stored.key.split('|');
  const insz = parseInsz(number);
  const values = deelnemerValuesOf(stored.content.cellen, insz.ok ? insz.insz : null, start === '' ? null : toIsoDate(start));
  return { ...listRow(stored), values };
}

function begeleiderOf(stored: StoredRow): BegeleiderRow {
  return { ...listRow(stored), values: begeleiderValuesOf(stored.content.cellen), afgeleid: null };
}

function kandidaatOf(stored: StoredRow): KandidaatRow {
  const [who = '', asked = ''] = stored.key.split('|');
  const insz = parseInsz(who);
  const values = kandidaatValuesOf(stored.content.cellen, insz.ok ? insz.insz : null, asked === '' ? null : toIsoDate(asked));
  return { ...listRow(stored), values };
}

function doelgroepOf(stored: StoredRow): DoelgroepRow {
  const [number = '', hired = ''] = stored.key.split('|');
  const insz = parseInsz(number);
  const values = doelgroepValuesOf(stored.content.cellen, insz.ok ? insz.insz : null, hired === '' ? null : toIsoDate(hired));
  const questions = stored.content.codes.filter(({ code }) => EIGEN_VRAGEN.test(code));
  return { ...listRow(stored), questions, values, afgeleid: { wop_einde: null, vroegste_aanvraag: null, pop_uiterlijk: null } };
}

function afrekeningOf(stored: StoredRow): AfrekeningRow {
  return { ...listRow(stored), ...afrekeningKeyOf(stored.key) };
}

function aanwezigheidOf(stored: StoredRow): AanwezigheidRow {
  const [who = '', month = ''] = stored.key.split('|');
  const insz = parseInsz(who);
  const days = Object.entries(stored.content.cellen).flatMap(([day, text]) => {
    const code = text === null ? null : codeOfText(text);
    return code === null ? [] : [{ date: `${month}-${day}` as IsoDate, column: '', code }];
  });
  return { ...listRow(stored), month, insz: insz.ok ? insz.insz : null, days };
}

function werkpostbladOf(stored: StoredRow): WerkpostbladRow {
  const { persoonId, month, werkpostId } = rowOfKey(stored.key);
  const days = Object.entries(stored.content.cellen).flatMap(([day, text]) => {
    const claim = text === null ? null : claimOfText(text);
    return claim === null ? [] : [{ date: `${month}-${day}` as IsoDate, column: '', waarde: claim.waarde, uren: claim.uren }];
  });
  return { ...listRow(stored), month, werkpostId, persoonId, days };
}
