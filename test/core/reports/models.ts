/** Fictional report models: a rich one of each, an empty one, and one with every text at its longest. INSZ numbers are never issued ones. */
import type { z } from 'zod';
import {
  Brief,
  Controleblad,
  Document,
  Evaluatie,
  EVALUATIE_MAX,
  EvaluatieVoorblad,
  Financiering,
  Jaarafrekening,
  Kwartaaloverzicht,
} from '../../../src/core/reports/models/index.ts';

/** What the report gets: passed its schema, as every model does before it becomes a document. */
const checked = <S extends z.ZodType>(schema: S, value: z.input<S>): z.output<S> => schema.parse(value);

const organisatie = { naam: 'Maatwerkbedrijf Veerdam vzw', kbo: '0566988259' };
const opmaak = { organisatie, opgemaaktOp: '2026-04-21', regelboekOp: '2026-04-21' };

const NAMEN: readonly (readonly [string, string])[] = [
  ['Aerts', 'Marleen'],
  ['Bakkali', 'Youssef'],
  ['Claes', 'Dirk'],
  ['De Smet-Yıldız', 'Leyla'],
  ['El Amrani', 'Samira'],
  ['Goossens', 'Luc'],
  ['İnce', 'Oğuz'],
  ['Kowalczyk', 'Agnieszka'],
  ['Łukasiewicz', 'Małgorzata'],
  ['Őry', 'Ferenc'],
  ['Şahin', 'İbrahim'],
  ['Van den Broucke-Vandenberghe', 'Anne-Catherine'],
  ["D'Hondt", 'Chloë'],
  ['Crèvecœur', 'Zoé'],
];

/** Eleven digits with a right check number, in the block 901-996 that is never given out. */
export function fictionalInsz(index: number): string {
  const first = `${String(60 + (index % 39)).padStart(2, '0')}${String(1 + (index % 12)).padStart(2, '0')}${String(1 + (index % 28)).padStart(2, '0')}${901 + (index % 95)}`;
  return first + String(97 - (Number(first) % 97)).padStart(2, '0');
}

const persoon = (index: number) => {
  const [familienaam, voornaam] = NAMEN[index % NAMEN.length] ?? ['', ''];
  return { familienaam, voornaam };
};
const metInsz = (index: number) => ({ ...persoon(index), insz: index === 8 ? null : fictionalInsz(index) });

const evaluatie = (index: number) => {
  if (index % 4 === 3) return null;
  return {
    datum: `2025-${String(1 + (index % 12)).padStart(2, '0')}-1${index % 9}`,
    nogNodig: index % 5 === 4 ? null : ('ja' as const),
  };
};

export function kwartaaloverzicht(aantal = 14): Kwartaaloverzicht {
  const begeleidingen = Array.from({ length: aantal }, (_, index) => ({
    deelnemer: metInsz(index),
    evaluatie: evaluatie(index),
    begeleider: organisatie,
    start: `202${1 + (index % 5)}-0${1 + (index % 9)}-02`,
    einde: index % 6 === 5 ? '2026-03-12' : null,
    dagen: `${20 + (index % 17)}.${index % 2 === 0 ? '5' : '0'}`,
  }));
  const halves = begeleidingen.reduce((sum, item) => sum + Number(item.dagen) * 2, 0);
  return checked(Kwartaaloverzicht, {
    rapport: 'ama-kwartaaloverzicht',
    version: 1,
    ...opmaak,
    ontvanger: 'Departement Werk en Sociale Economie',
    jaar: 2026,
    kwartaal: 1,
    van: '2026-01-01',
    tot: '2026-03-31',
    vervangt: null,
    dagenkolom: { lezing: 'aanwezig', label: 'Dagen aanwezig', halveDag: { waarde: '0.5', bevestigd: false } },
    begeleidingen,
    totaalDagen: (halves / 2).toFixed(1),
  });
}

