/**
 * Where a path really lies. A case file on a share loses data (SQLite's log needs shared memory, and locks there lie); in a folder that
 * is copied to the cloud, half a file travels and comes back as a "conflict". Safe copies may lie on both (engineering E-33).
 */
import { existsSync, readFileSync, realpathSync, statfsSync, statSync } from 'node:fs';
import path from 'node:path';
import { DossierError } from './errors.ts';

export type SyncService = 'onedrive' | 'dropbox' | 'googledrive' | 'icloud' | 'nextcloud' | 'box' | 'syncthing';

/** What the check asks of the file system; a parameter, so that a test needs no share and no Windows. */
export interface FileSystemView {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The path without links and mapped drives; throws when it does not exist. */
  realpath(file: string): string;
  /** `f_type` of statfs(2). */
  fsType(file: string): number;
  /** Text of /proc/self/mountinfo; null where there is none. */
  mountInfo(): string | null;
  /** Device number of stat(2). */
  device(file: string): number;
  exists(file: string): boolean;
}

export const realFileSystem: FileSystemView = {
  platform: process.platform,
  env: process.env,
  realpath: (file) => realpathSync.native(file),
  fsType: (file) => statfsSync(file).type,
  mountInfo: () => {
    try {
      return readFileSync('/proc/self/mountinfo', 'utf8');
    } catch {
      return null;
    }
  },
  device: (file) => statSync(file).dev,
  exists: (file) => existsSync(file),
};

/** Throws NETWERKPAD when a case file may not lie here. A path that does not exist is judged by its nearest folder that does. */
export function assertLocalPath(file: string, view: FileSystemView = realFileSystem): void {
  if (isNetworkPath(file, view)) throw new DossierError('NETWERKPAD');
}

/** True when the path lies on another computer. On macOS shares are not recognised. */
export function isNetworkPath(file: string, view: FileSystemView = realFileSystem): boolean {
  if (view.platform === 'win32') return isUnc(file) || isUnc(nearest(file, view));
  if (view.platform !== 'linux') return false;
  const place = nearest(file, view);
  const type = view.fsType(place) >>> 0; // statfs gives a signed word on some machines
  if (type === FUSE || type === PLAN_9) return isNetworkMount(mountOf(place, view.mountInfo()));
  return NETWORK_TYPES.has(type);
}

/** The service that copies this folder to the cloud, by its folder name or mark; null when none is seen. A reason to warn, not to refuse. */
export function findSyncService(file: string, view: FileSystemView = realFileSystem): SyncService | null {
  const rules = view.platform === 'win32' ? path.win32 : path.posix;
  const place = nearest(file, view);
  if (inFolderOf(place, ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'], view, rules)) return 'onedrive';
  for (let folder = place; ; folder = rules.dirname(folder)) {
    const name = rules.basename(folder);
    const byName = SYNC_NAMES.find(([, pattern]) => pattern.test(name))?.[0];
    if (byName !== undefined) return byName;
    const byMark = SYNC_MARKS.find(([, mark]) => view.exists(rules.join(folder, mark)))?.[0];
    if (byMark !== undefined) return byMark;
    if (rules.dirname(folder) === folder) return null;
  }
}

/** True when both lie on one disk: then they are lost together. False when it cannot be told. */
export function onSameDisk(a: string, b: string, view: FileSystemView = realFileSystem): boolean {
  try {
    return view.device(nearest(a, view)) === view.device(nearest(b, view));
  } catch {
    return false;
  }
}

/** f_type of network file systems (statfs(2), linux/magic.h), and of folders that a virtual machine borrows from its host. */
const NETWORK_TYPES: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB2
  0xff534d42, // CIFS
  0x564c, // NCP
  0x5346414f, // AFS
  0x6b414653, // AFS of the kernel
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x0bd00bd0, // Lustre
  0x7461636f, // OCFS2
  0x01161970, // GFS2
  0x786f4256, // VirtualBox shared folder
  0xbacbacbc, // VMware shared folder
]);
const FUSE = 0x65735546;
const PLAN_9 = 0x01021997;
/** FUSE file systems on a disk of this computer; every other one counts as a share. */
const LOCAL_FUSE =
  /^(?:fuseblk|virtiofs|fuse\.(?:ntfs-3g|ntfs|exfat|gocryptfs|cryfs|encfs|securefs|veracrypt|bindfs|mergerfs|fuse-overlayfs))$/;
