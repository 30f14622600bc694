/**
 * A disk that can be full: a file system of a few megabytes in memory, which only the process that is run on it sees. Linux alone, and only
 * where one may be mounted; elsewhere the test that asks for it is left out.
 */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';

const MEGABYTES = 24;
const SIZES = [1 << 20, 1 << 12, 1] as const;
const root = process.getuid?.() === 0;
const own = root ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const MOUNT = `mount -t tmpfs -o size=${String(MEGABYTES)}m tmpfs "$0"`;

/** Whether such a disk can be made here. */
export const canMakeDisk = (folder: string): boolean =>
  process.platform === 'linux' &&
  spawnSync('nsenter', ['--version']).status === 0 &&
  spawnSync('unshare', [...own, 'sh', '-c', MOUNT, folder]).status === 0;

export interface SmallDisk {
  /** Put before a command, it runs with this disk in its place. */
  readonly around: readonly string[];
  /** Not one byte more fits on it. */
  fill(): void;
  /** There is room again. */
  free(): void;
  remove(): Promise<void>;
}

/** Puts the disk in the place of `folder`, which is made. */
export async function makeDisk(folder: string): Promise<SmallDisk> {
  mkdirSync(folder, { recursive: true });
  // Holds the disk as long as its standard input is open.
  const holder = spawn('unshare', [...own, 'sh', '-c', `${MOUNT} && echo there && exec cat`, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const pid = String(holder.pid);
  const ballast = path.join('/proc', pid, 'root', folder, 'vol');
  const inside = ['nsenter', ...(root ? [] : ['--user', '--preserve-credentials']), '--mount', '--target', pid];
  return {
    around: [...inside, 'sh', '-c', 'cd "$0" && exec "$@"', process.cwd()],
    fill: () => fill(ballast),
    free: () => rmSync(ballast),
    remove: async () => {
      const gone = once(holder, 'exit');
      holder.stdin.end();
      await gone;
    },
  };
}

function fill(file: string): void {
  const descriptor = openSync(file, 'a');
  for (const size of SIZES) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(descriptor);
}
