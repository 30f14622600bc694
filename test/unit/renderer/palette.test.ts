/** Ctrl K: which groups in which order, what is remembered, and that typing fast leaves no queue of old questions. */
import { describe, expect, test } from 'vitest';
import { createLatest } from '../../../src/renderer/app/latest.ts';
import { PALETTE_ACTIONS, actionHits } from '../../../src/renderer/app/palette-actions.ts';
import { type Hit, type PaletteGroup, matching, sections } from '../../../src/renderer/app/palette-order.ts';
import { idsOf, keepRecent, readRecent, type RecentStore } from '../../../src/renderer/app/recent.ts';
import { RIGHTS } from '../../../src/shared/contract/define.ts';
import { matchRank } from '../../../src/shared/domain/words.ts';

const hit = (group: PaletteGroup, label: string, words = ''): Hit => ({
  key: `${group}:${label}`,
  group,
  icon: 'files',
  label,
  detail: '',
  words,
});
const does = { ongedaan: () => undefined, sluiten: () => undefined };

describe('words', () => {
  test('the begin goes before a later word, that before words apart; marks and case do not count', () => {
    expect(matchRank('kwart', 'Kwartaaloverzicht maken')).toBe(0);
    expect(matchRank('mak', 'Kwartaaloverzicht maken')).toBe(1);
    expect(matchRank('mak kwa', 'Kwartaaloverzicht maken')).toBe(2);
    expect(matchRank('yildiz', 'De Smet-Yıldız, Elif')).toBe(1);
    expect(matchRank('wartaal', 'Kwartaaloverzicht maken')).toBeNull();
    expect(matchRank(' - ', 'Kwartaaloverzicht maken')).toBeNull();
  });
});

describe('the groups', () => {
  const fixed = [
    hit('acties', 'Nieuwe persoon', 'deelnemer toevoegen'),
    hit('acties', 'Veilige kopie maken', 'backup'),
    hit('schermen', 'Personen zonder begeleider'),
    hit('regels', 'AMA-12 Overeenkomst'),
    hit('rapporten', 'Overeenkomst', 'AMA-P1'),
  ];
  const groups = (typed: string, found: Hit[] = [], recent: Hit[] = []) =>
    sections({ typed, recent, found, fixed }).map(({ group }) => group);

  test('stand in a fixed order, persons first and what was only found in a note last', () => {
    const found = [hit('notities', 'Maes, An'), hit('personen', 'Persoons, Jan'), hit('werkposten', 'Perserij')];
    expect(groups('pers', found)).toEqual(['personen', 'werkposten', 'acties', 'schermen', 'notities']);
  });

  test('the number of a rule puts the rules first', () => {
    expect(groups('ama-12')).toEqual(['regels']);
    expect(groups('AMA', [hit('personen', 'Amara, Li')])).toEqual(['personen', 'rapporten', 'regels']);
    expect(groups('ama-p1', [hit('personen', 'Amara, Li')])).toEqual(['personen', 'rapporten']);
  });

  test('without a word: what was chosen before, then what can be done and where; no reports, no rules', () => {
    expect(groups('', [hit('personen', 'Maes, An')], [hit('rapporten', 'Overeenkomst')])).toEqual([
      'eerder',
      'acties',
      'schermen',
    ]);
  });

  test('within a group the better match goes first, other words last', () => {
    const hits = [hit('acties', 'Maken', 'kopie'), hit('acties', 'Veilige kopie maken'), hit('acties', 'Kopie nakijken')];
    expect(matching(hits, 'kopie').map(({ label }) => label)).toEqual(['Kopie nakijken', 'Veilige kopie maken', 'Maken']);
  });

  test('a group shows a handful, so that the next one stays in sight', () => {
    const many = Array.from({ length: 40 }, (_, index) => hit('regels', `AMA-${index} Termijn`));
    expect(sections({ typed: 'termijn', recent: [], found: [], fixed: many })[0]?.hits).toHaveLength(6);
  });
});

const ids = (rights: Parameters<typeof actionHits>[0]) => actionHits(rights, does).map(({ key }) => key);

