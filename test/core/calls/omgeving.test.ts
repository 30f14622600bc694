/** Candidates, who stands around a person, emergency instructions of today, columns that are opened, words before sending. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '../../../src/shared/contract/index.ts';
import { PASSPHRASE, SECOND_PASSPHRASE, type TestCore, openCase, withTraject } from './core.ts';

const TODAY = '2026-06-30'; // a Tuesday
let t: TestCore;
beforeEach(async () => {
  t = await openCase({ now: () => Date.parse(`${TODAY}T10:00:00+02:00`) });
});
afterEach(() => t.close());

async function as(rol: 'begeleider' | 'directie' | 'administratie', naam = 'sofie'): Promise<void> {
  await t.call('gebruiker.maak', { naam, rol, wachtzin: SECOND_PASSPHRASE });
  await t.call('dossier.sluit', {});
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: naam, wachtzin: SECOND_PASSPHRASE });
}
async function asGriet(): Promise<void> {
  await t.call('dossier.sluit', {});
  await t.call('dossier.open', { bestand: t.grant('proef.trajectmap'), gebruiker: 'griet', wachtzin: PASSPHRASE });
}
const refused = async (name: string, input: unknown, code: string): Promise<void> => {
  expect(await t.ask(name, input), name).toMatchObject({ ok: false, error: { code } });
};
const persoon = async (voornaam: string, naam: string, insz: string | null = null): Promise<string> =>
  (await t.call('persoon.maak', { naam, voornaam, insz })).id!;

const EMPTY = {
  verwijzer: null,
  verwijzerId: null,
  adviesOp: null,
  intakeOp: null,
  uitkomst: null,
  uitkomstOp: null,
  notities: null,
};
const kandidaat = async (persoonId: string, more: Partial<InputOf<'kandidaat.maak'>> = {}): Promise<string> =>
  (await t.call('kandidaat.maak', { persoonId, gevraagdOp: '2026-01-12', ...EMPTY, ...more })).id!;

describe('candidates', () => {
  test('the list: who asked first stands first, waiting in whole months (domain example 77)', async () => {
    const ocmw = { naam: 'OCMW Aalst', soort: 'ocmw', straat: null, postcode: null, gemeente: null, telefoon: null, email: null };
    const verwijzerId = (await t.call('instantie.maak', { ...ocmw, soort: 'ocmw', opmerking: null })).id!;
    await kandidaat(await persoon('Wim', 'Peeters'), { gevraagdOp: '2026-06-01' });
    await kandidaat(await persoon('Nora', 'Claes'), { verwijzerId });
    const closed = { gevraagdOp: '2025-11-20', uitkomst: 'geen_plaats', uitkomstOp: '2026-02-19' } as const;
    await kandidaat(await persoon('Tom', 'Hendrickx'), closed);
    const open = await t.call('kandidaat.lijst', {});
    expect(open.map(({ voornaam, maanden, verwijzer }) => ({ voornaam, maanden, verwijzer }))).toEqual([
      { voornaam: 'Nora', maanden: 5, verwijzer: 'OCMW Aalst' },
      { voornaam: 'Wim', maanden: 0, verwijzer: null },
    ]);
    expect(await t.call('kandidaat.lijst', { stand: 'gesloten' })).toMatchObject([{ voornaam: 'Tom', maanden: 2 }]);
    expect(await t.call('kandidaat.lijst', { stand: 'alles' })).toHaveLength(3);
    expect(await t.call('kandidaat.lijst', { op: '2026-07-12' })).toMatchObject([{ maanden: 6 }, { maanden: 1 }]);
  });

  test('a start is one operation, also without INSZ: traject, intake talk, outcome; undone as one', async () => {
    const persoonId = await persoon('Nora', 'Claes');
    const id = await kandidaat(persoonId, { adviesOp: '2026-05-01', intakeOp: '2026-05-20' });
    const { id: trajectId, operation } = await t.call('kandidaat.start', { id, start: '2026-07-01' });
    const page = await t.call('ama.lees', { trajectId: trajectId!, op: '2026-07-01' });
    expect(page.persoon).toMatchObject({ id: persoonId, insz: null });
    expect(page.traject).toMatchObject({ start: '2026-07-01', soort: 'SE', adviesDatum: '2026-05-01' });
    expect(page.traject.gesprekken).toMatchObject([{ soort: 'intake', datum: '2026-05-20' }]);
    expect(page.bevindingen.map(({ code }) => code)).toContain('INSZ_ONTBREEKT');
    expect(page.persoon.kandidaten).toMatchObject([{ uitkomst: 'gestart', uitkomstOp: '2026-07-01' }]);
    expect(await t.call('kandidaat.lijst', {})).toEqual([]);
    await refused('kandidaat.start', { id, start: '2026-07-01' }, 'KANDIDAAT_GESLOTEN');
    await t.call('historie.ongedaan', { operatie: operation! });
    expect(await t.call('kandidaat.lijst', {})).toHaveLength(1);
    expect((await t.call('persoon.lees', { id: persoonId })).trajecten).toEqual([]);
  });

  test('a candidate without INSZ and without traject is no finding', async () => {
    await kandidaat(await persoon('Nora', 'Claes'));
    const { bevindingen } = await t.call('agenda.lijst', {});
    expect(bevindingen.filter(({ persoon: about }) => about !== null)).toEqual([]);
  });
});

describe('around the file', () => {
  const PERSON = { telefoon: null, email: null, omvang: null, instantieId: null, van: null, tot: null };

  test('the mandate of a bewindvoerder asks a signature, without a tick on the agreement', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    const text = { tijdsbesteding: 'x', activiteiten: 'x', plaats: 'x', afspraken: 'x', voorwaarden: 'x', beeindiging: 'x' };
    const rest = { uurrooster: 'x', takenpakket: 'x', locatie: 'x', werkpostbegeleider: 'x', verzondenBewijs: null };
    const signed = {
      tekenDeelnemer: '2026-01-05',
      tekenOrganisatie: '2026-01-05',
      tekenWerkpost: null,
      tekenBewindvoerder: null,
    };
    const ticks = { bewindvoerderNodig: null, werkpostNodig: null, verzondenOp: '2026-01-06', datum: '2026-01-05', tot: null };
    await t.call('overeenkomst.maak', { persoonId, trajectId, ...text, ...rest, ...signed, ...ticks });
    const codes = async () =>
      (await t.call('ama.lees', { trajectId, op: '2026-02-01' })).bevindingen
        .filter(({ rule }) => rule === 'AMA-12')
        .map(({ code }) => code);
    expect(await codes()).toEqual([]);
    const contact = { persoonId, rol: 'bewindvoerder', naam: 'Mr. Lenaerts', tekentMee: true, ...PERSON } as const;
    const { id } = await t.call('contactpersoon.maak', contact);
    expect(await codes()).toEqual(['HANDTEKENING_ONTBREEKT']);
    await t.call('contactpersoon.wijzig', { id: id!, waarden: { tot: '2026-01-04' } });
    expect(await codes()).toEqual([]);
  });

  test('a number of a site: another shape is refused, a wrong check is a warning; a partner needs a right KBO', async () => {
    const place = { straat: null, postcode: null, gemeente: null };
    await refused('vestiging.maak', { naam: 'Aalst', nummer: '0912.345.673', ...place }, 'VESTIGING_IS_KBO');
    await refused('vestiging.maak', { naam: 'Aalst', nummer: '2.147', ...place }, 'VESTIGING_LENGTE');
    await t.call('vestiging.maak', { naam: 'Aalst', nummer: '2.147.812.701', ...place });
    const warned = async () =>
      (await t.call('agenda.lijst', {})).bevindingen
        .filter(({ rule }) => rule === 'AMA-40')
        .map(({ severity, code }) => `${severity} ${code}`);
    expect(await warned()).toEqual([]);
    await t.call('vestiging.maak', { naam: 'Lede', nummer: '2.147.812.702', ...place });
    expect(await warned()).toEqual(['W VESTIGING_ONGELDIG']);
    const partner = { naam: 'De Brug vzw', contact: null, telefoon: null, email: null, van: null, tot: null };
    await refused('partner.maak', { ...partner, kbo: '0912.345.674' }, 'KBO_ONGELDIG');
    expect((await t.call('partner.maak', { ...partner, kbo: '0912.345.673' })).id).not.toBeNull();
  });

  test('the share of a partner is no contingent of its own, and more than the whole is a finding', async () => {
    const partnerId = (
      await t.call('partner.maak', {
        naam: 'De Brug vzw',
        kbo: null,
        contact: null,
        telefoon: null,
        email: null,
        van: null,
        tot: null,
      })
    ).id!;
    const whole = { soort: 'ama', bron: null } as const;
    await t.call('contingent.maak', { ...whole, van: '2026-01-01', plaatsen: 10 });
    await t.call('contingent.maak', { ...whole, van: '2026-03-01', plaatsen: 4, partnerId });
    // A share that counted as a change of the contingent would give a second reading (C7).
    expect((await t.call('funding.jaar', { jaar: 2026 })).contingentReadings).toHaveLength(1);
    const codes = async () => (await t.call('agenda.lijst', {})).bevindingen.map(({ code }) => code);
    expect(await codes()).not.toContain('AANDELEN_TE_GROOT');
    await t.call('contingent.maak', { ...whole, van: '2026-09-01', plaatsen: 11, partnerId });
    expect(await codes()).toContain('AANDELEN_TE_GROOT');
  });

  test('a ticket warns before it runs out, until an employment as doelgroepwerknemer', async () => {
    const persoonId = await persoon('Nora', 'Claes');
    await t.call('ticket.maak', { persoonId, soort: 'collectief_maatwerk', datum: '2021-09-15', tot: null, opmerking: null });
    const tickets = async () => (await t.call('agenda.lijst', {})).bevindingen.filter(({ rule }) => rule === 'DS-03');
    expect(await tickets()).toMatchObject([
      { code: 'LOOPT_AF', tegen: '2026-09-14', plaats: { scherm: 'persoon', veld: 'tickets' } },
    ]);
    await t.call('tewerkstelling.maak', {
      persoonId,
      van: '2026-06-01',
      tot: null,
      omschrijving: null,
      doelgroepwerknemer: true,
    });
    expect(await tickets()).toEqual([]);
  });

  test('records of any kind as a list: financial and confidential kinds ask their right, a label of a person does not', async () => {
    await as('begeleider');
    await refused('record.lijst', { soort: 'voorschot' }, 'GEEN_RECHT');
    await refused('record.lijst', { soort: 'beperking' }, 'GEEN_RECHT');
    await refused('record.lijst', { soort: 'vestiging', persoonId: '018f0000-0000-7000-8000-000000000001' }, 'INVOER_ONGELDIG');
    expect(await t.call('record.lijst', { soort: 'persoonLabel' })).toEqual({ soort: 'persoonLabel', records: [] });
  });
});

const instruct = (persoonId: string, more: { van?: string | null; tot?: string | null } = {}) =>
  t.call('noodinstructie.maak', {
    persoonId,
    omschrijving: 'bij duizelig worden: laten zitten, bel 112',
    van: null,
    tot: null,
    ...more,
  });
const today = async () => (await t.call('noodinstructie.vandaag', {})).map(({ voornaam, waarom }) => `${voornaam} ${waarom}`);
const present = (persoonId: string, waarde: 'aanwezig' | 'afwezig') =>
  t.call('aanwezigheid.zet', {
    uitspraken: [
      {
        persoonId,
        datum: TODAY,
        dagdeel: 'dag',
        werkpostId: null,
        waarde,
        uren: null,
        reden: waarde === 'afwezig' ? 'Z' : null,
      },
    ],
  });

describe('emergency instructions of today', () => {
  test('of who is here: recorded, planned, or without a timetable; not who is absent, ended or elsewhere', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    await instruct(persoonId);
    expect(await today()).toEqual(['Élodie verwacht']);
    const line = { persoonId, trajectId, van: '2026-01-05', tot: null, dagdeel: 'dag', uren: 700, werkpostId: null } as const;
    const { id } = await t.call('uurrooster.maak', { ...line, weekdag: 2 });
    expect(await today()).toEqual(['Élodie gepland']);
    await t.call('uurrooster.wijzig', { id: id!, waarden: { weekdag: 3 } });
    expect(await today()).toEqual([]);
    await present(persoonId, 'aanwezig');
    expect(await today()).toEqual(['Élodie aanwezig']);
    await present(persoonId, 'afwezig');
    expect(await today()).toEqual([]);
  });

  test('only instructions that hold today, of a traject that runs', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    await instruct(persoonId, { tot: '2026-06-29' });
    expect(await today()).toEqual([]);
    await instruct(persoonId, { van: TODAY, tot: TODAY });
    expect(await today()).toHaveLength(1);
    await t.call('ama.stopTraject', {
      id: trajectId,
      einde: '2026-06-29',
      eindReden: null,
      eindRedenTekst: null,
      bestemming: null,
    });
    expect(await today()).toEqual([]);
  });

  test('the begeleider of the day sees them with whom to call, not the directie; and nothing else that is confidential', async () => {
    const { persoonId } = await withTraject(t);
    await instruct(persoonId);
    await t.call('contactpersoon.maak', {
      persoonId,
      rol: 'noodcontact',
      naam: 'Rita',
      telefoon: '0470 11 22 33',
      email: null,
      instantieId: null,
      omvang: null,
      tekentMee: null,
      van: null,
      tot: null,
    });
    await as('begeleider');
    expect(await t.call('noodinstructie.vandaag', {})).toMatchObject([
      {
        instructies: [{ omschrijving: 'bij duizelig worden: laten zitten, bel 112' }],
        bellen: [{ naam: 'Rita', telefoon: '0470 11 22 33' }],
      },
    ]);
    expect((await t.call('persoon.lees', { id: persoonId })).vertrouwelijk).toBeNull();
    await asGriet();
    await as('directie', 'dirk');
    await refused('noodinstructie.vandaag', {}, 'GEEN_RECHT');
    await refused('noodinstructie.druk', { ontvanger: 'EHBO', doel: 'uitstap' }, 'GEEN_RECHT');
  });

  test('on paper only with for whom and why, which stays in the log of what was made', async () => {
    await refused('noodinstructie.druk', { ontvanger: '', doel: '' }, 'INVOER_ONGELDIG');
    await t.call('noodinstructie.druk', { ontvanger: 'EHBO-post', doel: 'uitstap naar zee' });
    expect(await t.call('report.historie', {})).toMatchObject([
      { rapport: 'noodinstructies', ontvanger: 'EHBO-post', doel: 'uitstap naar zee', verzondenOp: null },
    ]);
  });
});

describe('columns of an official template', () => {
  const column = { sjabloon: 'v1', kolom: 'uitkeringsstatuut', bron: 'sjabloon van 2026', reden: 'het departement vraagt het' };

  test('are opened by the beheerder alone, with source and reason, and closed with a reason', async () => {
    const { id } = await t.call('kolomOpening.maak', column);
    expect(await t.call('kolomOpening.lijst', { sjabloon: 'v1' })).toMatchObject([{ ...column, op: TODAY }]);
    expect(await t.call('kolomOpening.lijst', { sjabloon: 'v2' })).toEqual([]);
    await refused('kolomOpening.maak', column, 'KOLOM_AL_OPEN');
    await refused('kolomOpening.maak', { ...column, reden: '' }, 'INVOER_ONGELDIG');
    await t.call('kolomOpening.sluit', { id: id!, reden: 'sjabloon vervangen' });
    expect(await t.call('kolomOpening.lijst', {})).toEqual([]);
    await as('administratie');
    await refused('kolomOpening.maak', column, 'GEEN_RECHT');
    expect(await t.call('kolomOpening.lijst', {})).toEqual([]);
  });

  test('never for health data and attests, and not where nothing has to be opened', async () => {
    for (const kolom of ['attest', 'noodinstructie', 'subsidie'])
      await refused('kolomOpening.maak', { ...column, kolom }, 'KOLOM_NOOIT');
    await refused('kolomOpening.maak', { ...column, kolom: 'insz' }, 'KOLOM_HOEFT_NIET');
  });
});

describe('words before a report leaves', () => {
  test('person and field, never the word; and the report is made all the same', async () => {
    const { persoonId, trajectId } = await withTraject(t);
    const evaluation = {
      persoonId,
      trajectId,
      datum: '2026-06-01',
      door: 'Sofie',
      conclusie: 'ja',
      stap: 'zelf de bus nemen',
    } as const;
    const rest = { vraagVdab: null, woordenDeelnemer: null, besprokenOp: null, opleiding: null, doorstroomOpinie: null };
    await t.call('eigenEvaluatie.maak', {
      ...evaluation,
      ...rest,
      ondersteuning: null,
      aanpassingen: null,
      taken: 'inpakken, ondanks een hernia',
    });
    const input = { id: 'ama-evaluatie', scope: { persoonId } };
    const { words } = await t.call('report.voorbereiding', input);
    expect(words).toEqual([{ persoonId, naam: 'Élodie Maes', veld: expect.stringMatching(/\w/) as string }]);
    expect(JSON.stringify(words)).not.toContain('hernia');
    const made = await t.call('report.maak', { ...input, formats: ['json'], map: null, purpose: null, confirmation: 'proef' });
    expect(made.files.length).toBeGreaterThan(0);
    expect((await t.call('report.voorbereiding', { id: 'ama-controleblad', scope: { quarter: '2026Q2' } })).words).toEqual([]);
  });

  test('the list itself is free: it names nobody', async () => {
    await t.call('dossier.sluit', {});
    expect((await t.call('woordenlijst.lees', {})).diagnoses).toContain('hernia');
  });
});
