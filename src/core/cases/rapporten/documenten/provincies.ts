/** AMA-P13, AMA-P14, AMA-P17: what the provinces ask. Amounts only where the lawbook has them; nothing is worked out from an unknown one. */
import { lookupAs, provincieOf } from '../../../../rules/index.ts';
import { clip, formatDate, monthsBetween, toIsoDate, yearPeriod } from '../../../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../../../shared/domain/money.ts';
import { personRow } from '../../personen/read.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { fullName } from '../../personen/names.ts';
import { recordsByDay } from '../../records.ts';
import type { Blok, TabelBlok } from '../../../reports/index.ts';
import { type About, type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';

/** Participants of the year whose postcode points at a province; the proposal of the postcode decides nothing (AMA-42). */
function residents({ about, context, law, on }: BuildInput, province: string): About[] {
  return about.filter(({ persoon }) => {
    const { postcode } = personRow(context.dossier.db, persoon.id);
    return postcode !== null && provincieOf(law, postcode, on).provincie === province;
  });
}

const months = ({ traject }: About, year: number): number => {
  const within = clip({ from: traject.start, to: traject.einde }, yearPeriod(year));
  return within === null ? 0 : monthsBetween(within.from, within.to).length;
};

function participants(input: BuildInput, list: readonly About[], year: number): TabelBlok {
  const { texts, context } = input;
  const rows = list.map((about) => {
    const person = personRow(context.dossier.db, about.persoon.id);
    return [fileNumber(person), fullName(person), person.postcode, about.traject.start, about.traject.einde, months(about, year)];
  });
  return {
    soort: 'tabel',
    id: 'deelnemers',
    titel: texts('provincie.deelnemers'),
    blad: texts('provincie.deelnemers'),
    kolommen: [
      { titel: texts('provincie.dossier'), soort: 'text', breedte: 10 },
      { titel: texts('provincie.naam'), soort: 'text', breedte: 30 },
      { titel: texts('provincie.postcode'), soort: 'text', breedte: 10 },
      { titel: texts('provincie.start'), soort: 'date', breedte: 13 },
      { titel: texts('provincie.einde'), soort: 'date', breedte: 13 },
      { titel: texts('provincie.maanden'), soort: 'count', breedte: 10 },
    ],
    rijen: rows,
    totaal: [null, texts('tekst.totaal'), null, null, null, rows.reduce((sum, row) => sum + Number(row[5]), 0)],
    leeg: texts('provincie.geenDeelnemers'),
  };
}

/** Vlaams-Brabant: final report of the year. */
export function vlaamsBrabant(input: BuildInput): ReportDocument[] {
  const { texts, law, scope } = input;
  const year = scope.year ?? 0;
  const list = residents(input, 'Vlaams-Brabant');
  const { to } = yearPeriod(year);
  const perMonth = lookupAs(law, 'provincie.vlaamsBrabant.maand', 'money', to);
  const cap = lookupAs(law, 'provincie.vlaamsBrabant.maximum', 'money', to);
  const total = list.reduce((sum, about) => sum + months(about, year), 0);
  const amount = perMonth.value === null ? null : perMonth.value * total;
  const capped = amount === null || cap.value === null ? null : Math.min(amount, cap.value);
  const said = (standing: string): string => (standing === 'confirmed' ? '' : ` (${texts('stand.niet_bevestigd')})`);
  const money: Blok = {
    soort: 'feiten',
    paren: [
      { woord: texts('provincie.maandenSamen'), waarde: String(total) },
      {
        woord: texts('provincie.perMaand'),
        waarde: perMonth.value === null ? texts('stand.ontbreekt') : formatEuro(perMonth.value) + said(perMonth.standing),
      },
      {
        woord: texts('provincie.hoogstens'),
        waarde: cap.value === null ? texts('stand.ontbreekt') : formatEuro(cap.value) + said(cap.standing),
      },
      { woord: texts('provincie.bedrag'), waarde: capped === null ? texts('stand.ontbreekt') : formatEuro(toCents(capped)) },
    ],
  };
  return [
    {
      model: documentOf(input, 'provincie-vlaams-brabant', {
        titel: texts('rapport.provincie-vlaams-brabant.naam'),
        ondertitel: texts('indicatoren.jaar', { jaar: year }),
        sleutel: String(year),
        blokken: [
          { soort: 'kader', tekst: texts('provincie.voorwaarden') },
          money,
          participants(input, list, year),
          ...['inhoud', 'financieel', 'bewijzen'].flatMap((key): Blok[] => [
            { soort: 'kop', niveau: 2, tekst: texts(`provincie.deel.${key}`) },
            { soort: 'alinea', toon: 'stil', tekst: texts(`provincie.deel.${key}Uitleg`) },
          ]),
        ],
      }),
      personId: null,
    },
  ];
}

/** Limburg: who counts for the project; its form is not known. */
export function limburg(input: BuildInput): ReportDocument[] {
  const { texts, scope, context } = input;
  const year = scope.year ?? 0;
  const seat = organisatieRow(context.dossier.db)?.postcode ?? null;
  return [
    {
      model: documentOf(input, 'provincie-limburg', {
        titel: texts('rapport.provincie-limburg.naam'),
        ondertitel: texts('indicatoren.jaar', { jaar: year }),
        sleutel: String(year),
        blokken: [
          { soort: 'kader', tekst: texts('provincie.limburgUitleg') },
          { soort: 'feiten', paren: [{ woord: texts('provincie.zetel'), waarde: seat }] },
          participants(input, input.about, year),
        ],
      }),
      personId: null,
    },
  ];
}

/** Last day on which the application of a year can be made. */
function lastDay({ law, texts }: BuildInput, year: number): string {
  const { value, standing } = lookupAs(law, 'provincie.oostVlaanderen.aanvraag', 'monthDay', yearPeriod(year).from);
  if (value === null) return texts('stand.ontbreekt');
  return formatDate(toIsoDate(`${year}-${value}`)) + (standing === 'confirmed' ? '' : ` (${texts('stand.niet_bevestigd')})`);
}

/** Oost-Vlaanderen, activerende werkvloeren: months of doorstroom guidance per participant; no amount (AMA-42). */
export function oostVlaanderen(input: BuildInput): ReportDocument[] {
  const { texts, scope, context } = input;
  const year = scope.year ?? 0;
  const { from, to } = yearPeriod(year);
  const rows = recordsByDay(context.dossier.db, 'doorstroomMaanden', 'van').flatMap((each) => {
    if (each.persoonId === null || each.van === null || each.van > to || (each.tot !== null && each.tot < from)) return [];
    const person = personRow(context.dossier.db, each.persoonId);
    return [[fileNumber(person), fullName(person), each.van, each.tot, each.maanden ?? 0] as const];
  });
  return [
    {
      model: documentOf(input, 'provincie-oost-vlaanderen', {
        titel: texts('rapport.provincie-oost-vlaanderen.naam'),
        ondertitel: texts('provincie.aanvraag', { jaar: year + 1, dag: lastDay(input, year + 1) }),
        sleutel: String(year),
        blokken: [
          { soort: 'kader', tekst: texts('provincie.geenBedrag') },
          {
            soort: 'tabel',
            id: 'maanden',
            titel: texts('provincie.doorstroom'),
            blad: texts('provincie.blad'),
            kolommen: [
              { titel: texts('provincie.dossier'), soort: 'text', breedte: 10 },
              { titel: texts('provincie.naam'), soort: 'text', breedte: 34 },
              { titel: texts('provincie.start'), soort: 'date', breedte: 13 },
              { titel: texts('provincie.einde'), soort: 'date', breedte: 13 },
              { titel: texts('provincie.maanden'), soort: 'count', breedte: 10 },
            ],
            rijen: rows.map((row) => [...row]),
            totaal: [null, texts('tekst.totaal'), null, null, rows.reduce((sum, row) => sum + row[4], 0)],
            leeg: texts('provincie.geenMaanden'),
          },
        ],
      }),
      personId: null,
    },
  ];
}