/** Two begeleiders (a partner), a corrected version, and one guidance whose days are not entered. */
export function kwartaaloverzichtMetPartner(): Kwartaaloverzicht {
  const model = kwartaaloverzicht();
  const begeleidingen = model.begeleidingen.map((item, index) => ({
    ...item,
    begeleider: index % 3 === 1 ? { naam: 'Groenatelier De Vlier vzw', kbo: '0353456320' } : item.begeleider,
    dagen: index === 2 ? null : item.dagen,
  }));
  return checked(Kwartaaloverzicht, { ...model, begeleidingen, totaalDagen: null, versie: 2, vervangt: '2026-04-14' });
}

const telling = (index: number) => {
  const leeg = index === 2;
  const heel = 30 + index;
  const half = index % 3;
  return {
    dagenA: 90 - index,
    onderbrekingA: index === 4 ? 12 : 0,
    heleDagen: heel,
    halveDagen: half,
    dagenBHalf: leeg ? null : (heel + half / 2).toFixed(1),
    dagenBHeel: leeg ? null : (heel + half).toFixed(1),
    nietIngevoerd: leeg ? ['2026-02', '2026-03'] : [],
  };
};

export const totaalTelling = {
  dagenA: 1169,
  onderbrekingA: 12,
  heleDagen: 511,
  halveDagen: 13,
  dagenBHalf: null,
  dagenBHeel: null,
  nietIngevoerd: ['2026-02', '2026-03'],
};

const bevindingen: z.input<typeof Controleblad>['bevindingen'] = [
  {
    ernst: 'B',
    regel: 'AMA-06',
    code: 'TOELATING_OCMW_ONTBREEKT',
    over: 'De Smet-Yıldız, Leyla',
    tekst: 'De toelating van het OCMW staat niet in het dossier. Het leefloon loopt sinds 1 april 2026.',
    sinds: '2026-04-01',
  },
  {
    ernst: 'B',
    regel: 'AMA-07',
    code: 'ROUTING_C_ONTBREEKT',
    over: 'Van den Broucke-Vandenberghe, Anne-Catherine',
    tekst: 'Het attest routing C staat niet in het dossier.',
    sinds: '2026-02-10',
  },
  {
    ernst: 'W',
    regel: 'AMA-03',
    code: 'INSCHATTING_NIET_GEVRAAGD',
    over: 'Claes, Dirk',
    tekst: 'De jaarlijkse inschatting door VDAB is niet gevraagd. Ze moest er uiterlijk zijn op 10 maart 2026.',
    sinds: '2026-03-10',
  },
  {
    ernst: 'W',
    regel: 'AMA-30',
    code: 'KBO_ONTBREEKT',
    over: null,
    tekst: 'Het KBO-nummer van partner Groenatelier De Vlier vzw is niet ingevuld.',
    sinds: null,
  },
  {
    ernst: 'I',
    regel: 'AMA-14',
    code: 'DIMONA_TIJDSTIP',
    over: 'Goossens, Luc',
    tekst: 'Bij de Dimona IN van 4 mei 2025 is geen tijdstip ingevuld.',
    sinds: '2025-05-04',
  },
];

const openRijen: z.input<typeof Controleblad>['openRijen'] = [
  {
    soort: 'geweigerd',
    bestand: 'deelnemers.xlsx',
    blad: 'AMA',
    rij: 23,
    over: null,
    tekst: 'Het INSZ klopt niet: de laatste twee cijfers passen niet bij de andere.',
    datum: null,
  },
  {
    soort: 'vraag',
    bestand: 'aanwezigheden.xlsx',
    blad: 'februari',
    rij: 12,
    over: 'Bakali Y.',
    tekst: 'Deze naam lijkt op Bakkali, Youssef. Is het dezelfde persoon?',
    datum: null,
  },
  {
    soort: 'buiten_traject',
    bestand: null,
    blad: null,
    rij: null,
    over: 'Aerts, Marleen',
    tekst: 'Aanwezig voor de start van het traject. Het telt nergens mee tot je kiest.',
    datum: '2026-01-05',
  },
];

