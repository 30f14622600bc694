/** What changes during a traject, through the calls: each is one operation and one undo. */
import { describe, expect, test } from 'vitest';
import type { CallName, InputOf } from '../../../src/shared/contract/index.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

const ON = '2026-04-10';
/** A core whose today is a day. */
const at = (day: string) => openCase({ now: () => Date.parse(`${day}T10:00:00Z`) });
const undo = (t: TestCore) => t.call('historie.ongedaan', { operatie: null });

async function asBegeleider(t: TestCore): Promise<void> {
  const made = await t.call('gebruiker.maak', { naam: 'noor', rol: 'begeleider', wachtzin: SECOND });
  expect(made.operation).not.toBeNull();
}
const SECOND = 'acht grijze treinen rijden langs duinen';

async function begeleider(t: TestCore, voornaam: string): Promise<string> {
  const rest = {
    functie: null,
    telefoon: null,
    email: null,
    kwalificatieTekst: null,
    startOpleiding: null,
    vte: null,
    vloer: null,
  };
  const dates = { inDienst: '2020-01-01', uitDienst: null, grond: 4, opmerkingen: null };
  return (await t.call('begeleider.maak', { naam: 'Claes', voornaam, ...rest, ...dates })).id!;
}

async function person(t: TestCore, voornaam: string, start: string): Promise<{ persoonId: string; trajectId: string }> {
  const persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam, insz: null })).id!;
  return { persoonId, trajectId: (await t.call('ama.startTraject', { persoonId, start })).id! };
}

async function withStatus(day = ON) {
  const t = await at(day);
  const ids = await withTraject(t);
  await t.call('statuut.maak', { persoonId: ids.persoonId, code: 'RVA', van: '2025-01-01', tot: null, verwachtEinde: null });
  return { t, ...ids };
}

describe('a guided change of status', () => {
  const wissel = { op: '2026-04-01', statuten: [{ code: 'LEEFLOON' as const }] };

  test('the preview writes nothing; the change ends the old one, names paper and letter, and leaves a task that tells nothing', async () => {
    const { t, persoonId } = await withStatus();
    const proof = await t.call('statuut.wisselProef', { persoonId, ...wissel });
    expect(proof).toMatchObject({
      eindigt: [{ code: 'RVA', tot: '2026-03-31' }],
      begint: [{ code: 'LEEFLOON', van: '2026-04-01' }],
      blijft: [],
      nodig: [{ papier: 'OCMW', uiterlijk: '2026-04-01', aanwezig: false, brief: 'toelating_ocmw' }],
    });
    const statuses = async () =>
      (await t.call('persoon.lees', { id: persoonId })).vertrouwelijk!.statuten.map(({ code, van, tot }) => [code, van, tot]);
    expect(await statuses()).toEqual([['RVA', '2025-01-01', null]]);
    const done = await t.call('statuut.wissel', { persoonId, ...wissel });
    expect(done).toMatchObject({ brieven: ['toelating_ocmw'], taken: 1 });
    expect(await statuses()).toEqual([
      ['RVA', '2025-01-01', '2026-03-31'],
      ['LEEFLOON', '2026-04-01', null],
    ]);
    const [task] = (await t.call('persoon.lees', { id: persoonId })).taken;
    expect(task).toMatchObject({ tegen: '2026-04-01', klaarOp: null });
    expect(task!.titel).not.toMatch(/leefloon|ocmw|ziek/i);
    await undo(t);
    expect(await statuses()).toEqual([['RVA', '2025-01-01', null]]);
    expect((await t.call('persoon.lees', { id: persoonId })).taken).toEqual([]);
    await t.close();
  });

  test('example 57: from 1 April without the paper; it comes in on the 20th, the finding and the task close, 19 days are named', async () => {
    let now = '2026-04-10';
    const t = await openCase({ now: () => Date.parse(`${now}T10:00:00Z`) });
    const { persoonId, trajectId } = await withTraject(t);
    await t.call('statuut.maak', { persoonId, code: 'RVA', van: '2025-01-01', tot: null, verwachtEinde: null });
    await t.call('statuut.wissel', { persoonId, ...wissel });
    const ocmw = async () => (await t.call('ama.lees', { trajectId })).bevindingen.filter(({ rule }) => rule === 'AMA-06');
    expect(await ocmw()).toMatchObject([{ severity: 'B', sinds: '2026-04-01' }]);
    now = '2026-04-21';
    await t.call('toestemming.maak', { persoonId, soort: 'OCMW', aanwezig: 'ja', datum: '2026-04-20', geldigTot: null });
    expect(await ocmw()).toMatchObject([{ severity: 'I', params: { dagen: 19, periodes: ['2026-04-01/2026-04-19'] } }]);
    expect((await t.call('persoon.lees', { id: persoonId })).taken).toMatchObject([{ klaarOp: '2026-04-21' }]);
    // One undo takes back the paper and opens the task again.
    await undo(t);
    expect((await t.call('persoon.lees', { id: persoonId })).taken).toMatchObject([{ klaarOp: null }]);
    await t.close();
  });

  test('several statuses at a time; what goes on is neither ended nor doubled; a second change the same day replaces the first', async () => {
    const { t, persoonId } = await withStatus();
    await t.call('statuut.wissel', { persoonId, op: '2026-04-01', statuten: [{ code: 'RVA' }, { code: 'RIZIV' }] });
    const codes = async () =>
      (await t.call('persoon.lees', { id: persoonId })).vertrouwelijk!.statuten.map(
        ({ code, van, tot }) => `${code} ${van} ${tot}`,
      );
    expect(await codes()).toEqual(['RVA 2025-01-01 null', 'RIZIV 2026-04-01 null']);
    const proof = await t.call('statuut.wisselProef', { persoonId, op: '2026-04-01', statuten: [{ code: 'RVA' }] });
    expect(proof).toMatchObject({ blijft: [{ code: 'RVA' }], begint: [], eindigt: [{ code: 'RIZIV' }] });
    await t.call('statuut.wissel', { persoonId, op: '2026-04-01', statuten: [{ code: 'RVA' }] });
    expect(await codes()).toEqual(['RVA 2025-01-01 null']);
    expect((await t.call('persoon.lees', { id: persoonId })).taken.every(({ klaarOp }) => klaarOp !== null)).toBe(true);
    await t.close();
  });

  test('who may not see the confidential part gets neither the call nor the task', async () => {
    const { t, persoonId } = await withStatus();
    await t.call('statuut.wissel', { persoonId, ...wissel });
    await asBegeleider(t);
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'noor', wachtzin: SECOND });
    expect(await t.ask('statuut.wisselProef', { persoonId, ...wissel })).toMatchObject({ error: { code: 'GEEN_RECHT' } });
    const read = await t.call('persoon.lees', { id: persoonId });
    expect([read.taken, read.vertrouwelijk]).toEqual([[], null]);
    expect(await t.call('herinnering.lijst', {})).toEqual([]);
    await t.close();
  });
});

