import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { conflictCopies } from '../../../src/core/store/conflict-copies.ts';
import {
  assertLocalPath,
  findSyncService,
  isNetworkPath,
  onSameDisk,
  type FileSystemView,
} from '../../../src/core/store/network-path.ts';
import { failure, tempFolder } from './dossier.ts';

const EXT4 = 0xef53;
const FUSE = 0x65735546;
const PLAN_9 = 0x01021997;

const linux = (change: Partial<FileSystemView> = {}): FileSystemView => ({
  platform: 'linux',
  env: {},
  realpath: (file) => file,
  fsType: () => EXT4,
  mountInfo: () => null,
  device: () => 1,
  exists: () => false,
  ...change,
});
const windows = (change: Partial<FileSystemView> = {}): FileSystemView => linux({ platform: 'win32', ...change });
const mounts =
  (...lines: string[]) =>
  () =>
    lines.map((line) => `36 35 98:0 / ${line}`).join('\n');

describe('a case file on a share', () => {
  it.each([
    ['NFS', 0x6969],
    ['SMB', 0x517b],
    ['SMB2', 0xfe534d42],
    ['CIFS', 0xff534d42],
    ['CIFS as Node 20 gives it', 0xff534d42 - 2 ** 32],
  ])('is refused on Linux: %s', async (_, type) => {
    const view = linux({ fsType: () => type });
    expect((await failure(() => assertLocalPath('/mnt/team/x.trajectmap', view))).code).toBe('NETWERKPAD');
  });

  it('is judged by the nearest folder that exists', () => {
    const seen: string[] = [];
    const view = linux({
      realpath: (file) => {
        if (file !== '/mnt/team') throw Object.assign(new Error('no'), { code: 'ENOENT' });
        return '/net/server/team';
      },
      fsType: (file) => {
        seen.push(file);
        return 0x6969;
      },
    });
    expect(isNetworkPath('/mnt/team/nieuw/x.trajectmap', view)).toBe(true);
    expect(seen).toEqual(['/net/server/team']);
  });

  it.each([
    ['fuse.sshfs', true],
    ['fuse.rclone', true],
    ['fuse.iets-nieuws', true],
    ['fuseblk', false],
    ['fuse.ntfs-3g', false],
    ['fuse.fuse-overlayfs', false],
  ])('behind FUSE depends on what runs there: %s', (type, expected) => {
    const mountInfo = mounts('/ rw - ext4 /dev/sda rw', `/media/mijn\\040stick rw shared:1 - ${type} bron rw`);
    const view = linux({ fsType: () => FUSE, mountInfo });
    expect(isNetworkPath('/media/mijn stick/x.trajectmap', view)).toBe(expected);
  });

  it('behind FUSE is taken for a share where the mount table is not there', () => {
    expect(isNetworkPath('/media/stick/x.trajectmap', linux({ fsType: () => FUSE }))).toBe(true);
  });

  it.each([
    ['a Windows disk in WSL', '/mnt/c rw - 9p C:\\134 rw,aname=drvfs;path=C:\\;uid=0;trans=fd,rfd=5', true],
    ['a folder of the host', '/mnt/c rw - 9p share rw,trans=virtio,version=9p2000.L', true],
    ['the disk of a container', '/ rw - 9p none rw,trans=fd,rfdno=4,wfdno=4', false],
  ])('over 9P depends on the mount: %s', (_, line, expected) => {
    expect(isNetworkPath('/mnt/c/x.trajectmap', linux({ fsType: () => PLAN_9, mountInfo: mounts(line) }))).toBe(expected);
  });

  it.each([
    ['\\\\server\\team\\x.trajectmap', true],
    ['//server/team/x.trajectmap', true],
    ['\\\\?\\UNC\\server\\team\\x.trajectmap', true],
    ['\\\\wsl.localhost\\Debian\\home\\x.trajectmap', true],
    ['C:\\Dossiers\\x.trajectmap', false],
    ['\\\\?\\C:\\Dossiers\\x.trajectmap', false],
  ])('on Windows: %s', (file, expected) => {
    expect(isNetworkPath(file, windows())).toBe(expected);
  });

  it('on Windows also behind a mapped drive', () => {
    const view = windows({ realpath: (file) => file.replace(/^Z:/, '\\\\server\\team') });
    expect(isNetworkPath('Z:\\x.trajectmap', view)).toBe(true);
    expect(isNetworkPath('D:\\x.trajectmap', view)).toBe(false);
  });

  it('is not seen on a disk of this computer', () => {
    const file = path.join(tempFolder(), 'x.trajectmap');
    expect(isNetworkPath(file)).toBe(false);
    assertLocalPath(file);
  });
});

