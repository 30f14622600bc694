/** The only door between the page and the application. One CommonJS file without libraries: a sandboxed preload can load nothing else. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, BridgeEvent, ChosenFile } from '../shared/contract/bridge.ts';
import type { Envelope, Progress } from '../shared/contract/define.ts';

const ask = <T>(channel: string, ...values: unknown[]): Promise<T> =>
  ipcRenderer.invoke(`trajectmap:${channel}`, ...values) as Promise<T>;

/** The wire is JSON (E-15): what structured clone would keep and JSON would not is dropped here, as in the preview. */
const plain = (input: unknown): unknown => JSON.parse(JSON.stringify(input ?? null)) as unknown;

const progress = new Map<string, (progress: Progress) => void>();
ipcRenderer.on('trajectmap:progress', (_event, id: string, step: Progress) => progress.get(id)?.(step));

const bridge: Bridge = {
  host: 'electron',
  call: (name, input, extras) => ask<Envelope>('call', name, plain(input), extras?.reason),
  job: (name, input, onProgress, extras) => {
    const id = crypto.randomUUID();
    progress.set(id, onProgress);
    const result = ask<Envelope>('job', id, name, plain(input), extras?.reason).finally(() => progress.delete(id));
    return { result, cancel: () => void ask('cancel', id) };
  },
  pickFile: (purpose) => ask<ChosenFile | null>('pick-file', purpose),
  // Only a file that the user dropped or chose has a path; a page cannot make one up.
  takeFile: (file) => ask<ChosenFile | null>('take-file', webUtils.getPathForFile(file)),
  pickSave: (purpose, suggestion) => ask<ChosenFile | null>('pick-save', purpose, suggestion),
  openBlob: (blob) => ask<void>('open-blob', blob),
  onEvent: (listener) => {
    const heard = (_event: unknown, event: BridgeEvent): void => listener(event);
    ipcRenderer.on('trajectmap:event', heard);
    return () => ipcRenderer.off('trajectmap:event', heard);
  },
};

contextBridge.exposeInMainWorld('trajectmap', bridge);
