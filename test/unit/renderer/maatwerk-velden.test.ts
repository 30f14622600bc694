/** Every field of a record of maatwerk has a name of its own: none is shown as the key of a message. */
import { expect, test } from 'vitest';
import * as doorstroom from '../../../src/renderer/screens/maatwerk/specs-doorstroom.ts';
import * as huis from '../../../src/renderer/screens/maatwerk/specs-huis.ts';
import * as werk from '../../../src/renderer/screens/maatwerk/specs-werk.ts';

/** The labels of the fields in whatever the module exports: specs, and lists of fields by part. */
function labelsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'key' in value && 'kind' in value && 'label' in value ? [String(value.label)] : [];
  return [...own, ...Object.values(value).flatMap(labelsIn)];
}

test.each([
  ['doorstroom', doorstroom],
  ['huis', huis],
  ['werk', werk],
])('of %s', (_name, specs) => {
  const labels = labelsIn({ ...specs });
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.filter((label) => label === '' || /^\S+\.\S+$/.test(label))).toEqual([]);
});
