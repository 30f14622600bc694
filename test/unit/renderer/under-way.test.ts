/** What waits for the writes that are under way: undo and closing come after them, in the order in which they were asked. */
import { expect, test } from 'vitest';
import { inTurn, underWay } from '../../../src/renderer/app/under-way.ts';

test('what is started in turn waits for what is under way, and what follows waits for it', async () => {
  const arrived: string[] = [];
  const write = Promise.withResolvers<void>();
  void underWay(write.promise.then(() => arrived.push('write')));
  const first = inTurn(async () => arrived.push('undo'));
  const second = inTurn(async () => arrived.push('undo again'));
  await Promise.resolve();
  expect(arrived).toEqual([]);
  write.resolve();
  await Promise.all([first, second]);
  expect(arrived).toEqual(['write', 'undo', 'undo again']);
});

test('a write that fails is told to who made it, and holds up nothing', async () => {
  const failed = underWay(Promise.reject(new Error('disk full')));
  await expect(inTurn(async () => 'undone')).resolves.toBe('undone');
  await expect(failed).rejects.toThrow('disk full');
});
