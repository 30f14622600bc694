/** A form and its draft: keeps what is typed, and offers what an earlier window left at this form. */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useLocation } from 'react-router';
import { showClock } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { draftTaken, dropDraft, keepDraft, leaveDraft, useDrafts, type Draft } from './drafts.ts';

const ScopeContext = createContext('');

/** Names a part of a screen that has to be opened before the form in it is there. */
export function DraftScope({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const path = `${useContext(ScopeContext)}/${name}`;
  return <ScopeContext.Provider value={path}>{children}</ScopeContext.Provider>;
}

/** The wanted draft, when it was typed in a part of this screen below the one that asks. */
export function useWantedPart(): (name: string) => boolean {
  const outer = useContext(ScopeContext);
  const { pathname } = useLocation();
  const { wanted } = useDrafts();
  return (name) => wanted !== null && placeOf(wanted.plaats) === pathname && `${wanted.deel}/`.startsWith(`${outer}/${name}/`);
}

const placeOf = (address: string): string => address.split('?')[0] ?? '';

/** A short name for a text: tells two forms of one screen apart. No secret, and never leaves the sealed file. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(36);
}

export interface DraftOffer {
  readonly draft: Draft;
  readonly take: () => void;
  readonly drop: () => void;
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
  const { found, wanted } = useDrafts();
  const [own] = useState(() => fingerprint(JSON.stringify([deel, values])));
  const secret = Object.keys(values).some((name) => SECRET_FIELDS.test(name));
  const sleutel = `${pathname}|${own}`;
  const offer = secret ? undefined : found.find((draft) => draft.sleutel === sleutel);
  const take = useCallback(() => {
    if (!offer) return;
    const known = form.getValues();
    for (const [name, value] of Object.entries(JSON.parse(offer.waarden) as FieldValues))
      if (name in known) form.setValue(name, value, { shouldDirty: true, shouldTouch: true });
    draftTaken(offer.sleutel);
  }, [form, offer]);
  const asked = offer !== undefined && wanted?.sleutel === sleutel;
  useEffect(() => {
    if (!asked) return;
    take();
    element.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [asked, take, element]);

  const typed = useRef(false);
  useEffect(() => {
    if (secret) return undefined;
    const keep = () => {
      const dirty = form.formState.dirtyFields;
      const changed = Object.fromEntries(Object.entries(form.getValues()).filter(([name]) => dirty[name] !== undefined));
      if (Object.keys(changed).length === 0 || element.current?.querySelector(SECRET)) return;
      typed.current = true;
      const waarden = JSON.stringify(changed);
      keepDraft({ sleutel, plaats: pathname + search, deel, titel: titleOf(element.current), waarden });
    };
    if (isDirty) keep();
    const { unsubscribe } = form.watch(keep);
    return unsubscribe;
  }, [form, isDirty, secret, sleutel, pathname, search, deel, element]);
  useEffect(() => {
    if (isDirty || !typed.current) return;
    typed.current = false;
    dropDraft(sleutel);
  }, [isDirty, sleutel]);
  useEffect(
    () => () => {
      if (typed.current) leaveDraft(sleutel);
    },
    [sleutel],
  );
  return offer ? { draft: offer, take, drop: () => dropDraft(sleutel) } : null;
}

const MOST_TITLE = 200;

/** What the screen calls the part: its heading and the name of the section around the form. */
function titleOf(element: HTMLElement | null): string {
  const section = element?.parentElement?.closest('[aria-label]')?.getAttribute('aria-label') ?? '';
  const heading = document.querySelector('h1')?.textContent ?? '';
  return [...new Set([heading, section])].filter(Boolean).join(' · ').slice(0, MOST_TITLE);
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
