/** One message over the whole page, when there is nothing left to do here. What was typed stays underneath. */
import { texts } from './texts.ts';

/** @param message one sentence of the catalogue */
export function showNotice(message: string): void {
  document.querySelector('.preview-bericht')?.remove();
  const dialog = document.createElement('dialog');
  dialog.className = 'preview-bericht';
  const title = document.createElement('h1');
  title.id = 'preview-bericht-titel';
  title.textContent = texts.preview.titel;
  const line = document.createElement('p');
  line.textContent = message;
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, line);
  // Escape would show a page that no longer works.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
}