export const financiering = checked(Financiering, {
  jaar: 2025,
  tot: '2025-12-31',
  deler: 365,
  contingenten: [
    { van: '2025-01-01', tot: '2025-09-30', plaatsen: 10 },
    { van: '2025-10-01', tot: '2025-12-31', plaatsen: 14 },
  ],
  tellingen: [
    {
      methode: 'A',
      halveDag: null,
      dagen: '4107.0',
      waarvanVerwacht: null,
      dagenZonderOnderbreking: '4095.0',
      gemiddelde: '11.2521',
      betaaldGemiddelde: '11.0082',
      subsidieCents: 3_486_297,
      stand: 'niet_bevestigd',
    },
    {
      methode: 'B',
      halveDag: '0.5',
      dagen: null,
      waarvanVerwacht: null,
      dagenZonderOnderbreking: null,
      gemiddelde: null,
      betaaldGemiddelde: null,
      subsidieCents: null,
      stand: 'niet_bevestigd',
    },
    {
      methode: 'B',
      halveDag: '1',
      dagen: null,
      waarvanVerwacht: null,
      dagenZonderOnderbreking: null,
      gemiddelde: null,
      betaaldGemiddelde: null,
      subsidieCents: null,
      stand: 'niet_bevestigd',
    },
  ],
  plafondLezingen: [
    { plafond: 'gewogen', betaaldGemiddelde: '11.0082', subsidieCents: 3_486_297, stand: 'niet_bevestigd', gekozen: true },
    { plafond: 'per_periode', betaaldGemiddelde: '10.5041', subsidieCents: 3_326_648, stand: 'niet_bevestigd', gekozen: false },
  ],
  verschilPlafondCents: 159_649,
  eenheidLezingen: [
    { eenheid: 'januari', eenheidCents: 316_700, subsidieCents: 3_486_297, stand: 'niet_bevestigd', gekozen: true },
    { eenheid: 'december', eenheidCents: 323_034, subsidieCents: 3_556_023, stand: 'niet_bevestigd', gekozen: false },
    { eenheid: 'pro_rata', eenheidCents: null, subsidieCents: 3_544_749, stand: 'niet_bevestigd', gekozen: false },
  ],
  gekozen: {
    methode: 'A',
    plafond: 'gewogen',
    eenheid: 'januari',
    grond: 'brief van het departement van 12 januari 2026',
    subsidieCents: 3_486_297,
    stand: 'niet_bevestigd',
  },
  voorschotten: [
    { datum: '2025-02-14', cents: 1_000_000, omschrijving: 'eerste voorschot' },
    { datum: '2025-06-13', cents: 1_000_000, omschrijving: 'tweede voorschot' },
    { datum: '2025-10-17', cents: 1_600_000, omschrijving: null },
  ],
  voorschottenCents: 3_600_000,
  saldoCents: -113_703,
  nietIngevoerd: ['2025-01', '2025-02', '2025-03'],
  nogOpen: [],
  afleiding: [
    {
      methode: 'A',
      tekst: 'Kalenderdagen van de trajecten in 2025, eerste en laatste dag meegerekend',
      uitkomst: '4.107 dagen',
      regel: 'AMA-23',
      stand: 'bevestigd',
    },
    { methode: 'A', tekst: 'Gedeeld door 365', uitkomst: '11,2521', regel: 'AMA-24', stand: 'niet_bevestigd' },
    {
      methode: 'A',
      tekst: 'Contingent gewogen over het jaar: 10 plaatsen gedurende 273 dagen, 14 plaatsen gedurende 92 dagen',
      uitkomst: '11,0082',
      regel: 'AMA-25',
      stand: 'niet_bevestigd',
    },
    { methode: 'A', tekst: 'Het kleinste van beide telt', uitkomst: '11,0082', regel: 'AMA-25', stand: 'bevestigd' },
    {
      methode: 'A',
      tekst: 'Maal het eenheidsbedrag van 1 januari 2025, één keer afgerond op de cent',
      uitkomst: '34.862,97\u00a0€',
      regel: 'AMA-26',
      stand: 'niet_bevestigd',
    },
  ],
  parameters: [
    {
      naam: 'eenheidsbedrag op 1 januari 2025',
      waarde: '3.167,00\u00a0€',
      van: '2024-06-01',
      bron: 'keten van 2 % op 2.650,00 €',
      stand: 'niet_bevestigd',
    },
    { naam: 'deler', waarde: '365', van: '2021-04-01', bron: 'Herwin, veelgestelde vragen over de subsidie', stand: 'bevestigd' },
    { naam: 'halve dag in methode B', waarde: '0,5', van: null, bron: null, stand: 'niet_bevestigd' },
    { naam: 'eenheidsbedrag 2026', waarde: null, van: null, bron: null, stand: 'ontbreekt' },
  ],
});

