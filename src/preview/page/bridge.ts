/** `window.trajectmap` in a browser: claims the page, listens to the core, then starts the interface (E-32). */
import { choosePlace } from './chooser.ts';
import type { Place } from '../files.ts';
import { showNotice } from './notice.ts';
import { texts } from './texts.ts';
import { download, fileName, headers, lost, post, readLines } from './wire.ts';
import type {
  Bridge,
  BridgeEvent,
  CallExtras,
  ChosenFile,
  PickFilePurpose,
  PickSavePurpose,
  RunningJob,
} from '../../shared/contract/bridge.ts';
import type { Envelope, Progress } from '../../shared/contract/define.ts';

const listeners = new Set<(event: BridgeEvent) => void>();
/** Folders for documents whose content comes to the browser once a call has filled them. */
const outputs = new Set<string>();

async function call(name: string, input: unknown, extras?: CallExtras): Promise<Envelope> {
  try {
    const response = await post('/api/oproep', { name, input, reason: extras?.reason });
    const envelope = (await response.json()) as Envelope;
    if (envelope.ok) await takeOutputs(input);
    return envelope;
  } catch {
    return lost();
  }
}

function job(name: string, input: unknown, onProgress: (progress: Progress) => void, extras?: CallExtras): RunningJob {
  const id = crypto.randomUUID();
  const started = post('/api/taak', { id, name, input, reason: extras?.reason });
  const run = async (): Promise<Envelope> => {
    let envelope: Envelope | null = null;
    try {
      const response = await started;
      if (!response.ok) return (await response.json()) as Envelope;
      await readLines(response, (line) => {
        const { progress, answer } = line as { progress?: Progress; answer?: Envelope };
        if (progress !== undefined) onProgress(progress);
        if (answer !== undefined) envelope = answer;
      });
      const answer = envelope as Envelope | null;
      if (answer?.ok === true) await takeOutputs(input);
      return answer ?? lost();
    } catch {
      return lost();
    }
  };
  // Only a job that has begun can be stopped; a connection that is gone has stopped it already.
  const cancel = (): void => void started.then(() => post('/api/taak/stop', { id })).catch(() => undefined);
  return { result: run(), cancel };
}

async function takeOutputs(input: unknown): Promise<void> {
  const sent = JSON.stringify(input ?? null);
  for (const ref of [...outputs].filter((output) => sent.includes(output))) {
    const response = await fetch(`/uitvoer/${ref}`, { headers: headers(), cache: 'no-store' });
    if (response.ok) await download(response);
  }
}

/** What is read once and need not stay where it is: uploaded, with what the browser's own dialog offers first. */
const UPLOADS: Readonly<Partial<Record<PickFilePurpose, string>>> = {
  import: '.xlsx,.xls,.ods,.csv,.txt',
  briefhoofd: '.png,.pdf,image/png,application/pdf',
  bijlage: '',
  sjabloon: '.xlsx',
  logo: '.png,.svg,image/png,image/svg+xml',
};

/** Chosen in place, because they lie beside what they belong to. */
const PLACES: Readonly<Partial<Record<PickFilePurpose, Place>>> = { dossier: 'dossier-openen', bijlagen: 'bijlagen-openen' };

function upload(accept: string): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = accept;
    field.hidden = true;
    field.addEventListener('cancel', () => finish(null));
    field.addEventListener('change', () => finish(field.files?.[0] ?? null));
    const finish = (file: File | null): void => {
      field.remove();
      resolve(file === null ? null : send(file));
    };
    document.body.append(field);
    field.click();
  });
}

/** The preview keeps an upload under a plain name; a logo is called `logo@2x.png` as easily as a list `[1] maart#2.xlsx`. */
function plainName(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{M}\p{N} ._()&'+,-]/gu, '_').replaceAll(/^[^\p{L}\p{N}_]+|[. ]+$/gu, '');
  const dot = plain.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  return stem === '' ? 'bestand' : stem.slice(0, 100) + extension.slice(0, 10);
}

async function send(file: File): Promise<ChosenFile | null> {
  const response = await fetch('/api/bestand', {
    method: 'POST',
    headers: { ...headers('application/octet-stream'), 'X-Trajectmap-Naam': encodeURIComponent(plainName(file.name)) },
    body: file,
    cache: 'no-store',
  });
  if (response.ok) return { ...((await response.json()) as ChosenFile), name: file.name };
  const answer = (await response.json()) as Envelope;
  throw new Error(answer.ok ? texts.fout.INTERN : answer.error.message);
}

function pickFile(purpose: PickFilePurpose): Promise<ChosenFile | null> {
  const accept = UPLOADS[purpose];
  if (accept !== undefined) return upload(accept);
  return choosePlace(PLACES[purpose] ?? 'kopie-openen');
}

async function pickSave(purpose: PickSavePurpose, suggestion: string): Promise<ChosenFile | null> {
  if (purpose === 'dossier') return choosePlace('dossier-nieuw', suggestion);
  if (purpose === 'kopie-map') return choosePlace('kopie-map');
  const output = (await (await post('/api/uitvoer', {})).json()) as ChosenFile;
  outputs.add(output.ref);
  return { ref: output.ref, name: suggestion };
}

/** A PDF is shown in a tab of its own, anything else is saved. */
async function openBlob(blob: string): Promise<void> {
  const response = await fetch(`/blob/${encodeURIComponent(blob)}`, { headers: headers(), cache: 'no-store' });
  if (!response.ok) throw new Error(texts.fout.NIET_GEVONDEN);
  if (response.headers.get('Content-Type') !== 'application/pdf') return download(response);
  const named = new File([await response.blob()], fileName(response), { type: 'application/pdf' });
  const url = URL.createObjectURL(named);
  window.open(`${url}#toolbar=0`, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const bridge: Bridge = {
  host: 'preview',
  call,
  job,
  pickFile,
  takeFile: send,
  pickSave,
  openBlob,
  onEvent: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** A page that was reloaded may come before the preview has noticed that the old one went: that is worth a few tries. */
const CLAIM_TRIES = 10;

async function claim(): Promise<Response | string> {
  for (let attempt = 1; ; attempt++) {
    const response = await post('/api/pagina', {});
    if (response.ok) return response;
    if (response.status !== 409) return texts.preview.nietAangemeld;
    if (attempt === CLAIM_TRIES) return texts.preview.alOpen;
    await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
  }
}

async function listen(events: Response): Promise<void> {
  try {
    await readLines(events, (line) => {
      for (const listener of listeners) listener(line as BridgeEvent);
    });
  } catch {
    // A broken connection and an ended one mean the same here.
  }
  showNotice(texts.preview.gestopt);
}

const claimed = await claim().catch(() => texts.preview.nietAangemeld);
if (typeof claimed === 'string') {
  showNotice(claimed);
} else {
  Object.defineProperty(window, 'trajectmap', { value: bridge });
  void listen(claimed);
  const source = document.querySelector<HTMLMetaElement>('meta[name="trajectmap-app"]')?.content ?? '';
  await import(new URL(source, document.baseURI).href);
}
