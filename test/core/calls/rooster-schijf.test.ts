/** What is typed in the month grid while the disk is full or answers with an error: refused as a whole, told plainly, and nothing that was kept is lost. */
import type * as Fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { type TestCore, openCase, withTraject } from './core.ts';

/** Answers of the disk to whatever gets its final name, in the real file system. */
const disk = vi.hoisted(() => ({ answer: null as string | null }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const renameSync: typeof real.renameSync = (from, to) => {
    if (disk.answer !== null) throw Object.assign(new Error('the disk says no'), { code: disk.answer });
    real.renameSync(from, to);
  };
  return { ...real, renameSync, default: { ...real, renameSync } };
});

let t: TestCore;
beforeEach(async () => {
  t = await openCase();
});
afterEach(async () => {
  disk.answer = null;
  await t.close();
});

const statement = (persoonId: string, datum: string) => ({
  persoonId,
  datum: toIsoDate(datum),
  dagdeel: 'dag' as const,
  werkpostId: null,
  waarde: 'aanwezig' as const,
  uren: null,
  reden: null,
});

const draft = (statements: readonly unknown[]) => ({
  sleutel: '/aanwezigheden|rooster',
  plaats: '/aanwezigheden',
  deel: '',
  titel: 'Aanwezigheden',
  waarden: JSON.stringify(statements),
});

describe('the draft of the month grid', () => {
  test.each([
    ['ENOSPC', 'SCHIJF_VOL', /vol/],
    ['EIO', 'SCHIJF_FOUT', /schijf|stick/],
  ])('%s: the window is told, what was kept before is still whole, and the next one is kept once it can be', async (...told) => {
    const [answer, code, words] = told;
    const { persoonId } = await withTraject(t);
    const first = [statement(persoonId, '2026-02-02')];
    const both = [...first, statement(persoonId, '2026-02-03')];
    await t.call('concept.bewaar', draft(first));

    disk.answer = answer;
    const refused = await t.ask('concept.bewaar', draft(both));
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(refused.ok ? '' : refused.error.message).toMatch(words);
    expect(JSON.stringify(refused)).not.toContain(persoonId);
    expect((await t.call('concept.lijst', {})).map(({ waarden }) => JSON.parse(waarden))).toEqual([first]);

    disk.answer = null;
    await t.call('concept.bewaar', draft(both));
    const [kept] = await t.call('concept.lijst', {});
    expect(JSON.parse(kept!.waarden)).toEqual(both);
    // Given back after a crash it is written as it was typed, and then it is no draft any more.
    await t.call('aanwezigheid.zet', { uitspraken: JSON.parse(kept!.waarden), vervangt: true });
    await t.call('concept.wis', { sleutels: [kept!.sleutel] });
    expect(await t.call('concept.lijst', {})).toEqual([]);
  });
});
