/** Closing the window: the core makes its backup first; when that fails, the user decides. */
import type { BrowserWindow } from 'electron';
import type { Core } from '../core/transport/index.ts';
import { askToClose } from './dialogs.ts';

export function closeWithBackup(window: BrowserWindow, core: Core): void {
  let closing = false;
  const close = async (): Promise<void> => {
    window.webContents.send('trajectmap:event', { kind: 'closing' });
    const answer = await core.close();
    if (!answer.closed) {
      if (!(await askToClose(window, answer.message))) {
        closing = false;
        // The page showed that it was closing: the core is still there, so it asks everything again.
        window.webContents.send('trajectmap:event', { kind: 'core-restarted' });
        return;
      }
      await core.close({ force: true });
    }
    window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void close();
  });
}