/** A year in which nothing changes and everything is confirmed. */
export const financieringEenvoudig = checked(Financiering, {
  ...financiering,
  contingenten: [{ van: '2025-01-01', tot: '2025-12-31', plaatsen: 30 }],
  tellingen: [
    {
      methode: 'A',
      halveDag: null,
      dagen: '10950.0',
      waarvanVerwacht: null,
      dagenZonderOnderbreking: null,
      gemiddelde: '30.0000',
      betaaldGemiddelde: '30.0000',
      subsidieCents: 8_436_600,
      stand: 'bevestigd',
    },
    {
      methode: 'B',
      halveDag: null,
      dagen: '4680.0',
      waarvanVerwacht: null,
      dagenZonderOnderbreking: null,
      gemiddelde: '12.8219',
      betaaldGemiddelde: '12.8219',
      subsidieCents: 3_605_775,
      stand: 'bevestigd',
    },
  ],
  plafondLezingen: [],
  verschilPlafondCents: null,
  eenheidLezingen: [],
  gekozen: { methode: 'A', plafond: 'een', eenheid: 'een', grond: null, subsidieCents: 8_436_600, stand: 'bevestigd' },
  voorschottenCents: 3_600_000,
  saldoCents: 4_836_600,
  nietIngevoerd: [],
  afleiding: financiering.afleiding.filter((stap) => stap.stand === 'bevestigd'),
  parameters: financiering.parameters.filter((waarde) => waarde.stand === 'bevestigd'),
});

export function controleblad(aantal = 14): Controleblad {
  const begeleidingen = Array.from({ length: aantal }, (_, index) => ({
    deelnemer: metInsz(index),
    start: `202${1 + (index % 5)}-0${1 + (index % 9)}-02`,
    einde: index % 6 === 5 ? '2026-03-12' : null,
    telling: telling(index),
    inOverzicht: index === 2 ? null : telling(index).dagenBHalf,
    begeleiders: [
      { naam: 'Verstraeten, Nele', van: '2026-02-01', tot: null },
      ...(index % 4 === 0 ? [{ naam: 'Haddad, Karim', van: '2025-01-01', tot: '2026-01-31' }] : []),
    ],
    evaluatie: evaluatie(index),
  }));
  return checked(Controleblad, {
    rapport: 'ama-controleblad',
    version: 1,
    ...opmaak,
    jaar: 2026,
    kwartaal: 1,
    van: '2026-01-01',
    tot: '2026-03-31',
    telling: { begeleidingen: aantal, lopend: 12, beeindigd: 2, ontbreekt: 2, nagaan: 2, vragen: 2, rijenNietOvergenomen: 1 },
    bevindingen,
    openRijen,
    begeleidingen,
    totaal: totaalTelling,
    financiering: { ...financiering, jaar: 2026, tot: '2026-03-31' },
  });
}

