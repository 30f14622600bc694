/** The rules over facts in memory: against a bare loop over the same facts, and against json-rules-engine on the subset it can express. */
import process from 'node:process';
import { checkPerson, explainFinding } from '../../src/rules/index.ts';
import { adviesVoorStart, urenPerWeek } from '../../src/rules/ama/toegang.ts';
import { personContext, trajectContext } from '../../src/rules/ama/context.ts';
import { ON, house, law, people, readAll } from '../fixtures/facts.ts';
import type { Case } from '../measure.ts';

/** Every AMA rule over everyone ÷ a loop that reads every fact once. */
export function rules(count: number): Case {
  const persons = people(count);
  let findings = 0;
  return {
    baseline: () => persons.reduce((sum, persoon) => sum + readAll(persoon, ON), 0),
    subject() {
      findings = 0;
      for (const persoon of persons) findings += checkPerson({ organisatie: house, persoon }, law, ON).length;
    },
    figures: () => ({ findings: findings.toLocaleString('en') }),
  };
}

/** The same with a derivation for every finding ÷ without: what asking why costs. */
export function derivations(count: number): Case {
  const persons = people(count);
  const all = () => persons.flatMap((persoon) => checkPerson({ organisatie: house, persoon }, law, ON));
  return {
    baseline: all,
    subject: () => all().map((finding) => explainFinding(finding, law, ON)),
  };
}

interface Engine {
  addRule(rule: object): void;
  run(facts: object): Promise<{ events: unknown[] }>;
}

/** Not a dependency: `npm install --no-save json-rules-engine@7.3.1`, or the address of a copy elsewhere. */
const ENGINE = process.env['TRAJECTMAP_BENCH_ENGINE'] ?? 'json-rules-engine';

async function loadEngine(): Promise<new () => Engine> {
  try {
    const found = (await import(ENGINE)) as { Engine?: new () => Engine; default?: { Engine: new () => Engine } };
    const EngineClass = found.Engine ?? found.default?.Engine;
    if (EngineClass) return EngineClass;
  } catch {
    // Said below.
  }
  throw new Error('left out: json-rules-engine is not installed (npm install --no-save json-rules-engine@7.3.1)');
}

/** AMA-02 and AMA-04 as the engine writes them. */
function addRules(engine: Engine): void {
  const rule = (type: string, all: object[]) => engine.addRule({ conditions: { all }, event: { type } });
  rule('ADVIES_ONTBREEKT', [{ fact: 'advies', operator: 'equal', value: '' }]);
  rule('ADVIES_NA_START', [
    { fact: 'advies', operator: 'notEqual', value: '' },
    { fact: 'adviesNaStart', operator: 'equal', value: true },
  ]);
  rule('CAPACITEIT_ONDER', [{ fact: 'capaciteit', operator: 'lessThan', value: 1200 }]);
}

/** The engine on two rules ÷ the same two rules here. More than 10 is the aim. */
export async function engine(count: number): Promise<Case> {
  const EngineClass = await loadEngine();
  const persons = people(count);
  const made = new EngineClass();
  addRules(made);
  const facts = persons.map(({ trajecten: [one] }) => ({
    advies: one?.adviesDatum ?? '',
    adviesNaStart: (one?.adviesDatum ?? '') > (one?.start ?? ''),
    capaciteit: one?.capaciteitUrenX100 ?? 0,
  }));
  return {
    baseline() {
      let found = 0;
      for (const persoon of persons) {
        const context = personContext({ organisatie: house, persoon }, law, ON);
        for (const one of persoon.trajecten) {
          const narrowed = trajectContext(context, one);
          found += adviesVoorStart(narrowed).length + urenPerWeek(narrowed).length;
        }
      }
      return found;
    },
    async subject() {
      let found = 0;
      for (const each of facts) found += (await made.run(each)).events.length;
      return found;
    },
  };
}
