/** Writing a made document into a folder that the user chose. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file under its name, or the next free one: nothing that is there is overwritten. Returns its path. */
export function writeInto(folder: string, name: string, bytes: Uint8Array): string {
  const { name: base, ext } = path.parse(name);
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? name : `${base}-${count}${ext}`);
    try {
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
