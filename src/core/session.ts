/** What this core knows while it runs: the open file, who is at work, chosen files, made documents. One user, one file at a time. */
import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { CallFailure } from './access/failure.ts';
import type { CallUser } from './access/user.ts';
import type { BlobContent, CoreEvent, CoreOptions, GrantMode } from './transport/core.ts';
import { type Dossier, makePrivateFolder, readSmallFile, writeFileAtomic } from './store/index.ts';

/** Blobs are kept for a preview or a save, not for ever: the oldest go first. */
const MAX_BLOB_BYTES = 256 * 1024 * 1024;
const MAX_RECENT = 8;

interface Recent {
  readonly path: string;
  readonly naam: string;
}

export class Session {
  dossier: Dossier | null = null;
  user: CallUser | null = null;
  /** True while a safe copy is being made. */
  copying = false;
  /** True while the case file to practise in is being filled: until then its screens are not shown. */
  filling = false;
  readonly options: CoreOptions;
  readonly now: () => number;
  private readonly emit: (event: CoreEvent) => void;
  private readonly granted = new Map<string, { path: string; mode: GrantMode }>();
  private readonly blobs = new Map<string, BlobContent>();

  constructor(options: CoreOptions, emit: (event: CoreEvent) => void) {
    this.options = options;
    this.now = options.now ?? Date.now;
    this.emit = emit;
  }

  tell(event: CoreEvent): void {
    this.emit(event);
  }

  grant(ref: string, file: string, mode: GrantMode): void {
    this.granted.set(ref, { path: file, mode });
  }

  /** The path behind a handle. Only the command line may hand over paths themselves (E-15). Throws BESTAND_NIET_TOEGEKEND. */
  pathOf(ref: string, mode: GrantMode): string {
    if (this.options.host === 'cli') return path.resolve(ref);
    const known = this.granted.get(ref);
    if (known && (mode === 'read' || known.mode === 'write')) return known.path;
    const recent = this.recent().find((entry) => recentRef(entry) === ref);
    if (recent && mode === 'read') return recent.path;
    throw new CallFailure('BESTAND_NIET_TOEGEKEND');
  }

  keepBlob(content: BlobContent): string {
    const id = randomUUID();
    this.blobs.set(id, content);
    let total = [...this.blobs.values()].reduce((sum, blob) => sum + blob.bytes.length, 0);
    for (const [key, blob] of this.blobs) {
      if (total <= MAX_BLOB_BYTES || key === id) break;
      this.blobs.delete(key);
      total -= blob.bytes.length;
    }
    return id;
  }

  blob(id: string): BlobContent | null {
    return this.blobs.get(id) ?? null;
  }

  forgetBlobs(): void {
    this.blobs.clear();
  }

  /** Case files opened before on this installation, newest first. */
  recent(): Recent[] {
    try {
      const value: unknown = JSON.parse(readSmallFile(this.recentFile()) ?? '[]');
      return Array.isArray(value) ? value.filter(isRecent) : [];
    } catch {
      return []; // a list of conveniences: a damaged one keeps nobody out
    }
  }

  rememberRecent(file: string, naam: string): void {
    const list = [{ path: file, naam }, ...this.recent().filter((entry) => entry.path !== file)].slice(0, MAX_RECENT);
    makePrivateFolder(this.options.profile);
    writeFileAtomic(this.recentFile(), JSON.stringify(list));
  }

  private recentFile(): string {
    return path.join(this.options.profile, 'recent.json');
  }
}

/** An opaque handle: the window never sees the path. */
export function recentRef(entry: Recent): string {
  return `recent-${createHash('sha256').update(entry.path).digest('hex').slice(0, 32)}`;
}

function isRecent(value: unknown): value is Recent {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Recent).path === 'string' &&
    typeof (value as Recent).naam === 'string'
  );
}
