/** The register of what went out: noting, putting right, undo; the terms of the rules; and what a sending proves besides itself. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { brusselsDay, toIsoDate } from '../../../src/shared/domain/date.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

const NOW = Date.parse('2026-04-20T09:00:00Z');
const ON = toIsoDate('2026-04-20');

let t: TestCore;
let now = NOW;
beforeEach(async () => {
  now = NOW;
  t = await openCase({ now: () => now });
});
afterEach(() => t.close());

type Scope = InputOf<'report.maak'>['scope'];
type Note = Omit<InputOf<'verzending.noteer'>, 'stempel'>;

const make = (id: string, scope: Scope, formats: InputOf<'report.maak'>['formats'] = ['json'], op = brusselsDay(now)) =>
  t.call('report.maak', { id, scope, op, formats, map: null, purpose: null, confirmation: 'Proef' });

const register = async (more: InputOf<'verzending.register'> = {}) => (await t.call('verzending.register', more)).regels;

const NOTE: Omit<Note, 'ids'> = { op: ON, wijze: 'e_mail', aan: null, door: null, bewijs: null, opmerking: null };

async function note(ids: readonly string[], more: Partial<Note> = {}) {
  const input = { ...NOTE, ...more, ids: [...ids] };
  const { stempel } = await t.call('verzending.proef', input);
  return t.call('verzending.noteer', { ...input, stempel });
}

const codes = async (op = ON) => (await t.call('agenda.lijst', { op })).bevindingen.map(({ rule, code }) => `${rule} ${code}`);

async function person(naam: string, bemiddelaar: string): Promise<{ persoonId: string; trajectId: string }> {
  const persoonId = (await t.call('persoon.maak', { naam, voornaam: 'Noor', insz: null })).id!;
  const trajectId = (await t.call('ama.startTraject', { persoonId, start: toIsoDate('2025-06-02') })).id!;
  const from = { van: toIsoDate('2025-06-02'), tot: null };
  await t.call('bemiddelaar.maak', { persoonId, naam: bemiddelaar, email: null, telefoon: null, ...from });
  return { persoonId, trajectId };
}

/** Three persons, two with the same bemiddelaar. */
async function batch(): Promise<Record<'Aerts' | 'Baert' | 'Claes', { persoonId: string; trajectId: string }>> {
  const Claes = await person('Claes', 'Ria Bemiddelaar');
  const Baert = await person('Baert', 'Tom Bemiddelaar');
  const Aerts = await person('Aerts', 'Ria Bemiddelaar');
  return { Aerts, Baert, Claes };
}

