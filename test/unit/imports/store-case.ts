/** A real, encrypted case file with the import's calls on it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallContext } from '../../../src/core/access/context.ts';
import { writeInSlices } from '../../../src/core/access/slices.ts';
import { importFileHandlers } from '../../../src/core/imports/handlers.ts';
import { translate } from '../../../src/core/messages.ts';
import { Session } from '../../../src/core/session.ts';
import { createDossier, type Dossier, type Writer } from '../../../src/core/store/index.ts';
import { sourceRoots } from '../../../src/core/transport/index.ts';
import type { CallName, InputOf, OutputOf } from '../../../src/shared/contract/index.ts';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { PEILDATUM } from './samples.ts';

type ImportCall = 'import.bekijk' | 'import.lees' | 'import.beantwoord' | 'import.maakOngedaan';

const SAMPLES = path.resolve('test/fixtures/samples');
const FAST = { memoryKiB: 64, iterations: 1, parallelism: 1 };

export class StoreCase {
  readonly folder: string;
  readonly dossier: Dossier;
  readonly #session: Session;

  private constructor(folder: string, dossier: Dossier, session: Session) {
    this.folder = folder;
    this.dossier = dossier;
    this.#session = session;
  }

  static async open(): Promise<StoreCase> {
    const folder = mkdtempSync(path.join(tmpdir(), 'trajectmap-import-'));
    const profile = path.join(folder, 'profiel');
    const resources = sourceRoots(path.resolve('.'));
    const file = path.join(folder, 'proef.trajectmap');
    const options = { file, profile, appVersion: '0.1.0', migrations: resources.drizzle, now: Date.now, kdf: FAST };
    const { dossier } = await createDossier(options, { name: 'griet', passphrase: 'zes rustige paarden grazen naast water' });
    const session = new Session({ resources, profile, appVersion: '0.1.0', host: 'cli' }, () => undefined);
    session.dossier = dossier;
    session.user = { id: dossier.userId, naam: 'griet', rol: 'beheerder' };
    dossier.journal.write({ op: 'gebruiker.maak', actor: null, source: 'ui' }, (writer) =>
      writer.insert('gebruiker', { naam: 'griet', rol: 'beheerder', actief: true }, dossier.userId),
    );
    return new StoreCase(folder, dossier, session);
  }

  /** Runs a call of the import and answers its value; a job to its end. */
  async call<N extends ImportCall>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const handler = importFileHandlers[name] as (context: CallContext, input: unknown) => unknown;
    const started = handler(this.#context(name), input);
    if (!isGenerator(started)) return (await started) as OutputOf<N>;
    for (;;) {
      const step = await started.next();
      if (step.done) return step.value as OutputOf<N>;
    }
  }

  /** Imports a sample file, or a file of this test; takes it over unless `proef` is said. */
  async lees(
    name: string,
    soort: InputOf<'import.lees'>['soort'],
    more: Partial<InputOf<'import.lees'>> = {},
  ): Promise<OutputOf<'import.lees'>> {
    const ref = path.isAbsolute(name) ? name : path.join(SAMPLES, name);
    return this.call('import.lees', { soort, bestand: { ref }, proef: false, op: PEILDATUM, ...more });
  }

  /** A file in the folder of this case. */
  file(name: string, content: string): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  /** A change by a person of the office. */
  byHand<T>(work: (writer: Writer) => T): T {
    return this.dossier.journal.write({ op: 'proef', actor: this.dossier.userId, source: 'ui' }, work).value;
  }

  count(sql: string, ...values: unknown[]): number {
    return (this.dossier.reader.prepare(`SELECT count(*) AS n FROM ${sql}`).get(...values) as { n: number }).n;
  }

  /** Operations so far. */
  get operations(): number {
    return this.count('tx');
  }

  personId(insz: string): string {
    const row = this.dossier.db.query.inszNummer
      .findMany()
      .sync()
      .find((number) => number.insz === insz && !number.verwijderd);
    if (!row?.persoonId) throw new Error('no such person');
    return row.persoonId;
  }

  traject(insz: string, start: string) {
    const persoonId = this.personId(insz);
    const row = this.dossier.db.query.amaTraject
      .findMany()
      .sync()
      .find((each) => each.persoonId === persoonId && each.start === start && !each.verwijderd);
    if (!row) throw new Error('no such traject');
    return row;
  }

  close(): void {
    this.dossier.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #context(call: CallName): CallContext {
    const { dossier } = this;
    const session = this.#session;
    return {
      call,
      session,
      dossier,
      user: { id: dossier.userId, naam: 'griet', rol: 'beheerder' },
      can: () => true,
      today: toIsoDate('2026-04-02'),
      now: Date.now(),
      translate,
      run: () => Promise.reject(new Error('no import asks another call')),
      reason: null,
      signal: new AbortController().signal,
      write: (work, { op = call, reason = null, source = 'ui' } = {}) =>
        dossier.journal.write({ op, actor: dossier.userId, source, reason }, work),
      writeInSlices: (work, { op = call, reason = null, source = 'ui' } = {}) =>
        writeInSlices(dossier.journal, { op, actor: dossier.userId, source, reason }, work, new AbortController().signal),
    };
  }
}

function isGenerator(value: unknown): value is AsyncGenerator<unknown, unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
