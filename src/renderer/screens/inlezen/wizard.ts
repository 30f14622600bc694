/** State of the import wizard: kept while steps are gone back and forth. */
import type { Dispatch, SetStateAction } from 'react';
import { IMPORT_SOORTEN, type ImportSoort } from '../../../shared/domain/codes.ts';
import type { ChosenFile } from '../../../shared/contract/bridge.ts';
import type { Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import type { Station } from '../../ui/track.tsx';

export { IMPORT_SOORTEN, type ImportSoort };
export const STEPS = ['bestand', 'blad', 'kolommen', 'proef', 'resultaat'] as const;
export type ImportResult = Output<'import.lees'>;
export type ImportPreview = Output<'import.bekijk'>;
export type Mapping = Readonly<Record<string, string | null>>;

/** The answer to the question of one row. */
export interface Answer {
  readonly row: number;
  readonly sheet?: string | undefined;
  readonly choice: string;
}

/** A corrected cell; empty text is an empty cell. */
export interface Fix {
  readonly row: number;
  readonly sheet?: string | undefined;
  readonly column: string;
  readonly value: string;
}

/** A row of the file. */
export type RowAt = Pick<Fix, 'row' | 'sheet'>;
export type Problem = ImportResult['problems'][number];

/** Correcting the file while it is read in. */
export interface Fixing {
  readonly correct: (fix: Fix) => void;
  readonly leaveOut: (row: RowAt) => void;
  readonly bringBack: (row: RowAt) => void;
}

export interface Wizard {
  /** Index in STEPS. */
  readonly step: number;
  readonly kind: ImportSoort;
  readonly file: ChosenFile | null;
  readonly preview: ImportPreview | null;
  /** Null: every sheet that the kind asks for. */
  readonly sheet: string | null;
  readonly mapping: Mapping;
  readonly keepMapping: boolean;
  /** What the mapping is kept as. */
  readonly mappingName: string;
  /** Corrected while reading; kept while going back and forth. */
  readonly fixes: readonly Fix[];
  /** Rejected rows that are left out on purpose. */
  readonly leftOut: readonly RowAt[];
  readonly answers: readonly Answer[];
  readonly trial: ImportResult | null;
  readonly result: ImportResult | null;
}

export interface StepProps {
  readonly wizard: Wizard;
  readonly onChange: Dispatch<SetStateAction<Wizard>>;
}

export const emptyWizard: Wizard = {
  step: 0,
  kind: 'begeleiders',
  file: null,
  preview: null,
  sheet: null,
  mapping: {},
  keepMapping: true,
  mappingName: '',
  fixes: [],
  leftOut: [],
  answers: [],
  trial: null,
  result: null,
};

export function stationsOf({ step }: Wizard): Station[] {
  return STEPS.map((key, index) => ({
    key,
    label: t(`inlezen.stap.${key}`),
    state: index < step ? 'done' : index === step ? 'now' : 'plan',
  }));
}

/** Attendance comes in a sheet per month: all of them, unless the user picks one. */
export const firstSheet = (kind: ImportSoort, preview: ImportPreview): string | null =>
  kind === 'aanwezigheden' && preview.sheets.length > 1 ? null : preview.sheet;

/** The mapping that the core proposes, as the user may change it. */
export const mappingOf = (preview: ImportPreview): Mapping =>
  Object.fromEntries(preview.columns.filter(({ neverTaken }) => !neverTaken).map(({ column, field }) => [column, field]));

const answerOf = ({ row, sheet, choice }: Answer) => (sheet === undefined ? { row, choice } : { row, sheet, choice });

/** The mapping, when a person changed it; what the core proposes itself differs per sheet and need not be sent. */
export function changedMapping({ preview, mapping }: Wizard): Record<string, string | null> | null {
  if (!preview) return null;
  const proposed = mappingOf(preview);
  const same = Object.keys({ ...proposed, ...mapping }).every(
    (column) => (proposed[column] ?? null) === (mapping[column] ?? null),
  );
  return same ? null : { ...mapping };
}

/** Which file it is: its kind, its name and the columns of the sheet that was looked at. */
export const draftPart = (kind: ImportSoort, name: string, { columns }: ImportPreview): string =>
  `inlezen:${kind} ${name} ${columns.map(({ header }) => header).join(' ')}`.slice(0, MOST_PART);

const MOST_PART = 200;

export const SKIP = 'overslaan';

export const sameRow = (a: RowAt, b: RowAt): boolean => a.row === b.row && a.sheet === b.sheet;

/** A later correction of the same cell replaces the earlier. */
export const withFix = (fixes: readonly Fix[], fix: Fix): Fix[] => [...withoutFix(fixes, fix), fix];

export const withoutFix = (fixes: readonly Fix[], { row, sheet, column }: Omit<Fix, 'value'>): Fix[] =>
  fixes.filter((each) => !(sameRow(each, { row, sheet }) && each.column === column));

/** Answers to questions that are still asked: a correction may have answered one. A dry run asks them all again. */
function answersOf({ answers, leftOut, trial }: Wizard, dry: boolean): Answer[] {
  const asked = dry ? [] : answers.filter((answer) => trial?.questions.some((question) => sameRow(answer, question)) ?? true);
  return [...asked, ...leftOut.map(({ row, sheet }) => ({ row, sheet, choice: SKIP }))];
}

/** Input of a dry run or of taking over. */
export function importInput(wizard: Wizard, trial: boolean) {
  const { kind, file, sheet, fixes, keepMapping, mappingName } = wizard;
  const mapping = changedMapping(wizard);
  return {
    soort: kind,
    bestand: { ref: file?.ref ?? '' },
    proef: trial,
    ...(mapping === null ? {} : { koppeling: mapping }),
    ...(sheet === null ? {} : { blad: sheet }),
    antwoorden: answersOf(wizard, trial).map(answerOf),
    verbeteringen: fixes.map(({ sheet: of, ...fix }) => (of === undefined ? fix : { ...fix, sheet: of })),
    ...(trial ? {} : { bewaarKoppeling: keepMapping }),
    ...(trial || !keepMapping || mappingName.trim() === '' ? {} : { koppelingNaam: mappingName.trim() }),
  };
}

type RowRef = ImportResult['accepted']['new'][number];

/** `12`, or `Januari, rij 12` where the file has several sheets. */
export const rowText = (row: number, sheet: string | undefined): string =>
  sheet === undefined ? t('inlezen.rij', { rij: row }) : t('inlezen.rijInBlad', { rij: row, blad: sheet });

export const refText = (ref: RowRef): string => (typeof ref === 'number' ? rowText(ref, undefined) : rowText(ref.row, ref.sheet));

/** Required fields that no column is mapped to. */
export function unmapped(preview: ImportPreview, mapping: Mapping): string[] {
  const used = new Set(Object.values(mapping));
  return preview.fields.filter(({ field, required }) => required && !used.has(field)).map(({ label }) => label);
}

/** Fields that more than one column is mapped to. */
export function doubled(preview: ImportPreview, mapping: Mapping): string[] {
  const count = (field: string) => Object.values(mapping).filter((each) => each === field).length;
  return preview.fields.filter(({ field }) => count(field) > 1).map(({ label }) => label);
}
