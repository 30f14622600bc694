/** A form, a sheet or a dialog and its draft: keeps what is typed, and offers what an earlier window left in the same place. */
import { useContext, useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useLocation } from 'react-router';
import { showClock } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ScopeContext, useDraftSlot, type DraftOffer } from './draft-slot.ts';

export { useOpenPart, useOpenWanted, useWantedPart, type DraftOffer } from './draft-slot.ts';

/** Names a part of a screen that has to be opened before the form in it is there. */
export function DraftScope({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const path = `${useContext(ScopeContext)}/${name}`;
  return <ScopeContext.Provider value={path}>{children}</ScopeContext.Provider>;
}

/** A short name for a text: tells two forms of one screen apart. No secret, and never leaves the sealed file. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** What must not be kept, sealed or not: a form that asks for a passphrase or a recovery code. */
const SECRET = 'input[type="password"]';
const SECRET_FIELDS = /wachtzin|herstelcode/i;

/**
 * @param values starting values: with the fields they say which form this is
 * @param element the form on the page
 */
export function useFormDraft(
  form: UseFormReturn<FieldValues>,
  values: FieldValues,
  isDirty: boolean,
  element: RefObject<HTMLFormElement | null>,
): DraftOffer | null {
  const deel = useContext(ScopeContext);
  const { pathname, search } = useLocation();
  const [own] = useState(() => fingerprint(JSON.stringify([deel, values])));
  const secret = Object.keys(values).some((name) => SECRET_FIELDS.test(name));
  const restore = (typed: unknown) => {
    const known = form.getValues();
    for (const [name, value] of Object.entries(typed as FieldValues))
      if (name in known) form.setValue(name, value, { shouldDirty: true, shouldTouch: true });
    focusFirst(element.current);
  };
  const slot = useDraftSlot({ sleutel: `${pathname}|${own}`, plaats: pathname + search, deel, restore, off: secret });
  const { keep, drop } = slot;
  useEffect(() => {
    if (secret) return undefined;
    const keepChanged = () => {
      const dirty = form.formState.dirtyFields;
      const changed = Object.fromEntries(Object.entries(form.getValues()).filter(([name]) => dirty[name] !== undefined));
      if (Object.keys(changed).length === 0 || element.current?.querySelector(SECRET)) return;
      keep(changed, titleOf(element.current));
    };
    if (isDirty) keepChanged();
    const { unsubscribe } = form.watch(keepChanged);
    return unsubscribe;
  }, [form, isDirty, secret, keep, element]);
  useEffect(() => {
    if (!isDirty) drop();
  }, [isDirty, drop]);
  return slot.offer;
}

const focusFirst = (part: Element | null | undefined): void =>
  part?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();

interface DraftOptions<T> {
  /** Which part of the screen, with the id of what it is about where there are several. */
  readonly part: string;
  /** What was typed, as JSON can carry it. */
  readonly values: T;
  /** What it is called after the name of the screen; without it: the section or dialog around it. */
  readonly title?: string;
  /** Something is typed; without it: `values` are not what they were at first. */
  readonly dirty?: boolean;
  /** Puts back what was typed. */
  readonly restore: (values: T) => void;
}

/**
 * What is typed in a part of a screen that is no FactsForm. Answers what stands above its fields: nothing, or the offer to put back what an
 * earlier window left. A part that has to be opened is opened with `useOpenPart` of the same name.
 */
export function useDraft<T extends object>({ part, title, values, dirty, restore }: DraftOptions<T>): ReactElement {
  const outer = useContext(ScopeContext);
  const { pathname, search } = useLocation();
  const here = useRef<HTMLSpanElement>(null);
  const [start] = useState(() => JSON.stringify(values));
  const now = JSON.stringify(values);
  const typed = dirty ?? now !== start;
  const deel = `${outer}/${part}`;
  const { offer, keep, drop } = useDraftSlot({
    sleutel: `${pathname}|${deel}`,
    plaats: pathname + search,
    deel,
    // A field that this version has and the one that kept it had not, stays as it is.
    restore: (kept) => {
      restore({ ...values, ...(kept as T) });
      requestAnimationFrame(() => focusFirst(here.current?.parentElement));
    },
  });
  useEffect(() => {
    if (typed) keep(JSON.parse(now), titleOf(here.current, title));
    else drop();
  }, [typed, now, title, keep, drop]);
  return (
    <>
      <span ref={here} hidden />
      {offer && <DraftOfferBanner offer={offer} />}
    </>
  );
}

/** What the screen calls the part: its heading and the name of the section or the dialog around the form. */
function titleOf(element: HTMLElement | null, own?: string): string {
  const around = element?.parentElement?.closest('[aria-label], [role="dialog"], [role="alertdialog"]');
  const section = own ?? around?.getAttribute('aria-label') ?? around?.querySelector('h2')?.textContent ?? '';
  const heading = document.querySelector('h1')?.textContent ?? '';
  return [...new Set([heading, section])].filter(Boolean).join(' · ');
}

/** Above the fields: there is text of before, and what may be done with it. */
export function DraftOfferBanner({ offer }: { readonly offer: DraftOffer }): ReactElement {
  const { draft, take, drop } = offer;
  return (
    <Banner
      kind="open"
      icon="clock-counter-clockwise"
      title={t('concept.aanbod', { tijd: showClock(Date.parse(draft.op)) })}
      actions={
        <>
          <Button small kind="primary" onPress={take}>
            {t('concept.terugzetten')}
          </Button>
          <Button small onPress={drop}>
            {t('concept.weggooien')}
          </Button>
        </>
      }
    />
  );
}
