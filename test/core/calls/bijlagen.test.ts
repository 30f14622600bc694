/** Attachments through the calls: what is taken, who may, what stays, and where they go with the file (engineering E-24). */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '../../../src/shared/contract/index.ts';
import { openCase, PASSPHRASE, SECOND_PASSPHRASE, startCore, type TestCore, withTraject } from './core.ts';

const open: TestCore[] = [];
afterEach(async () => {
  for (const core of open.splice(0)) await core.close();
});

const keep = (core: TestCore): TestCore => {
  open.push(core);
  return core;
};

const PDF = Buffer.from('%PDF-1.7\nattest van Élodie\n%%EOF');
const JPG = Buffer.from('ffd8ffe000104a46494600', 'hex');
const PNG = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const TIFF = [Buffer.from('49492a0008000000', 'hex'), Buffer.from('4d4d002a00000008', 'hex')];
const LIMIT = 25 * 1024 * 1024;

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const types = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
function word(more: Readonly<Record<string, string>> = {}, main = MAIN): Buffer {
  const parts = { '[Content_Types].xml': types(main), 'word/document.xml': '<w:document/>', ...more };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

interface Setting {
  readonly t: TestCore;
  readonly persoonId: string;
  readonly trajectId: string;
}

async function setting(): Promise<Setting> {
  const t = keep(await openCase());
  return { t, ...(await withTraject(t)) };
}

/** A file that the host granted, with a name that says nothing. */
function chosen(t: TestCore, bytes: Uint8Array, name = 'scan.bin'): { ref: string } {
  writeFileSync(path.join(t.folder, name), bytes);
  return t.grant(name, 'read');
}

type Given = Partial<InputOf<'bijlage.voegToe'>>;
const add = ({ t, persoonId, trajectId }: Setting, bytes: Uint8Array, given: Given = {}) =>
  t.call('bijlage.voegToe', {
    bestand: chosen(t, bytes),
    persoonId,
    trajectId,
    soort: 'attest',
    vereiste: 'routingC',
    ...given,
  });
async function codeOf(asked: ReturnType<TestCore['ask']>): Promise<string> {
  const answer = await asked;
  return answer.ok ? 'ok' : answer.error.code;
}
const refusal = ({ t, persoonId }: Setting, bytes: Uint8Array) =>
  codeOf(t.ask('bijlage.voegToe', { bestand: chosen(t, bytes), persoonId, soort: 'attest' }));
const list = async ({ t, persoonId }: Setting) => (await t.call('bijlage.lijst', { persoonId })).bijlagen;

async function as(t: TestCore, naam: string): Promise<void> {
  await t.call('dossier.sluit', {});
  const wachtzin = naam === 'griet' ? PASSPHRASE : SECOND_PASSPHRASE;
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: naam, wachtzin });
}

const GUIDE = {
  naam: 'Peeters',
  voornaam: 'An',
  functie: null,
  telefoon: null,
  email: null,
  inDienst: '2019-01-07',
  uitDienst: null,
  grond: null,
  kwalificatieTekst: null,
  startOpleiding: null,
  vte: 100,
  vloer: true,
  opmerkingen: null,
};

