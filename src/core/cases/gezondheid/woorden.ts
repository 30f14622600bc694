/** The list of words that name a diagnosis or a medicine, and where such words stand in a document before it leaves. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { maakWoordzoeker, woordRegels, type Woordenlijst } from '../../../shared/domain/woorden.ts';
import type { Translate } from '../../messages.ts';
import { type Db, type Entity, entities } from '../../store/index.ts';
import { fieldLabel } from '../labels.ts';

type Lijst = OutputOf<'woordenlijst.lees'>;

const read = new Map<string, Lijst>();

/** The lists of a folder; read once. */
export function readWoordenlijst(folder: string): Lijst {
  const known = read.get(folder);
  if (known) return known;
  const lines = (name: string): string[] => woordRegels(readFileSync(path.join(folder, name), 'utf8'));
  const list = { diagnoses: lines('diagnoses.txt'), medicijnen: lines('medicijnen.txt') };
  read.set(folder, list);
  return list;
}

/** A document as far as the search needs it. */
export interface Leaving {
  readonly model: unknown;
}

type Treffer = OutputOf<'report.voorbereiding'>['words'][number];

/**
 * Fields of these persons whose text stands in one of the documents and holds a word of the list: who and which field, never the word.
 * @param names of the persons that the documents are about
 */
export function wordsLeaving(
  db: Db,
  documents: readonly Leaving[],
  names: ReadonlyMap<string, string>,
  list: Woordenlijst,
  translate: Translate,
): Treffer[] {
  const find = maakWoordzoeker(list);
  const leaving = new Set<string>();
  for (const { model } of documents) {
    walkTexts(model, (text) => {
      if (find(text).length > 0) leaving.add(text);
    });
  }
  if (leaving.size === 0) return [];
  const found = new Map<string, Treffer>();
  for (const { persoonId, entity, field, text } of personTexts(db)) {
    const naam = names.get(persoonId);
    if (naam === undefined || find(text).length === 0 || ![...leaving].some((each) => each.includes(text) || text.includes(each)))
      continue;
    const veld = fieldLabel(translate, entity, field);
    found.set(`${persoonId}|${veld}`, { persoonId, naam, veld });
  }
  return [...found.values()];
}

function walkTexts(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (Array.isArray(value)) for (const each of value) walkTexts(each, visit);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walkTexts(each, visit);
}

interface PersonText {
  readonly persoonId: string;
  readonly entity: string;
  readonly field: string;
  readonly text: string;
}

/** Every text about a person that is no name or number and that somebody with an ordinary right may read. */
function* personTexts(db: Db): Generator<PersonText> {
  for (const { table, entity } of Object.values(entities) as { table: (typeof entities)['contact']['table']; entity: Entity }[]) {
    const owner = entity.person;
    if (owner === null || entity.name.startsWith('import_') || entity.name === 'uitvoer') continue;
    const fields = [...entity.fields.values()].filter(({ codec, dataClass }) => codec === 'text' && dataClass === 'persoonlijk');
    if (fields.length === 0) continue;
    const rows = db
      .select()
      .from(table)
      .where(and(eq(table.verwijderd, false)))
      .all() as unknown as Record<string, unknown>[];
    for (const row of rows) {
      for (const { name } of fields) {
        const [persoonId, text] = [row[owner], row[name]];
        if (typeof persoonId === 'string' && typeof text === 'string' && text !== '')
          yield { persoonId, entity: entity.name, field: name, text };
      }
    }
  }
}
