/** The XML of a part, read and written. The only file that knows the parser (E-22). */
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { FileError } from '../../imports/errors.ts';

export type { Document, Element };

const ELEMENT = 1;

const stop = (level: string): void => {
  if (level !== 'warning') throw new FileError('BESTAND_BESCHADIGD');
};

/** Throws FileError BESTAND_BESCHADIGD for what is no XML. Entities were refused when the container was opened. */
export function parseXml(bytes: Uint8Array): Document {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new DOMParser({ locator: false, onError: stop }).parseFromString(text, 'application/xml');
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('BESTAND_BESCHADIGD', {}, { cause: error });
  }
}

export const writeXml = (document: Document): Uint8Array =>
  new TextEncoder().encode(new XMLSerializer().serializeToString(document));

/** The root of a document that was parsed. */
export function rootOf(document: Document): Element {
  if (document.documentElement === null) throw new FileError('BESTAND_BESCHADIGD');
  return document.documentElement;
}

/** Children by local name, whatever prefix the program that wrote the file chose. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === ELEMENT && (name === undefined || (node as Element).localName === name)) found.push(node as Element);
  }
  return found;
}

export const child = (parent: Element, name: string): Element | null => children(parent, name)[0] ?? null;

/** Everything below with this local name, in the order of the document. */
export function descendants(parent: Element, name: string): Element[] {
  return children(parent).flatMap((each) => [...(each.localName === name ? [each] : []), ...descendants(each, name)]);
}

/** The attribute with this local name in any namespace: `r:id` is written with any prefix. */
export function attributeOf(element: Element, name: string): string | null {
  for (let at = 0; at < element.attributes.length; at += 1) {
    const attribute = element.attributes.item(at);
    if (attribute?.localName === name) return attribute.value;
  }
  return null;
}

export const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** A new element in the namespace of `like`, with its prefix. */
export function makeLike(like: Element, name: string): Element {
  const document = like.ownerDocument;
  if (document === null) throw new FileError('BESTAND_BESCHADIGD');
  return document.createElementNS(like.namespaceURI, like.prefix ? `${like.prefix}:${name}` : name);
}

/** Text of a shared or inline string: all its runs, without the phonetic guide. */
export function runText(element: Element): string {
  return children(element)
    .flatMap((each) => {
      if (each.localName === 't') return [each.textContent ?? ''];
      return each.localName === 'r' ? [runText(each)] : [];
    })
    .join('');
}
