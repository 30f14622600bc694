import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../src/core/store/keys/index.ts';

describe('the rule for a new passphrase', () => {
  it.each([
    ['kort maar ok', 'goed'],
    ['geheim!', 'tekort'],
    ['wachtwoord123', 'zwak'],
    ['Antwerpen2026!!', 'zwak'],
    ['azertyuiop12', 'zwak'],
    ['aaaaaaaaaaaaaaaaaa', 'zwak'],
    ['maatwerkbedrijf', 'zwak'],
    ['de kat zit op de mat', 'goed'],
    ['mijn hond eet graag verse worst', 'goed'],
    ['x'.repeat(300), 'telang'],
  ])('%s: %s', async (passphrase, code) => {
    const verdict = await judgePassphrase(passphrase);
    expect(verdict.code).toBe(code);
    expect(verdict.ok).toBe(code === 'goed');
  });

  it('counts characters, not bytes', async () => {
    expect((await judgePassphrase('ééééééééééé')).code).toBe('tekort');
  });

  it('does not count on the name of the user or the file', async () => {
    const passphrase = 'zonnebloem-Dendermonde';
    const own = await judgePassphrase(passphrase, ['Zonnebloem', 'Dendermonde']);
    expect(own.ok).toBe(false);
    expect(own.hints).toContain('eigen');
  });

  it('gives hints as keys, never a piece of the passphrase', async () => {
    const verdict = await judgePassphrase('Janssens1980');
    expect(verdict.hints).toContain('zin');
    expect(JSON.stringify(verdict)).not.toMatch(/janssens/i);
  });

  it('accepts any sentence of six different everyday words', async () => {
    const words = (
      'ik ben de zon tuin huis fiets brood melk kaas straat boom hond kat vis vogel water regen wind groen rood geel tafel stoel lamp ' +
      'deur raam boek pen werk week dag nacht morgen avond jij wij zij met voor naar onder boven tussen eet drinkt loopt zingt slaapt'
    ).split(' ');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...words), { minLength: 6, maxLength: 6 }), async (chosen) => {
        expect((await judgePassphrase(chosen.join(' '))).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
