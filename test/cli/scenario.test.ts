/** `rules schema` and `rules evaluate` as a jurist runs them: a file, no case file, no passphrase. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Cli, newCli } from './run.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

interface Answer {
  on: string;
  knownOn: string | null;
  findings: { rule: string; code: string; message: string; derivation: { text: string }[] }[];
  deadlines: { due: string }[];
  amounts: { methodA: { subsidyCents: number } } | null;
}

const SCENARIO = `
on: 2026-03-11
year: 2025
law: [{ id: ama.eenheidsbedrag, from: 2020-01-01, value: '2812.20', source: tabel }]
traject: { start: 2024-02-05, beoordelingen: [{ besluitOp: 2025-03-10, conclusie: ja }] }
`;

describe('rules evaluate', () => {
  let cli: Cli;
  const file = (name: string, content: string): string => {
    writeFileSync(path.join(cli.folder, name), content);
    return name;
  };
  beforeAll(() => {
    cli = newCli({ TRAJECTMAP_PASSPHRASE: '' });
  });

  test('YAML as the cases are written: one document with findings, deadlines and amounts', () => {
    const { status, value } = cli.json<Answer>('rules', 'evaluate', file('geval.yaml', SCENARIO));
    expect(status).toBe(0);
    expect(value.on).toBe('2026-03-11');
    const late = value.findings.find(({ code }) => code === 'NIET_GEVRAAGD');
    expect(late?.derivation.length).toBeGreaterThan(3);
    expect(value.deadlines.map(({ due }) => due)).toContain('2026-03-10');
    expect(value.amounts?.methodA.subsidyCents).toBe(281_220);
  });
  test('JSON, another day, as known on, and lines for people', () => {
    const name = file('geval.json', '{"on":"2026-03-11","traject":{"adviesDatum":null}}');
    const { status, stdout } = cli.run('rules', 'evaluate', name, '--on', '2026-03-12');
    expect(status).toBe(0);
    expect(stdout).toContain('Op 12/03/2026');
    expect(stdout).toContain('[AMA-02]');
    const known = cli.json<Answer>('rules', 'evaluate', name, '--known-on', '2020-01-01').value;
    expect(known.knownOn).toBe('2020-01-01');
  });
  test('wrong input is exit 2 with the path of the field; a file that is no JSON says so', () => {
    const wrong = cli.run('rules', 'evaluate', file('fout.json', '{"on":"2026-02-30","trajekt":{}}'));
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('on: dit klopt niet. Verwacht: een bestaande dag');
    expect(wrong.stderr).toContain('trajekt: dit veld bestaat niet');
    const broken = cli.run('rules', 'evaluate', file('stuk.json', '{'));
    expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining('is niet te lezen of is geen JSON')]);
  });
  test('the schema is JSON Schema', () => {
    const { status, value } = cli.json<{ $schema: string; required: string[] }>('rules', 'schema');
    expect([status, value.required]).toEqual([0, ['on']]);
    expect(value.$schema).toContain('json-schema.org');
  });
});
