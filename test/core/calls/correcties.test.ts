/** Sent is closed (hard rule 14): a change in a sent period asks a reason, shows its difference, and is decided on. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestCore, openCase, withTraject } from './core.ts';

const NOW = Date.parse('2026-04-20T09:00:00Z');
const REASON = { reason: 'Aanwezigheid nagekeken met de begeleider.' };

let t: TestCore;
beforeEach(async () => {
  t = await openCase({ now: () => NOW });
});
afterEach(() => t.close());

/** Days 1 to 28 of each month of the quarter: present on Mondays, absent elsewhere, so that every month is entered. */
async function fillQuarter(persoonId: string, present: readonly string[]): Promise<void> {
  const uitspraken = ['2026-01-05', '2026-02-02', '2026-03-02', ...present].map((datum) => ({
    persoonId,
    datum,
    dagdeel: 'dag' as const,
    werkpostId: null,
    waarde: present.includes(datum) ? ('aanwezig' as const) : ('afwezig' as const),
    uren: null,
    reden: present.includes(datum) ? null : ('A' as const),
  }));
  await t.call('aanwezigheid.zet', { uitspraken });
}

async function sendQuarter(quarter = '2026Q1', op = '2026-04-10'): Promise<string> {
  await t.call('report.maak', {
    id: 'ama-kwartaaloverzicht',
    scope: { quarter },
    formats: ['json'],
    map: null,
    purpose: null,
    confirmation: 'Proef',
  });
  const id = (await t.call('report.historie', {}))[0]!.id;
  await t.call('report.verzonden', { id, op });
  return id;
}

describe('a closed period', () => {
  test('asks a reason for a day in it and writes nothing; with the reason it is written, and the reason is kept', async () => {
    const { persoonId } = await withTraject(t);
    await fillQuarter(persoonId, ['2026-01-12', '2026-02-09']);
    await sendQuarter();
    const change = {
      uitspraken: [
        { persoonId, datum: '2026-02-16', dagdeel: 'dag', werkpostId: null, waarde: 'aanwezig', uren: null, reden: null },
      ],
    };
    const before = await t.call('historie.lijst', {});
    const refused = await t.core.call('aanwezigheid.zet', change);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'PERIODE_VERZONDEN', details: { aantal: 1, periode: '2026Q1', verzondenOp: '2026-04-10' } },
    });
    expect(JSON.stringify(refused)).not.toContain('Maes');
    expect(await t.call('historie.lijst', {})).toHaveLength(before.length);
    const written = await t.core.call('aanwezigheid.zet', change, REASON);
    expect(written.ok).toBe(true);
    expect((await t.call('historie.lijst', {}))[0]).toMatchObject({ op: 'aanwezigheid.zet', reden: REASON.reason });
  });
});
