import { describe, expect, it } from 'vitest';
import { translate, translateError } from '../../../src/core/messages.ts';
import messages from '../../../src/shared/messages/nl/dossier.json' with { type: 'json' };

const sentence = (code: string, details: Record<string, unknown> = {}) => translateError(translate, code, details);

describe('what is said about a file that does not open', () => {
  it('names the groups of a recovery code with a typing error', () => {
    expect(sentence('HERSTELCODE_FOUT', { context: 'tikfout', groepen: ['3'] })).toBe(
      'In de herstelcode zit een tikfout. Kijk groep 3 na.',
    );
    expect(sentence('HERSTELCODE_FOUT', { context: 'tikfout', groepen: ['3', '5'] })).toContain('groep 3 en 5 na');
  });

  it.each([
    ['HERSTELCODE_FOUT', ['tikfout', 'onvolledig', 'pastniet']],
    ['GEEN_DOSSIER', ['leeg', 'map', 'kopie', 'sqlite', 'zip']],
    ['DOSSIER_BESCHADIGD', ['profiel', 'anderdossier']],
    ['WACHTWOORD_ZWAK', ['tekort', 'telang']],
  ])('%s has a sentence for each cause', (code, contexts) => {
    const said = contexts.map((context) => sentence(code, { context, groepen: ['1'] }));
    expect(new Set([...said, sentence(code)]).size).toBe(contexts.length + 1);
  });

  it('falls back to the general sentence for a cause without its own', () => {
    expect(sentence('DOSSIER_BESCHADIGD', { context: 'naast' })).toBe(messages.DOSSIER_BESCHADIGD);
    expect(sentence('WACHTWOORD_ZWAK', { context: 'zwak', hints: ['zin'] })).toBe(messages.WACHTWOORD_ZWAK);
  });
});