export function jaarafrekening(aantal = 14): Jaarafrekening {
  const kwartalen = [1, 2, 3, 4].map((kwartaal) => ({
    kwartaal,
    verzondenOp: kwartaal < 4 ? `2025-0${kwartaal * 3 + 1 > 9 ? 9 : kwartaal * 3 + 1}-18` : null,
    gecorrigeerdOp: kwartaal === 2 ? '2025-08-04' : null,
    verzonden: kwartaal < 4 ? '412.5' : null,
    gecorrigeerd: kwartaal === 2 ? '418.0' : null,
    huidig: kwartaal === 3 ? '409.0' : kwartaal === 2 ? '418.0' : kwartaal === 4 ? null : '412.5',
    wijktAf: kwartaal === 3,
  }));
  return checked(Jaarafrekening, {
    rapport: 'ama-jaarafrekening',
    version: 1,
    ...opmaak,
    jaar: 2025,
    kwartalen,
    trajecten: Array.from({ length: aantal }, (_, index) => ({
      deelnemer: metInsz(index),
      start: `202${1 + (index % 5)}-0${1 + (index % 9)}-02`,
      einde: index % 6 === 5 ? '2025-11-12' : null,
      kwartalen: [1, 2, 3, 4].map((kwartaal) => ({
        kwartaal,
        verzonden: kwartaal < 4 ? '36.5' : null,
        gecorrigeerd: kwartaal === 2 && index % 3 === 0 ? '38.0' : null,
        huidig:
          kwartaal === 3 && index === 1 ? '33.0' : kwartaal === 4 ? null : kwartaal === 2 && index % 3 === 0 ? '38.0' : '36.5',
        wijktAf: kwartaal === 3 && index === 1,
      })),
      telling: { ...telling(index), dagenA: 365 - index, nietIngevoerd: index === 2 ? ['2025-02'] : [] },
      evaluatie: evaluatie(index),
      begeleiders: index % 4 === 0 ? ['Verstraeten, Nele', 'Haddad, Karim'] : ['Verstraeten, Nele'],
    })),
    totaal: totaalTelling,
    financiering,
    bevindingen,
    openRijen,
  });
}

