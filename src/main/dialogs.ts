/** The native dialogs: they give the page opaque refs and the core the paths (E-15). */
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron';
import { app, dialog } from 'electron';
import shell from '../shared/messages/nl/shell.json' with { type: 'json' };
import type { Core, GrantMode } from '../core/transport/index.ts';
import type { ChosenFile, PickFilePurpose, PickSavePurpose } from '../shared/contract/bridge.ts';
import { safeName } from './policy.ts';

const text = shell.dialoog;
const all: FileFilter = { name: text.alleBestanden, extensions: ['*'] };

const OPEN: Readonly<Record<PickFilePurpose, { title: string; filters: FileFilter[]; mode: GrantMode }>> = {
  import: {
    title: text.importTitel,
    filters: [{ name: text.rekenbladen, extensions: ['xlsx', 'xls', 'ods', 'csv', 'txt'] }, all],
    mode: 'read',
  },
  dossier: { title: text.dossierTitel, filters: [{ name: text.dossiers, extensions: ['trajectmap'] }], mode: 'write' },
  kopie: {
    title: text.kopieTitel,
    filters: [{ name: text.dossiers, extensions: ['trajectmap', 'trajectmap-kopie'] }, all],
    mode: 'read',
  },
  briefhoofd: {
    title: text.briefhoofdTitel,
    filters: [{ name: text.afbeeldingen, extensions: ['png', 'pdf'] }, all],
    mode: 'read',
  },
  sjabloon: {
    title: text.sjabloonTitel,
    filters: [{ name: text.rekenbladen, extensions: ['xlsx'] }, all],
    mode: 'read',
  },
  bijlagen: {
    title: text.bijlagenTitel,
    filters: [{ name: text.bijlagen, extensions: ['bijlagen'] }, all],
    mode: 'read',
  },
  bijlage: { title: text.bijlageTitel, filters: [all], mode: 'read' },
  logo: { title: text.logoTitel, filters: [{ name: text.afbeeldingen, extensions: ['png', 'svg'] }, all], mode: 'read' },
};

export function granted(core: Core, file: string, mode: GrantMode): ChosenFile {
  const ref = randomUUID();
  core.grant(ref, file, mode);
  return { ref, name: path.basename(file) };
}

export async function pickFile(window: BrowserWindow, core: Core, purpose: PickFilePurpose): Promise<ChosenFile | null> {
  const { title, filters, mode } = OPEN[purpose];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters,
    buttonLabel: text.kiezen,
    properties: ['openFile'],
  });
  const [file] = filePaths;
  return canceled || file === undefined ? null : granted(core, file, mode);
}

export async function pickSave(
  window: BrowserWindow,
  core: Core,
  purpose: PickSavePurpose,
  suggestion: string,
): Promise<ChosenFile | null> {
  if (purpose !== 'dossier') return pickFolder(window, core, purpose === 'kopie-map' ? text.kopieMapTitel : text.rapportMapTitel);
  const name = safeName(suggestion) || 'dossier';
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: text.nieuwDossierTitel,
    buttonLabel: text.bewaren,
    defaultPath: path.join(app.getPath('documents'), name.endsWith('.trajectmap') ? name : `${name}.trajectmap`),
    filters: [{ name: text.dossiers, extensions: ['trajectmap'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  return granted(core, filePath.endsWith('.trajectmap') ? filePath : `${filePath}.trajectmap`, 'write');
}

async function pickFolder(window: BrowserWindow, core: Core, title: string): Promise<ChosenFile | null> {
  const options: OpenDialogOptions = { title, buttonLabel: text.kiezen, properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  const [folder] = filePaths;
  return canceled || folder === undefined ? null : granted(core, folder, 'write');
}

/** Writes bytes where the user says; nothing when they change their mind. */
export async function saveBytes(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<void> {
  const defaultPath = path.join(app.getPath('downloads'), safeName(name) || 'document');
  const { canceled, filePath } = await dialog.showSaveDialog(window, { buttonLabel: text.bewaren, defaultPath });
  if (!canceled && filePath !== '') await writeFile(filePath, bytes, { mode: 0o600 });
}

/** The backup on closing failed: true when the user closes all the same. */
export async function askToClose(window: BrowserWindow, reason: string): Promise<boolean> {
  const { titel, tochSluiten, terug } = shell.sluiten;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Trajectmap',
    message: titel,
    detail: reason,
    buttons: [terug, tochSluiten],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
