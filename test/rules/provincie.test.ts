import { describe, expect, test } from 'vitest';
import { loadLawbook, makeLaw, provincieOf } from '../../src/rules/index.ts';
import { toIsoDate } from '../../src/shared/domain/date.ts';

const law = makeLaw(loadLawbook('src/rules/lawbook'));
const on = toIsoDate('2026-03-31');

describe('the province of a postcode', () => {
  test.each([
    ['1299', 'Brussel'],
    ['1300', null],
    ['1500', 'Vlaams-Brabant'],
    ['2000', 'Antwerpen'],
    ['3499', 'Vlaams-Brabant'],
    ['3500', 'Limburg'],
    ['8999', 'West-Vlaanderen'],
    ['9000', 'Oost-Vlaanderen'],
    ['4000', null],
    ['90000', null],
    ['', null],
  ])('%s is %s', (postcode, provincie) => {
    expect(provincieOf(law, postcode, on).provincie).toBe(provincie);
  });

  test('says that the list is not confirmed', () => {
    expect(provincieOf(law, '9000', on).standing).toBe('unconfirmed');
  });
});