export function evaluatieModel(index = 3): Evaluatie {
  return checked(Evaluatie, {
    rapport: 'ama-evaluatie',
    version: 1,
    ...opmaak,
    ontvanger: 'VDAB',
    dossiernummer: String(17 + index).padStart(4, '0'),
    deelnemer: { ...persoon(index), geboortedatum: '1987-04-12', vdabNummer: '2489 113' },
    bemiddelaar: 'Ingrid Wouters',
    periode: { van: '2025-05-06', tot: '2026-05-05' },
    start: '2024-05-06',
    uiterlijk: '2026-05-06',
    begeleider: { naam: 'Nele Verstraeten', telefoon: '0470 00 12 34', mail: 'nele@veerdam.example' },
    aanwezigheid: {
      urenPerWeek: '16.0',
      afgesprokenDagen: '142.0',
      aanwezig: { dagen: '126.5', heleDagen: 121, halveDagen: 11 },
      afwezigGemeld: '13.0',
      afwezigNietGemeld: '2.0',
      halveDag: { waarde: '0.5', bevestigd: false },
    },
    doelen: [
      {
        doel: 'Drie dagen na elkaar op tijd starten',
        vorige: 'bezig',
        nu: 'gehaald',
        beweging: 'Sinds januari elke week gehaald, ook na de verhuis van de werkpost.',
      },
      {
        doel: 'Zelf om uitleg vragen als een opdracht niet duidelijk is',
        vorige: 'niet_gestart',
        nu: 'bezig',
        beweging: 'Vraagt het aan een vaste collega, nog niet aan de ploegbaas.',
      },
      { doel: 'Een volle dag aan de inpaklijn werken', vorige: 'nieuw', nu: 'bezig', beweging: null },
    ],
    stap: 'Vanaf september een vierde dag op de inpaklijn, met dezelfde ploegbaas. In het najaar een stage van twee weken bij een partner in de buurt.',
    vraag:
      'Is AMA nog nodig en opportuun? We denken dat een ticket collectief maatwerk binnen een jaar haalbaar is. Kan de indicering in het najaar?',
    woorden:
      'Ik ben hier graag. Vroeger bleef ik thuis als het moeilijk was, nu bel ik. Ik wil leren rijden met de transpallet en later een contract.',
    besprokenOp: '2026-04-14',
    bijlage: {
      taken: [
        'Etiketten aanbrengen en dozen vouwen (inpak Veerdam)',
        'Pallets klaarzetten voor verzending (magazijn)',
        'Refter en kleedkamers onderhouden',
      ],
      observaties: [
        {
          datum: '2026-03-18',
          tekst:
            'Werkt een hele voormiddag door zonder aanmoediging. Stopt wanneer het tempo van de lijn verandert en wacht dan op een teken.',
        },
        { datum: '2025-12-04', tekst: 'Toont een nieuwe collega hoe de vouwmachine werkt.' },
        { datum: '2025-09-10', tekst: 'Kwam twee keer te laat na een wijziging van de bus. Belde vooraf.' },
      ],
      observatiesNietOpgenomen: 2,
      vorming: ['Veilig tillen, halve dag (oktober 2025)', 'Taal op de werkvloer, 12 uur'],
      doorstroom:
        'Kan binnen een tot twee jaar naar collectief maatwerk, als de uren stap voor stap stijgen en de begeleiding op de vloer nabij blijft.',
      ondersteuning:
        'Een vast aanspreekpunt op de werkpost. Een wijziging van uur of plaats liefst een dag vooraf zeggen, met een kaartje.',
      aanpassingen: ['Opdrachten op een kaart met foto’s', 'Zittend werk afwisselen met staand werk, om het uur'],
      vervolg: [],
    },
  });
}

/** Running text of exactly `length` characters. */
function lang(length: number): string {
  const zin =
    'De deelnemer werkt rustig door en vraagt uitleg wanneer een opdracht verandert, eerst aan een collega en dan aan de ploegbaas. ';
  return (
    zin
      .repeat(Math.ceil(length / zin.length))
      .slice(0, length - 1)
      .trimEnd()
      .padEnd(length - 1, 'n') + '.'
  );
}

const keer = <T>(aantal: number, maak: () => T): T[] => Array.from({ length: aantal }, maak);

/** Every text of the evaluation at its longest. */
export function evaluatieLang(): Evaluatie {
  const model = evaluatieModel(11);
  const max = EVALUATIE_MAX;
  return checked(Evaluatie, {
    ...model,
    doelen: keer(max.doelen, () => ({
      doel: lang(max.doel),
      vorige: 'niet_gestart' as const,
      nu: 'niet_gestart' as const,
      beweging: lang(max.beweging),
    })),
    stap: lang(max.stap),
    vraag: lang(max.vraag),
    woorden: lang(max.woorden),
    bijlage: {
      taken: keer(max.lijst, () => lang(max.regel)),
      observaties: keer(max.observaties, () => ({ datum: '2026-03-18', tekst: lang(max.observatie) })),
      observatiesNietOpgenomen: 14,
      vorming: keer(max.lijst, () => lang(max.regel)),
      doorstroom: lang(max.mening),
      ondersteuning: lang(max.mening),
      aanpassingen: keer(max.lijst, () => lang(max.regel)),
      vervolg: (['stap', 'vraag', 'woorden'] as const).map((veld) => ({ veld, tekst: lang(max.vervolg) })),
    },
  });
}

