import { afterEach, expect, it } from 'vitest';
import { openCase, type TestCore, withTraject } from './core.ts';

const ON = '2026-05-04';
const open: TestCore[] = [];
afterEach(async () => {
  for (const core of open.splice(0)) await core.close();
});

/** The list as its model says: rows of "what falls due", and of "whom to call". */
async function list(
  test: TestCore,
  days?: number,
  begeleiderId?: string,
): Promise<{ due: unknown[][]; contacts: unknown[][]; all: string }> {
  const { files } = await test.call('report.maak', {
    id: 'overnamelijst',
    scope: { ...(days === undefined ? {} : { days }), ...(begeleiderId === undefined ? {} : { begeleiderId }) },
    op: ON,
    formats: ['json'],
    map: null,
    purpose: null,
    confirmation: null,
  });
  const blob = await test.core.blob(files[0]!.blob!);
  const text = new TextDecoder().decode(blob!.bytes);
  const tables = (JSON.parse(text) as { blokken: { id?: string; rijen?: unknown[][] }[] }).blokken;
  const rows = (id: string): unknown[][] => tables.find((block) => block.id === id)?.rijen ?? [];
  return { due: rows('vervalt'), contacts: rows('contacten'), all: text };
}

async function office(): Promise<{ test: TestCore; persoonId: string; trajectId: string; begeleiderId: string }> {
  const test = await openCase({ now: () => Date.parse('2026-05-04T08:00:00Z') });
  open.push(test);
  const { persoonId, trajectId } = await withTraject(test);
  const empty = { functie: null, email: null, inDienst: null, uitDienst: null, grond: null, kwalificatieTekst: null };
  const begeleiderId = (
    await test.call('begeleider.maak', {
      ...empty,
      naam: 'Janssens',
      voornaam: 'Mieke',
      telefoon: '02 555 01 02',
      startOpleiding: null,
      vte: null,
      vloer: null,
      opmerkingen: null,
    })
  ).id!;
  await test.call('begeleiding.maak', { persoonId, trajectId, begeleiderId, tekst: null, van: '2026-01-05', tot: null });
  await test.call('contactpersoon.maak', {
    persoonId,
    rol: 'noodcontact',
    naam: 'Rik Maes',
    instantieId: null,
    telefoon: '0470 55 66 77',
    email: null,
    omvang: null,
    tekentMee: null,
    van: null,
    tot: null,
  });
  const promise = { persoonId, trajectId, begeleiderId, op: '2026-04-01', klaarOp: null };
  await test.call('belofte.maak', { ...promise, tekst: 'Werkschoenen bestellen', tegen: '2026-05-20' });
  await test.call('belofte.maak', { ...promise, tekst: 'Over twee maanden bellen', tegen: '2026-07-06' });
  await test.call('belofte.maak', { ...promise, tekst: 'Al gedaan', tegen: '2026-05-06', klaarOp: '2026-05-01' });
  return { test, persoonId, trajectId, begeleiderId };
}

const names = (rows: unknown[][]) => [...new Set(rows.map(([name]) => name))];

it('tells per person what falls due in six weeks, and whom to call', async () => {
  const { test } = await office();
  const { due, contacts } = await list(test);
  const texts = due.map((row) => row[4]);
  expect(texts).toContain('Werkschoenen bestellen');
  expect(texts).not.toContain('Over twee maanden bellen');
  expect(texts).not.toContain('Al gedaan');
  expect(due.every((row) => row[0] === 'Élodie Maes' && row[5] === 'Mieke Janssens · 02 555 01 02')).toBe(true);
  expect(due.some((row) => row[3] === 'termijn')).toBe(true);
  const days = due.map((row) => (typeof row[2] === 'string' ? row[2] : '9999'));
  expect(days).toEqual(days.toSorted());
  expect(days.every((day) => day <= '2026-06-15')).toBe(true);
  expect(contacts).toEqual([['Élodie Maes', 'noodcontact', 'Rik Maes', '0470 55 66 77']]);
});

it('looks as many days ahead as asked', async () => {
  const { test } = await office();
  expect((await list(test, 70)).due.map((row) => row[4])).toContain('Over twee maanden bellen');
  expect((await list(test, 7)).due.map((row) => row[4])).not.toContain('Werkschoenen bestellen');
});

it('is about whom one begeleider guides on the day, when one is named', async () => {
  const { test, begeleiderId } = await office();
  const other = (await test.call('persoon.maak', { naam: 'Baert', voornaam: 'Senne', insz: null })).id!;
  await test.call('ama.startTraject', { persoonId: other, start: '2026-01-05' });
  expect(names((await list(test)).due)).toEqual(['Senne Baert', 'Élodie Maes']);
  const own = await list(test, undefined, begeleiderId);
  expect(names(own.due)).toEqual(['Élodie Maes']);
  expect(own.all).toContain('Wie Mieke Janssens begeleidt, van 04/05/2026 tot en met 15/06/2026');
  const asked = { id: 'overnamelijst', op: ON, formats: ['json'], map: null, purpose: null, confirmation: null };
  expect(await test.ask('report.maak', { ...asked, scope: { begeleiderId: other } })).toMatchObject({
    error: { code: 'NIET_GEVONDEN' },
  });
});

it('says nothing of why somebody is absent, and stays in the house', async () => {
  const { test, persoonId, trajectId } = await office();
  const period = { persoonId, trajectId, van: '2026-04-01', verwachtTot: '2026-05-20', tot: null, bewijsGezien: true };
  await test.call('afwezigheidsperiode.maak', { ...period, reden: 'Z' });
  const { all } = await list(test);
  expect(all.toLowerCase()).not.toMatch(/ziek|doktersattest|gezondheid/);
  const report = (await test.call('report.lijst', {})).find(({ id }) => id === 'overnamelijst')!;
  expect(report).toMatchObject({ leavesHouse: false, recipient: null, formats: ['pdf', 'xlsx', 'json'] });
});

it('is made as PDF and as spreadsheet', async () => {
  const { test } = await office();
  const { files, logged } = await test.call('report.maak', {
    id: 'overnamelijst',
    scope: {},
    op: ON,
    formats: ['pdf', 'xlsx'],
    map: null,
    purpose: null,
    confirmation: null,
  });
  expect(logged).toBe(true);
  expect(files.map(({ format, size }) => [format, size > 1000])).toEqual([
    ['pdf', true],
    ['xlsx', true],
  ]);
});
