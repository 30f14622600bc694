/**
 * One place where something is typed, as the drafts see it: keeps what is typed, offers what an earlier window left, and lets go of both
 * once it is saved. Forms, sheets, dialogs and the month grid all go through here.
 */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { draftTaken, dropDraft, keepDraft, leaveDraft, useDrafts, type Draft } from './drafts.ts';

/** Path of the parts of a screen that have to be opened to come to a form. */
export const ScopeContext = createContext('');

const placeOf = (address: string): string => address.split('?')[0] ?? '';

/** The wanted draft, when it was typed in a part of this screen below the one that asks. */
export function useWantedPart(): (name: string) => boolean {
  const outer = useContext(ScopeContext);
  const { pathname } = useLocation();
  const { wanted } = useDrafts();
  return (name) => wanted !== null && placeOf(wanted.plaats) === pathname && `${wanted.deel}/`.startsWith(`${outer}/${name}/`);
}

/** Whether a part of the screen is open; it opens by itself when what was typed in it is asked for. */
export function useOpenPart(name: string, start = false): readonly [boolean, (open: boolean) => void] {
  const wanted = useWantedPart()(name);
  const [open, setOpen] = useState(start || wanted);
  const [asked, setAsked] = useState(wanted);
  if (wanted !== asked) {
    setAsked(wanted);
    if (wanted) setOpen(true);
  }
  return [open, setOpen];
}

/** The same for a screen that keeps in a state of its own which of its parts is open. */
export function useOpenWanted(parts: readonly string[], open: (part: string) => void): void {
  const isWanted = useWantedPart();
  const found = parts.find(isWanted) ?? null;
  const act = useRef(open);
  useEffect(() => {
    act.current = open;
  });
  useEffect(() => {
    if (found !== null) act.current(found);
  }, [found]);
}

export interface DraftOffer {
  readonly draft: Draft;
  readonly take: () => void;
  readonly drop: () => void;
}

interface SlotOptions {
  /** Tells this place apart from every other. */
  readonly sleutel: string;
  /** Address of the screen. */
  readonly plaats: string;
  readonly deel: string;
  /** Puts back what was typed; gets what `keep` was given. */
  readonly restore: (values: unknown) => void;
  /** Nothing is kept or offered here. */
  readonly off?: boolean;
  /** What is typed outlives the screen: it is being written while somebody goes on elsewhere. */
  readonly stays?: boolean;
}

export interface DraftSlot {
  readonly offer: DraftOffer | null;
  /** Keeps it, a moment after the last key. */
  readonly keep: (values: unknown, titel: string) => void;
  /** Saved, or typed back to what it was. */
  readonly drop: () => void;
}

export function useDraftSlot({ sleutel, plaats, deel, restore, off = false, stays = false }: SlotOptions): DraftSlot {
  const { found, wanted } = useDrafts();
  const offer = off ? undefined : found.find((draft) => draft.sleutel === sleutel);
  const back = useRef(restore);
  useEffect(() => {
    back.current = restore;
  });
  const take = useCallback(() => {
    if (!offer) return;
    back.current(JSON.parse(offer.waarden));
    draftTaken(offer.sleutel);
  }, [offer]);
  const asked = offer !== undefined && wanted?.sleutel === sleutel;
  useEffect(() => {
    if (asked) take();
  }, [asked, take]);

  const typed = useRef(false);
  const keep = useCallback(
    (values: unknown, titel: string) => {
      if (off) return;
      typed.current = true;
      keepDraft({ sleutel, plaats, deel, titel: titel.slice(0, MOST_TITLE), waarden: JSON.stringify(values) });
    },
    [off, sleutel, plaats, deel],
  );
  const drop = useCallback(() => {
    if (!typed.current) return;
    typed.current = false;
    dropDraft(sleutel);
  }, [sleutel]);
  useEffect(
    () => () => {
      if (typed.current && !stays) leaveDraft(sleutel);
    },
    [sleutel, stays],
  );
  return { offer: offer ? { draft: offer, take, drop: () => dropDraft(sleutel) } : null, keep, drop };
}

/** What the contract takes of a title. */
const MOST_TITLE = 200;
