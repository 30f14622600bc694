import { spawn, type ChildProcess } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDossier, lockPath } from '../../../src/core/store/lock.ts';
import { failure, tempFolder } from './dossier.ts';

/** A process that holds the lock, once it said so; or the code it was refused with. */
async function otherProcess(file: string): Promise<{ child: ChildProcess; said: string }> {
  const script = path.resolve(import.meta.dirname, 'lock-holder.ts');
  const child = spawn(process.execPath, ['--expose-gc', script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  return { child, said };
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

describe('one instance per case file', () => {
  it('a second one in the same process is refused, and let in after release', async () => {
    const file = path.join(tempFolder(), 'x.trajectmap');
    const lock = lockDossier(file);
    expect((await failure(() => lockDossier(file))).code).toBe('DOSSIER_IN_GEBRUIK');
    lock.release();
    lock.release();
    lockDossier(file).release();
  });

  it('a release that comes twice does not take the lock from the next holder', async () => {
    const file = path.join(tempFolder(), 'x.trajectmap');
    const first = lockDossier(file);
    first.release();
    const next = lockDossier(file);
    first.release();
    expect((await failure(() => lockDossier(file))).code).toBe('DOSSIER_IN_GEBRUIK');
    next.release();
  });

  it('reached over a link is the same file', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'x.trajectmap');
    writeFileSync(file, 'x');
    symlinkSync(file, path.join(folder, 'snelkoppeling.trajectmap'));
    symlinkSync(folder, path.join(folder, 'map'));
    const lock = lockDossier(file);
    for (const other of ['snelkoppeling.trajectmap', 'map/x.trajectmap', './x.trajectmap']) {
      expect((await failure(() => lockDossier(path.join(folder, other)))).code).toBe('DOSSIER_IN_GEBRUIK');
    }
    lock.release();
  });

  it('in another process is refused while that lives, also after its memory was cleaned up; and free after kill -9', async () => {
    const file = path.join(tempFolder(), 'x.trajectmap');
    const holder = await otherProcess(file);
    expect(holder.said).toBe('held');
    expect((await failure(() => lockDossier(file))).code).toBe('DOSSIER_IN_GEBRUIK');
    expect((await otherProcess(file)).said).toBe('DOSSIER_IN_GEBRUIK');
    holder.child.kill('SIGKILL');
    await ended(holder.child);
    const lock = lockDossier(file);
    expect((await otherProcess(file)).said).toBe('DOSSIER_IN_GEBRUIK');
    lock.release();
  });

  it('cannot be taken in a folder that is not there', async () => {
    const file = path.join(tempFolder(), 'weg', 'x.trajectmap');
    expect((await failure(() => lockDossier(file))).code).toBe('MAP_NIET_GEVONDEN');
  });

  it('is not hindered by a damaged lock file', async () => {
    const file = path.join(tempFolder(), 'y.trajectmap');
    writeFileSync(lockPath(file), 'niet leeg, en ook geen databank: '.repeat(40));
    const lock = lockDossier(file);
    expect((await otherProcess(file)).said).toBe('DOSSIER_IN_GEBRUIK');
    lock.release();
  });
});
