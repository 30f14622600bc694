/** Answers the preload: every message is checked for who sent it, and for its shape; what it means is the core's business. */
import path from 'node:path';
import type { BrowserWindow, IpcMainInvokeEvent, WebContents } from 'electron';
import { ipcMain } from 'electron';
import type { Core, CoreEvent } from '../core/transport/index.ts';
import { transportError } from '../core/transport/index.ts';
import type { BridgeEvent } from '../shared/contract/bridge.ts';
import type { Envelope } from '../shared/contract/define.ts';
import { granted, pickFile, pickSave, saveBytes } from './dialogs.ts';
import { isOwnAddress } from './policy.ts';
import { showDocument } from './window.ts';

const FILE_PURPOSES = ['import', 'dossier', 'kopie', 'logo', 'briefhoofd', 'bijlage', 'bijlagen', 'sjabloon'] as const;
const SAVE_PURPOSES = ['dossier', 'rapport-map', 'kopie-map'] as const;

/** Only the top frame of our own window, and only while it shows our own page. */
function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return event.sender === window.webContents && frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;

/** Of a file that was dropped: the preload asked the system for it. */
const isPath = (value: unknown): value is string => typeof value === 'string' && value.length <= 4096 && path.isAbsolute(value);

/** How long it may be is the core's business. */
const isReason = (value: unknown): value is string | undefined => value === undefined || typeof value === 'string';

const refusedCall = (): Envelope => transportError('VERZOEK_GEWEIGERD');
const refusedPick = (): null => null;

export function serveBridge(window: BrowserWindow, core: Core): void {
  const jobs = new Map<string, AbortController>();
  const contents = window.webContents;

  const handle = (channel: string, run: (...values: unknown[]) => Promise<unknown>, refused: () => unknown): void => {
    ipcMain.handle(`trajectmap:${channel}`, async (event, ...values: unknown[]) =>
      isOurs(event, window) ? run(...values) : refused(),
    );
  };

  handle(
    'call',
    async (name, input, reason) =>
      isText(name) && isReason(reason) ? core.call(name, input, { reason }) : transportError('VERZOEK_ONGELDIG'),
    refusedCall,
  );
  handle('job', async (id, name, input, reason) => runJob(core, contents, jobs, { id, name, input, reason }), refusedCall);
  handle('cancel', async (id) => void (isText(id) && jobs.get(id)?.abort()), refusedPick);
  handle(
    'pick-file',
    async (asked) => {
      const purpose = FILE_PURPOSES.find((known) => known === asked);
      return purpose === undefined ? null : pickFile(window, core, purpose);
    },
    refusedPick,
  );
  handle('take-file', (file) => Promise.resolve(isPath(file) ? granted(core, file, 'read') : null), refusedPick);
  handle(
    'pick-save',
    async (asked, suggestion) => {
      const purpose = SAVE_PURPOSES.find((known) => known === asked);
      return purpose === undefined ? null : pickSave(window, core, purpose, isText(suggestion) ? suggestion : '');
    },
    refusedPick,
  );
  handle('open-blob', async (id) => openBlob(window, core, id), refusedPick);

  // A page that reloads has forgotten its jobs.
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) for (const job of jobs.values()) job.abort();
  });
  core.on((event) => tell(contents, event));
}

async function runJob(
  core: Core,
  contents: WebContents,
  jobs: Map<string, AbortController>,
  { id, name, input, reason }: Readonly<Record<'id' | 'name' | 'input' | 'reason', unknown>>,
): Promise<Envelope> {
  if (!isText(id) || !isText(name) || !isReason(reason) || jobs.has(id)) return transportError('VERZOEK_ONGELDIG');
  const abort = new AbortController();
  jobs.set(id, abort);
  const envelope = await core.call(name, input, {
    signal: abort.signal,
    reason,
    onProgress: (progress) => {
      if (!contents.isDestroyed()) contents.send('trajectmap:progress', id, progress);
    },
  });
  jobs.delete(id);
  return envelope;
}

async function openBlob(window: BrowserWindow, core: Core, id: unknown): Promise<void> {
  const blob = isText(id) ? await core.blob(id) : null;
  if (blob === null) throw new Error(transportError('NIET_GEVONDEN').error.message);
  if (blob.type === 'application/pdf') return showDocument(window, String(id));
  await saveBytes(window, blob.name, blob.bytes);
}

function tell(contents: WebContents, event: CoreEvent): void {
  if (contents.isDestroyed() || event.kind === 'opened') return;
  const kind: BridgeEvent['kind'] = event.kind === 'stopped' ? 'core-restarted' : event.kind;
  contents.send('trajectmap:event', { kind } satisfies BridgeEvent);
}
