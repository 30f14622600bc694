/** The province that follows from a postcode, as persons and the organisation answer it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase, type TestCore, withTraject } from './core.ts';

let t: TestCore;
let ids: { persoonId: string; trajectId: string };
beforeAll(async () => {
  t = await openCase();
  ids = await withTraject(t);
});
afterAll(() => t.close());

const OOST_VLAANDEREN = { naam: 'Oost-Vlaanderen', standing: 'unconfirmed' };
const live = (postcode: string | null) => t.call('persoon.wijzig', { id: ids.persoonId, waarden: { postcode } });
const ofPerson = async () => (await t.call('persoon.lees', { id: ids.persoonId })).provincie;

describe('the province', () => {
  test('follows from the postcode, with the standing of the list, wherever a person is read', async () => {
    expect(await ofPerson()).toBeNull();
    await live('9000');
    expect(await ofPerson()).toEqual(OOST_VLAANDEREN);
    // Of today, also on a page that looks back.
    const page = await t.call('ama.lees', { trajectId: ids.trajectId, op: '2020-01-01' });
    expect(page.persoon.provincie).toEqual(OOST_VLAANDEREN);
  });

  test.each(['4000', '90', 'B-90'])('of %s is not known, and nothing is refused', async (postcode) => {
    await live(postcode);
    expect(await ofPerson()).toEqual({ naam: null, standing: 'unconfirmed' });
  });

  test('goes with the postcode', async () => {
    await live('2000');
    expect(await ofPerson()).toMatchObject({ naam: 'Antwerpen' });
    await live(null);
    expect(await ofPerson()).toBeNull();
  });

  test('of the organisation', async () => {
    expect((await t.call('organisatie.lees', {})).provincie).toBeNull();
    await t.call('organisatie.bewaar', { postcode: '9000' });
    expect((await t.call('organisatie.lees', {})).provincie).toEqual(OOST_VLAANDEREN);
  });
});