describe('adding an attachment', () => {
  test('stores it encrypted, with what it proves and a name that people read', async () => {
    const s = await setting();
    const made = await add(s, PDF, { naam: '  Attest mutualiteit ', datum: '2026-03-02' });
    expect(made).toMatchObject({ type: 'pdf', grootte: PDF.length });
    expect(await list(s)).toEqual([
      {
        id: made.id,
        persoonId: s.persoonId,
        trajectId: s.trajectId,
        soort: 'attest',
        vereiste: 'routingC',
        bewijs: null,
        naam: 'Attest mutualiteit',
        type: 'pdf',
        grootte: PDF.length,
        datum: '2026-03-02',
        op: (await s.t.call('dossier.stand', {})).vandaag,
        aanwezig: true,
      },
    ]);
    const names = readdirSync(s.t.folder).filter((name) => name.startsWith('proef'));
    expect(names).toContain('proef.trajectmap.bijlagen');
    for (const name of names) expect(readFileSync(path.join(s.t.folder, name)).includes('attest van'), name).toBe(false);
  });

  test.each<[string, Uint8Array, string]>([
    ['PDF', PDF, 'pdf'],
    ['JPG', JPG, 'jpg'],
    ['PNG', PNG, 'png'],
    ['TIFF, little end first', TIFF[0]!, 'tiff'],
    ['TIFF, big end first', TIFF[1]!, 'tiff'],
    ['DOCX', word(), 'docx'],
  ])('knows a %s by its content, whatever its name', async (_, bytes, type) => {
    expect((await add(await setting(), bytes)).type).toBe(type);
  });

  test('refuses by content what it does not take, and keeps nothing of it', async () => {
    const s = await setting();
    const cases: readonly (readonly [Uint8Array, string])[] = [
      [Buffer.from('MZ een programma'), 'BIJLAGE_SOORT_ONBEKEND'],
      [Buffer.from('  %PDF-1.7 later'), 'BIJLAGE_SOORT_ONBEKEND'],
      [Buffer.from('GIF89a'), 'BIJLAGE_SOORT_ONBEKEND'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'BIJLAGE_SOORT_ONBEKEND'],
      [new Uint8Array(), 'BIJLAGE_LEEG'],
      [Buffer.from('PK\u0003\u0004 geen zip'), 'BIJLAGE_SOORT_ONBEKEND'],
      [Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), 'BIJLAGE_SOORT_ONBEKEND'],
      [word({}, 'application/xml'), 'BIJLAGE_SOORT_ONBEKEND'],
      [word({ 'word/vbaProject.bin': 'x' }), 'BIJLAGE_MACRO'],
      [word({}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'BIJLAGE_MACRO'],
      [word({ 'word/activeX/activeX1.xml': '<x/>' }), 'BIJLAGE_MACRO'],
    ];
    for (const [bytes, code] of cases)
      expect([bytes.subarray(0, 20), await refusal(s, bytes)]).toEqual([bytes.subarray(0, 20), code]);
    expect(await list(s)).toEqual([]);
    expect(existsSync(path.join(s.t.folder, 'proef.trajectmap.bijlagen'))).toBe(false);
  });

  test('takes 25 MB and not one byte more', async () => {
    const s = await setting();
    const file = path.join(s.t.folder, 'groot.bin');
    writeFileSync(file, PDF);
    const bestand = s.t.grant('groot.bin', 'read');
    truncateSync(file, LIMIT + 1);
    const input = { bestand, persoonId: s.persoonId, soort: 'andere' as const };
    expect(await s.t.ask('bijlage.voegToe', input)).toMatchObject({
      ok: false,
      error: { code: 'BIJLAGE_BOVEN_MAXIMUM', field: 'bestand', details: { mb: 25 } },
    });
    truncateSync(file, LIMIT);
    const seen: number[] = [];
    const answer = await s.t.core.call('bijlage.voegToe', input, { onProgress: ({ done }) => void seen.push(done) });
    expect(answer).toMatchObject({ ok: true, value: { type: 'pdf', grootte: LIMIT } });
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });

  test('that is stopped half-way leaves neither a row nor a scan', async () => {
    const s = await setting();
    await add(s, JPG);
    const file = path.join(s.t.folder, 'groot.bin');
    writeFileSync(file, PDF);
    truncateSync(file, 5 * 1024 * 1024);
    const stop = new AbortController();
    const answer = await s.t.core.call(
      'bijlage.voegToe',
      { bestand: s.t.grant('groot.bin', 'read'), persoonId: s.persoonId, soort: 'andere' },
      { signal: stop.signal, onProgress: ({ done }) => void (done === 2 && stop.abort()) },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'GESTOPT' } });
    expect(await list(s)).toHaveLength(1);
    const again = await s.t.core.call('bijlage.voegToe', {
      bestand: s.t.grant('groot.bin', 'read'),
      persoonId: s.persoonId,
      soort: 'andere',
    });
    expect(again).toMatchObject({ ok: true });
  });

  test('twice at one line says so; the same scan may prove something else', async () => {
    const s = await setting();
    await add(s, PDF);
    await expect(add(s, PDF)).rejects.toThrow('BIJLAGE_BESTAAT');
    await add(s, PDF, { vereiste: 'ziekenfonds' });
    expect(await list(s)).toHaveLength(2);
  });

  test('belongs to a person, a traject, a line and a record that are there and belong together', async () => {
    const s = await setting();
    const other = (await s.t.call('persoon.maak', { naam: 'Peeters', voornaam: 'Jan', insz: null })).id!;
    const values = { persoonId: s.persoonId, soort: 'OCMW', aanwezig: 'ja', datum: '2026-01-02', geldigTot: null } as const;
    const toestemming = (await s.t.call('toestemming.maak', values)).id!;
    const wrong: readonly (readonly [Given, string])[] = [
      [{ persoonId: '018f0000-0000-7000-8000-000000000001', trajectId: null }, 'NIET_GEVONDEN persoonId'],
      [{ persoonId: other }, 'NIET_GEVONDEN trajectId'],
      [{ vereiste: 'verzonnen' }, 'VEREISTE_ONBEKEND vereiste'],
      [{ persoonId: other, trajectId: null, bewijs: { soort: 'toestemming', id: toestemming } }, 'NIET_GEVONDEN bewijs'],
    ];
    for (const [given, code] of wrong) await expect(add(s, PDF, given)).rejects.toThrow(code);
    const made = await add(s, PDF, { bewijs: { soort: 'toestemming', id: toestemming }, vereiste: 'ocmw' });
    expect((await list(s)).find(({ id }) => id === made.id)?.bewijs).toEqual({ soort: 'toestemming', id: toestemming });
    await add(s, PDF, { persoonId: null, trajectId: null, soort: 'polis', vereiste: 'verzekering' });
    expect((await s.t.call('bijlage.lijst', { persoonId: null })).bijlagen.map(({ soort }) => soort)).toEqual(['polis']);
  });

  test('proves a ground of a begeleider, an enclave, a stage or an evaluation; who may not see attachments gets none of them', async () => {
    const s = await setting();
    const { t, persoonId } = s;
    const begeleiderId = (await t.call('begeleider.maak', GUIDE)).id!;
    const ground = (await t.call('begeleiderGrond.maak', { begeleiderId, grond: 4, sinds: null, bewijs: true })).id!;
    const enclave = (await t.call('enclave.maak', { naam: 'Magazijn', van: '2026-03-02' })).id!;
    const { id } = await t.call('doorstroomtraject.maak', { persoonId });
    const stage = (await t.call('stage.maak', { persoonId, doorstroomtrajectId: id!, van: '2026-03-09' })).id!;
    const evaluatie = (await t.call('evaluatie.maak', { persoonId })).id!;
    const proof = (
      soort: 'begeleiderGrond' | 'enclave' | 'doorstroomtraject' | 'stage' | 'evaluatie',
      record: string,
      own: boolean,
    ) =>
      add(s, Buffer.concat([PDF, Buffer.from(soort)]), {
        persoonId: own ? persoonId : null,
        trajectId: null,
        vereiste: null,
        bewijs: { soort, id: record },
      });
    await proof('begeleiderGrond', ground, false);
    await proof('enclave', enclave, false);
    await proof('doorstroomtraject', id!, true);
    await proof('stage', stage, true);
    await proof('evaluatie', evaluatie, true);
    const proven = async (of: string | null) =>
      (await t.call('bijlage.lijst', { persoonId: of })).bijlagen.map(({ bewijs }) => bewijs?.soort ?? '').toSorted();
    expect(await proven(null)).toEqual(['begeleiderGrond', 'enclave']);
    expect(await proven(persoonId)).toEqual(['doorstroomtraject', 'evaluatie', 'stage']);
    const other = (await t.call('persoon.maak', { naam: 'Aerts', voornaam: 'An', insz: null })).id!;
    const wrong = {
      bestand: chosen(t, PNG),
      persoonId: other,
      soort: 'overeenkomst' as const,
      bewijs: { soort: 'stage' as const, id: stage },
    };
    expect(await codeOf(t.ask('bijlage.voegToe', wrong))).toBe('NIET_GEVONDEN');
    await t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as(t, 'sofie');
    expect(await codeOf(t.ask('bijlage.lijst', { persoonId: null }))).toBe('GEEN_RECHT');
  });
});

