/** From sources to models: the worked examples of the domain, and what may not be lost or invented. */
import { describe, expect, it } from 'vitest';
import {
  Controleblad,
  Evaluatie,
  EVALUATIE_MAX,
  type EvaluatieBron,
  EvaluatieVoorblad,
  Financiering,
  gatherBundels,
  gatherControleblad,
  gatherEvaluatie,
  gatherFinanciering,
  gatherJaarafrekening,
  gatherKwartaaloverzicht,
  Jaarafrekening,
  Kwartaaloverzicht,
} from '../../../src/core/reports/index.ts';
import { fictionalInsz } from './models.ts';
import {
  controleBron,
  date,
  evaluatieBron,
  financieringBron,
  jaarBron,
  kwartaalBron,
  organisatie,
  partner,
  someTrajecten,
  traject,
} from './sources.ts';

describe('kwartaaloverzicht', () => {
  it('takes running and ended guidances, in the order of their names, and no other (AMA-30)', () => {
    const model = Kwartaaloverzicht.parse(gatherKwartaaloverzicht(kwartaalBron()));
    expect(model.begeleidingen.map((item) => item.deelnemer.familienaam)).toEqual([
      'Aerts',
      'De Smet-Yıldız',
      'Łukasiewicz',
      'Van den Broucke-Vandenberghe',
    ]);
    expect(model.begeleidingen[0]?.einde).toBe('2026-02-14');
  });

  it('fills the column with 36 for 34 whole and 4 half days; 38 and 90 stand on the control sheet only (example 47)', () => {
    const bron = kwartaalBron([
      traject({
        days: [
          [34, 4],
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      }),
    ]);
    const overview = gatherKwartaaloverzicht(bron);
    expect(overview.begeleidingen[0]?.dagen).toBe('36.0');
    expect(overview.dagenkolom.halveDag).toEqual({ waarde: '0.5', bevestigd: false });
    const sheet = gatherControleblad(bron, controleBron());
    expect(sheet.begeleidingen[0]?.telling).toEqual({
      dagenA: 90,
      onderbrekingA: 0,
      beginstand: null,
      heleDagen: 34,
      halveDagen: 4,
      dagenBHalf: '36.0',
      dagenBHeel: '38.0',
      nietIngevoerd: [],
    });
    expect(sheet.begeleidingen[0]?.inOverzicht).toBe('36.0');
  });

  it('counts a half day as one where the user set it so', () => {
    const bron = { ...kwartaalBron([traject()]), halveDag: { waarde: '1' as const, bevestigd: true } };
    const model = gatherKwartaaloverzicht(bron);
    expect(model.begeleidingen[0]?.dagen).toBe('38.0');
    expect(model.dagenkolom.halveDag).toEqual({ waarde: '1', bevestigd: true });
  });

  it('says nothing about half days where none was counted', () => {
    const model = gatherKwartaaloverzicht(
      kwartaalBron([
        traject({
          days: [
            [20, 0],
            [0, 0],
            [0, 0],
            [0, 0],
          ],
        }),
      ]),
    );
    expect(model.dagenkolom.halveDag).toBeNull();
  });

  it('holds calendar days only where the column was mapped so (C3)', () => {
    const bron = { ...kwartaalBron([traject()]), dagenkolom: { lezing: 'kalender' as const, label: 'Dagen traject' } };
    const model = gatherKwartaaloverzicht(bron);
    expect(model.begeleidingen[0]?.dagen).toBe('90.0');
    expect(model.dagenkolom).toEqual({ lezing: 'kalender', label: 'Dagen traject', halveDag: null });
  });

  it('never makes 0 of a month that is not entered, and gives no total then (AMA-23)', () => {
    const model = gatherKwartaaloverzicht(kwartaalBron());
    expect(model.begeleidingen.find((item) => item.deelnemer.familienaam === 'Łukasiewicz')?.dagen).toBeNull();
    expect(model.totaalDagen).toBeNull();
    const complete = gatherKwartaaloverzicht(
      kwartaalBron(someTrajecten().filter((item) => item.cijfers.missingMonths.length === 0)),
    );
    expect(complete.totaalDagen).toBe('84.0');
  });

  it('identifies the begeleider as the organisation, or its partner (C6)', () => {
    const model = gatherKwartaaloverzicht(kwartaalBron());
    expect(model.begeleidingen.map((item) => item.begeleider)).toEqual([organisatie, organisatie, organisatie, partner]);
    expect(JSON.stringify(model)).not.toContain('Verstraeten');
  });

  it('takes the last evaluation of the quarter, and no end that came after it', () => {
    const model = gatherKwartaaloverzicht(kwartaalBron([traject({ einde: '2026-04-10' })]));
    expect(model.begeleidingen[0]?.evaluatie).toEqual({ datum: '2025-05-02', nogNodig: 'ja' });
    expect(model.begeleidingen[0]?.einde).toBeNull();
    const next = gatherKwartaaloverzicht({ ...kwartaalBron([traject({ einde: '2026-04-10' })]), kwartaal: 2 });
    expect(next.begeleidingen[0]?.evaluatie).toEqual({ datum: '2026-04-10', nogNodig: 'nee' });
    expect(next.begeleidingen[0]?.einde).toBe('2026-04-10');
  });

  it('is empty without guidances, with a total of nothing', () => {
    const model = Kwartaaloverzicht.parse(gatherKwartaaloverzicht(kwartaalBron([])));
    expect(model.begeleidingen).toEqual([]);
    expect(model.totaalDagen).toBe('0.0');
  });
});

describe('controleblad', () => {
  it('counts what is missing, what is open, who runs and who ended', () => {
    const model = Controleblad.parse(gatherControleblad(kwartaalBron(), controleBron()));
    expect(model.telling).toEqual({
      begeleidingen: 4,
      lopend: 3,
      beeindigd: 1,
      ontbreekt: 1,
      nagaan: 1,
      vragen: 1,
      rijenNietOvergenomen: 1,
    });
  });

  it('puts the gravest finding first, keeps what belongs together, and names the person or the organisation', () => {
    const model = gatherControleblad(kwartaalBron(), controleBron());
    expect(model.bevindingen.map((item) => [item.ernst, item.over])).toEqual([
      ['B', 'De Smet-Yıldız, Leyla'],
      ['W', null],
      ['I', 'De Smet-Yıldız, Leyla'],
    ]);
  });

  it('names the begeleider of the last day first, and the months that are not entered', () => {
    const model = gatherControleblad(kwartaalBron(), controleBron());
    expect(model.begeleidingen[1]?.begeleiders.map((item) => item.naam)).toEqual(['Verstraeten, Nele', 'Haddad, Karim']);
    const incomplete = model.begeleidingen.find((item) => item.deelnemer.insz === null);
    expect(incomplete?.telling.nietIngevoerd).toEqual(['2026-02']);
    expect(model.totaal.dagenBHalf).toBeNull();
    expect(model.totaal.dagenA).toBe(90 + 90 + 90 + 45);
  });

  it('counts each day of overlapping interruptions once, inside the quarter', () => {
    const bron = traject();
    const onderbrekingen = [
      { from: date('2025-12-20'), to: date('2026-01-05') },
      { from: date('2026-01-04'), to: date('2026-01-10') },
    ];
    const model = gatherControleblad(kwartaalBron([{ ...bron, onderbrekingen }]), controleBron());
    expect(model.begeleidingen[0]?.telling.onderbrekingA).toBe(10);
  });

  it('shows the days so far of a quarter that is not complete, without a total', () => {
    const incomplete = traject({
      days: [
        [12, 1],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      missingMonths: ['2026-03'],
    });
    const model = gatherControleblad(kwartaalBron([incomplete]), controleBron());
    expect(model.begeleidingen[0]?.telling).toMatchObject({ heleDagen: 12, halveDagen: 1, dagenBHalf: null, dagenBHeel: null });
  });
});

describe('financiering', () => {
  it('passes the readings on as they are: example 61 of the domain', () => {
    const model = Financiering.parse(gatherFinanciering(financieringBron()));
    expect(model.plafondLezingen.map((item) => [item.plafond, item.betaaldGemiddelde, item.subsidieCents, item.gekozen])).toEqual(
      [
        ['gewogen', '11.0082', 3_095_731, true],
        ['per_periode', '10.5041', 2_953_966, false],
      ],
    );
    expect(model.verschilPlafondCents).toBe(141_765);
    expect(model.eenheidLezingen.map((item) => [item.eenheid, item.eenheidCents, item.gekozen])).toEqual([
      ['januari', 281_220, true],
      ['december', 290_000, false],
      ['pro_rata', null, false],
    ]);
    expect(model.gekozen).toMatchObject({
      methode: 'A',
      plafond: 'gewogen',
      eenheid: 'januari',
      grond: 'brief van 12 januari 2026',
    });
    expect(model.saldoCents).toBe(-504_269);
    expect(model.deler).toBe(365);
    expect(model.tot).toBe('2025-12-31');
  });

  it('keeps both weights of a half day apart, and null where months are not entered', () => {
    const model = gatherFinanciering(financieringBron());
    expect(model.tellingen.map((item) => [item.methode, item.halveDag, item.dagen, item.subsidieCents])).toEqual([
      ['A', null, '4107.0', 3_095_731],
      ['B', '0.5', null, null],
      ['B', '1', null, null],
    ]);
    expect(model.nietIngevoerd).toEqual(['2025-01', '2025-03']);
  });

  it('knows how sure each amount is: method B rests on the half day, method A does not', () => {
    const model = gatherFinanciering(financieringBron());
    expect(model.tellingen.map((item) => item.stand)).toEqual(['bevestigd', 'niet_bevestigd', 'niet_bevestigd']);
    const bron = financieringBron();
    const unsure = {
      ...bron.cijfers,
      unconfirmed: [...bron.cijfers.unconfirmed, { id: 'ama.deler', value: 365, standing: 'past_review' as const }],
    };
    expect(gatherFinanciering({ ...bron, cijfers: unsure }).tellingen[0]?.stand).toBe('nakijken');
  });

  it('has no amount where the unit amount is missing, and says so', () => {
    const bron = financieringBron();
    const missing = [{ code: 'EENHEIDSBEDRAG_ONTBREEKT', params: {} }];
    const methodA = {
      ...bron.cijfers.methodA,
      subsidyCents: null,
      unitReadings: null,
      contingentReadings: null,
      balanceCents: null,
    };
    const model = gatherFinanciering({ ...bron, cijfers: { ...bron.cijfers, methodA, missing } });
    expect(model.gekozen).toMatchObject({ subsidieCents: null, stand: 'ontbreekt' });
    expect(model.saldoCents).toBeNull();
  });
});

/** An overview of the first quarter as it was sent. */
const sent = (op: string, trajecten = [traject()]) => ({ op: date(op), model: gatherKwartaaloverzicht(kwartaalBron(trajecten)) });

describe('jaarafrekening', () => {
  it('puts sent, corrected and present figures side by side and names the difference', () => {
    const now = traject({
      days: [
        [30, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    });
    const corrected = sent('2026-05-04', [
      traject({
        days: [
          [33, 0],
          [0, 0],
          [0, 0],
          [0, 0],
        ],
      }),
    ]);
    const model = Jaarafrekening.parse(gatherJaarafrekening(jaarBron([now], [sent('2026-04-21'), corrected])));
    expect(model.trajecten[0]?.kwartalen[0]).toEqual({
      kwartaal: 1,
      verzonden: '36.0',
      gecorrigeerd: '33.0',
      huidig: '30.0',
      wijktAf: true,
    });
    expect(model.kwartalen[0]).toEqual({
      kwartaal: 1,
      beginstand: null,
      verzondenOp: '2026-04-21',
      gecorrigeerdOp: '2026-05-04',
      verzonden: '36.0',
      gecorrigeerd: '33.0',
      huidig: '30.0',
      wijktAf: true,
    });
    expect(model.kwartalen[1]).toMatchObject({ verzondenOp: null, verzonden: null, huidig: '0.0', wijktAf: false });
  });

  it('does not differ where the file still says what was sent', () => {
    const model = gatherJaarafrekening(jaarBron([traject()], [sent('2026-04-21')]));
    expect(model.kwartalen.map((item) => item.wijktAf)).toEqual([false, false, false, false]);
  });

  it('keeps a line that was sent and that the file no longer knows', () => {
    const moved = traject({ start: '2024-05-07' });
    const model = Jaarafrekening.parse(gatherJaarafrekening(jaarBron([moved], [sent('2026-04-21')])));
    expect(
      model.trajecten.map((item) => [
        item.start,
        item.kwartalen[0]?.verzonden,
        item.kwartalen[0]?.huidig,
        item.kwartalen[0]?.wijktAf,
      ]),
    ).toEqual([
      ['2024-05-06', '36.0', null, true],
      ['2024-05-07', null, '36.0', true],
    ]);
    expect(model.kwartalen[0]?.huidig).toBe('36.0');
    expect(model.totaal.heleDagen).toBe(34);
  });

  it('recognises a person whose number became known after sending', () => {
    const before = sent('2026-04-21', [traject({ insz: null })]);
    const model = gatherJaarafrekening(jaarBron([traject({ insz: fictionalInsz(3) })], [before]));
    expect(model.trajecten).toHaveLength(1);
    expect(model.kwartalen[0]?.wijktAf).toBe(false);
  });

  it('adds the quarters of a year, and has no total as long as one is not entered', () => {
    const year = [
      [34, 4],
      [30, 1],
      [0, 0],
      [20, 3],
    ] as const;
    const whole = gatherJaarafrekening(jaarBron([traject({ days: year })]));
    expect(whole.trajecten[0]?.telling).toMatchObject({
      dagenA: 365,
      heleDagen: 84,
      halveDagen: 8,
      dagenBHalf: '88.0',
      dagenBHeel: '92.0',
    });
    const open = gatherJaarafrekening(jaarBron([traject({ days: [...year.slice(0, 3), null], missingMonths: ['2026-11'] })]));
    expect(open.trajecten[0]?.telling).toMatchObject({ dagenBHalf: null, nietIngevoerd: ['2026-11'] });
    expect(open.trajecten[0]?.kwartalen.map((item) => item.huidig)).toEqual(['36.0', '30.5', '0.0', null]);
  });
});

type Doel = EvaluatieBron['doelen'][number];
const doel = (titel: string, stand: Doel['stand'], vorigeStand: Doel['vorigeStand'], beweging: string | null = null): Doel => ({
  titel,
  stand,
  vorigeStand,
  beweging,
});

describe('evaluatie', () => {
  it('takes the own evaluation over, one line one item', () => {
    const { model, signalen } = gatherEvaluatie(evaluatieBron());
    expect(Evaluatie.parse(model)).toEqual(model);
    expect(signalen).toEqual([]);
    expect(model.bijlage.taken).toEqual(['Etiketten aanbrengen', 'Dozen vouwen']);
    expect(model.bijlage.observaties.map((item) => item.datum)).toEqual(['2026-03-18', '2025-09-10']);
    expect(model.aanwezigheid).toEqual({
      urenPerWeek: '16.0',
      afgesprokenDagen: '142.0',
      aanwezig: { dagen: '126.5', heleDagen: 121, halveDagen: 11 },
      afwezigGemeld: '13.0',
      afwezigNietGemeld: null,
      halveDag: { waarde: '0.5', bevestigd: false },
    });
  });

  it('has no realised days where a month is not entered', () => {
    const bron = evaluatieBron();
    const { model } = gatherEvaluatie({ ...bron, aanwezigheid: { ...bron.aanwezigheid, volledig: false } });
    expect(model.aanwezigheid.aanwezig).toBeNull();
    expect(model.aanwezigheid.halveDag).toBeNull();
  });

  it('continues a page-1 text in the annex, cut between words, with nothing lost', () => {
    const bron = evaluatieBron();
    const words = Array.from({ length: 120 }, (_, index) => `woord${index}`).join(' ');
    const { model, signalen } = gatherEvaluatie({ ...bron, eigenEvaluatie: { ...own(bron), stap: words } });
    expect(Evaluatie.parse(model).stap?.length).toBeLessThanOrEqual(EVALUATIE_MAX.stap);
    expect(model.stap).toMatch(/ \[…\]$/u);
    const whole = `${model.stap?.replace(/ \[…\]$/u, '')} ${model.bijlage.vervolg[0]?.tekst}`;
    expect(whole).toBe(words);
    expect(signalen).toEqual([{ code: 'TEKST_VERVOLGT', veld: 'stap', aantal: words.length, maximum: EVALUATIE_MAX.stap }]);
  });

  it('shortens visibly what does not fit anywhere, and tells it without telling the text', () => {
    const bron = evaluatieBron();
    const long = 'x'.repeat(5000);
    const eigen = {
      ...own(bron),
      woordenDeelnemer: long,
      doorstroomOpinie: long,
      taken: Array.from({ length: 20 }, () => long).join('\n'),
    };
    const observaties = Array.from({ length: 30 }, (_, index) => ({
      datum: date(`2026-01-${String(index + 1).padStart(2, '0')}`),
      tekst: long,
    }));
    const { model, signalen } = gatherEvaluatie({ ...bron, eigenEvaluatie: eigen, observaties });
    expect(Evaluatie.safeParse(model).success).toBe(true);
    expect(model.bijlage.taken).toHaveLength(EVALUATIE_MAX.lijst);
    expect(model.bijlage.observatiesNietOpgenomen).toBe(22);
    expect(model.bijlage.observaties[0]?.datum).toBe('2026-01-30');
    expect(new Set(signalen.map((item) => item.veld))).toEqual(new Set(['woorden', 'taken', 'doorstroomOpinie', 'observaties']));
    expect(JSON.stringify(signalen)).not.toContain('xxx');
  });

  it('chooses three goals: what moved before what stands still, in the order of the POP', () => {
    const bron = evaluatieBron();
    const doelen = [
      doel('staat stil 1', 'bezig', 'bezig'),
      doel('staat stil 2', 'bezig', 'bezig'),
      doel('gehaald', 'gehaald', 'bezig'),
      doel('nieuw', 'bezig', 'nieuw'),
      doel('beweegt', 'bezig', 'bezig', 'Vraagt nu zelf uitleg.'),
    ];
    const { model, signalen } = gatherEvaluatie({ ...bron, doelen });
    expect(model.doelen.map((item) => item.doel)).toEqual(['gehaald', 'nieuw', 'beweegt']);
    expect(signalen).toEqual([{ code: 'LIJST_INGEKORT', veld: 'doelen', aantal: 5, maximum: 3 }]);
  });

  it('makes one batch per bemiddelaar, with the key of the file numbers on its cover list only', () => {
    const one = gatherEvaluatie(evaluatieBron()).model;
    const second = { ...one, dossiernummer: '0017', deelnemer: { ...one.deelnemer, familienaam: 'Aerts', voornaam: 'Marleen' } };
    const unknown = { ...one, dossiernummer: '0031', bemiddelaar: null };
    const other = { ...one, dossiernummer: '0044', bemiddelaar: 'Bart Aelbrecht' };
    const bundels = gatherBundels([one, unknown, second, other], null);
    expect(
      bundels.map(({ voorblad }) => [voorblad.lijst, voorblad.bemiddelaar, voorblad.dossiers.map((item) => item.dossiernummer)]),
    ).toEqual([
      [1, 'Bart Aelbrecht', ['0044']],
      [2, 'Ingrid Wouters', ['0017', '0020']],
      [3, null, ['0031']],
    ]);
    for (const { voorblad } of bundels) expect(EvaluatieVoorblad.safeParse(voorblad).success).toBe(true);
  });
});

function own(bron: ReturnType<typeof evaluatieBron>) {
  if (bron.eigenEvaluatie === null) throw new Error('the fixture has an evaluation');
  return bron.eigenEvaluatie;
}