describe('a folder that is copied to the cloud', () => {
  it.each([
    ['/home/mieke/Dropbox/werk/x.trajectmap', 'dropbox'],
    ['/home/mieke/Dropbox (De Werkplek)/x.trajectmap', 'dropbox'],
    ['/home/mieke/OneDrive - De Werkplek/x.trajectmap', 'onedrive'],
    ['/home/mieke/Nextcloud/x.trajectmap', 'nextcloud'],
    ['/home/mieke/Google Drive/x.trajectmap', 'googledrive'],
    ['/home/mieke/Documenten/x.trajectmap', null],
    ['/home/mieke/Onedriveboeken/x.trajectmap', null],
    ['/home/mieke/Dozen en Boxen/x.trajectmap', null],
  ])('%s', (file, expected) => {
    expect(findSyncService(file, linux())).toBe(expected);
  });

  it('is known by the place Windows gives it, whatever its name', () => {
    const view = windows({ env: { OneDriveCommercial: 'C:\\Users\\mieke\\Bedrijf' } });
    expect(findSyncService('C:\\Users\\mieke\\Bedrijf\\AMA\\x.trajectmap', view)).toBe('onedrive');
    expect(findSyncService('C:\\Users\\mieke\\Bedrijfsleiding\\x.trajectmap', view)).toBeNull();
    expect(findSyncService('D:\\x.trajectmap', view)).toBeNull();
  });

  it('is known by the mark that the service leaves', () => {
    const view = linux({ exists: (file) => file === '/data/gedeeld/.stfolder' });
    expect(findSyncService('/data/gedeeld/ama/x.trajectmap', view)).toBe('syncthing');
    expect(findSyncService('/data/ander/x.trajectmap', view)).toBeNull();
  });
});

describe('a copy on the same disk', () => {
  it('is seen by the device number; unknown is no', () => {
    const view = linux({ device: (file) => (file.startsWith('/media/stick') ? 2 : 1) });
    expect(onSameDisk('/home/x', '/home/kopie', view)).toBe(true);
    expect(onSameDisk('/home/x', '/media/stick', view)).toBe(false);
    const blind = linux({
      device: () => {
        throw new Error('no');
      },
    });
    expect(onSameDisk('/home/x', '/home/kopie', blind)).toBe(false);
  });
});

