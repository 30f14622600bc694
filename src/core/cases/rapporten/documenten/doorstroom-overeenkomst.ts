/** DS-R06: the four-party agreement (art. 25, DS-09): parties, goal, phases, release from work, contacts, data sharing, signatures. */
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { formatKbo, parseKbo } from '../../../../shared/domain/kbo.ts';
import { doelgroepDossier } from '../../../agenda/doelgroep.ts';
import type { Blok } from '../../../reports/index.ts';
import { dayText } from '../../day-text.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { recordsOf } from '../../records.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';

type Worker = OutputOf<'doelgroepwerknemer.lees'>;
type Traject = Worker['trajecten'][number];

/** Texts of the agreement, each the field that holds it. Why VDAB opened the trajectory and the package stay out: no party asks them here. */
const ITEMS = ['jobdoel', 'contactafspraken', 'gegevensdeling'] as const;

/** The newest trajectory of each chosen worker that did not stop; nothing for who has none. */
export function fourPartyAgreements(input: BuildInput): ReportDocument[] {
  return input.werknemers.flatMap((id): ReportDocument[] => {
    const worker = doelgroepDossier(input.context, id, input.on);
    const traject = worker.trajecten.findLast(({ stopOp }) => stopOp === null || stopOp > input.on);
    return traject === undefined ? [] : [{ model: agreementOf(input, worker, traject), personId: id }];
  });
}

function agreementOf(input: BuildInput, worker: Worker, traject: Traject) {
  const { texts, context } = input;
  const number = fileNumber(personRow(context.dossier.db, worker.persoon.id));
  const item = (key: (typeof ITEMS)[number]): Blok[] => [
    { soort: 'kop', niveau: 2, tekst: texts(`doorstroom.${key}`) },
    { soort: 'alinea', toon: traject[key] ? 'gewoon' : 'stil', tekst: traject[key] || texts('overeenkomst.nogInTeVullen') },
  ];
  return documentOf(input, 'ds-overeenkomst', {
    titel: texts('rapport.ds-overeenkomst.naam'),
    ondertitel: texts('doorstroom.tussenVier'),
    sleutel: `dossier-${number}`,
    blokken: [
      { soort: 'feiten', paren: parties(input, worker, traject) },
      ...item('jobdoel'),
      phases(input, traject),
      releases(input, traject),
      ...item('contactafspraken'),
      ...item('gegevensdeling'),
      { soort: 'handtekeningen', partijen: signatures(input, worker, traject) },
    ],
  });
}

const place = (of: { straat: string | null; postcode: string | null; gemeente: string | null } | null): string =>
  [of?.straat, [of?.postcode, of?.gemeente].filter(Boolean).join(' ')].filter(Boolean).join(', ');

function kboText(text: string | null | undefined): string | null {
  const parsed = parseKbo(text ?? '');
  return parsed.ok ? formatKbo(parsed.kbo) : null;
}

const joined = (...parts: readonly (string | null | undefined)[]): string | null => parts.filter(Boolean).join(', ') || null;

function parties({ texts, context }: BuildInput, worker: Worker, traject: Traject) {
  const { db } = context.dossier;
  const person = personRow(db, worker.persoon.id);
  const house = organisatieRow(db) ?? null;
  const partner = recordsOf(db, 'instantie').find(({ id }) => id === traject.partnerId) ?? null;
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`doorstroom.${key}`), waarde });
  return [
    fact('partij.maatwerkbedrijf', joined(house?.naam, kboText(house?.kbo), house === null ? null : place(house))),
    fact('partij.vdab', texts('doorstroom.vdab')),
    fact('partij.dienstverlener', partner === null ? null : joined(partner.naam, kboText(partner.kbo), place(partner))),
    fact('partij.werknemer', joined(fullName(person), place(person))),
    fact('geboortedatum', dayText(person.geboortedatum)),
    fact('coach', traject.coach),
    fact('start', dayText(traject.start)),
  ];
}

/** As they were agreed, also those still to come; what only follows from the phase before it is named as expected. */
function phases({ texts, context }: BuildInput, { fasen, fasenStand }: Traject): Blok {
  const agreed = new Set(fasen.map(({ fase }) => fase));
  const row = (fase: string | null, van: string | null, tot: string | null, hoe: 'feit' | 'raming') => [
    fase === null ? null : context.translate(`codes.fase.${fase}`),
    van,
    tot,
    texts(`doorstroom.herkomst.${hoe}`),
  ];
  return {
    soort: 'tabel',
    id: 'fasen',
    titel: texts('doorstroom.fasen'),
    blad: texts('doorstroom.fasen'),
    kolommen: [
      { titel: texts('doorstroom.fase'), soort: 'text', breedte: 30 },
      { titel: texts('doorstroom.van'), soort: 'date', breedte: 16 },
      { titel: texts('doorstroom.totEnMet'), soort: 'date', breedte: 16 },
      { titel: texts('doorstroom.hoe'), soort: 'text', breedte: 20 },
    ],
    rijen: [
      ...fasen.map(({ fase, van, tot, afgesprokenTot }) => row(fase, van, tot ?? afgesprokenTot, 'feit')),
      ...fasenStand.filter(({ fase }) => !agreed.has(fase)).map(({ fase, van, tot }) => row(fase, van, tot, 'raming')),
    ],
    totaal: null,
    leeg: texts('doorstroom.geenFasen'),
  };
}

const HUNDRED = 100;

function releases({ texts, context }: BuildInput, { vrijstellingen }: Traject): Blok {
  return {
    soort: 'tabel',
    id: 'vrijstelling',
    titel: texts('doorstroom.vrijstelling'),
    blad: texts('doorstroom.vrijstelling'),
    kolommen: [
      { titel: texts('doorstroom.soort'), soort: 'text', breedte: 30 },
      { titel: texts('doorstroom.van'), soort: 'date', breedte: 16 },
      { titel: texts('doorstroom.totEnMet'), soort: 'date', breedte: 16 },
      { titel: texts('doorstroom.urenPerWeek'), soort: 'text', breedte: 20 },
    ],
    rijen: vrijstellingen.map(({ soort, van, tot, uren }) => [
      soort === null ? null : context.translate(`codes.vrijstelling.${soort}`),
      van,
      tot,
      uren === null ? null : String(uren / HUNDRED).replace('.', ','),
    ]),
    totaal: null,
    leeg: texts('doorstroom.geenVrijstelling'),
  };
}

/** The four parties of art. 25, each with the day on which it signed. */
function signatures({ texts, context }: BuildInput, { persoon }: Worker, traject: Traject) {
  const { db } = context.dossier;
  const party = (key: string, naam: string | null, getekendOp: string | null) => ({
    rol: texts(`doorstroom.partij.${key}`),
    naam,
    getekendOp: getekendOp as IsoDate | null,
  });
  return [
    party('maatwerkbedrijf', organisatieRow(db)?.naam ?? null, traject.tekenMaatwerkbedrijf),
    party('vdab', null, traject.tekenVdab),
    party('dienstverlener', traject.partner, traject.tekenDienstverlener),
    party('werknemer', fullName(personRow(db, persoon.id)), traject.tekenWerknemer),
  ];
}