async function withGuides() {
  const t = await at(ON);
  const [an, bea] = [await begeleider(t, 'An'), await begeleider(t, 'Bea')];
  const trajecten = [];
  for (const voornaam of ['Ada', 'Bert', 'Cas']) {
    const ids = await person(t, voornaam, '2026-01-05');
    await t.call('begeleiding.maak', {
      ...ids,
      begeleiderId: an,
      tekst: null,
      rol: 'begeleider',
      van: '2026-01-05',
      tot: voornaam === 'Cas' ? '2026-02-28' : null,
    });
    trajecten.push(ids);
  }
  const [first] = trajecten as [{ persoonId: string; trajectId: string }];
  await t.call('belofte.maak', {
    ...first,
    begeleiderId: an,
    tekst: 'belt de mutualiteit',
    op: '2026-03-01',
    tegen: '2026-03-15',
    klaarOp: null,
  });
  return { t, an, bea, trajecten, first };
}

const guides = async (t: TestCore, trajectId: string) =>
  (await t.call('ama.lees', { trajectId })).traject.begeleidingen.map(({ begeleiderNaam, rol, van, tot }) =>
    [begeleiderNaam, rol, van, tot].join(' '),
  );

describe('one begeleider for another', () => {
  test('for good: every running traject, no day without anybody, promises go along; one undo takes all back', async () => {
    const { t, an, bea, first } = await withGuides();
    const input = { begeleiderId: an, doorId: bea, van: '2026-05-01', rol: 'begeleider' as const };
    const { regels, stempel } = await t.call('begeleiding.vervangProef', input);
    expect(regels.map(({ persoon, beloften, wordt }) => [persoon.voornaam, beloften, wordt?.van])).toEqual([
      ['Ada', 1, '2026-05-01'],
      ['Bert', 0, '2026-05-01'],
    ]);
    expect(await t.call('begeleiding.vervang', { ...input, stempel })).toMatchObject({ aantal: 2 });
    expect(await guides(t, first.trajectId)).toEqual([
      'An Claes begeleider 2026-01-05 2026-04-30',
      'Bea Claes begeleider 2026-05-01 ',
    ]);
    expect(await t.call('belofte.lijst', { begeleiderId: bea })).toMatchObject([{ tekst: 'belt de mutualiteit', teLaat: true }]);
    const gap = (await t.call('ama.lees', { trajectId: first.trajectId, op: '2026-06-01' })).bevindingen;
    expect(gap.filter(({ rule }) => rule === 'AMA-20')).toEqual([]);
    await undo(t);
    expect(await guides(t, first.trajectId)).toEqual(['An Claes begeleider 2026-01-05 ']);
    expect(await t.call('belofte.lijst', { begeleiderId: an })).toHaveLength(1);
    await t.close();
  });

  test('as a deputy for some weeks: the begeleider stays, and a second time nothing changes', async () => {
    const { t, an, bea, first } = await withGuides();
    const input = {
      begeleiderId: an,
      doorId: bea,
      van: '2026-07-01',
      tot: '2026-07-21',
      rol: 'vervanger' as const,
      trajecten: [first.trajectId],
      openstaand: false,
    };
    const { stempel } = await t.call('begeleiding.vervangProef', input);
    expect(await t.call('begeleiding.vervang', { ...input, stempel })).toMatchObject({ aantal: 1 });
    expect(await guides(t, first.trajectId)).toEqual([
      'An Claes begeleider 2026-01-05 ',
      'Bea Claes vervanger 2026-07-01 2026-07-21',
    ]);
    expect((await t.call('begeleiding.vervangProef', input)).regels).toMatchObject([{ stand: 'gelijk' }]);
    await t.close();
  });

  test('a preview of a file that moved is refused; so is somebody in place of themselves', async () => {
    const { t, an, bea, first } = await withGuides();
    const input = { begeleiderId: an, doorId: bea, van: '2026-05-01', rol: 'begeleider' as const };
    const { stempel } = await t.call('begeleiding.vervangProef', input);
    await t.call('ama.stopTraject', {
      id: first.trajectId,
      einde: '2026-04-15',
      eindReden: null,
      eindRedenTekst: null,
      bestemming: null,
    });
    expect(await t.ask('begeleiding.vervang', { ...input, stempel })).toMatchObject({ error: { code: 'VEEL_VERANDERD' } });
    expect(await t.ask('begeleiding.vervangProef', { ...input, doorId: an })).toMatchObject({
      error: { code: 'ZELFDE_BEGELEIDER' },
    });
    await t.close();
  });

  test('the overview names who guides, how many promises are open, and who has nobody', async () => {
    const { t, first } = await withGuides();
    const { begeleiders, zonder } = await t.call('begeleiding.overzicht', {});
    expect(begeleiders.map(({ naam, trajecten, beloften }) => [naam, trajecten.length, beloften])).toEqual([
      ['An Claes', 2, 1],
      ['Bea Claes', 0, 0],
    ]);
    expect(zonder.map(({ persoon }) => persoon.voornaam)).toEqual(['Cas']);
    const [promise] = await t.call('belofte.lijst', { persoonId: first.persoonId });
    await t.call('belofte.wijzig', { id: promise!.id, waarden: { klaarOp: ON } });
    expect(await t.call('belofte.lijst', {})).toEqual([]);
    expect(await t.call('belofte.lijst', { ookKlaar: true })).toHaveLength(1);
    await t.close();
  });
});

