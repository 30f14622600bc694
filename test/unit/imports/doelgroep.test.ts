/** A list of doelgroepwerknemers in a real case file: what verwacht.json says, in the records that the rules read. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maatwerkFeiten } from '../../../src/core/cases/doorstroom/feiten.ts';
import { recordsOf } from '../../../src/core/cases/records.ts';
import { expectations, PEILDATUM } from './samples.ts';
import { StoreCase } from './store-case.ts';

let dossier: StoreCase;
beforeEach(async () => {
  dossier = await StoreCase.open();
});
afterEach(() => dossier.close());

interface Verwacht {
  insz: string;
  in_dienst: string;
  wop: { percent: number; graad: string };
  categorie: string;
  prestatiebreuk: string;
  pop_verstuurd: string | null;
  pop_gesprek: string | null;
  status: string;
  begeleider: string;
  opmerkingen: string;
}

async function wanted() {
  return (await expectations()).bestanden['doelgroepwerknemers.xlsx'] as unknown as {
    personen: Verwacht[];
    ook_in_deelnemers: string[];
    som_prestatiebreuk: Record<string, string>;
  };
}

const lees = () => dossier.lees('doelgroepwerknemers.xlsx', 'doelgroepwerknemers');

function workerOf(insz: string) {
  const { db } = dossier.dossier;
  const persoonId = dossier.personId(insz);
  const of = { persoonId };
  return {
    dienst: recordsOf(db, 'tewerkstelling', of).find(({ doelgroepwerknemer }) => doelgroepwerknemer === true)!,
    wop: recordsOf(db, 'wop', of)[0]!,
    contract: recordsOf(db, 'arbeidscontract', of)[0] ?? null,
    categorie: recordsOf(db, 'doelgroepcategorie', of)[0]!,
    pop: recordsOf(db, 'popVersie', of)[0] ?? null,
    gesprek: recordsOf(db, 'popNazicht', of)[0] ?? null,
    begeleiding: recordsOf(db, 'begeleiding', of)[0] ?? null,
  };
}

describe('doelgroepwerknemers.xlsx in the case file', () => {
  it('holds every worker as verwacht.json has them', async () => {
    await lees();
    const { personen } = await wanted();
    for (const each of personen) {
      const { dienst, wop, contract, categorie, pop, gesprek, begeleiding } = workerOf(each.insz);
      expect({
        insz: each.insz,
        in_dienst: dienst.van,
        wop: { percent: wop.loonpremie, graad: wop.graad },
        categorie: categorie.categorie,
        prestatiebreuk: contract === null ? null : (Number(contract.q) / Number(contract.s)).toFixed(4),
        pop_verstuurd: pop?.geregistreerdOp ?? null,
        pop_gesprek: gesprek?.datum ?? null,
        status: dienst.gemeldeStaat,
        begeleider: begeleiding?.tekst ?? '',
        opmerkingen: dienst.opmerkingen ?? '',
      }).toEqual({
        insz: each.insz,
        in_dienst: each.in_dienst,
        wop: each.wop,
        categorie: each.categorie,
        prestatiebreuk: each.prestatiebreuk,
        pop_verstuurd: each.pop_verstuurd,
        pop_gesprek: each.pop_gesprek,
        status: each.status,
        begeleider: each.begeleider,
        opmerkingen: each.opmerkingen,
      });
    }
    expect(recordsOf(dossier.dossier.db, 'tewerkstelling')).toHaveLength(personen.length);
  });

  it('adds up to the fractions per degree that the rules count', async () => {
    await lees();
    const feiten = maatwerkFeiten(dossier.dossier.db, PEILDATUM)!;
    const sums: Record<string, number> = { laag: 0, midden: 0, hoog: 0, totaal: 0 };
    for (const { contracten, wops } of feiten.onderneming.werknemers) {
      const share = Number(contracten[0]!.q) / Number(contracten[0]!.s);
      sums[wops[0]!.graad!]! += share;
      sums['totaal']! += share;
    }
    const { som_prestatiebreuk } = await wanted();
    expect(Object.fromEntries(Object.entries(sums).map(([graad, sum]) => [graad, sum.toFixed(4)]))).toEqual(som_prestatiebreuk);
  });

  it('joins who was a participant of AMA before, and keeps the traject as it was', async () => {
    await dossier.lees('deelnemers.xlsx', 'deelnemers');
    const before = recordsOf(dossier.dossier.db, 'statuut');
    const { ook_in_deelnemers } = await wanted();
    const ids = ook_in_deelnemers.map((insz) => dossier.personId(insz));
    expect(new Set(ids).size === ook_in_deelnemers.length).toBe(true);
    await lees();
    for (const [index, insz] of ook_in_deelnemers.entries()) {
      expect(dossier.personId(insz)).toBe(ids[index]);
      expect(workerOf(insz).dienst.persoonId).toBe(ids[index]);
    }
    expect(recordsOf(dossier.dossier.db, 'statuut')).toEqual(before);
  });

  it('a degree that is answered later, and full time that is confirmed, complete the worker', async () => {
    const { questions } = await lees();
    const open = (row: number): string => questions.find((each) => each.row === row)!.openRowId!;
    await dossier.call('import.beantwoord', { id: open(20), keuze: 'hoog' });
    await dossier.call('import.beantwoord', { id: open(25), keuze: 'voltijds' });
    await dossier.call('import.beantwoord', { id: open(33), keuze: 'leeg' });
    await dossier.call('import.beantwoord', { id: open(15), keuze: 'overslaan' });
    expect(workerOf('67021893543').wop).toMatchObject({ loonpremie: 60, graad: 'hoog' });
    expect(workerOf('99071793504').contract).toMatchObject({ q: '1', s: '1' });
    expect(workerOf('74011798665').contract).toBeNull();
    expect(() => dossier.personId('85121993375')).toThrow('no such person');
  });

  it('is taken back as one operation', async () => {
    const { runId } = await lees();
    await dossier.call('import.maakOngedaan', { runId: runId! });
    for (const kind of ['tewerkstelling', 'wop', 'arbeidscontract', 'doelgroepcategorie', 'popVersie'] as const)
      expect(recordsOf(dossier.dossier.db, kind)).toEqual([]);
  });
});
