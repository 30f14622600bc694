/** `--reason` for what changes a sent period, also for an import as a whole; `corrections list` and `corrections decide`. */
import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { newCli } from './run.ts';

const FILE = 'a.trajectmap';

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000 });

interface Listed {
  documents: { id: string; open: boolean; soort: string; delen: { persoonId: string; besluit: { keuze: string } | null }[] }[];
}

test('an import into a sent quarter needs one reason, and its differences are listed and decided on', () => {
  const cli = newCli();
  const bring = (name: string): string => {
    copyFileSync(path.resolve('resources/demo', name), path.join(cli.folder, name));
    return name;
  };
  cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
  cli.run('import', 'deelnemers', bring('deelnemers.xlsx'), '--on', '2026-03-31', '--dossier', FILE);
  const report = ['report', 'ama-kwartaaloverzicht', '--period', '2026Q1', '--format', 'json', '--confirm', 'Proef'];
  expect(cli.run(...report, '--out', 'uit', '--dossier', FILE).status).toBe(0);
  const call = <T>(name: string, input: unknown): T => {
    writeFileSync(path.join(cli.folder, 'in.json'), JSON.stringify(input));
    return cli.json<T>('call', name, '--input', 'in.json', '--dossier', FILE).value;
  };
  const [made] = call<{ id: string }[]>('report.historie', {});
  call('report.verzonden', { id: made!.id, op: '2026-04-10' });

  const days = ['import', 'aanwezigheden', bring('aanwezigheden.xlsx'), '--on', '2026-03-31', '--dossier', FILE];
  const refused = cli.json<{ error: { code: string } }>(...days);
  expect({ status: refused.status, code: refused.value.error.code }).toEqual({ status: 2, code: 'PERIODE_VERZONDEN' });
  expect(call('import.historie', {})).toHaveLength(1);
  expect(cli.run(...days).stderr).toContain('--reason');
  expect(cli.run(...days, '--reason', 'Lijst van maart kwam later').status).not.toBe(2);
  expect(call('import.historie', {})).toHaveLength(2);

  const listed = cli.json<Listed>('corrections', 'list', '--dossier', FILE);
  expect(listed.status).toBe(1);
  const [document] = listed.value.documents;
  expect(document).toMatchObject({ soort: 'overzicht', open: true });
  expect(cli.run('corrections', 'list', '--dossier', FILE).stdout).toMatch(/niet aanwezig → hele dag/);
  const decide = ['corrections', 'decide', document!.id, '--dossier', FILE, '--choice'];
  expect(cli.run(...decide, 'misschien', '--reason', 'x').status).toBe(2);
  expect(cli.run(...decide, 'niet_doorgeven').status).toBe(2);
  expect(cli.run(...decide, 'gecorrigeerd_document', '--reason', 'Zo afgesproken').status).toBe(0);
  expect(cli.json<Listed>('corrections', 'list', '--dossier', FILE)).toMatchObject({
    status: 0,
    value: { documents: [{ open: false }] },
  });
});
