/** The readiness list names what is not there yet, and the steps of the ladder count (F-06, F-07). */
import { expect, test } from 'vitest';
import type { RecordRead } from '../../../src/renderer/records/types.ts';
import { ladder, rijpheid } from '../../../src/renderer/screens/maatwerk/specs-werk.ts';

type Lijst = RecordRead<'doorstroomRijpheid'>;
type Stap = RecordRead<'proefstap'>;

const lijst = (points: Partial<Lijst>): Lijst => ({
  id: 'l',
  persoonId: 'p',
  tewerkstellingId: null,
  datum: '2026-03-02' as Lijst['datum'],
  door: null,
  competenties: null,
  werkvoorwaarden: null,
  vervoer: null,
  taal: null,
  motivatie: null,
  opvang: null,
  schulden: null,
  toelichting: null,
  ...points,
});
const detail = (points: Partial<Lijst>, maySee = false): string => rijpheid(maySee).detail?.(lijst(points), {} as never) ?? '';

const stap = (soort: Stap['soort']) => ({ soort }) as Stap;

test('names the points that are not there yet with how far they are, then those that are', () => {
  const line = detail({
    competenties: 'klaar',
    werkvoorwaarden: 'klaar',
    vervoer: 'nog_niet',
    taal: 'bezig',
    toelichting: 'fiets',
  });
  expect(line).toMatch(
    /^Nog niet klaar: Vervoer: nog niet, Taal: bezig, Motivatie: niet besproken · Klaar: .*werkvoorwaarden.* · fiets$/i,
  );
});

test('all ready is said; the confidential points only for who may see them', () => {
  const ready = { competenties: 'klaar', werkvoorwaarden: 'klaar', vervoer: 'klaar', taal: 'klaar', motivatie: 'klaar' } as const;
  expect(detail(ready)).toMatch(/^Alle punten zijn klaar · Klaar: /);
  expect(detail({ ...ready, schulden: 'bezig' })).not.toMatch(/schulden/i);
  expect(detail({ ...ready, schulden: 'bezig', opvang: 'klaar' }, true)).toMatch(/^Nog niet klaar: Schulden: bezig · Klaar: /i);
});

test('the steps of the ladder count, by kind', () => {
  expect(ladder([])).toBe('Proefladder: nog geen stap gezet.');
  expect(ladder([stap('halve_dag'), stap('bezoek'), stap('bezoek')])).toBe(
    'Proefladder: 3 stappen gezet (2 × bezoek, 1 × halve dag meedraaien).',
  );
});
