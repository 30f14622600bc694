/** DS-R06: the four-party agreement (art. 25, DS-09): parties, goal, phases, release from work, contacts, data sharing, signatures. */
import type { IsoDate } from '../../../../shared/domain/date.ts';
import type { Blok } from '../../../reports/index.ts';
import { dayText } from '../../day-text.ts';
import { type BuildInput, type ReportDocument, documentOf } from './build.ts';
import { hoursText } from '../../../reports/format.ts';
import type { Traject } from './ds/delen.ts';
import { type TrajectFeiten, trajectenIn } from './ds/traject-feiten.ts';

/** Texts of the agreement, each the field that holds it. Why VDAB opened the trajectory and the package stay out: no party asks them here. */
const ITEMS = ['jobdoel', 'contactafspraken', 'gegevensdeling'] as const;

/** The newest trajectory of each chosen worker that did not stop; nothing for who has none. */
export const fourPartyAgreements = (input: BuildInput): ReportDocument[] =>
  trajectenIn(input).map((facts) => ({ model: agreementOf(input, facts), personId: facts.worker.persoon.id }));

function agreementOf(input: BuildInput, facts: TrajectFeiten) {
  const { texts } = input;
  const { traject, nummer } = facts;
  const item = (key: (typeof ITEMS)[number]): Blok[] => [
    { soort: 'kop', niveau: 2, tekst: texts(`doorstroom.${key}`) },
    { soort: 'alinea', toon: traject[key] ? 'gewoon' : 'stil', tekst: traject[key] || texts('overeenkomst.nogInTeVullen') },
  ];
  return documentOf(input, 'ds-overeenkomst', {
    titel: texts('rapport.ds-overeenkomst.naam'),
    ondertitel: texts('doorstroom.tussenVier'),
    sleutel: `dossier-${nummer}`,
    over: traject.id,
    blokken: [
      { soort: 'feiten', paren: parties(input, facts) },
      ...item('jobdoel'),
      phases(input, traject),
      releases(input, traject),
      ...item('contactafspraken'),
      ...item('gegevensdeling'),
      { soort: 'handtekeningen', partijen: signatures(input, facts) },
    ],
  });
}

function parties({ texts }: BuildInput, { huis, dienstverlener, werknemer, geboortedatum, traject }: TrajectFeiten) {
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`doorstroom.${key}`), waarde });
  return [
    fact('partij.maatwerkbedrijf', huis.voluit),
    fact('partij.vdab', texts('doorstroom.vdab')),
    fact('partij.dienstverlener', dienstverlener?.voluit ?? null),
    fact('partij.werknemer', werknemer.voluit),
    fact('geboortedatum', geboortedatum),
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
      hoursText(uren),
    ]),
    totaal: null,
    leeg: texts('doorstroom.geenVrijstelling'),
  };
}

/** The four parties of art. 25, each with the day on which it signed. */
function signatures({ texts }: BuildInput, { huis, dienstverlener, werknemer, traject }: TrajectFeiten) {
  const party = (key: string, naam: string | null, getekendOp: string | null) => ({
    rol: texts(`doorstroom.partij.${key}`),
    naam,
    getekendOp: getekendOp as IsoDate | null,
  });
  return [
    party('maatwerkbedrijf', huis.naam, traject.tekenMaatwerkbedrijf),
    party('vdab', null, traject.tekenVdab),
    party('dienstverlener', dienstverlener?.naam ?? null, traject.tekenDienstverlener),
    party('werknemer', werknemer.naam, traject.tekenWerknemer),
  ];
}