describe('a synchronised folder on each system', () => {
  it.each([
    ['win32', 'C:\\Users\\mieke\\OneDrive - De Werkplek vzw\\AMA\\x.trajectmap', 'onedrive'],
    ['win32', 'C:\\Users\\mieke\\Dropbox (De Werkplek)\\x.trajectmap', 'dropbox'],
    ['win32', 'G:\\Mijn Drive\\x.trajectmap', 'googledrive'],
    ['win32', 'G:\\Gedeelde drives\\Team AMA\\x.trajectmap', 'googledrive'],
    ['win32', 'C:\\Users\\mieke\\iCloudDrive\\x.trajectmap', 'icloud'],
    ['win32', 'C:\\Users\\mieke\\Nextcloud\\x.trajectmap', 'nextcloud'],
    ['win32', 'C:\\Users\\mieke\\Documents\\x.trajectmap', null],
    ['darwin', '/Users/mieke/Library/CloudStorage/OneDrive-DeWerkplek/x.trajectmap', 'onedrive'],
    ['darwin', '/Users/mieke/Library/CloudStorage/Dropbox/x.trajectmap', 'dropbox'],
    ['darwin', '/Users/mieke/Library/CloudStorage/GoogleDrive-mieke@voorbeeld.be/My Drive/x.trajectmap', 'googledrive'],
    ['darwin', '/Users/mieke/Library/Mobile Documents/com~apple~CloudDocs/x.trajectmap', 'icloud'],
    ['darwin', '/Users/mieke/Nextcloud - werk/x.trajectmap', 'nextcloud'],
    ['darwin', '/Users/mieke/Documents/x.trajectmap', null],
    ['linux', '/home/mieke/Nextcloud2/x.trajectmap', 'nextcloud'],
    ['linux', '/home/mieke/dropboxverslag/x.trajectmap', null],
  ] as const)('%s %s', (platform, file, expected) => {
    expect(findSyncService(file, linux({ platform }))).toBe(expected);
  });

  it.each([
    ['.dropbox.cache', 'dropbox'],
    ['.tmp.drivedownload', 'googledrive'],
    ['.nextcloudsync.log', 'nextcloud'],
    ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'onedrive'],
  ])('is known by %s in a folder with a name of its own', (mark, expected) => {
    const view = linux({ exists: (file) => file === `/data/werk/${mark}` });
    expect(findSyncService('/data/werk/ama/x.trajectmap', view)).toBe(expected);
  });
});

describe('conflict copies', () => {
  const file = '/data/De Werkplek.trajectmap';

  it.each([
    'De Werkplek (conflicted copy 2026-05-01).trajectmap',
    "De Werkplek (Griet's conflicted copy 2026-05-01).trajectmap",
    'De Werkplek (conflicted copy 2026-05-01 101530).trajectmap',
    'De Werkplek (Griet kopie met conflict 2026-05-01).trajectmap',
    'De Werkplek.sync-conflict-20260501-101530-ABCDEFG.trajectmap',
    'de werkplek_conflict-20260501-101530.trajectmap',
    'De Werkplek.trajectmap (conflicted copy 2026-05-01).bijlagen',
    "De Werkplek (Griet's conflicted copy 2026-05-01).trajectmap.bijlagen",
    'De Werkplek.trajectmap.sync-conflict-20260501-101530-ABCDEFG.bijlagen',
  ])('%s says so itself', (name) => {
    expect(conflictCopies(file, [name, 'De Werkplek.trajectmap', 'ander.txt'], false)).toEqual([name]);
  });

  it.each([
    'De Werkplek-PC123.trajectmap',
    'De Werkplek-LAPTOP-GRIET-2.trajectmap',
    'De Werkplek (1).trajectmap',
    'De Werkplek 2.trajectmap',
    'De Werkplek.trajectmap-PC123.bijlagen',
    'De Werkplek.trajectmap (1).bijlagen',
  ])('%s only in a synchronised folder', (name) => {
    expect(conflictCopies(file, [name], true)).toEqual([name]);
    expect(conflictCopies(file, [name], false)).toEqual([]);
  });

  it.each([
    'De Werkplek.trajectmap',
    'De Werkplek.trajectmap.sleutels',
    'De Werkplek.trajectmap.bijlagen',
    'De Werkplek.trajectmap-bijlagen',
    'De Werkplek-2026-05-01-1200.trajectmap-kopie',
    'De Werkplek-archief.trajectmap',
    'De Werkplek (oud).trajectmap',
    'Ander dossier-PC123.trajectmap',
  ])('%s is none', (name) => {
    expect(conflictCopies(file, [name], true)).toEqual([]);
  });
});
