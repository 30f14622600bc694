/** The rules over facts in memory: against a bare loop over the same facts, and against json-rules-engine on the subset it can express. */
import process from 'node:process';
import { checkPerson, doorstroomFindings, explainFinding, ondernemingFindings } from '../../src/rules/index.ts';
import { adviesVoorStart, urenPerWeek } from '../../src/rules/ama/toegang.ts';
import { personContext, trajectContext } from '../../src/rules/ama/context.ts';
import { doelgroepwerknemers, onderneming } from '../fixtures/doorstroom-facts.ts';
import { ON, house, law, people, readAll } from '../fixtures/facts.ts';
import type { Case } from '../measure.ts';

/** What a check answers, over everyone of one kind. */
interface Checked {
  /** Every fact read once, each day compared. */
  readonly read: () => number;
  /** Findings. */
  readonly check: () => number;
}

function participants(count: number): Checked {
  const persons = people(count);
  return {
    read: () => persons.reduce((sum, persoon) => sum + readAll(persoon, ON), 0),
    check: () => persons.reduce((sum, persoon) => sum + checkPerson({ organisatie: house, persoon }, law, ON).length, 0),
  };
}

function workers(count: number): Checked {
  const persons = doelgroepwerknemers(count);
  return {
    read: () => persons.reduce((sum, persoon) => sum + readAll(persoon, ON), 0),
    check: () => persons.reduce((sum, persoon) => sum + doorstroomFindings(persoon, law, ON).length, 0),
  };
}

function company(count: number): Checked {
  const facts = onderneming(count);
  return { read: () => readAll(facts, ON), check: () => ondernemingFindings({ ...facts }, law, ON).length };
}

function against(kinds: readonly Checked[]): Case {
  let findings = 0;
  return {
    baseline: () => kinds.reduce((sum, kind) => sum + kind.read(), 0),
    subject: () => (findings = kinds.reduce((sum, kind) => sum + kind.check(), 0)),
    figures: () => ({ findings: findings.toLocaleString('en') }),
  };
}

/** Every rule of the lawbook over everyone, half of them in AMA and half in maatwerk, and over their company ÷ a loop that reads every fact once. */
export const rules = (count: number): Case => against([participants(count / 2), workers(count / 2), company(count / 2)]);
export const rulesAma = (count: number): Case => against([participants(count)]);
export const rulesDoorstroom = (count: number): Case => against([workers(count), company(count)]);

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
