/** Any call of the contract from a script, and the plain records on top of it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../src/shared/contract/index.ts';
import { recordShapes } from '../../src/shared/contract/records.ts';
import { isConfidential, rightOn } from '../../src/core/access/data-class.ts';
import { confidentialEmployment, confidentialRecords } from '../../src/shared/contract/records.ts';
import { type Cli, PASSPHRASE, newCli } from './run.ts';

const FILE = 'a.trajectmap';
interface Refused {
  error: { code: string; field?: string };
}
interface Made {
  id: string;
  operation: string;
}

// Every step starts a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describe('call and record', () => {
  let cli: Cli;
  let persoonId: string;
  const json = (name: string, value: unknown): string => {
    writeFileSync(path.join(cli.folder, name), JSON.stringify(value));
    return name;
  };
  const refused = (code: string, ...args: string[]): void => {
    const { status, value } = cli.json<Refused>(...args);
    expect({ status, code: value.error.code }).toEqual({ status: 2, code });
  };

  beforeAll(() => {
    cli = newCli();
    cli.run('init', '--dossier', FILE, '--name', 'Voorbeeld vzw');
    const input = json('persoon.json', { naam: 'Peeters', voornaam: 'Wim', insz: null });
    persoonId = cli.json<Made>('call', 'persoon.maak', '--input', input, '--dossier', FILE).value.id;
  });

  test('a call answers what the window would get', () => {
    const { status, value } = cli.json<{ naam: string; insz: null }>(
      'call',
      'persoon.lees',
      '--input',
      json('id.json', { id: persoonId }),
      '--dossier',
      FILE,
    );
    expect({ status, naam: value.naam, insz: value.insz }).toEqual({ status: 0, naam: 'Peeters', insz: null });
  });

  test('a job runs to its end, and a file in the input counts from where the user is', () => {
    const input = json('kopie.json', { map: { ref: '.' } });
    const { status, value } = cli.json<{ bestand: string; nagekeken: boolean }>(
      'call',
      'kopie.maak',
      '--input',
      input,
      '--dossier',
      FILE,
    );
    expect({ status, nagekeken: value.nagekeken }).toEqual({ status: 0, nagekeken: true });
    expect(path.dirname(value.bestand)).toBe(cli.folder);
  });

  test('without a case file only what is free', () => {
    expect(cli.json<unknown[]>('call', 'report.lijst').status).toBe(0);
    refused('ARGUMENT_ONTBREEKT', 'call', 'persoon.zoek');
  });

  test('what is wrong is said with exit 2, and at its field', () => {
    refused('OPROEP_ONBEKEND', 'call', 'bestaat.niet', '--dossier', FILE);
    refused('INVOER_BESTAND', 'call', 'persoon.lees', '--input', 'weg.json', '--dossier', FILE);
    const wrong = json('fout.json', { id: persoonId, meer: 1 });
    refused('INVOER_ONGELDIG', 'call', 'persoon.lees', '--input', wrong, '--dossier', FILE);
    refused('RECORD_ONBEKEND', 'record', 'list', 'bestaatNiet', '--dossier', FILE);
  });

  test('rights hold here as in the window', () => {
    const lezer = 'een andere wachtzin van zes woorden';
    const input = json('gebruiker.json', { naam: 'bert', rol: 'begeleider', wachtzin: lezer });
    expect(cli.json('call', 'gebruiker.maak', '--input', input, '--dossier', FILE).status).toBe(0);
    writeFileSync(path.join(cli.folder, 'bert.txt'), lezer);
    const asBert = ['--user', 'bert', '--passphrase-file', 'bert.txt', '--dossier', FILE];
    refused('GEEN_RECHT', 'record', 'list', 'statuut', ...asBert);
    refused('GEEN_RECHT', 'record', 'list', 'voorschot', ...asBert);
    refused('GEEN_RECHT', 'call', 'gebruiker.maak', '--input', input, ...asBert);
    expect(cli.json('record', 'list', 'contactpersoon', ...asBert).status).toBe(0);
    expect(lezer).not.toBe(PASSPHRASE);
  });

  test('a record is added with what is known, changed, listed and taken away', () => {
    const add = json('contact.json', { persoonId, rol: 'bewindvoerder', naam: 'Mr. Lenaerts', tekentMee: true });
    const { value: made } = cli.json<Made>('record', 'add', 'contactpersoon', '--input', add, '--dossier', FILE);
    const change = json('wijzig.json', { telefoon: '09 123 45 67' });
    expect(cli.run('record', 'change', 'contactpersoon', made.id, '--input', change, '--dossier', FILE).status).toBe(0);
    const list = () =>
      cli.json<{ records: unknown[] }>('record', 'list', 'contactpersoon', '--person', persoonId, '--dossier', FILE).value
        .records;
    expect(list()).toMatchObject([{ id: made.id, naam: 'Mr. Lenaerts', tekentMee: true, telefoon: '09 123 45 67', van: null }]);
    refused('ARGUMENT_ONTBREEKT', 'record', 'remove', 'contactpersoon', made.id, '--dossier', FILE);
    expect(cli.run('record', 'remove', 'contactpersoon', made.id, '--reason', 'dubbel', '--dossier', FILE).status).toBe(0);
    expect(list()).toEqual([]);
    refused('INVOER_ONGELDIG', 'record', 'add', 'contactpersoon', '--input', json('leeg.json', {}), '--dossier', FILE);
    refused('INVOER_ONGELDIG', 'record', 'list', 'vestiging', '--person', persoonId, '--dossier', FILE);
  });

  test('the list of calls is the contract, each with the schema of its input', () => {
    const { value } = cli.json<{ calls: { name: string; input: { type?: string } }[] }>('call', 'list');
    expect(value.calls.map((each) => each.name)).toEqual(Object.keys(contract));
    expect(value.calls.every((each) => each.input.type === 'object')).toBe(true);
  });
});

test('a kind whose every field is confidential asks that right: the contract and the registry say the same', () => {
  const wanted = (Object.keys(recordShapes) as (keyof typeof recordShapes)[]).filter(isConfidential);
  const asked = { 'vertrouwelijk.lezen': confidentialRecords, 'maatwerk.vertrouwelijk': confidentialEmployment };
  for (const [right, names] of Object.entries(asked))
    expect([...names].toSorted()).toEqual(wanted.filter((name) => rightOn(name) === right).toSorted());
});