describe('actions', () => {
  test('only what somebody may do', () => {
    expect(ids(RIGHTS)).toHaveLength(PALETTE_ACTIONS.length);
    const reading = ids(['vrij', 'dossier.lezen']);
    expect(reading).toEqual(['actie:kopieMaken', 'actie:weergave', 'actie:sluiten']);
    expect(ids(['vrij'])).toEqual([]);
  });

  test('every action has its own name, and each goes somewhere or does something', () => {
    const hits = actionHits(RIGHTS, does);
    expect(new Set(hits.map(({ label }) => label)).size).toBe(hits.length);
    expect(hits.filter(({ label, to, run }) => label.includes('zoek.') || (to === undefined) === (run === undefined))).toEqual(
      [],
    );
  });
});

function store(text: string | null = null): RecentStore & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_key, value) {
      this.text = value;
    },
  };
}

describe('what was chosen before', () => {
  test('the last comes first, each once', () => {
    const kept = store();
    for (const key of ['actie:kopieMaken', 'persoon:018f0000-0000-7000-8000-000000000001', 'actie:kopieMaken'])
      keepRecent(key, kept);
    expect(readRecent(kept)).toEqual(['actie:kopieMaken', 'persoon:018f0000-0000-7000-8000-000000000001']);
    expect(idsOf(readRecent(kept), 'persoon')).toEqual(['018f0000-0000-7000-8000-000000000001']);
  });

  test('holds keys and nothing else: no name can come in, and a strange text counts for nothing', () => {
    const kept = store();
    keepRecent('persoon:Maes, Élodie', kept);
    expect(kept.text).toBeNull();
    expect(readRecent(store('{"a":1}'))).toEqual([]);
    expect(readRecent(store('nee'))).toEqual([]);
    expect(readRecent(store('["actie:kopieMaken", 3, "persoon:Maes, An"]'))).toEqual(['actie:kopieMaken']);
  });
});

/** Everything that waits for a settled promise runs before the next turn of the event loop. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('typing faster than the core answers', () => {
  interface Call {
    readonly input: string;
    readonly answer: (value: string) => void;
    readonly refuse: (error: Error) => void;
  }
  function typing() {
    const calls: Call[] = [];
    const told: string[] = [];
    const latest = createLatest<string, string>({
      run: (input) =>
        new Promise((resolve, reject) => {
          calls.push({ input, answer: resolve, refuse: reject });
        }),
      onAnswer: (input, answer) => told.push(`${input}=${answer}`),
      onError: (input) => told.push(`${input} failed`),
    });
    return { calls, told, latest };
  }

  test('asks the first and then only the last, and tells only the answer to the last', async () => {
    const { calls, told, latest } = typing();
    for (const text of ['y', 'yi', 'yil', 'yild', 'yildi']) latest.ask(text);
    expect(calls.map(({ input }) => input)).toEqual(['y']);
    calls[0]!.answer('old');
    await settle();
    expect(calls.map(({ input }) => input)).toEqual(['y', 'yildi']);
    expect(told).toEqual([]);
    calls[1]!.answer('new');
    await settle();
    expect(told).toEqual(['yildi=new']);
    expect(calls).toHaveLength(2);
  });

  test('a failure of something that is no longer asked is not told, and does not stop the next question', async () => {
    const { calls, told, latest } = typing();
    latest.ask('a');
    latest.ask('ab');
    calls[0]!.refuse(new Error('a'));
    await settle();
    calls[1]!.refuse(new Error('b'));
    await settle();
    expect(told).toEqual(['ab failed']);
    latest.ask('abc');
    calls[2]!.answer('3');
    await settle();
    expect(told).toEqual(['ab failed', 'abc=3']);
  });

  test('nothing is told or asked once the window is closed', async () => {
    const { calls, told, latest } = typing();
    latest.ask('a');
    latest.ask('ab');
    latest.stop();
    calls[0]!.answer('1');
    await settle();
    expect([told, calls.length]).toEqual([[], 1]);
  });
});
