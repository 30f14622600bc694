/** Calls of the contract from a test, the way a screen makes them: through the page's bridge. */
import type { Page } from 'playwright/test';
import type { PickFilePurpose, PickSavePurpose } from '../../../src/shared/contract/bridge.ts';
import type { Envelope } from '../../../src/shared/contract/define.ts';
import type { CallName, InputOf, OutputOf } from '../../../src/shared/contract/index.ts';
import { type Host, type PickPurpose, bridged } from './host.ts';

/** The value of a query or command; a refusal fails the test with its code. */
export async function call<N extends CallName>(page: Page, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  await bridged(page);
  const answer = await page.evaluate(([name, input]) => window.trajectmap?.call(name, input), plain(name, input));
  return valueOf<N>(name, answer);
}

/** The value of a job, with the codes of the progress it told. */
export async function job<N extends CallName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<{ readonly value: OutputOf<N>; readonly progress: readonly string[] }> {
  await bridged(page);
  const { answer, progress } = await page.evaluate(
    async ([name, input]) => {
      const progress: string[] = [];
      const answer = await window.trajectmap?.job(name, input, (step) => progress.push(step.code)).result;
      return { answer, progress };
    },
    plain(name, input),
  );
  return { value: valueOf<N>(name, answer), progress };
}

/** What crosses to the page is JSON: the type of every call's input together is more than the compiler takes. */
const plain = (name: string, input: unknown): [string, unknown] => [name, input];

function valueOf<N extends CallName>(name: N, answer: Envelope | undefined): OutputOf<N> {
  if (answer === undefined) throw new Error('the page has no bridge');
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.field ?? ''}`);
  return answer.value as OutputOf<N>;
}

type Kept = { kept?: Promise<{ ref: string } | null> | undefined };

/** The ref of a file or folder in `host.folder`, chosen through the host's own dialog. */
export async function choose(host: Host, purpose: PickPurpose, name: string): Promise<string> {
  const open: Readonly<Record<PickPurpose, () => Promise<void>>> = {
    import: () => openFile(host.page, 'import'),
    dossier: () => openFile(host.page, 'dossier'),
    kopie: () => openFile(host.page, 'kopie'),
    logo: () => openFile(host.page, 'logo'),
    bijlage: () => openFile(host.page, 'bijlage'),
    bijlagen: () => openFile(host.page, 'bijlagen'),
    sjabloon: () => openFile(host.page, 'sjabloon'),
    briefhoofd: () => openFile(host.page, 'briefhoofd'),
    'dossier-nieuw': () => openSave(host.page, 'dossier'),
    'kopie-map': () => openSave(host.page, 'kopie-map'),
  };
  await host.pick(purpose, name, open[purpose]);
  return chosen(host.page);
}

/** Opens the dialog without waiting for its answer, which `chosen` takes. */
export async function openFile(page: Page, purpose: PickFilePurpose): Promise<void> {
  await bridged(page);
  await page.evaluate((purpose) => {
    (window as Kept).kept = window.trajectmap?.pickFile(purpose);
  }, purpose);
}

export async function openSave(page: Page, purpose: PickSavePurpose): Promise<void> {
  await bridged(page);
  await page.evaluate((purpose) => {
    (window as Kept).kept = window.trajectmap?.pickSave(purpose, 'rapporten');
  }, purpose);
}

export async function chosen(page: Page): Promise<string> {
  const ref = await page.evaluate(async () => (await (window as Kept).kept)?.ref);
  if (ref === undefined) throw new Error('nothing was chosen');
  return ref;
}
