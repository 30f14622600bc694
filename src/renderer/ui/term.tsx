/**
 * `?` at a term: its meaning and its source, in the place where it stands. It takes no stop of Tab, because who types a form would meet one
 * at every field; F1 opens the same from the field, the table or the part that has the focus, and the `?` of the window lists them all.
 */
import { useRef, useState, type ReactElement } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { t } from '../i18n.ts';
import { Icon } from './icon.tsx';
import { RuleLink } from './marks.tsx';
import { termIn, termInfo, type TermKey } from './terms.ts';

interface ButtonProps {
  readonly term: TermKey;
  /** Inside a heading or a head of a table: no part of its name, which is read at every cell. */
  readonly silent?: boolean;
}

export function TermButton({ term, silent = false }: ButtonProps): ReactElement {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const { naam } = termInfo(term);
  const label = t('begrip.vraag', { begrip: naam });
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="begrip no-print"
        data-term={term}
        title={label}
        tabIndex={-1}
        {...(silent ? { 'aria-hidden': true } : { 'aria-label': label, 'aria-expanded': open })}
        onClick={() => setOpen(!open)}
      >
        <Icon name="question" />
      </button>
      <Popover className="pop begrip__uitleg" triggerRef={trigger} isOpen={open} onOpenChange={setOpen} placement="bottom start">
        <Dialog aria-label={naam}>
          <p>
            <b>{naam}</b>
          </p>
          <TermMeaning term={term} />
        </Dialog>
      </Popover>
    </>
  );
}

/** What it means, and where that is written. */
export function TermMeaning({ term }: { readonly term: TermKey }): ReactElement {
  const { betekenis, regels } = termInfo(term);
  return (
    <>
      <p>{betekenis}</p>
      <p className="sub">
        {regels.length === 0 ? t('begrip.eigen') : t('begrip.bron')}{' '}
        {regels.map((rule) => (
          <span key={rule}>
            <RuleLink rule={rule} />{' '}
          </span>
        ))}
      </p>
    </>
  );
}

/** A heading or a head of a table: its words, and a `?` where they name a term. */
export function Term({ children }: { readonly children: string }): ReactElement {
  const term = termIn(children);
  if (term === null) return <>{children}</>;
  return (
    <>
      {children}
      <TermButton term={term} silent />
    </>
  );
}

/** The terms that stand on the page, or in the part of it that has the focus. */
export function termsWithin(part: ParentNode): TermKey[] {
  const found = [...part.querySelectorAll<HTMLElement>('[data-term]')];
  return [...new Set(found.map(({ dataset }) => dataset['term'] as TermKey))];
}

/** F1: opens the one term that stands nearest to the focus; answers false where there are several or none. */
export function openNearestTerm(focus: Element | null): boolean {
  for (let part = focus; part !== null; part = part.parentElement) {
    const terms = termsWithin(part);
    if (terms.length > 1 && part.closest('[role="dialog"], [role="alertdialog"]') === null) return false;
    if (terms.length > 0) {
      part.querySelector<HTMLElement>('[data-term]')?.click();
      return true;
    }
  }
  return false;
}