async function guidedHouse() {
  const t = await at(ON);
  const [an, bea] = [await begeleider(t, 'An'), await begeleider(t, 'Bea')];
  const own = async (voornaam: string) => (await t.call('persoon.maak', { voornaam, naam: 'Maes', insz: null })).id!;
  const worker = await own('Ward');
  const hired = await t.call('doelgroepwerknemer.neemInDienst', { persoonId: worker, van: '2025-02-03', q: '38', s: '38' });
  const named = await own('Xander');
  const other = await t.call('doelgroepwerknemer.neemInDienst', { persoonId: named, van: '2025-02-03', q: '38', s: '38' });
  const care = await own('Zoë');
  const place = { werkpostId: null, tot: null, begeleider: null, locatie: null };
  await t.call('wvgOvereenkomst.maak', { persoonId: care, van: '2026-01-05', ...place });
  await t.call('wvgOvereenkomst.maak', { persoonId: care, van: '2026-02-02', ...place });
  const ada = await person(t, 'Ada', '2026-01-05');
  const guide = (of: object, begeleiderId: string | null, tekst: string | null = null) =>
    t.call('begeleiding.maak', {
      trajectId: null,
      begeleiderId,
      tekst,
      rol: 'begeleider',
      van: '2026-01-05',
      tot: null,
      ...of,
    } as never);
  await guide({ persoonId: named, tewerkstellingId: other.id! }, null, 'An C.');
  return { t, an, bea, ada, worker, care, jobId: hired.id!, guide };
}
const guidedAs = (all: readonly { readonly soort: string; readonly persoon: { readonly voornaam: string } }[]) =>
  all.map(({ soort, persoon }) => `${persoon.voornaam} ${soort}`);

