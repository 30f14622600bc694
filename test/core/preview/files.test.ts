import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PreviewFiles } from '../../../src/preview/files.ts';
import { createFiles, plainName } from '../../../src/preview/files.ts';

let root = '';
let scratch = '';
let files: PreviewFiles;
const granted = new Map<string, { path: string; mode: string }>();
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'trajectmap-files-'));
  scratch = path.join(root, 'profiel', 'tijdelijk');
  granted.clear();
  mkdirSync(path.join(root, 'thuis', 'Dossiers'), { recursive: true });
  mkdirSync(path.join(root, 'stick'));
  files = open();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (): PreviewFiles =>
  createFiles(scratch, [path.join(root, 'thuis'), path.join(root, 'stick'), path.join(root, 'weg')], (ref, file, mode) => {
    granted.set(ref, { path: file, mode });
  });
const bytes = new TextEncoder().encode('inhoud');
const place = (name: string): string => path.join(root, 'thuis', name);

describe('an upload', () => {
  test('becomes a granted file under its own name that only this user can read', () => {
    const chosen = files.upload('deelnemers maart.xlsx', bytes);
    const grant = granted.get(chosen?.ref ?? '');
    expect(chosen?.name).toBe('deelnemers maart.xlsx');
    expect(grant?.mode).toBe('read');
    expect(path.basename(grant?.path ?? '')).toBe('deelnemers maart.xlsx');
    expect(readFileSync(grant?.path ?? '', 'utf8')).toBe('inhoud');
    expect(statSync(grant?.path ?? '').mode & 0o077).toBe(0);
    expect(statSync(scratch).mode & 0o077).toBe(0);
  });

  test.each([
    '../weg.csv',
    '..',
    '',
    '.verborgen',
    'a/b.csv',
    String.raw`a\b.csv`,
    'con.csv',
    'a\u0000b',
    'punt.',
    'x'.repeat(130),
  ])('named %j is refused', (name) => {
    expect(files.upload(name, bytes)).toBeNull();
    expect(granted.size).toBe(0);
  });

  test('is gone after the end, and what an earlier run left is gone at the start', () => {
    files.upload('lijst.csv', bytes);
    files.clear();
    expect(existsSync(scratch)).toBe(false);
    mkdirSync(scratch, { recursive: true });
    writeFileSync(path.join(scratch, 'oud.csv'), 'oud');
    open();
    expect(existsSync(path.join(scratch, 'oud.csv'))).toBe(false);
  });
});

describe('documents that the core made', () => {
  test('one comes as it is, several as one ZIP, and nothing stays', () => {
    const output = files.newOutput();
    const folder = granted.get(output.ref)?.path ?? '';
    expect(granted.get(output.ref)?.mode).toBe('write');
    expect(files.takeOutput(output.ref)).toBeNull();
    writeFileSync(path.join(folder, 'overzicht.xlsx'), 'blad');
    const one = files.takeOutput(output.ref);
    expect(one?.name).toBe('overzicht.xlsx');
    expect(existsSync(path.join(folder, 'overzicht.xlsx'))).toBe(false);

    mkdirSync(path.join(folder, 'bemiddelaar'));
    writeFileSync(path.join(folder, 'lijst.pdf'), 'lijst');
    writeFileSync(path.join(folder, 'bemiddelaar', '0001.pdf'), 'een');
    const several = files.takeOutput(output.ref);
    expect(several?.name).toBe('rapporten.zip');
    expect(Object.keys(unzipSync(several?.bytes ?? new Uint8Array())).sort()).toEqual(['bemiddelaar/0001.pdf', 'lijst.pdf']);
  });

  test('are not to be had by a ref of something else', () => {
    const upload = files.upload('lijst.csv', bytes);
    expect(files.takeOutput(upload?.ref ?? '')).toBeNull();
  });
});

describe('choosing in place', () => {
  test('shows folders and case files, no paths, nothing hidden', () => {
    writeFileSync(place('b.trajectmap'), '');
    writeFileSync(place('brief.docx'), '');
    mkdirSync(place('.verborgen'));
    const view = files.view('dossier-openen', null);
    expect(view?.here.name).toBe('thuis');
    expect(view?.up).toBeNull();
    expect(view?.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['stick', 'map'],
      ['Dossiers', 'map'],
      ['b.trajectmap', 'bestand'],
    ]);
    expect(JSON.stringify(view)).not.toContain(root);
  });

  test('opens a case file where it stands', () => {
    writeFileSync(path.join(root, 'thuis', 'Dossiers', 'a.trajectmap'), '');
    const folder = files.view('dossier-openen', null)?.entries.find((entry) => entry.name === 'Dossiers');
    const inside = files.view('dossier-openen', folder?.ref ?? '');
    expect(files.view('dossier-openen', inside?.up ?? '')?.here.name).toBe('thuis');
    const chosen = files.choose('dossier-openen', inside?.entries[0]?.ref ?? '', null);
    expect(chosen).toMatchObject({ file: { name: 'a.trajectmap' } });
    expect([...granted.values()]).toEqual([{ path: path.join(root, 'thuis', 'Dossiers', 'a.trajectmap'), mode: 'write' }]);
  });

  test('a new case file gets its extension, and never stands on an existing one', () => {
    const here = files.view('dossier-nieuw', null)?.here.ref ?? '';
    expect(files.choose('dossier-nieuw', here, 'Kantoor 2026')).toMatchObject({ file: { name: 'Kantoor 2026.trajectmap' } });
    writeFileSync(place('Kantoor 2026.trajectmap'), '');
    expect(files.choose('dossier-nieuw', here, 'Kantoor 2026')).toEqual({ refused: 'bestaat' });
    expect(files.choose('dossier-nieuw', here, '../elders')).toEqual({ refused: 'naam-ongeldig' });
    expect(files.choose('dossier-nieuw', here, null)).toEqual({ refused: 'naam-ongeldig' });
  });

  test('a folder for copies is a folder, a copy is a file', () => {
    writeFileSync(path.join(root, 'stick', 'x.trajectmap'), '');
    const stick = files.view('kopie-map', null)?.entries.find((entry) => entry.name === 'stick')?.ref ?? '';
    expect(files.choose('kopie-map', stick, null)).toMatchObject({ file: { name: 'stick' } });
    expect(files.choose('kopie-openen', stick, null)).toEqual({ refused: 'niet-gevonden' });
    const copy = files.view('kopie-openen', stick)?.entries.find((entry) => entry.kind === 'bestand')?.ref ?? '';
    expect(files.choose('kopie-map', copy, null)).toEqual({ refused: 'niet-gevonden' });
    expect(files.choose('kopie-openen', copy, null)).toMatchObject({ file: { name: 'x.trajectmap' } });
  });

  test('knows only what it showed', () => {
    expect(files.view('dossier-openen', root)).toBeNull();
    expect(files.choose('dossier-openen', place('b.trajectmap'), null)).toEqual({ refused: 'niet-gevonden' });
  });
});

test('a name is a name on every platform', () => {
  expect(plainName(' Zoë & co (maart).csv ')).toBe('Zoë & co (maart).csv');
  expect(plainName('Yıldız.xlsx'.normalize('NFD'))).toBe('Yıldız.xlsx');
  expect(plainName('lpt1.csv')).toBeNull();
  expect(plainName('a:b.csv')).toBeNull();
});
