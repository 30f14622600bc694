/** One bench at one size, in a process of its own: no heap, cache or worker of another bench weighs on it. The answer is a line on stdout. */
import { benches } from './catalogue.ts';
import { measure } from './measure.ts';

const [name = '', size = ''] = process.argv.slice(2);
const bench = benches.find((each) => each.name === name);
if (!bench) throw new Error(`no bench of that name: ${name}`);
const open = await bench.load();
const outcome = await measure(await open(Number(size)), bench);
process.stdout.write(`${JSON.stringify(outcome)}\n`);
process.exit(0);