describe('an attachment', () => {
  test('is looked at: a PDF as it is, a picture in its place, and what is not shown is said by its type', async () => {
    const s = await setting();
    const ids: string[] = [];
    for (const bytes of [PDF, PNG, TIFF[0]!, word()]) ids.push((await add(s, bytes)).id!);
    const [pdf, png, tiff, docx] = await Promise.all(ids.map((id) => s.t.call('bijlage.lees', { id })));
    const blob = (await s.t.core.blob(pdf!.blob!))!;
    expect([Buffer.from(blob.bytes).equals(PDF), blob.type]).toEqual([true, 'application/pdf']);
    expect(blob.name).toMatch(/^bijlage-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(png).toEqual({ type: 'png', blob: null, beeld: `data:image/png;base64,${PNG.toString('base64')}` });
    expect([tiff, docx]).toEqual([
      { type: 'tiff', blob: null, beeld: null },
      { type: 'docx', blob: null, beeld: null },
    ]);
  });

  test('is changed in words only, taken away, and brought back with its scan', async () => {
    const s = await setting();
    const { id } = await add(s, PDF);
    await s.t.call('bijlage.wijzig', { id: id!, waarden: { naam: 'Attest', soort: 'brief', vereiste: null } });
    expect((await list(s))[0]).toMatchObject({ naam: 'Attest', soort: 'brief', vereiste: null, datum: null, type: 'pdf' });
    const { operation } = await s.t.call('bijlage.verwijder', { id: id!, reden: 'Verkeerde persoon' });
    expect(await list(s)).toEqual([]);
    await expect(s.t.call('bijlage.lees', { id: id! })).rejects.toThrow('NIET_GEVONDEN');
    await s.t.call('historie.ongedaan', { operatie: operation! });
    expect((await list(s))[0]).toMatchObject({ id, aanwezig: true });
    expect((await s.t.call('bijlage.lees', { id: id! })).blob).not.toBeNull();
  });

  test('is saved outside under a name that says nothing, never over a file, and stands in the export log', async () => {
    const s = await setting();
    const { id } = await add(s, PDF, { naam: 'Élodie Maes' });
    const map = s.t.grant('uit');
    const first = await s.t.call('bijlage.bewaarAls', { id: id!, map, doel: 'Voor de mutualiteit' });
    const second = await s.t.call('bijlage.bewaarAls', { id: id!, map, doel: null });
    expect(first.bestand).toMatch(/^bijlage-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(second.bestand).not.toBe(first.bestand);
    expect(readFileSync(path.join(s.t.folder, 'uit', first.bestand)).equals(PDF)).toBe(true);
    const log = await s.t.call('report.historie', {});
    expect(log.find(({ bestand }) => bestand === first.bestand)).toMatchObject({
      rapport: 'bijlage',
      doel: 'Voor de mutualiteit',
    });
  });

  test('is nobody’s business without the right on the confidential part', async () => {
    const s = await setting();
    const { id } = await add(s, PDF, { naam: 'geheim attest' });
    await s.t.call('gebruiker.maak', { naam: 'sofie', rol: 'begeleider', wachtzin: SECOND_PASSPHRASE });
    await as(s.t, 'sofie');
    const asked: readonly (readonly [string, unknown])[] = [
      ['bijlage.voegToe', { bestand: chosen(s.t, PNG), persoonId: s.persoonId, soort: 'attest' }],
      ['bijlage.lijst', { persoonId: s.persoonId }],
      ['bijlage.lees', { id }],
      ['bijlage.wijzig', { id, waarden: { naam: 'x' } }],
      ['bijlage.verwijder', { id, reden: 'x' }],
      ['bijlage.bewaarAls', { id, map: s.t.grant('uit'), doel: null }],
      ['bijlage.haalTerug', { bestand: chosen(s.t, PNG) }],
    ];
    for (const [name, input] of asked) expect([name, await codeOf(s.t.ask(name, input))]).toEqual([name, 'GEEN_RECHT']);
    const seen = JSON.stringify([
      await s.t.call('persoon.lees', { id: s.persoonId }),
      await s.t.call('ama.lees', { trajectId: s.trajectId }),
      await s.t.call('historie.lijst', { limiet: 50 }),
    ]);
    expect(seen).not.toContain('geheim attest');
  });
});

describe('a case file whose attachments are not beside it', () => {
  test('says so, and everything else works; a found file brings them back', async () => {
    const s = await setting();
    const { id } = await add(s, PDF);
    await s.t.call('dossier.sluit', {});
    const target = path.join(s.t.folder, 'proef.trajectmap.bijlagen');
    renameSync(target, path.join(s.t.folder, 'elders.bijlagen'));
    await as(s.t, 'griet');
    const told = await s.t.call('bijlage.lijst', { persoonId: s.persoonId });
    expect(told.bijlagen).toMatchObject([{ id, aanwezig: false }]);
    expect(told.melding).toContain('De bijlagen staan niet bij dit dossier');
    expect(await codeOf(s.t.ask('bijlage.lees', { id }))).toBe('BIJLAGEN_ONTBREKEN');
    const checked = await s.t.call('dossier.controleer', {});
    expect([checked.inOrde, checked.problemen]).toEqual([false, ['BIJLAGEN_WEG']]);
    await s.t.call('ama.lees', { trajectId: s.trajectId });
    await add(s, PNG); // makes a new file
    const found = await s.t.call('bijlage.haalTerug', { bestand: s.t.grant('elders.bijlagen', 'read') });
    expect(found).toEqual({ gevonden: 1, ontbreken: 0 });
    expect((await list(s)).map(({ aanwezig }) => aanwezig)).toEqual([true, true]);
    expect((await s.t.call('dossier.controleer', {})).problemen).toEqual([]);
  });
});

const copyTo = (s: Setting, name = 'kopies'): Promise<OutputOf<'kopie.maak'>> => s.t.call('kopie.maak', { map: s.t.grant(name) });
const verify = (s: Setting, name: string) =>
  s.t.call('kopie.controleer', { bestand: s.t.grant(name, 'read'), wachtzin: PASSPHRASE, gebruiker: null });
const restore = (t: TestCore, copy: string, to: string) => {
  t.core.grant('kopie', copy, 'read');
  return t.call('kopie.zetTerug', { bestand: { ref: 'kopie' }, naar: t.grant(to), wachtzin: PASSPHRASE, gebruiker: null });
};
const contents = (s: Setting) => readdirSync(path.join(s.t.folder, 'kopies', 'proef.trajectmap-bijlagen')).sort();

async function copied(): Promise<Setting & { readonly id: string }> {
  const s = await setting();
  const { id } = await add(s, PDF);
  mkdirSync(path.join(s.t.folder, 'kopies'));
  return { ...s, id: id! };
}

describe('a safe copy', () => {
  test('holds each scan once for all copies of a place, under a name that says nothing', async () => {
    const s = await copied();
    const first = await copyTo(s);
    const before = contents(s);
    expect(before).toHaveLength(1);
    expect(before[0]).toMatch(/^[0-9a-f]{40}\.bijlage$/);
    expect(first).toMatchObject({ nagekeken: true, bijlagen: { aantal: 1, nieuw: 1, ontbreken: 0 } });
    await add(s, PNG);
    const second = await copyTo(s);
    expect(second).toMatchObject({ bijlagen: { aantal: 2, nieuw: 1, ontbreken: 0 } });
    expect(contents(s).filter((name) => before.includes(name))).toEqual(before);
    expect(contents(s)).toHaveLength(2);
    for (const name of contents(s))
      expect(readFileSync(path.join(s.t.folder, 'kopies', 'proef.trajectmap-bijlagen', name)).includes('attest')).toBe(false);
    for (const { bestand } of [first, second])
      expect(await verify(s, path.join('kopies', bestand))).toMatchObject({ inOrde: true });
  });

  test('is put back with its scans', async () => {
    const s = await copied();
    const { bestand } = await copyTo(s);
    const there = keep(startCore());
    const done = await restore(there, path.join(s.t.folder, 'kopies', bestand), 'terug.trajectmap');
    expect(done).toMatchObject({ bijlagen: { aantal: 1, ontbreken: 0 } });
    await there.call('dossier.open', { bestand: there.grant('terug.trajectmap'), gebruiker: null, wachtzin: PASSPHRASE });
    const { blob } = await there.call('bijlage.lees', { id: s.id });
    expect(Buffer.from((await there.core.blob(blob!))!.bytes).equals(PDF)).toBe(true);
    expect(readdirSync(there.folder).filter((name) => name.includes('herstel'))).toEqual([]);
  });

  test('that lost its scans, or holds a damaged one, says so and is put back without it', async () => {
    const s = await copied();
    await add(s, PNG);
    const { bestand } = await copyTo(s);
    const [first, second] = contents(s).map((name) => path.join(s.t.folder, 'kopies', 'proef.trajectmap-bijlagen', name));
    renameSync(first!, `${first}-weg`);
    expect((await verify(s, path.join('kopies', bestand))).problemen).toEqual(['BIJLAGEN_WEG']);
    const bytes = readFileSync(second!);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(second!, bytes);
    expect((await verify(s, path.join('kopies', bestand))).problemen).toEqual(['BIJLAGEN_WEG', 'BIJLAGEN_BESCHADIGD']);
    const there = keep(startCore());
    const done = await restore(there, path.join(s.t.folder, 'kopies', bestand), 'terug.trajectmap');
    expect(done).toMatchObject({ bijlagen: { aantal: 2, ontbreken: 2 } });
    await there.call('dossier.open', { bestand: there.grant('terug.trajectmap'), gebruiker: null, wachtzin: PASSPHRASE });
    const told = await there.call('bijlage.lijst', { persoonId: s.persoonId });
    expect(told.bijlagen.map(({ aanwezig }) => aanwezig)).toEqual([false, false]);
  });

  test('is made all the same while the scans are away, and tells how many it lacks', async () => {
    const s = await copied();
    await s.t.call('dossier.sluit', {});
    renameSync(path.join(s.t.folder, 'proef.trajectmap.bijlagen'), path.join(s.t.folder, 'elders.bijlagen'));
    await as(s.t, 'griet');
    expect(await copyTo(s)).toMatchObject({ nagekeken: true, bijlagen: { aantal: 1, nieuw: 0, ontbreken: 1 } });
  });

  test('of before a new recovery code keeps its own scans, and the next one gets them under the new key', async () => {
    const s = await copied();
    const first = await copyTo(s);
    await s.t.call('herstelcode.nieuw', { wachtzin: PASSPHRASE });
    expect((await list(s))[0]).toMatchObject({ aanwezig: true });
    expect((await s.t.call('bijlage.lees', { id: s.id })).blob).not.toBeNull();
    expect(await copyTo(s)).toMatchObject({ bijlagen: { aantal: 1, nieuw: 1, ontbreken: 0 } });
    expect(contents(s)).toHaveLength(2);
    expect(await verify(s, path.join('kopies', first.bestand))).toMatchObject({ inOrde: true });
  });
});

/** Hands over from one to the other and answers the copy. */
async function handOver(from: TestCore, to: TestCore): Promise<string> {
  const { bestand } = await from.call('dossier.geefDoor', { map: from.grant('.'), aan: 'Pieter' });
  const copy = path.join(from.folder, bestand);
  to.core.grant('kopie', copy, 'read');
  const naar = to.grant('ontvangen.trajectmap');
  await to.call('kopie.zetTerug', { bestand: { ref: 'kopie' }, naar, wachtzin: PASSPHRASE, gebruiker: null });
  await to.call('dossier.open', { bestand: naar, gebruiker: null, wachtzin: PASSPHRASE });
  return copy;
}
async function giveBack(from: TestCore, to: TestCore, wachtzin: string | null): Promise<OutputOf<'dossier.neemTerug'>> {
  const { bestand } = await from.call('dossier.geefDoor', { map: from.grant('.'), aan: 'Griet' });
  to.core.grant('terug', path.join(from.folder, bestand), 'read');
  return to.call('dossier.neemTerug', { bestand: { ref: 'terug' }, wachtzin, gebruiker: null, keuze: null });
}

describe('a hand-over', () => {
  test.each([
    ['with the same key', false],
    ['with a new recovery code made there', true],
  ])('takes every scan along in its one file, and brings back what was added there, %s', async (_, renewed) => {
    const s = await setting();
    const { id } = await add(s, PDF);
    const there = keep(startCore());
    await handOver(s.t, there);
    expect(
      await codeOf(
        s.t.ask('bijlage.voegToe', { bestand: chosen(s.t, JPG), persoonId: s.persoonId, soort: 'brief' }) as Promise<never>,
      ),
    ).toBe('DOSSIER_DOORGEGEVEN');
    expect((await s.t.call('bijlage.lees', { id: id! })).blob).not.toBeNull(); // read here all the same
    const remote = { ...s, t: there };
    expect(await list(remote)).toMatchObject([{ id, aanwezig: true }]);
    const added = await add(remote, PNG);
    if (renewed) await there.call('herstelcode.nieuw', { wachtzin: PASSPHRASE });
    expect((await giveBack(there, s.t, renewed ? PASSPHRASE : null)).uitkomst).toBe('terug');
    expect((await list(s)).map((row) => [row.id, row.aanwezig])).toEqual([
      [id, true],
      [added.id, true],
    ]);
    expect((await s.t.call('bijlage.lees', { id: added.id! })).beeld).toContain(PNG.toString('base64'));
    expect((await s.t.call('dossier.controleer', {})).problemen).toEqual([]);
    expect(readdirSync(s.t.folder).filter((name) => name.startsWith('.terug'))).toEqual([]);
  });

  test('by a case file that was copied by hand brings the scans beside it, and misses none without', async () => {
    const s = await setting();
    const { id } = await add(s, PDF);
    const there = keep(startCore());
    await handOver(s.t, there);
    const added = await add({ ...s, t: there }, PNG);
    await there.call('dossier.sluit', {});
    const copied = path.join(s.t.folder, 'van-stick.trajectmap');
    copyFileSync(path.join(there.folder, 'ontvangen.trajectmap'), copied);
    copyFileSync(path.join(there.folder, 'ontvangen.trajectmap.bijlagen'), `${copied}.bijlagen`);
    const bestand = s.t.grant('van-stick.trajectmap', 'read');
    const back = await s.t.call('dossier.neemTerug', { bestand, wachtzin: null, gebruiker: null, keuze: null });
    expect(back.uitkomst).toBe('terug');
    expect((await list(s)).map((row) => [row.id, row.aanwezig])).toEqual([
      [id, true],
      [added.id, true],
    ]);
  });
});