/** 9P carries the disk of many containers (over a file descriptor) and shares: the Windows disks in WSL, folders of a host, TCP. */
const SHARED_PLAN_9 = /(?:^|[,;])(?:aname=drvfs|trans=(?:tcp|virtio|unix|rdma|xen))(?:[,;]|$)/;

const SYNC_NAMES: readonly (readonly [SyncService, RegExp])[] = [
  ['onedrive', /^OneDrive(?: ?- ?.+)?$/i],
  ['dropbox', /^Dropbox(?: \(.+\))?$/i],
  ['googledrive', /^(?:Google ?Drive|GoogleDrive-.+|Mijn Drive|My Drive|Gedeelde drives|Shared drives)$/i],
  ['icloud', /^(?:iCloud ?Drive|iCloud Drive \(Archive\)|Mobile Documents|com~apple~CloudDocs)$/i],
  ['nextcloud', /^(?:Nextcloud|ownCloud)\d*(?: ?- ?.+)?$/i],
  ['box', /^Box(?: Sync|-Box)?$/i],
];
const SYNC_MARKS: readonly (readonly [SyncService, string])[] = [
  ['onedrive', '.849C9593-D756-4E56-8D6E-42412F2A707B'], // in the root of every OneDrive folder, whatever its name
  ['googledrive', '.tmp.driveupload'],
  ['googledrive', '.tmp.drivedownload'],
  ['dropbox', '.dropbox.cache'], // not `.dropbox`: every home folder of a Dropbox user has one
  ['nextcloud', '.nextcloudsync.log'],
  ['nextcloud', '.owncloudsync.log'],
  ['syncthing', '.stfolder'],
];

/** `\\server\share`, also as `\\?\UNC\…` and with slashes; not `\\?\C:\…` nor `\\.\…`. */
function isUnc(file: string): boolean {
  const text = file.replaceAll('/', '\\');
  if (/^\\\\[?.]\\UNC\\/i.test(text)) return true;
  return /^\\\\[^\\?.]/.test(text);
}

/** The real path of the file, or of the nearest folder above it that exists. */
function nearest(file: string, view: FileSystemView): string {
  const rules = view.platform === 'win32' ? path.win32 : path.posix;
  let place = rules.resolve(file);
  for (;;) {
    try {
      return view.realpath(place);
    } catch {
      const above = rules.dirname(place);
      if (above === place) return place;
      place = above;
    }
  }
}

interface Mount {
  readonly point: string;
  readonly type: string;
  readonly options: string;
}

/** The mount that holds a path; null when the table is not there. */
function mountOf(place: string, mountInfo: string | null): Mount | null {
  const mounts = (mountInfo ?? '').split('\n').flatMap((line): Mount[] => {
    const [before = '', after = ''] = line.split(' - ');
    const point = before.split(' ')[4];
    const [type, , options = ''] = after.split(' ');
    return point === undefined || type === undefined ? [] : [{ point: unescapeMount(point), type, options }];
  });
  const above = mounts.filter(({ point }) => place === point || place.startsWith(point.endsWith('/') ? point : `${point}/`));
  // The longest mount point holds the file; of two on one point the later covers the earlier.
  return above.reduce<Mount | null>((best, next) => (best !== null && best.point.length > next.point.length ? best : next), null);
}

/** Behind the numbers of FUSE and 9P lies a disk or a share; the mount table tells. Unknown is taken for a share. */
function isNetworkMount(mount: Mount | null): boolean {
  if (mount === null) return true;
  if (mount.type === '9p') return SHARED_PLAN_9.test(mount.options);
  return !LOCAL_FUSE.test(mount.type);
}

/** /proc/self/mountinfo writes a space as `\040`. */
function unescapeMount(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

function inFolderOf(place: string, names: readonly string[], view: FileSystemView, rules: path.PlatformPath): boolean {
  return names.some((name) => {
    const root = view.env[name];
    if (root === undefined || root === '') return false;
    const relative = rules.relative(root, place);
    return relative === '' || (!relative.startsWith('..') && !rules.isAbsolute(relative));
  });
}
