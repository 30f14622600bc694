/** Texts of the lawbook → one checked, typed `Lawbook`. Pure: whoever calls it brings the texts. */
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import type { IsoDate } from '../../shared/domain/date.ts';
import { ContradictionFile } from './contradiction.ts';
import type { Contradiction } from './contradiction.ts';
import { LawbookFile, ParameterFile, RuleFile } from './schema.ts';
import type { Confidence, ParameterType, Reference } from './schema.ts';
import { readRawValue } from './values.ts';
import type { ParameterValue } from './values.ts';

/** A file of the lawbook that does not hold what it must. `file` is the name inside the lawbook, never a full path. */
export class LawbookError extends Error {
  readonly code = 'REGELBOEK_ONGELDIG';
  readonly file: string;
  readonly problems: readonly string[];
  constructor(file: string, problems: readonly string[]) {
    super(`lawbook file ${file}: ${problems.join('; ')}`);
    this.name = 'LawbookError';
    this.file = file;
    this.problems = problems;
  }
}

export interface Release {
  readonly version: string;
  readonly date: IsoDate;
}

/** A shipped value; `value` null: asked, not known. */
export interface ShippedValue {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly coveredUntil: IsoDate | null;
  readonly value: ParameterValue | null;
  readonly question: string | null;
  readonly ask: string | null;
  readonly confidence: Confidence | null;
  readonly knownFrom: Release;
  readonly withdrawn: (Release & { readonly reason: string }) | null;
  readonly reference: Reference;
  readonly published: IsoDate | null;
  readonly note: string | null;
}

export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly type: ParameterType;
  readonly unit: string;
  readonly nature: 'law' | 'setting';
  readonly options: readonly { readonly code: string; readonly label: string }[];
  readonly reviewedUntil: IsoDate;
  readonly rules: readonly string[];
  readonly note: string | null;
  /** Sorted by `from`; of one `from` the last known comes last. */
  readonly values: readonly ShippedValue[];
  readonly undated: readonly {
    readonly value: ParameterValue;
    readonly note: string;
    readonly reference: Reference;
    readonly confidence: Confidence;
  }[];
}

export type RuleCard = Readonly<RuleFile>;

export interface Lawbook {
  readonly release: Release;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly rules: ReadonlyMap<string, RuleCard>;
  readonly contradictions: ReadonlyMap<string, Contradiction>;
}

/**
 * Parses the files of a lawbook, given as name → text (`lawbook.yaml`, `parameters/<id>.yaml`, `rules/<id>.yaml`,
 * `contradictions/<id>.yaml`).
 * Throws LawbookError on the first file that is incomplete, wrongly named or refers to something that is not there.
 */
export function parseLawbook(files: ReadonlyMap<string, string>): Lawbook {
  const parameters = new Map<string, Parameter>();
  const rules = new Map<string, RuleCard>();
  const contradictions = new Map<string, Contradiction>();
  const release = readFile(LawbookFile, 'lawbook.yaml', files.get('lawbook.yaml') ?? '');
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [folder, base = ''] = name.split('/');
    if (folder === 'parameters') addUnique(parameters, base, name, parseParameter(name, text));
    if (folder === 'rules') addUnique(rules, base, name, readFile(RuleFile, name, text));
    if (folder === 'contradictions') addUnique(contradictions, base, name, readFile(ContradictionFile, name, text));
  }
  const lawbook: Lawbook = { release: toRelease(release), parameters, rules, contradictions };
  checkLinks(lawbook);
  return lawbook;
}

function addUnique<T extends { id: string }>(into: Map<string, T>, base: string, name: string, item: T): void {
  if (base !== `${item.id}.yaml`) throw new LawbookError(name, ['the file name is not the id']);
  into.set(item.id, item);
}

