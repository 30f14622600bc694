/** A part of a screen that a finding leads to: which record, which of its fields. It opens by itself, with the focus on that field. */
import { useEffect, type RefObject } from 'react';
import { useSearchParams } from 'react-router';

/** A record that is made, or the last one of its kind, where the one who leads there does not know its id. */
export const NEW_RECORD = 'nieuw';
export const LAST_RECORD = 'laatste';

export interface AskedPart {
  /** Name of the kind of record. */
  readonly name: string;
  /** Its id, or NEW_RECORD, or LAST_RECORD. */
  readonly record: string;
  readonly field: string | null;
  /** What a new record belongs to, where a screen has a list of them for several. */
  readonly of: string | null;
}

const KEYS = { part: 'vul', field: 'veld', of: 'bij' } as const;

/** The end of an address that opens the part. */
export function askedQuery({ name, record, field, of }: AskedPart): string {
  const query = new URLSearchParams({ [KEYS.part]: `${name}:${record}` });
  if (field !== null) query.set(KEYS.field, field);
  if (of !== null) query.set(KEYS.of, of);
  return `?${query.toString()}`;
}

/** What the address of this screen asks for, null for nothing. */
export function useAskedPart(): AskedPart | null {
  const [search] = useSearchParams();
  const [name = '', record = ''] = (search.get(KEYS.part) ?? '').split(':');
  if (name === '' || record === '') return null;
  return { name, record, field: search.get(KEYS.field), of: search.get(KEYS.of) };
}

/** Brings a part into sight once it is asked for, with the focus on the field that carries `label`, else on its first field. */
export function useFocusAsked(part: RefObject<HTMLElement | null>, asked: boolean, label: string | null): void {
  useEffect(() => {
    if (!asked || part.current === null) return;
    const labels = [...part.current.querySelectorAll('label')];
    const own = labels.find(({ textContent }) => label !== null && textContent.startsWith(label));
    const field = own === undefined || own.htmlFor === '' ? null : document.getElementById(own.htmlFor);
    part.current.scrollIntoView({ block: 'center' });
    (field ?? part.current.querySelector<HTMLElement>('form input, form textarea, form button') ?? part.current).focus();
  }, [part, asked, label]);
}