describe('guidance in maatwerk and in AMA WVG', () => {
  test('whoever has nobody is named, each once, and a name out of a list is no begeleider', async () => {
    const { t } = await guidedHouse();
    const { zonder, geschreven } = await t.call('begeleiding.overzicht', {});
    expect(guidedAs(zonder).toSorted()).toEqual(['Ada ama', 'Ward maatwerk', 'Zoë wvg']);
    expect(geschreven).toMatchObject([{ soort: 'maatwerk', tekst: 'An C.', persoon: { voornaam: 'Xander' } }]);
    await t.close();
  });

  test('one who leaves hands over everybody together, and one undo takes it back', async () => {
    const { t, an, bea, ada, worker, care, jobId, guide } = await guidedHouse();
    await guide(ada, an);
    await guide({ persoonId: worker, tewerkstellingId: jobId }, an);
    await guide({ persoonId: care }, an);
    await t.call('belofte.maak', {
      persoonId: worker,
      trajectId: null,
      begeleiderId: an,
      tekst: 'belt de dokter',
      op: '2026-03-01',
      tegen: null,
      klaarOp: null,
    });
    const guided = async (op?: string) => {
      const { begeleiders } = await t.call('begeleiding.overzicht', op === undefined ? {} : { op });
      return begeleiders.map(({ naam, trajecten, beloften }) => [naam, guidedAs(trajecten).toSorted(), beloften]);
    };
    const before = await guided();
    expect(before).toEqual([
      ['An Claes', ['Ada ama', 'Ward maatwerk', 'Zoë wvg'], 1],
      ['Bea Claes', [], 0],
    ]);
    const input = { begeleiderId: an, doorId: bea, van: '2026-05-01', rol: 'begeleider' as const };
    const { regels, stempel } = await t.call('begeleiding.vervangProef', input);
    expect(new Map(regels.map(({ soort, trajectId, beloften }) => [soort, [trajectId !== null, beloften]]))).toEqual(
      new Map([
        ['ama', [true, 0]],
        ['maatwerk', [false, 1]],
        ['wvg', [false, 0]],
      ]),
    );
    expect(await t.call('begeleiding.vervang', { ...input, stempel })).toMatchObject({ aantal: 3 });
    expect(await guided('2026-05-01')).toEqual([
      ['An Claes', [], 0],
      ['Bea Claes', ['Ada ama', 'Ward maatwerk', 'Zoë wvg'], 1],
    ]);
    const { begeleidingen } = await t.call('doelgroepwerknemer.lees', { persoonId: worker, op: '2026-05-01' });
    expect(begeleidingen.map(({ begeleiderNaam, van, tot }) => [begeleiderNaam, van, tot])).toEqual([
      ['An Claes', '2026-01-05', '2026-04-30'],
      ['Bea Claes', '2026-05-01', null],
    ]);
    expect((await t.call('persoon.lees', { id: care })).begeleidingen).toHaveLength(2);
    await undo(t);
    expect(await guided()).toEqual(before);
    await t.close();
  });

  test('of only one of them, as a deputy, and not beyond the employment', async () => {
    const { t, an, bea, worker, jobId, guide } = await guidedHouse();
    await guide({ persoonId: worker, tewerkstellingId: jobId }, an);
    await t.call('doelgroepwerknemer.uitDienst', { tewerkstellingId: jobId, tot: '2026-07-10' });
    const input = {
      begeleiderId: an,
      doorId: bea,
      van: '2026-07-01',
      tot: '2026-07-31',
      rol: 'vervanger' as const,
      trajecten: [jobId],
    };
    const { regels } = await t.call('begeleiding.vervangProef', input);
    expect(regels).toMatchObject([{ id: jobId, wordt: { van: '2026-07-01', tot: '2026-07-10' } }]);
    expect((await t.call('begeleiding.vervangProef', { ...input, van: '2026-07-11', tot: null })).regels).toEqual([]);
    await t.close();
  });
});