export function evaluatieLeeg(): Evaluatie {
  const model = evaluatieModel(0);
  return checked(Evaluatie, {
    ...model,
    deelnemer: { familienaam: 'Aerts', voornaam: '', geboortedatum: null, vdabNummer: null },
    bemiddelaar: null,
    uiterlijk: null,
    begeleider: null,
    aanwezigheid: {
      urenPerWeek: null,
      afgesprokenDagen: null,
      aanwezig: null,
      afwezigGemeld: null,
      afwezigNietGemeld: null,
      halveDag: null,
    },
    doelen: [],
    stap: null,
    vraag: null,
    woorden: null,
    besprokenOp: null,
    bijlage: {
      taken: [],
      observaties: [],
      observatiesNietOpgenomen: 0,
      vorming: [],
      doorstroom: null,
      ondersteuning: null,
      aanpassingen: [],
      vervolg: [],
    },
  });
}

export function voorblad(aantal = 9): EvaluatieVoorblad {
  return checked(EvaluatieVoorblad, {
    rapport: 'ama-evaluatie-voorblad',
    version: 1,
    ...opmaak,
    ontvanger: 'VDAB',
    bemiddelaar: 'Ingrid Wouters',
    lijst: 1,
    contact: { naam: 'Griet Lauwers', telefoon: '03 000 12 34', mail: 'administratie@veerdam.example' },
    dossiers: Array.from({ length: aantal }, (_, index) => ({
      dossiernummer: String(17 + index).padStart(4, '0'),
      deelnemer: persoon(index),
      vdabNummer: index % 4 === 1 ? null : `24891${10 + index}`,
      uiterlijk: index % 5 === 4 ? null : `2026-05-${String(6 + index).padStart(2, '0')}`,
      begeleider: index % 4 === 2 ? null : { naam: 'Nele Verstraeten', telefoon: '0470 00 12 34' },
    })),
  });
}

const common = {
  version: 1 as const,
  organisatie: { naam: 'Werkplaats De Meander vzw', kbo: '0912345673' },
  opgemaaktOp: '2026-11-22',
  regelboekOp: '2026-11-22',
};

/** A document with every block. */
export const documentModel = (): Document =>
  checked(Document, {
    ...common,
    rapport: 'ama-dimona',
    code: 'AMA-P6',
    titel: 'Overneemblad',
    ondertitel: 'Dossier 0017',
    sleutel: 'dossier-0017',
    inHuis: true,
    liggend: false,
    blokken: [
      { soort: 'alinea', toon: 'stil', tekst: 'Neem over.\nIn deze volgorde.' },
      { soort: 'kop', niveau: 2, tekst: 'Begin' },
      {
        soort: 'feiten',
        paren: [
          { woord: 'Naam', waarde: 'Çağla Yıldız' },
          { woord: 'Uur', waarde: null },
        ],
      },
      {
        soort: 'tabel',
        id: 'dagen',
        titel: 'Dagen',
        blad: 'Dagen',
        kolommen: [
          { titel: 'Datum', soort: 'date', breedte: 12 },
          { titel: 'Wat', soort: 'text', breedte: 30 },
          { titel: 'Dagen', soort: 'days', breedte: 10 },
          { titel: 'Bedrag', soort: 'euro', breedte: 14 },
        ],
        rijen: [
          ['2026-03-02', '=SOM(A1)', '1.5', 281220],
          [null, null, null, null],
        ],
        totaal: [null, 'Totaal', '1.5', 281220],
        leeg: 'Niets.',
      },
      { soort: 'lijst', items: ['een', 'twee'] },
      { soort: 'kader', tekst: 'Niet bevestigd: kijk dit na.' },
      {
        soort: 'handtekeningen',
        partijen: [
          { rol: 'Deelnemer', naam: 'Ç. Yıldız', getekendOp: '2026-03-02' },
          { rol: 'Organisatie', naam: null, getekendOp: null },
        ],
      },
      { soort: 'nieuwBlad' },
      { soort: 'alinea', toon: 'citaat', tekst: 'Ik werk graag buiten.' },
      { soort: 'invulstrook', titel: 'Overgenomen', velden: ['Op', 'Door'] },
    ],
  });

