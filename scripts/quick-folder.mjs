// Where tests keep their case files: every commit of one waits for the disk, and the tests make tens of thousands of them.
// A test that kills the core loses what the process held, in memory as on a disk; what a power cut loses no test can show.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** What Linux keeps in memory as a folder. */
const MEMORY = '/dev/shm';
/** The tests of one run never hold as much; a container with less has its folder for other things. */
const ROOM = 4 * 1024 ** 3;

/** Sends the temporary files of this process and its children to memory where there is room, until it ends; else nothing changes. */
export function useQuickFolder() {
  if (process.platform !== 'linux' || process.env.TMPDIR?.startsWith(MEMORY) || !hasRoom()) return;
  const folder = mkdtempSync(path.join(MEMORY, 'trajectmap-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