async function withGoal() {
  const t = await at(ON);
  const ids = await withTraject(t);
  const goal = async (titel: string, stand: 'bezig' | 'gehaald', volgorde: number) =>
    (await t.call('popDoel.maak', { ...ids, titel, stand, volgorde, beweging: null, standOp: null })).id!;
  const open = await goal('op tijd komen', 'bezig', 1);
  await goal('heftruck', 'gehaald', 2);
  await t.call('popActie.maak', {
    persoonId: ids.persoonId,
    doelId: open,
    tekst: 'wekker kopen',
    tegen: '2026-05-01',
    klaarOp: null,
  });
  await t.call('statuut.maak', { persoonId: ids.persoonId, code: 'RIZIV', van: '2025-01-01', tot: null, verwachtEinde: null });
  return { t, ...ids, open };
}

describe('from participant to employment and back', () => {
  test('the traject ends the day before, the goals chosen go along, Dimona OUT is asked and not filled in; one undo', async () => {
    const { t, trajectId, persoonId, open } = await withGoal();
    const proof = await t.call('ama.naarTewerkstellingProef', { trajectId, van: '2026-04-13' });
    expect(proof).toMatchObject({ einde: '2026-04-12', dimonaUitUiterlijk: '2026-04-13' });
    expect(proof.doelen.map(({ titel, acties }) => [titel, acties.length])).toEqual([['op tijd komen', 1]]);
    // The end the day before solves it; a traject that overlaps still would be named.
    expect(proof.strijdig).toEqual([]);
    await t.call('ama.startTraject', { persoonId, start: '2026-04-20' });
    const again = await t.call('ama.naarTewerkstellingProef', { trajectId, van: '2026-04-13' });
    expect(again.strijdig).toHaveLength(1);
    await undo(t);
    const made = await t.call('ama.naarTewerkstelling', {
      trajectId,
      van: '2026-04-13',
      omschrijving: 'groendienst',
      doelgroepwerknemer: true,
      doelen: [open],
    });
    const { traject, persoon, bevindingen } = await t.call('ama.lees', { trajectId, op: '2026-04-20' });
    expect(traject).toMatchObject({ einde: '2026-04-12', eindReden: 'COLLECTIEF_MAATWERK', dimonaUitDatum: null });
    expect(persoon.tewerkstellingen).toMatchObject([{ id: made.id, van: '2026-04-13', uitTrajectId: trajectId }]);
    expect(bevindingen.map(({ rule }) => rule)).toContain('AMA-15');
    expect(bevindingen.map(({ rule }) => rule)).not.toContain('AMA-55');
    expect(await t.call('persoon.doelen', { persoonId })).toMatchObject([
      { titel: 'op tijd komen', acties: [{ tekst: 'wekker kopen' }] },
    ]);
    expect(traject.popDoelen).toHaveLength(2);
    await undo(t);
    const before = await t.call('ama.lees', { trajectId });
    expect([before.traject.einde, before.traject.eindReden, before.persoon.tewerkstellingen]).toEqual([null, null, []]);
    expect(await t.call('persoon.doelen', { persoonId })).toEqual([]);
    await t.close();
  });

  test('a begeleider can do it, and sees nothing of the confidential part', async () => {
    const { t, trajectId, persoonId } = await withGoal();
    await asBegeleider(t);
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'noor', wachtzin: SECOND });
    await t.call('ama.naarTewerkstelling', {
      trajectId,
      van: '2026-04-13',
      omschrijving: null,
      doelgroepwerknemer: true,
      eindReden: 'GEZONDHEID',
    });
    const { traject, persoon } = await t.call('ama.lees', { trajectId });
    expect([traject.einde, traject.eindReden, persoon.vertrouwelijk]).toEqual(['2026-04-12', null, null]);
    await t.call('dossier.sluit', {});
    await t.call('dossier.open', {
      bestand: t.grant('proef.trajectmap'),
      gebruiker: 'griet',
      wachtzin: 'zes rustige paarden grazen naast water',
    });
    expect((await t.call('ama.lees', { trajectId })).traject.eindReden).toBe('COLLECTIEF_MAATWERK');
    expect((await t.call('persoon.lees', { id: persoonId })).vertrouwelijk!.statuten).toHaveLength(1);
    await t.close();
  });

  test('back: as a traject with the goals, or as a candidate; an overlap is named, not refused', async () => {
    const { t, trajectId, persoonId, open } = await withGoal();
    const employment = { trajectId, van: '2026-02-02', omschrijving: null, doelgroepwerknemer: true, doelen: [open] };
    const tewerkstellingId = (await t.call('ama.naarTewerkstelling', employment)).id!;
    const proof = await t.call('tewerkstelling.naarAmaProef', { tewerkstellingId, tot: '2026-04-10', start: '2026-04-08' });
    expect(proof.doelen.map(({ titel }) => titel)).toEqual(['op tijd komen']);
    expect(proof.strijdig).toHaveLength(1);
    const back = {
      tewerkstellingId,
      tot: '2026-04-10',
      als: 'traject' as const,
      start: '2026-04-13',
      doelen: [proof.doelen[0]!.id],
    };
    const second = (await t.call('tewerkstelling.naarAma', back)).id!;
    const { traject, persoon } = await t.call('ama.lees', { trajectId: second });
    expect([traject.start, traject.popDoelen.map(({ titel }) => titel)]).toEqual(['2026-04-13', ['op tijd komen']]);
    expect(persoon.tewerkstellingen).toMatchObject([{ tot: '2026-04-10' }]);
    await undo(t);
    await t.call('tewerkstelling.naarAma', { tewerkstellingId, tot: '2026-04-10', als: 'kandidaat' });
    expect((await t.call('persoon.lees', { id: persoonId })).kandidaten).toMatchObject([
      { gevraagdOp: '2026-04-10', uitkomst: null },
    ]);
    expect(await t.ask('tewerkstelling.naarAma', { tewerkstellingId, tot: '2026-04-10', als: 'traject' })).toMatchObject({
      error: { field: 'start' },
    });
    await t.close();
  });

  test('a contract on or before the start leaves no day of the traject: refused', async () => {
    const { t, trajectId } = await withGoal();
    expect(await t.ask('ama.naarTewerkstellingProef', { trajectId, van: '2026-01-05' })).toMatchObject({
      error: { code: 'EINDE_VOOR_START', field: 'van' },
    });
    await t.close();
  });
});