/** Drawings beside their tables: several versions, one version, a version without a score; many and few persons. */
export const figurenModel = (): Document =>
  checked(Document, {
    ...documentModel(),
    liggend: true,
    blokken: [
      {
        soort: 'scores',
        uitleg: 'Stiptheid: 4, dan 7. Lassen: 3.',
        nu: 'score nu',
        gewenst: 'gewenst',
        dagen: ['01/03/2024', '01/03/2025', '02/03/2026'],
        reeksen: [
          { woord: 'Stiptheid', nu: [4, null, 7], gewenst: [8, 8, 9] },
          { woord: 'Zelfstandig werken aan een machine met veel verschillende standen', nu: [2, 3, 3], gewenst: [5, 5, 5] },
          { woord: 'Lassen', nu: [null, null, 3], gewenst: [null, null, null] },
          { woord: 'Rekenen', nu: [0, 10, 10], gewenst: [10, 10, 10] },
        ],
      },
      {
        soort: 'scores',
        uitleg: 'Stiptheid: 4.',
        nu: 'score nu',
        gewenst: 'gewenst',
        dagen: ['01/03/2024'],
        reeksen: [{ woord: 'Stiptheid', nu: [4], gewenst: [8] }],
      },
      {
        soort: 'stromen',
        uitleg: 'Van AMA WSE naar maatwerk: 40 personen. Van maatwerk naar een job: 3 personen.',
        van: 'Van',
        naar: 'Naar',
        linten: [
          { van: 'AMA WSE', naar: 'Collectief maatwerk', aantal: 40 },
          { van: 'Inactief of niet gekend', naar: 'Collectief maatwerk', aantal: 12 },
          { van: 'Collectief maatwerk', naar: 'Job zonder steun', aantal: 3 },
          { van: 'Collectief maatwerk', naar: 'Job met individueel maatwerk', aantal: 1 },
        ],
      },
      {
        soort: 'stromen',
        uitleg: 'Van a naar b: 900 personen.',
        van: 'Van',
        naar: 'Naar',
        linten: [{ van: 'a', naar: 'b', aantal: 900 }],
      },
    ],
  });

/** A letter with every block. */
export const briefModel = (): Brief =>
  checked(Brief, {
    ...common,
    rapport: 'brief-ziekenfonds',
    code: 'AMA-P7',
    sleutel: 'dossier-0017',
    afzender: { regels: ['Kaaistraat 12', '9700 Oudenaarde', '055 12 34 56'] },
    geadresseerde: { naam: 'Ziekenfonds Voorbeeld', regels: ['Dienst uitkeringen', 'Postbus 1', '9000 Gent'] },
    plaats: 'Oudenaarde',
    betreft: 'Start van arbeidsmatige activiteiten',
    kenmerk: '0017',
    uwKenmerk: null,
    aanhef: 'Beste',
    blokken: [
      { soort: 'alinea', tekst: 'Wij melden u de start.\nDe activiteiten zijn onbetaald.' },
      { soort: 'kop', tekst: 'Gegevens' },
      {
        soort: 'feiten',
        paren: [
          { woord: 'Vanaf', waarde: '02/03/2026' },
          { woord: 'INSZ', waarde: null },
        ],
      },
      { soort: 'lijst', items: ['een', 'twee'] },
      { soort: 'invulstrook', titel: 'Uw antwoord', velden: ['Datum', 'Naam'] },
    ],
    slot: 'Met vriendelijke groeten',
    ondertekenaar: { naam: 'Griet Voorbeeld', functie: 'administratie', telefoon: null },
    bijlagen: ['attest'],
    wet: { tekst: 'Melding (AMA-08).', op: '2026-11-22' },
    briefhoofd: { soort: 'huisstijl', hoogte: 0 },
  });
