/**
 * `@…` in the steps of the story stands for an id: `@werknemer Timmermans Leen`, `@tewerkstelling Timmermans Leen`, `@begeleider Maes`,
 * or `@naam` for what an earlier step made under that name (`als`).
 */
import type { CallContext } from '../../access/context.ts';

export type References = Map<string, string>;

/** Ids of who is in the case file after the lists were read. */
export async function peopleByName({ run }: Pick<CallContext, 'run'>): Promise<References> {
  const ids: References = new Map();
  for (const { naam, voornaam, persoonId, tewerkstellingId } of await run('doelgroepwerknemer.lijst', { stand: 'alles' })) {
    ids.set(`werknemer ${naam} ${voornaam}`, persoonId);
    if (tewerkstellingId !== null) ids.set(`tewerkstelling ${naam} ${voornaam}`, tewerkstellingId);
  }
  for (const { naam, id } of await run('begeleider.kaarten', {})) if (naam !== null) ids.set(`begeleider ${naam}`, id);
  return ids;
}

/** The same value with every reference replaced. Throws for a name that nobody has: the story and the lists do not belong together. */
export function resolved(value: unknown, ids: References): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? idOf(value.slice(1), ids) : value;
  if (Array.isArray(value)) return value.map((each) => resolved(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolved(each, ids)]));
}

function idOf(name: string, ids: References): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error('the story names something that is not there');
  return id;
}
