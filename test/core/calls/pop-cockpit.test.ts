/** What the list of every POP says of one: the whole where all of it is missing, the part where one is. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toIsoDate } from '../../../src/shared/domain/date.ts';
import { type TestCore, openCase } from './core.ts';

let t: TestCore;
let persoonId: string;

beforeEach(async () => {
  t = await openCase({ now: () => Date.parse('2026-03-31T10:00:00Z') });
  persoonId = (await t.call('persoon.maak', { naam: 'Maes', voornaam: 'Élodie', insz: null })).id!;
  await t.call('doelgroepwerknemer.neemInDienst', { persoonId, van: '2026-02-03', q: '38', s: '38' });
});
afterEach(() => t.close());

const missing = async () => {
  const [row] = await t.call('pop.cockpit', { op: '2026-03-31' });
  return { inhoud: row!.ontbreekt, acties: row!.actiesOntbreken };
};

const competences = async () => (await missing()).inhoud.filter((word) => word.includes('competenties'));

describe('a POP in the list of everyone', () => {
  test('nothing is said of what is in a POP that does not exist', async () => {
    expect(await missing()).toEqual({ inhoud: [], acties: [] });
  });

  test('competences that are all missing are one word, then those of one moment, then those of one kind', async () => {
    const versieId = (await t.call('pop.nieuweVersie', { persoonId, datum: toIsoDate('2026-02-10') })).id!;
    expect(await competences()).toEqual(['competenties']);
    const competence = { persoonId, versieId, naam: 'Samenwerken', soort: 'generiek' as const };
    await t.call('popCompetentie.maak', { ...competence, huidig: 'Werkt alleen', gewenst: null });
    expect(await competences()).toEqual(['toekomstige competenties', 'huidige technische competenties']);
    await t.call('popCompetentie.maak', { ...competence, naam: 'Vegen', soort: 'technisch', huidig: 'Traag' });
    expect(await competences()).toEqual(['toekomstige competenties']);
  });

  test('a year without any action is one word; with one of a kind the other is named', async () => {
    await t.call('pop.nieuweVersie', { persoonId, datum: toIsoDate('2026-02-10') });
    expect((await missing()).acties).toEqual(['acties voor dit jaar']);
    const actie = { persoonId, doelId: null, tekst: 'Elke week veilig tillen', tegen: null, klaarOp: null };
    await t.call('popActie.maak', { ...actie, op: '2026-02-12', soort: 'technisch' });
    expect((await missing()).acties).toEqual(['actie voor een generieke competentie']);
  });
});
