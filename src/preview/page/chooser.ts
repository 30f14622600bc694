/** A dialog for case files and copies on this machine's disk, as a desktop would show its own. Knows names and opaque refs, no paths. */
import { texts } from './texts.ts';
import { post } from './wire.ts';
import type { ChosenFile } from '../../shared/contract/bridge.ts';
import type { Chosen, FolderEntry, FolderView, Place } from '../files.ts';

const titles: Readonly<Record<Place, string>> = {
  'dossier-openen': texts.dialoog.dossierTitel,
  'dossier-nieuw': texts.dialoog.nieuwDossierTitel,
  'kopie-openen': texts.dialoog.kopieTitel,
  'bijlagen-openen': texts.dialoog.bijlagenTitel,
  'kopie-map': texts.dialoog.kopieMapTitel,
};

const refusals: Readonly<Record<string, string>> = {
  bestaat: texts.preview.bestaat,
  'naam-ongeldig': texts.preview.naamOngeldig,
  'niet-gevonden': texts.fout.NIET_GEVONDEN,
};

/** @param suggestion the name to begin with, for a new case file */
export function choosePlace(place: Place, suggestion = ''): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const parts = build(place, suggestion);
    const { dialog, list, error, name } = parts;
    let shown: FolderView | null = null;
    // One step after the other: what is confirmed while a folder is still being read is about that folder, not the one before it.
    let steps = Promise.resolve();
    const next = (step: () => Promise<void>): Promise<void> => (steps = steps.then(step, step));
    const finish = (chosen: ChosenFile | null): void => {
      dialog.close();
      dialog.remove();
      resolve(chosen);
    };
    const take = async (ref: string, label: string): Promise<void> => {
      // A file that is there already lends its name; it is never written over.
      if (place === 'dossier-nieuw' && ref !== shown?.here.ref) {
        name.value = label;
        name.focus();
        return;
      }
      const response = await post('/api/plaats/kies', { place, ref, name: place === 'dossier-nieuw' ? name.value : null });
      const chosen = (await response.json()) as Chosen;
      if ('file' in chosen) return finish(chosen.file);
      error.textContent = refusals[chosen.refused] ?? texts.fout.NIET_GEVONDEN;
    };
    const go = async (folder: string | null): Promise<void> => {
      const response = await post('/api/plaats', { place, folder });
      shown = response.ok ? ((await response.json()) as FolderView) : shown;
      error.textContent = response.ok ? '' : texts.fout.NIET_GEVONDEN;
      if (shown === null) return;
      parts.here.textContent = shown.here.name;
      list.replaceChildren(
        ...rows(
          shown,
          (folder) => next(() => go(folder)),
          (ref, label) => next(() => take(ref, label)),
        ),
      );
      if (shown.entries.length === 0 && shown.up === null) error.textContent = texts.preview.leeg;
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(null);
    });
    parts.cancel.addEventListener('click', () => finish(null));
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void next(async () => {
        if (shown !== null) await take(shown.here.ref, shown.here.name);
      });
    });
    document.body.append(dialog);
    dialog.showModal();
    void next(() => go(null));
  });
}

type Go = (folder: string | null) => Promise<void>;
type Take = (ref: string, label: string) => Promise<void>;

function rows(view: FolderView, go: Go, take: Take): HTMLElement[] {
  const up = view.up === null ? [] : [row(texts.preview.omhoog, 'omhoog', () => go(view.up))];
  const open = (entry: FolderEntry) => (): Promise<void> => (entry.kind === 'map' ? go(entry.ref) : take(entry.ref, entry.name));
  return [...up, ...view.entries.map((entry) => row(entry.name, entry.kind, open(entry)))];
}

function row(label: string, kind: string, open: () => Promise<void>): HTMLElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['soort'] = kind;
  button.textContent = label;
  button.addEventListener('click', () => void open());
  item.append(button);
  return item;
}

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly here: HTMLElement;
  readonly list: HTMLUListElement;
  readonly name: HTMLInputElement;
  readonly error: HTMLElement;
  readonly cancel: HTMLButtonElement;
}

function build(place: Place, suggestion: string): Parts {
  const dialog = document.createElement('dialog');
  dialog.className = 'preview-kiezer';
  const form = document.createElement('form');
  const title = document.createElement('h2');
  title.id = 'preview-kiezer-titel';
  title.textContent = titles[place];
  dialog.setAttribute('aria-labelledby', title.id);
  const here = document.createElement('p');
  here.className = 'preview-hier';
  const list = document.createElement('ul');
  const name = document.createElement('input');
  name.id = 'preview-kiezer-naam';
  name.value = suggestion;
  const label = document.createElement('label');
  label.htmlFor = name.id;
  label.textContent = texts.preview.naam;
  const error = document.createElement('p');
  error.setAttribute('role', 'status');
  const foot = document.createElement('div');
  foot.className = 'preview-voet';
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = texts.dialoog.annuleren;
  const accept = document.createElement('button');
  accept.type = 'submit';
  accept.textContent = place === 'kopie-map' ? texts.preview.kiesDezeMap : texts.dialoog.bewaren;
  foot.append(cancel);
  form.append(title, here, list);
  if (place === 'dossier-nieuw') form.append(label, name);
  if (place === 'dossier-nieuw' || place === 'kopie-map') foot.append(accept);
  form.append(error, foot);
  dialog.append(form);
  return { dialog, form, here, list, name, error, cancel };
}