async function withEverything() {
  const t = await at('2026-06-20');
  const { persoonId, trajectId } = await withTraject(t);
  const an = await begeleider(t, 'An');
  await t.call('belofte.maak', {
    persoonId,
    trajectId,
    begeleiderId: an,
    tekst: 'brief',
    op: '2026-03-01',
    tegen: '2026-03-15',
    klaarOp: null,
  });
  await t.call('afwezigheidsperiode.maak', {
    persoonId,
    trajectId,
    van: '2026-02-02',
    verwachtTot: null,
    tot: null,
    reden: 'Z',
    bewijsGezien: true,
  });
  await t.call('taak.maak', { persoonId, soort: 'VRIJ', titel: 'bellen', tegen: '2026-06-01', klaarOp: null, reden: null });
  await t.call('kandidaat.maak', {
    persoonId,
    verwijzer: null,
    verwijzerId: null,
    gevraagdOp: '2026-01-02',
    adviesOp: null,
    intakeOp: null,
    uitkomst: null,
    uitkomstOp: null,
    notities: null,
  });
  return { t, persoonId, trajectId };
}

const mine = async (t: TestCore, persoonId: string) =>
  [
    ...new Set(
      (await t.call('agenda.lijst', {})).bevindingen.filter(({ persoon }) => persoon?.id === persoonId).map(({ rule }) => rule),
    ),
  ].sort();

