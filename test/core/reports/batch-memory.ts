/** Makes 160 evaluations in a process of its own, and prints how many bytes it holds more at the end than after the first sixty. */
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { makeBatch } from '../../../src/core/reports/index.ts';
import { contextFor, rendererHere } from './helpers.ts';
import { evaluatieModel } from './models.ts';

const COUNT = 160;
const WARM = 60;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in memory once what nobody holds is gone: when the collector runs by itself depends on the machine. */
function held(): number {
  collect();
  return process.memoryUsage().rss;
}

let before = 0;
const names = new Set<string>();
const standings = new Set<string | null>();
const models = Array.from({ length: COUNT }, (_, index) => evaluatieModel(index));
for await (const step of makeBatch(models, ['pdf'], contextFor(rendererHere()))) {
  for (const { name, standing } of step.files) {
    names.add(name);
    standings.add(standing);
  }
  if (step.done === WARM) before = held();
}
process.stdout.write(JSON.stringify({ files: names.size, standings: [...standings], grown: held() - before }));
