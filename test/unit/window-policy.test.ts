import { describe, expect, test } from 'vitest';
import { mediaType, pageFile, profileFolder } from '../../src/core/transport/index.ts';
import { addressesIn, isOfflineAddress, isOwnAddress, readRequest, refusesDebugging, safeName } from '../../src/main/policy.ts';

describe('our own address', () => {
  test.each(['trajectmap://app/', 'trajectmap://app/index.html', 'trajectmap://app/#/vandaag', 'trajectmap://app/blob/x'])(
    '%s is',
    (address) => {
      expect(isOwnAddress(address)).toBe(true);
    },
  );

  test.each([
    'trajectmap://elders/',
    'trajectmap://app.voorbeeld.example/',
    'trajectmap://app@voorbeeld.example/',
    'trajectmap://gebruiker@app/',
    'trajectmap://app:80/',
    'https://voorbeeld.example/?trajectmap://app/',
    'https://trajectmap/app/',
    'file:///trajectmap://app/',
    'about:blank',
    '',
  ])('%s is not', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

test('nothing is loaded from a network, whatever it is called', () => {
  for (const address of [
    'https://voorbeeld.example/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'blob:https://voorbeeld.example/x',
    'chrome-extension://andere/x',
  ]) {
    expect(isOfflineAddress(address)).toBe(false);
  }
  for (const address of ['trajectmap://app/a.js', 'blob:trajectmap://app/1', 'data:image/png;base64,AA==']) {
    expect(isOfflineAddress(address)).toBe(true);
  }
});

const read = (address: string): unknown => readRequest(address, pageFile);

describe('a request of the page', () => {
  test('names a file of the interface or a blob', () => {
    expect(read('trajectmap://app/')).toEqual({ kind: 'file', name: 'index.html' });
    expect(read('trajectmap://app/assets/index-1.js?v=1')).toEqual({ kind: 'file', name: 'assets/index-1.js' });
    expect(read('trajectmap://app/blob/7b0c')).toEqual({ kind: 'blob', id: '7b0c' });
  });

  test.each([
    'trajectmap://app/../package.json',
    'trajectmap://app/%2e%2e/package.json',
    'trajectmap://app/assets/..%2f..%2fmain/index.js',
    'trajectmap://app/.env',
    'trajectmap://app/blob/a/b',
    'trajectmap://app/blob/..',
    'trajectmap://elders/index.html',
    'trajectmap://app/a.exe',
  ])('%s names nothing outside', (address) => {
    const asked = read(address);
    expect(JSON.stringify(asked)).not.toMatch(/\.\.|main|"kind":"blob"/);
  });

  test('knows the media types of a built page and no others', () => {
    expect(mediaType('a/b.js')).toBe('text/javascript; charset=utf-8');
    expect(mediaType('a.js.map')).toBeNull();
    expect(mediaType('a')).toBeNull();
  });
});

test('a packaged application refuses a debugger; one made for tests and the source do not', () => {
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk']) {
    const has = (asked: string): boolean => asked === name;
    expect(refusesDebugging(true, false, has)).toBe(true);
    expect(refusesDebugging(true, true, has)).toBe(false);
    expect(refusesDebugging(false, false, has)).toBe(false);
  }
  expect(refusesDebugging(true, false, () => false)).toBe(false);
});

test('a suggested file name keeps its words and loses its folders', () => {
  expect(safeName('Kantoor Zoë 2026.trajectmap')).toBe('Kantoor Zoë 2026.trajectmap');
  expect(safeName('../../etc/passwd')).toBe('passwd');
  expect(safeName(String.raw`C:\Windows\win.ini`)).toBe('win.ini');
  expect(safeName('..')).toBe('');
  expect(safeName('a:b*c?.xlsx')).toBe('abc.xlsx');
});

test('the profile is one folder for every host', () => {
  expect(profileFolder({ TRAJECTMAP_PROFILE: '/eigen' }, 'linux', '/thuis')).toBe('/eigen');
  expect(profileFolder({}, 'linux', '/thuis')).toBe('/thuis/.config/trajectmap');
  expect(profileFolder({ XDG_CONFIG_HOME: '/instellingen' }, 'linux', '/thuis')).toBe('/instellingen/trajectmap');
  expect(profileFolder({}, 'darwin', '/thuis')).toBe('/thuis/Library/Application Support/Trajectmap');
  expect(profileFolder({ APPDATA: '/roaming' }, 'win32', '/thuis')).toBe('/roaming/Trajectmap');
});

test('the addresses of a file of the lawbook: those of the web, between quotes, as Chromium writes them', () => {
  const text = [
    `href: 'https://herwin.be'`,
    `href: "https://codex.voorbeeld.example/een weg"`,
    `        href: 'https://codex.voorbeeld.example/art 1'`,
    `note: zie https://elders.voorbeeld.example/`,
    `href: 'http://onveilig.voorbeeld.example/'`,
    `href: 'https://CODEX.voorbeeld.example/a?b=c#d'`,
  ].join('\n');
  expect(addressesIn(text)).toEqual(['https://herwin.be/', 'https://codex.voorbeeld.example/a?b=c#d']);
});