describe('death stops everything at once', () => {
  test('findings, reminders, promises and letters of the person vanish; Dimona OUT, insurance and the overview stay; one undo', async () => {
    const { t, persoonId, trajectId } = await withEverything();
    expect(await mine(t, persoonId)).toContain('AMA-12');
    expect((await t.call('herinnering.lijst', {})).map(({ soort }) => soort).sort()).toEqual([
      'afwezig_contact',
      'afwezig_gesprek',
      'belofte',
      'taak',
    ]);
    expect((await t.call('report.voorbereiding', { id: 'ama-evaluatie', scope: { all: true } })).count).toBe(1);
    const proof = await t.call('persoon.overledenProef', { persoonId, op: '2026-06-20' });
    expect(proof).toMatchObject({ trajecten: [{ id: trajectId, wordt: 'beeindigd' }], herinneringen: 4 });
    expect(proof.blijft).toHaveLength(3);
    await t.call('persoon.overleden', { persoonId, op: '2026-06-20' });

    expect(await mine(t, persoonId)).toEqual(['AMA-15', 'AMA-16', 'AMA-23']);
    expect(await t.call('herinnering.lijst', {})).toEqual([]);
    expect(await t.call('belofte.lijst', {})).toEqual([]);
    expect((await t.call('beoordeling.overzicht', {})).lijst).toEqual([]);
    expect((await t.call('report.voorbereiding', { id: 'ama-evaluatie', scope: { all: true } })).count).toBe(0);
    expect((await t.call('report.voorbereiding', { id: 'ama-kwartaaloverzicht', scope: { quarter: '2026Q2' } })).count).toBe(1);
    expect(await t.call('ama.lijst', { stand: 'alles' })).toMatchObject([
      { overleden: true, einde: '2026-06-20', beoordeling: null },
    ]);
    expect(await t.call('persoon.zoek', { tekst: 'Maes' })).toMatchObject([{ overleden: true }]);
    const { traject, persoon } = await t.call('ama.lees', { trajectId });
    expect([traject.eindReden, persoon.overledenOp, persoon.kandidaten[0]!.uitkomst]).toEqual([
      'OVERLEDEN',
      '2026-06-20',
      'onbekend',
    ]);

    await undo(t);
    expect(await mine(t, persoonId)).toContain('AMA-12');
    expect(await t.call('herinnering.lijst', {})).toHaveLength(4);
    await t.close();
  });

  test('a traject that had yet to start never does; a day to come is refused; nothing else can be begun', async () => {
    const { t, persoonId } = await withEverything();
    const later = (await t.call('ama.startTraject', { persoonId, start: '2026-07-01' })).id!;
    expect(await t.ask('persoon.overleden', { persoonId, op: '2026-06-21' })).toMatchObject({
      error: { code: 'DATUM_IN_TOEKOMST' },
    });
    await t.call('persoon.overleden', { persoonId, op: '2026-06-15' });
    expect(await t.ask('ama.lees', { trajectId: later })).toMatchObject({ error: { code: 'NIET_GEVONDEN' } });
    expect(await t.ask('statuut.wissel', { persoonId, op: '2026-06-20', statuten: [{ code: 'RVA' }] })).toMatchObject({
      error: { code: 'OVERLEDEN' },
    });
    await t.close();
  });
});

describe("VDAB's clock and ours", () => {
  const none = {
    gevraagdOp: null,
    gevraagdBewijs: null,
    geplandOp: null,
    wachtSinds: null,
    besluitOp: null,
    conclusie: null,
    door: null,
    volgendContact: null,
  };

  test('example 59 in the list, the figures and the reminder: late by the office and late by VDAB are told apart', async () => {
    const t = await at('2026-03-20');
    const made: Record<string, { persoonId: string; trajectId: string }> = {};
    for (const [voornaam, gevraagdOp] of [
      ['Niet', null],
      ['Tijdig', '2026-01-13'],
      ['Laat', '2026-01-14'],
    ] as const) {
      const ids = await person(t, voornaam, '2024-02-05');
      made[voornaam] = ids;
      await t.call('beoordeling.maak', { ...ids, ...none, besluitOp: '2025-03-10', conclusie: 'ja', door: 'VDAB' });
      if (gevraagdOp) await t.call('beoordeling.maak', { ...ids, ...none, gevraagdOp });
    }
    const rows = await t.call('ama.lijst', {});
    expect(Object.fromEntries(rows.map(({ voornaam, beoordeling }) => [voornaam, beoordeling?.vertraging]))).toEqual({
      Laat: 'kantoor',
      Niet: 'kantoor',
      Tijdig: 'vdab',
    });
    const overview = await t.call('beoordeling.overzicht', { jaar: 2026 });
    expect(overview.telling).toEqual({ opTijd: 0, laatKantoor: 2, laatVdab: 1, loopt: 0 });
    const reminder = (await t.call('herinnering.lijst', {})).find(({ soort }) => soort === 'vdab_herinneren');
    expect(reminder).toMatchObject({ trajectId: made['Tijdig']!.trajectId });
    await t.call('beoordeling.herinnerd', { ids: [reminder!.recordId!], op: '2026-03-20' });
    expect((await t.call('herinnering.lijst', {})).filter(({ soort }) => soort === 'vdab_herinneren')).toEqual([]);
    expect((await t.call('ama.lijst', {})).find(({ voornaam }) => voornaam === 'Tijdig')!.beoordeling!.herinnerdOp).toBe(
      '2026-03-20',
    );
    await t.close();
  });

  test("example 41: the begeleider's own evaluation is late while VDAB's is not", async () => {
    const t = await at('2026-04-02');
    const ids = await person(t, 'Lina', '2024-03-01');
    await t.call('beoordeling.maak', { ...ids, ...none, besluitOp: '2025-11-15', conclusie: 'ja', door: 'VDAB' });
    const empty = {
      stap: null,
      vraagVdab: null,
      woordenDeelnemer: null,
      besprokenOp: null,
      taken: null,
      opleiding: null,
      doorstroomOpinie: null,
      ondersteuning: null,
      aanpassingen: null,
    };
    await t.call('eigenEvaluatie.maak', { ...ids, ...empty, datum: '2025-04-01', door: 'An', conclusie: 'ja' });
    const { bevindingen } = await t.call('ama.lees', { trajectId: ids.trajectId });
    expect(bevindingen.filter(({ rule }) => rule === 'AMA-51')).toMatchObject([{ severity: 'W', tegen: '2026-04-01' }]);
    expect(bevindingen.filter(({ rule }) => rule === 'AMA-03')).toMatchObject([{ severity: 'I', tegen: '2026-11-15' }]);
    await t.close();
  });
});