function readFile<S extends z.ZodType>(schema: S, name: string, text: string): z.infer<S> {
  const result = schema.safeParse(parseText(name, text));
  if (result.success) return result.data;
  throw new LawbookError(
    name,
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

function parseText(name: string, text: string): unknown {
  try {
    return parseYaml(text, { uniqueKeys: true });
  } catch (error) {
    throw new LawbookError(name, [error instanceof Error ? error.message : 'not YAML']);
  }
}

// zod has checked every date of the file; the brand is put on here.
const date = (text: string): IsoDate => text as IsoDate;
const dateOrNull = (text: string | undefined): IsoDate | null => (text === undefined ? null : date(text));
const toRelease = (release: { version: string; date: string }): Release => ({
  version: release.version,
  date: date(release.date),
});

function parseParameter(name: string, text: string): Parameter {
  const file = readFile(ParameterFile, name, text);
  const values = file.values.map((value) => toShippedValue(name, file, value));
  const problem = orderProblem(values);
  if (problem !== null) throw new LawbookError(name, [problem]);
  return {
    id: file.id,
    label: file.label,
    type: file.type,
    unit: file.unit,
    nature: file.nature,
    options: file.options ?? [],
    reviewedUntil: date(file.reviewed_until),
    rules: file.rules,
    note: file.note ?? null,
    values,
    undated: (file.undated ?? []).map((item) => ({
      value: typedValue(name, file, item.value),
      note: item.note,
      reference: item.reference,
      confidence: item.confidence,
    })),
  };
}

function toShippedValue(name: string, file: ParameterFile, raw: ParameterFile['values'][number]): ShippedValue {
  const unknown = raw.value === 'unknown';
  return {
    from: date(raw.from),
    until: dateOrNull(raw.until),
    coveredUntil: dateOrNull(raw.covered_until),
    value: unknown ? null : typedValue(name, file, raw.value),
    question: raw.question ?? null,
    ask: raw.ask ?? null,
    confidence: raw.confidence ?? null,
    knownFrom: toRelease(raw.known_from),
    withdrawn: raw.withdrawn === undefined ? null : { ...toRelease(raw.withdrawn), reason: raw.withdrawn.reason },
    reference: raw.reference,
    published: dateOrNull(raw.published),
    note: raw.note ?? null,
  };
}

function typedValue(name: string, file: ParameterFile, raw: ParameterFile['values'][number]['value']): ParameterValue {
  const result = readRawValue(file, raw);
  if (!result.ok) throw new LawbookError(name, [`${result.code}: ${JSON.stringify(raw)} is not a ${file.type}`]);
  return result.value;
}

/** Values stand in order, end after they begin, and two values in force never start on the same day. */
function orderProblem(values: readonly ShippedValue[]): string | null {
  for (const [index, value] of values.entries()) {
    const previous = values[index - 1];
    if (value.until !== null && value.until < value.from) return `value of ${value.from} ends before it begins`;
    if (value.coveredUntil !== null && value.coveredUntil < value.from)
      return `value of ${value.from} is covered before it begins`;
    if (!previous) continue;
    if (previous.from > value.from) return `values are not in order at ${value.from}`;
    if (previous.from === value.from && previous.withdrawn === null) return `two values in force from ${value.from}`;
  }
  return null;
}

function checkLinks(lawbook: Lawbook): void {
  for (const parameter of lawbook.parameters.values()) {
    const lost = parameter.rules.filter((id) => !lawbook.rules.has(id));
    if (lost.length > 0) throw new LawbookError(`parameters/${parameter.id}.yaml`, [`unknown rule ${lost.join(', ')}`]);
  }
  for (const card of lawbook.rules.values()) {
    const lost = card.parameters.filter((id) => !lawbook.parameters.has(id));
    if (lost.length > 0) throw new LawbookError(`rules/${card.id}.yaml`, [`unknown parameter ${lost.join(', ')}`]);
  }
  for (const item of lawbook.contradictions.values()) checkContradiction(lawbook, item);
}

function checkContradiction(lawbook: Lawbook, { id, rules, parameter, readings }: Contradiction): void {
  const name = `contradictions/${id}.yaml`;
  const lost = rules.filter((rule) => !lawbook.rules.has(rule));
  if (lost.length > 0) throw new LawbookError(name, [`unknown rule ${lost.join(', ')}`]);
  if (parameter === undefined) return;
  const options = lawbook.parameters.get(parameter)?.options.map(({ code }) => code);
  if (!options) throw new LawbookError(name, [`unknown parameter ${parameter}`]);
  const strange = readings.filter(({ code }) => !options.includes(code)).map(({ code }) => code);
  if (strange.length > 0) throw new LawbookError(name, [`${parameter} has no option ${strange.join(', ')}`]);
}