describe('the register', () => {
  test('holds what was made for outside with its term, the late first; noting it closes the finding, undo opens it again', async () => {
    await withTraject(t);
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' }, ['json', 'csv']);
    await make('ama-controleblad', { quarter: '2026Q1' });
    const [line, ...rest] = await register();
    expect(rest).toEqual([]);
    expect(line).toMatchObject({
      rapport: 'ama-kwartaaloverzicht',
      periode: '2026Q1',
      persoon: null,
      ontvanger: 'het departement',
      gemaaktOp: '2026-04-20',
      gemaaktDoor: 'griet',
      versie: 1,
      formaten: ['json', 'csv'],
      stand: 'te_verzenden',
      termijn: '2026-04-30',
      regel: 'AMA-29',
      verzonden: [],
    });
    now = Date.parse('2026-05-02T09:00:00Z');
    expect((await register())[0]!.stand).toBe('te_laat');
    expect(await codes(toIsoDate('2026-05-02'))).toContain('AMA-29 OVERZICHT_TE_LAAT');

    const more = {
      op: toIsoDate('2026-05-01'),
      wijze: 'portaal' as const,
      bewijs: 'ontvangst 88-12',
      opmerking: 'Link van 21 april.',
    };
    const { operation, aantal } = await note([line!.id], more);
    expect(aantal).toBe(1);
    expect((await register())[0]).toMatchObject({
      stand: 'verzonden',
      termijn: null,
      verzonden: [
        {
          op: '2026-05-01',
          wijze: 'portaal',
          aan: 'het departement',
          door: 'griet',
          bewijs: 'ontvangst 88-12',
          opmerking: 'Link van 21 april.',
        },
      ],
    });
    expect(await codes(toIsoDate('2026-05-02'))).not.toContain('AMA-29 OVERZICHT_TE_LAAT');
    const every = await t.call('report.historie', {});
    expect(every.filter(({ rapport }) => rapport === 'ama-kwartaaloverzicht').map(({ verzondenOp }) => verzondenOp)).toEqual([
      '2026-05-01',
      '2026-05-01',
    ]);
    expect((await t.call('historie.lijst', {}))[0]).toMatchObject({ op: 'verzending.noteer', kanOngedaan: true });
    await t.call('historie.ongedaan', { operatie: operation });
    expect((await register())[0]).toMatchObject({ stand: 'te_laat', verzonden: [] });
    expect(await codes(toIsoDate('2026-05-02'))).toContain('AMA-29 OVERZICHT_TE_LAAT');
  });

  test('notes a batch at once in the order given, with to whom each goes; what was sent stands under the year of sending', async () => {
    await batch();
    await make('ama-evaluatie', { all: true });
    const lines = await register();
    expect(
      lines.map(({ rapport, persoon, terAttentie, volgnummer }) => [rapport, persoon?.naam, terAttentie, volgnummer]),
    ).toEqual([
      ['ama-evaluatie', 'Aerts', 'Ria Bemiddelaar', 1],
      ['ama-evaluatie', 'Claes', 'Ria Bemiddelaar', 2],
      ['ama-evaluatie', 'Baert', 'Tom Bemiddelaar', 1],
      ['ama-evaluatie-voorblad', undefined, 'Ria Bemiddelaar', 0],
      ['ama-evaluatie-voorblad', undefined, 'Tom Bemiddelaar', 0],
    ]);
    expect(new Set(lines.map(({ reeks }) => reeks)).size).toBe(2);
    const ids = lines.map(({ id }) => id);
    const proof = await t.call('verzending.proef', { ...NOTE, ids });
    expect(proof.regels.map(({ stand, aan, gevolg }) => [stand, aan, gevolg])).toEqual([
      ['nieuw', 'VDAB, Ria Bemiddelaar', 'vdab_gevraagd'],
      ['nieuw', 'VDAB, Ria Bemiddelaar', 'vdab_gevraagd'],
      ['nieuw', 'VDAB, Tom Bemiddelaar', 'vdab_gevraagd'],
      ['nieuw', 'VDAB, Ria Bemiddelaar', null],
      ['nieuw', 'VDAB, Tom Bemiddelaar', null],
    ]);
    const before = await t.call('historie.lijst', {});
    expect(await note(ids, { aan: 'Werkwinkel Gent' })).toMatchObject({ aantal: 5, gevolgen: 3 });
    expect(await t.call('historie.lijst', {})).toHaveLength(before.length + 1);
    const sent = await register();
    expect(sent.every(({ stand, verzonden }) => stand === 'verzonden' && verzonden[0]!.aan === 'Werkwinkel Gent')).toBe(true);
    const { files } = await make('verzendregister', { year: 2026 });
    const { bytes } = (await t.core.blob(files[0]!.blob!))!;
    const model = JSON.parse(Buffer.from(bytes).toString('utf8')) as { inHuis: boolean; blokken: { rijen: unknown[][] }[] };
    expect([model.inHuis, model.blokken.map(({ rijen }) => rijen.length)]).toEqual([true, [0, 5]]);
    expect(model.blokken[1]!.rijen.find((row) => row[2] === 'Noor Aerts')).toEqual([
      'Evaluatiedossier AMA',
      null,
      'Noor Aerts',
      '2026-04-20',
      'e-mail',
      'Werkwinkel Gent',
      'griet',
      null,
    ]);
    // It stays in the house: a list of what was sent is no document that has to go.
    expect(await register()).toHaveLength(5);
    expect(await register({ jaar: 2025 })).toEqual([]);
    expect((await t.call('verzending.register', {})).jaren).toEqual([2026]);
  });

  test('says what would be written before, and writes nothing else: a stale preview, a day to come, a sheet of the house', async () => {
    await withTraject(t);
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    await make('ama-controleblad', { quarter: '2026Q1' });
    const inside = (await t.call('report.historie', {})).find(({ rapport }) => rapport === 'ama-controleblad')!.id;
    const [line] = await register();
    const input = { ...NOTE, ids: [line!.id] };
    const { stempel } = await t.call('verzending.proef', input);
    expect(await t.ask('verzending.proef', { ...input, op: '2026-04-21' })).toMatchObject({
      error: { code: 'VERZENDING_TOEKOMST', field: 'op' },
    });
    expect((await t.call('verzending.proef', { ...input, ids: [inside] })).regels).toMatchObject([
      { stand: 'kan_niet', reden: 'intern', aan: null },
    ]);
    expect((await t.call('verzending.proef', { ...input, op: toIsoDate('2026-04-01') })).regels[0]!.voorGemaakt).toBe(true);
    await t.call('verzending.noteer', { ...input, stempel });
    const count = (await t.call('historie.lijst', {})).length;
    expect(await t.ask('verzending.noteer', { ...input, stempel })).toMatchObject({ error: { code: 'VERZENDING_VERANDERD' } });
    expect(
      await t.ask('verzending.noteer', { ...input, ids: [line!.persoon?.id ?? '018f0000-0000-7000-8000-000000000001'], stempel }),
    ).toMatchObject({
      error: { code: 'NIET_GEVONDEN' },
    });
    expect(await t.call('historie.lijst', {})).toHaveLength(count);
  });

  test('a sending can be put right, taken away, or followed by a second one; the first day closes the period', async () => {
    await withTraject(t);
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    const { id } = (await register())[0]!;
    await note([id]);
    await note([id], { op: toIsoDate('2026-04-15'), wijze: 'aangetekend', aan: 'Provincie' });
    const sentDay = async () => (await t.call('report.historie', {}))[0]!.verzondenOp;
    const sendings = async () => (await register())[0]!.verzonden;
    expect((await sendings()).map(({ op, wijze }) => [op, wijze])).toEqual([
      ['2026-04-15', 'aangetekend'],
      ['2026-04-20', 'e_mail'],
    ]);
    expect(await sentDay()).toBe('2026-04-15');
    const [first, second] = await sendings();
    await t.call('verzending.wijzig', { id: first!.id, waarden: { op: toIsoDate('2026-04-18'), bewijs: 'RR 12' } });
    expect(await sentDay()).toBe('2026-04-18');
    expect((await sendings())[0]).toMatchObject({ wijze: 'aangetekend', aan: 'Provincie', bewijs: 'RR 12' });
    await t.call('verzending.verwijder', { id: first!.id, reden: 'Nooit vertrokken.' });
    expect(await sentDay()).toBe('2026-04-20');
    await t.call('verzending.verwijder', { id: second!.id, reden: 'Nooit vertrokken.' });
    expect(await sentDay()).toBeNull();
    expect((await register())[0]!.stand).toBe('te_verzenden');
    await t.call('historie.ongedaan', { operatie: null });
    expect(await sentDay()).toBe('2026-04-20');
  });

  test('of a sending that only had its day, how and to whom are filled in later', async () => {
    await withTraject(t);
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    const { id } = (await register())[0]!;
    await t.call('report.verzonden', { id, op: toIsoDate('2026-04-10') });
    await t.call('report.verzonden', { id, op: toIsoDate('2026-04-11') });
    const [sending, ...more] = (await register())[0]!.verzonden;
    expect(more).toEqual([]);
    expect(sending).toMatchObject({ op: '2026-04-11', wijze: null, door: 'griet' });
    await t.call('verzending.wijzig', { id: sending!.id, waarden: { wijze: 'post', aan: 'Het departement' } });
    expect((await register())[0]!.verzonden).toMatchObject([{ op: '2026-04-11', wijze: 'post', aan: 'Het departement' }]);
  });

  test('a document that was made again takes the place of the one that never went, and what never goes is said with a reason', async () => {
    await withTraject(t);
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    now += 86_400_000;
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    const lines = await register();
    expect(lines.map(({ gemaaktOp, stand }) => [gemaaktOp, stand])).toEqual([['2026-04-21', 'te_verzenden']]);
    expect((await register({ vervangen: true })).map(({ gemaaktOp, stand }) => [gemaaktOp, stand])).toEqual([
      ['2026-04-21', 'te_verzenden'],
      ['2026-04-20', 'vervangen'],
    ]);
    expect(await t.call('verzending.nietNodig', { ids: [lines[0]!.id], reden: 'Alleen een proef.' })).toMatchObject({
      aantal: 1,
    });
    expect((await register())[0]).toMatchObject({ stand: 'niet_nodig', verzonden: [] });
    await note([lines[0]!.id]);
    expect((await register())[0]).toMatchObject({ stand: 'verzonden', verzonden: [{ wijze: 'e_mail' }] });
  });

  test('is for who may make reports; a scan proves a sending', async () => {
    await withTraject(t);
    await make('ama-kwartaaloverzicht', { quarter: '2026Q1' });
    const { id } = (await register())[0]!;
    await note([id]);
    const [sending] = (await register())[0]!.verzonden;
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${t.folder}/bewijs.pdf`, '%PDF-1.7 ontvangstbewijs');
    const added = await t.call('bijlage.voegToe', {
      bestand: t.grant('bewijs.pdf', 'read'),
      persoonId: null,
      soort: 'andere',
      bewijs: { soort: 'verzending', id: sending!.id },
    });
    expect((await t.call('bijlage.lijst', { persoonId: null })).bijlagen).toMatchObject([
      { id: added.id, bewijs: { soort: 'verzending', id: sending!.id } },
    ]);
  });
});

describe('what a sending proves', () => {
  test('an evaluation file asks VDAB: the finding of the office leaves, and is the proof of the request', async () => {
    const { Aerts } = await batch();
    now = Date.parse('2026-05-04T09:00:00Z');
    await make('ama-evaluatie', { persoonId: Aerts.persoonId });
    const [line] = await register();
    // Started on 2 June 2025: due after a year, to be asked eight weeks before.
    expect(line).toMatchObject({ rapport: 'ama-evaluatie', stand: 'te_laat', termijn: '2026-04-07', regel: 'AMA-03' });
    const of = async () =>
      (await t.call('agenda.lijst', { persoonId: Aerts.persoonId })).bevindingen
        .filter(({ rule }) => rule === 'AMA-03')
        .map(({ code }) => code);
    expect(await of()).toEqual(['BEOORDELING_NOG_NIET_GEVRAAGD']);
    const { operation } = await note([line!.id], { op: toIsoDate('2026-05-04'), wijze: 'mijn_loopbaan', bewijs: 'nr. 7' });
    expect(await of()).toEqual(['BEOORDELING_GEVRAAGD']);
    const assessments = async () => (await t.call('record.lijst', { soort: 'beoordeling', trajectId: Aerts.trajectId })).records;
    expect(await assessments()).toMatchObject([
      { gevraagdOp: '2026-05-04', gevraagdBewijs: 'Evaluatiedossier verzonden: Mijn Loopbaan voor Partners, nr. 7' },
    ]);
    // A second copy to somebody else asks nothing anew.
    expect(await note([line!.id], { op: toIsoDate('2026-05-04'), aan: 'de deelnemer' })).toMatchObject({ gevolgen: 0 });
    await t.call('historie.ongedaan', { operatie: null });
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await assessments()).toEqual([]);
    expect(await note([line!.id], { op: toIsoDate('2026-05-04'), gevolgen: false })).toMatchObject({ aantal: 1, gevolgen: 0 });
    expect(await assessments()).toEqual([]);
  });

  test('an agreement that went to the department is sent, a letter to the mutuality tells it', async () => {
    const { persoonId, trajectId } = await withTraject(t, '2026-04-27');
    await t.call('statuut.maak', { persoonId, code: 'RIZIV', van: toIsoDate('2025-01-01'), tot: null, verwachtEinde: null });
    // Dated on the day of the start, made before it.
    await make('brief-ziekenfonds', { persoonId }, ['json'], toIsoDate('2026-04-27'));
    await make('ama-overeenkomst', { persoonId }, ['json'], toIsoDate('2026-04-27'));
    const lines = await register();
    expect(lines.find(({ rapport }) => rapport === 'brief-ziekenfonds')).toMatchObject({
      termijn: '2026-04-26',
      regel: 'AMA-08',
    });
    const ids = lines.map(({ id }) => id);
    const effects = async () => (await t.call('verzending.proef', { ...NOTE, ids })).regels.flatMap(({ gevolg }) => gevolg ?? []);
    // Nothing was agreed on paper yet: a printed form is no agreement that was sent.
    expect(await effects()).toEqual(['ziekenfonds_verwittigd']);
    await t.call('veel.bewaar', {
      ...(await (async () => {
        const keuze = {
          doelen: [{ persoonId, trajectId }],
          handeling: { soort: 'datum' as const, veld: 'overeenkomst.tekenDeelnemer' as const, datum: ON },
        };
        return { ...keuze, stempel: (await t.call('veel.proef', keuze)).stempel };
      })()),
    });
    expect((await effects()).toSorted()).toEqual(['overeenkomst_verzonden', 'ziekenfonds_verwittigd']);
    expect(await codes()).toEqual(expect.arrayContaining(['AMA-08 ZIEKENFONDS_TE_VERWITTIGEN', 'AMA-13 NIET_VERZONDEN']));
    expect(await note(ids)).toMatchObject({ aantal: 2, gevolgen: 2 });
    const after = await codes();
    expect(after.filter((code) => code.startsWith('AMA-08') || code.startsWith('AMA-13'))).toEqual([]);
  });
});

describe('a reminder to VDAB', () => {
  test('reminds from the day it was sent, not from the day it was made: everybody in that letter, as one operation with its undo', async () => {
    const { Aerts, Baert, Claes } = await batch();
    const asked = { gevraagdBewijs: 'e-mail', geplandOp: null, wachtSinds: null, besluitOp: null, conclusie: null, door: null };
    for (const about of [Aerts, Baert, Claes])
      await t.call('beoordeling.maak', { ...about, ...asked, gevraagdOp: toIsoDate('2026-04-01'), volgendContact: null });
    const day = toIsoDate('2026-06-15');
    now = Date.parse('2026-06-15T09:00:00Z');
    await make('brief-vdab-herinnering', { all: true }, ['json'], day);
    const dates = async () =>
      Promise.all(
        [Aerts, Baert, Claes].map(
          async ({ trajectId }) => (await t.call('ama.lees', { trajectId })).traject.beoordelingen[0]!.herinnerdOp,
        ),
      );
    expect(await dates()).toEqual([null, null, null]);

    now = Date.parse('2026-06-17T09:00:00Z');
    const letters = (await register()).filter(({ rapport }) => rapport === 'brief-vdab-herinnering');
    expect(new Set(letters.map(({ terAttentie }) => terAttentie))).toEqual(new Set(['Ria Bemiddelaar', 'Tom Bemiddelaar']));
    expect(letters).toHaveLength(2);
    const ria = letters.find(({ terAttentie }) => terAttentie === 'Ria Bemiddelaar')!;
    const sent = toIsoDate('2026-06-16');
    const proof = await t.call('verzending.proef', { ...NOTE, op: sent, ids: [ria.id] });
    expect(proof.regels).toMatchObject([{ gevolg: 'vdab_herinnerd', aan: 'VDAB, Ria Bemiddelaar' }]);
    const { operation } = await note([ria.id], { op: sent });
    expect(await dates()).toEqual([sent, null, sent]);
    // A second copy of the same day reminds nobody anew.
    expect((await t.call('verzending.proef', { ...NOTE, op: sent, ids: [ria.id] })).regels[0]!.gevolg).toBeNull();
    await t.call('historie.ongedaan', { operatie: operation });
    expect(await dates()).toEqual([null, null, null]);
  });
});