describe('long absence and the calendar', () => {
  test('example 75 in the list of reminders: the days, and nowhere the reason', async () => {
    const t = await at('2026-05-02');
    const ids = await withTraject(t);
    await t.call('afwezigheidsperiode.maak', {
      ...ids,
      van: '2026-02-02',
      verwachtTot: null,
      tot: null,
      reden: 'Z',
      bewijsGezien: true,
    });
    const reminders = await t.call('herinnering.lijst', {});
    expect(reminders.map(({ soort, op }) => [soort, op])).toEqual([
      ['afwezig_contact', '2026-03-02'],
      ['afwezig_gesprek', '2026-05-02'],
    ]);
    expect(JSON.stringify(reminders)).not.toMatch(/ziek|"Z"/i);
    await t.call('contact.maak', { persoonId: ids.persoonId, datum: '2026-05-01', metWie: null, wijze: null, tekst: null });
    expect(await t.call('herinnering.lijst', {})).toEqual([]);
    await t.close();
  });

  test('a closing week is one operation, days that are there stay, and a year is copied to the next in one', async () => {
    const t = await at(ON);
    const range = { van: '2026-07-20', tot: '2026-07-31', soort: 'sluitingsdag' as const, omschrijving: 'zomer' };
    expect(await t.call('kalender.bereik', range)).toMatchObject({ aantal: 10 });
    expect(await t.call('kalender.bereik', range)).toEqual({ operation: null, aantal: 0 });
    expect(await t.call('kalender.bereik', { ...range, van: '2026-08-01', tot: '2026-08-02', weekend: true })).toMatchObject({
      aantal: 2,
    });
    await undo(t);
    const proof = await t.call('kalender.kopieProef', { jaar: 2026 });
    expect(proof.filter(({ stand }) => stand === 'rustdag').map(({ naar }) => naar)).toEqual(['2027-07-21']);
    expect(await t.call('kalender.kopie', { jaar: 2026, zonder: [proof[0]!.id] })).toMatchObject({ aantal: 8 });
    const days = async () =>
      (await t.call('organisatie.lees', {})).kalender.filter(({ datum }) => datum?.startsWith('2027')).length;
    expect(await days()).toBe(8);
    await undo(t);
    expect(await days()).toBe(0);
    const wrong: InputOf<'kalender.bereik' & CallName> = { ...range, tot: '2026-07-19' };
    expect(await t.ask('kalender.bereik', wrong)).toMatchObject({ error: { code: 'EINDE_VOOR_START', field: 'tot' } });
    await t.close();
  });
});

describe('other measures', () => {
  test('one with organisation, hours, who leads and what was told is kept; AMA-11 names it, and nothing asks the explanation', async () => {
    const t = await at(ON);
    const ids = await withTraject(t);
    const measure = {
      soort: 'IBO' as const,
      organisatie: 'Groen bv',
      van: '2026-03-01',
      tot: '2026-05-31',
      contact: 'T. Peeters',
      uren: 1200,
      leiding: 'VDAB',
    };
    await t.call('maatregel.maak', { persoonId: ids.persoonId, ...measure, uitleg: null, uitlegOp: null });
    const { persoon, bevindingen } = await t.call('ama.lees', { trajectId: ids.trajectId });
    expect(persoon.vertrouwelijk!.maatregelen).toMatchObject([measure]);
    expect(bevindingen.filter(({ params }) => params['maatregel'] === 'IBO')).toMatchObject([{ rule: 'AMA-11', severity: 'I' }]);
    expect(bevindingen.some(({ message }) => /uitleg/i.test(message))).toBe(false);
    await t.close();
  });
});
