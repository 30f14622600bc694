/**
 * What is being typed and not saved, kept by the core so that a crash of the window or the core gives it back. A form keeps its own;
 * what an earlier window left is offered where it was typed, to be taken or dropped.
 */
import { useSyncExternalStore } from 'react';
import type { Output } from '../client.ts';
import { bridge } from '../client.ts';

export type Draft = Output<'concept.lijst'>[number];
type Typed = Omit<Draft, 'op' | 'blijft'>;
export type Aside = Pick<Draft, 'sleutel' | 'waarden'>;

/** Typing settles before it is kept. */
const REST_MS = 400;

interface State {
  /** Left by an earlier window or core, not yet taken or dropped. */
  readonly found: readonly Draft[];
  /** The one that is to be put back where it was typed. */
  readonly wanted: Draft | null;
  /** Put aside on purpose: not typed in a form, and never offered as the rest of a window that stopped. */
  readonly aside: readonly Aside[];
  /** Why the last one could not be kept; null when it was. */
  readonly problem: string | null;
}

let state: State = { found: [], wanted: null, aside: [], problem: null };
const listeners = new Set<() => void>();
/** Typed in this window and not saved yet: sent again when the core came back without them. */
const live = new Map<string, Typed>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** What the core holds of this window. */
const kept = new Set<string>();
/** A case file is open: without one nothing is kept and nothing is dropped. */
let open = false;

function change(next: Partial<State>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDrafts = (): State => useSyncExternalStore(subscribe, () => state);

async function send(typed: Typed): Promise<void> {
  if (!open) return;
  kept.add(typed.sleutel);
  const answer = await bridge().call('concept.bewaar', typed);
  // Saved or dropped while it was on its way.
  if (!live.has(typed.sleutel)) return void forget([typed.sleutel]);
  const problem = answer.ok ? null : answer.error.code;
  if (problem !== state.problem) change({ problem });
}

async function forget(sleutels: string[]): Promise<void> {
  if (open && sleutels.length > 0) await bridge().call('concept.wis', { sleutels });
}

/** Keeps what a form holds, a moment after the last key. */
export function keepDraft(typed: Typed): void {
  live.set(typed.sleutel, typed);
  clearTimeout(waiting.get(typed.sleutel));
  waiting.set(
    typed.sleutel,
    setTimeout(() => void send(typed), REST_MS),
  );
}

/** Saved, or dropped by who typed it: nothing of it stays. */
export function dropDraft(sleutel: string): void {
  clearTimeout(waiting.get(sleutel));
  waiting.delete(sleutel);
  live.delete(sleutel);
  const left = state.found.filter((draft) => draft.sleutel !== sleutel);
  const wasFound = left.length < state.found.length;
  if (wasFound || state.wanted?.sleutel === sleutel)
    change({ found: left, wanted: state.wanted?.sleutel === sleutel ? null : state.wanted });
  // Typed and saved before it was ever kept: there is nothing to forget.
  if (kept.delete(sleutel) || wasFound) void forget([sleutel]);
}

/**
 * A form left the screen: what it held is dropped, unless the whole window went (a crash of the core, a file that closed by itself):
 * by then no case file is open here any more.
 */
export function leaveDraft(sleutel: string): void {
  setTimeout(() => {
    if (open) dropDraft(sleutel);
  });
}

/** Puts something aside at once, in place of what stood there. */
export async function putAside(typed: Typed): Promise<void> {
  const others = state.aside.filter(({ sleutel }) => sleutel !== typed.sleutel);
  change({ aside: [...others, typed] });
  if (!open) return;
  const answer = await bridge().call('concept.bewaar', { ...typed, blijft: true });
  change({ problem: answer.ok ? null : answer.error.code });
}

export async function takeAside(sleutel: string): Promise<void> {
  const others = state.aside.filter((each) => each.sleutel !== sleutel);
  if (others.length === state.aside.length) return;
  change({ aside: others });
  await forget([sleutel]);
}

/** Asks the form where this was typed to put it back. */
export const wantDraft = (draft: Draft): void => change({ wanted: draft });

/** The form has put it back: from here on it is typed text like any other. */
export function draftTaken(sleutel: string): void {
  kept.add(sleutel);
  change({ found: state.found.filter((draft) => draft.sleutel !== sleutel), wanted: null });
}

/** Asks what an earlier window left, and gives the core what this window still holds. */
async function collect(): Promise<void> {
  const answer = await bridge().call('concept.lijst', {});
  if (!open || !answer.ok) return;
  const drafts = answer.value as Draft[];
  change({
    found: drafts.filter(({ sleutel, blijft }) => !blijft && !live.has(sleutel)),
    aside: drafts.filter(({ blijft }) => blijft),
    wanted: null,
  });
  for (const typed of live.values()) void send(typed);
}

/** A case file is open in this window; answers what to do when it is not any more. */
export function followDrafts(): () => void {
  open = true;
  void collect();
  const stop = bridge().onEvent(({ kind }) => {
    if (kind === 'core-restarted') for (const typed of live.values()) void send(typed);
  });
  return () => {
    stop();
    open = false;
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
    live.clear();
    kept.clear();
    change({ found: [], wanted: null, aside: [], problem: null });
  };
}

/** Drops everything that this window holds: the user said so. */
export async function dropAll(): Promise<void> {
  const keys = [...live.keys()];
  for (const key of keys) clearTimeout(waiting.get(key));
  live.clear();
  await forget(keys);
}
