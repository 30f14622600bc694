/** Dossiers of many are read another way than the dossier of one: both say the same, also of who was merged into another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CallContext } from '../../src/core/access/context.ts';
import { doelgroepDossier, doelgroepDossiers } from '../../src/core/agenda/doelgroep-dossier.ts';
import { createDossier, type Dossier, type Writer } from '../../src/core/store/index.ts';
import { sourceRoots } from '../../src/core/transport/index.ts';
import { toIsoDate } from '../../src/shared/domain/date.ts';

const ON = toIsoDate('2026-03-31');
const resources = sourceRoots(path.resolve('.'));

async function open(): Promise<Dossier> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trajectmap-dossiers-'));
  const kdf = { memoryKiB: 64, iterations: 1, parallelism: 1 };
  const place = { file: path.join(folder, 'proef.trajectmap'), profile: path.join(folder, 'profiel') };
  const options = { ...place, appVersion: '0.1.0', migrations: resources.drizzle, now: Date.now, kdf };
  const { dossier } = await createDossier(options, { name: 'griet', passphrase: 'zes rustige paarden grazen naast water' });
  onTestFinished(() => {
    dossier.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return dossier;
}

/** A worker with something of each part of a dossier. */
function makeWorker(writer: Writer, voornaam: string): string {
  const persoonId = writer.insert('persoon', { naam: 'Proef', voornaam });
  const of = {
    persoonId,
    tewerkstellingId: writer.insert('tewerkstelling', { persoonId, van: '2024-02-05', doelgroepwerknemer: true }),
  };
  writer.insert('amaTraject', { persoonId, soort: 'SE', start: '2022-01-03', einde: '2024-02-04' });
  writer.insert('arbeidscontract', { ...of, van: '2024-02-05', q: '19', s: '38' });
  writer.insert('wop', { ...of, van: '2024-02-05', loonpremie: 60, graad: 'hoog' });
  writer.insert('begeleiding', { ...of, van: '2024-02-05', tekst: 'Wim' });
  const versieId = writer.insert('popVersie', { ...of, nummer: 1, datum: '2024-03-01' });
  writer.insert('popCompetentie', { persoonId, versieId, soort: 'generiek', naam: 'Op tijd komen', scoreNu: 3 });
  writer.insert('popDoel', { persoonId, volgorde: 1, titel: 'Alleen naar het werk' });
  writer.insert('popActie', { persoonId, tekst: 'Route oefenen', soort: 'generiek', tegen: '2025-01-01' });
  writer.insert('contact', { persoonId, datum: '2025-02-01', tekst: 'Gebeld' });
  const doorstroomtrajectId = writer.insert('doorstroomtraject', { ...of, grond: 'ART23_1', start: '2025-01-06' });
  writer.insert('doorstroomFase', { persoonId, doorstroomtrajectId, fase: 'voortraject', van: '2025-01-06' });
  writer.insert('tevredenheid', { persoonId, doorstroomtrajectId, datum: '2025-03-01', van: 'werknemer', score: 4 });
  return persoonId;
}

test('many read at once say what each says alone', async () => {
  const dossier = await open();
  const ids = dossier.journal.write({ op: 'proef.maak', actor: null, source: 'ui' }, (writer) => {
    const made = ['An', 'Bea', 'Cis', 'Bea'].map((voornaam) => makeWorker(writer, voornaam));
    writer.set('persoon', made[3]!, { opgegaanIn: made[1]! });
    return made;
  }).value;
  for (const can of [true, false]) {
    const context = { dossier, session: { options: { resources } }, can: () => can } as unknown as CallContext;
    const alone = ids.slice(0, 3).map((id) => doelgroepDossier(context, id, ON));
    expect(doelgroepDossiers(context, ids.slice(0, 3), ON)).toEqual(alone);
    expect(
      alone.map(({ trajecten, popVersies, bevindingen }) => [trajecten.length, popVersies.length, bevindingen.length > 0]),
    ).toEqual([1, 2, 1].map((count) => [count, count, true]));
    expect(doelgroepDossiers(context, [ids[0]!, ids[3]!], ON)[1]).toEqual(alone[1]);
  }
  const context = { dossier, session: { options: { resources } }, can: () => true } as unknown as CallContext;
  expect(() => doelgroepDossiers(context, [ids[0]!, crypto.randomUUID()], ON)).toThrow('NIET_GEVONDEN');
});
