/** The questions that a row of a list of participants can raise, and which choices answer them. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Insz } from '../../shared/domain/insz.ts';
import type { DeelnemerRow } from './deelnemers.ts';
import { textLimit } from './limits.ts';
import { choices, SKIP_CHOICE } from './plan-builder.ts';
import type { Candidate, FieldState, KnownPersoon, Ref } from './plan-types.ts';
import type { Cells, CodeAt, ListRow } from './rows.ts';

const START_CHOICE = 'start_wijzigen';
const NEW_PERSON_CHOICE = 'nieuw';

/** A traject as the case file will be once the rows before this one are taken over. */
export interface WorkingTraject {
  readonly ref: Ref;
  start: IsoDate;
  fields: Record<string, FieldState>;
}

/** A row with a number and a start: everything that is not rejected. */
export type ReadableRow = DeelnemerRow & { readonly values: { readonly insz: Insz; readonly start: IsoDate } };

/** What an answer points at. */
export interface Target {
  /** A person without number who is this person. */
  readonly person?: KnownPersoon;
  /** A traject whose start the row corrects. */
  readonly traject?: WorkingTraject;
}

export interface OpenQuestion {
  readonly codes: readonly CodeAt[];
  readonly candidates: readonly Candidate[];
  readonly accepts: (choice: string) => boolean;
  readonly target: (choice: string) => Target | null;
}

const noTarget = (): null => null;
const takesOver = (choice: string): boolean => choice !== SKIP_CHOICE;

export function doubleCode(first: DeelnemerRow, row: DeelnemerRow): CodeAt {
  const same = first.values.naam === row.values.naam && first.values.voornaam === row.values.voornaam;
  return { code: same ? 'DUBBELE_RIJ' : 'DUBBEL_PERSOON', column: null, params: { rij: String(first.row) } };
}

export function doubleQuestion(first: DeelnemerRow, row: DeelnemerRow): OpenQuestion {
  return {
    codes: [...row.questions, doubleCode(first, row)],
    candidates: [
      {
        id: SKIP_CHOICE,
        label: { key: 'import.keuze.dubbel_overslaan', params: { rij: String(first.row) } },
        insz: first.values.insz,
        row: first.row,
      },
      { id: 'bijwerken', label: { key: 'import.keuze.bijwerken' } },
    ],
    accepts: (choice) => choice === 'bijwerken' || choice === 'bestand' || choice === 'dossier',
    target: noTarget,
  };
}

export function overlapQuestion(traject: WorkingTraject, row: ReadableRow, other: number | undefined): OpenQuestion {
  const code: CodeAt = {
    code: 'TRAJECT_OVERLAP',
    column: null,
    params: { start: traject.start, rij: other === undefined ? '' : String(other) },
  };
  const correctable = 'id' in traject.ref;
  return {
    codes: [...row.questions, code],
    candidates: [
      {
        id: SKIP_CHOICE,
        label: { key: `import.keuze.${SKIP_CHOICE}` },
        insz: row.values.insz,
        ...(other === undefined ? {} : { row: other }),
      },
      ...choices('overnemen', ...(correctable ? [START_CHOICE] : [])),
    ],
    accepts: (choice) => takesOver(choice) && (choice !== START_CHOICE || correctable),
    target: (choice) => (choice === START_CHOICE ? { traject } : null),
  };
}

export function namesakeQuestion(namesakes: readonly KnownPersoon[], row: ReadableRow): OpenQuestion {
  const byId = new Map(namesakes.map((person) => [person.id, person]));
  return {
    codes: [...row.questions, { code: 'NAAM_LIJKT_OP', column: null }],
    candidates: [
      ...namesakes.map(({ id, naam, voornaam }): Candidate => ({
        id,
        label: { text: `${voornaam} ${naam}`.trim() },
        insz: null,
      })),
      ...choices(NEW_PERSON_CHOICE, SKIP_CHOICE),
    ],
    accepts: takesOver,
    target: (choice) => {
      const person = byId.get(choice);
      return person ? { person } : null;
    },
  };
}

export function textQuestion(row: DeelnemerRow): OpenQuestion {
  return {
    codes: row.questions,
    candidates: textChoices(row),
    accepts: takesOver,
    target: noTarget,
  };
}

/** What can be done about a text that is too long, or about a name with characters that turn the direction of writing. */
export function textChoices(row: ListRow): Candidate[] {
  return longFields(row).size > 0 ? choices('inkorten', 'leeg', SKIP_CHOICE) : choices('overnemen', SKIP_CHOICE);
}

/** The cells of a row once the user decided about its long texts: cut to what can be kept, or left empty. */
export function trimmed(row: ListRow, choice: string | null): Cells {
  const long = longFields(row);
  if (long.size === 0) return row.cells;
  const cut = (field: string, value: string | null): string | null => {
    if (value === null || !long.has(field)) return value;
    // Half a surrogate pair is no character.
    return choice === 'leeg' ? null : value.slice(0, textLimit(field)).replace(/[\ud800-\udbff]$/u, '');
  };
  return Object.fromEntries(Object.entries(row.cells).map(([field, value]) => [field, cut(field, value)]));
}

const TOO_LONG = 'TEKST_TE_LANG:';

function longFields({ questions }: ListRow): ReadonlySet<string> {
  return new Set(questions.flatMap(({ code }) => (code.startsWith(TOO_LONG) ? [code.slice(TOO_LONG.length)] : [])));
}
