/** DS-R07: the papers of a stage for the host: contract, schedule and evaluation, all three from one data set (F-17). */
import type { IsoDate } from '../../../../../shared/domain/date.ts';
import { formatEuro, toCents } from '../../../../../shared/domain/money.ts';
import type { Blok, DocumentReport } from '../../../../reports/index.ts';
import { dayText } from '../../../day-text.ts';
import { type BuildInput, type ReportDocument, documentOf } from '../build.ts';
import { hoursText } from '../../../../reports/format.ts';
import { type Stage, codeText, fact, heading, joined, paragraph, texted } from './delen.ts';
import { type StageFeiten, stagesIn } from './traject-feiten.ts';

export const stageContracts = (input: BuildInput): ReportDocument[] => stagesIn(input).map((facts) => contractOf(input, facts));
export const stageSchedules = (input: BuildInput): ReportDocument[] => stagesIn(input).map((facts) => scheduleOf(input, facts));
export const stageEvaluations = (input: BuildInput): ReportDocument[] =>
  stagesIn(input, true).map((facts) => evaluationOf(input, facts));

function made(input: BuildInput, rapport: DocumentReport, facts: StageFeiten, blokken: readonly Blok[]): ReportDocument {
  const { stage, nummer, worker } = facts;
  return {
    personId: worker.persoon.id,
    model: documentOf(input, rapport, {
      titel: input.texts(`rapport.${rapport}.naam`),
      ondertitel: input.texts('ds.stage.tussenDrie'),
      sleutel: ['dossier', nummer, stage.van].filter(Boolean).join('-'),
      over: stage.id,
      blokken,
    }),
  };
}

/** Who and when: the head of all three. */
function head(input: BuildInput, { stage, gastheer, huis, werknemer, dienstverlener, traject }: StageFeiten): Blok {
  return {
    soort: 'feiten',
    paren: [
      fact(input, 'gastheer', gastheer?.voluit ?? null),
      fact(input, 'gastheerContact', gastheer?.contact ?? null),
      fact(input, 'mentor', joined(stage.mentor, stage.mentorTelefoon)),
      fact(input, 'maatwerkbedrijf', huis.voluit),
      fact(input, 'werknemer', werknemer.voluit),
      fact(input, 'dienstverlener', joined(dienstverlener?.voluit, traject.coach)),
      fact(input, 'periode', periodText(input, stage.van, stage.tot)),
      fact(input, 'urenPerWeek', hoursText(stage.uren)),
    ],
  };
}

export function periodText({ texts }: BuildInput, van: string | null, tot: string | null): string | null {
  const from = dayText(van);
  if (from === null) return null;
  const to = dayText(tot);
  return to === null ? texts('ds.periode.vanaf', { van: from }) : texts('ds.periode.vanTot', { van: from, tot: to });
}

function contractOf(input: BuildInput, facts: StageFeiten): ReportDocument {
  const { texts } = input;
  const { stage } = facts;
  return made(input, 'ds-stageovereenkomst', facts, [
    head(input, facts),
    ...texted(input, 'taken', stage.taken),
    ...texted(input, 'uurrooster', stage.uurrooster),
    ...texted(input, 'jobaanbod', offerText(input, facts)),
    heading(texts('ds.stage.kosten')),
    paragraph(texts('ds.stage.loon')),
    {
      soort: 'feiten',
      paren: [
        fact(input, 'prijs', stage.prijs),
        fact(input, 'prijsBedrag', stage.prijsCents === null ? null : formatEuro(toCents(stage.prijsCents))),
        fact(input, 'verzekering', stage.verzekering),
      ],
    },
    ...texted(input, 'verwachtingen', stage.verwachtingen),
    ...texted(input, 'contact', contactText(input, facts)),
    signatures(input, facts),
  ]);
}

/** "Ja", with what is offered; null where nobody noted whether there is an offer. */
function offerText({ texts }: BuildInput, { stage }: StageFeiten): string | null {
  if (stage.jobaanbod === null) return stage.jobaanbodTekst;
  return [texts(`ds.stage.jobaanbod.${stage.jobaanbod ? 'ja' : 'nee'}`), stage.jobaanbodTekst].filter(Boolean).join(' ');
}

function contactText({ texts }: BuildInput, { stage, traject }: StageFeiten): string | null {
  const rhythm = stage.contactElkeDagen === null ? null : texts('ds.stage.contactElke', { count: stage.contactElkeDagen });
  return [rhythm, traject.contactafspraken].filter(Boolean).join('\n') || null;
}

function signatures({ texts }: BuildInput, { stage, gastheer, huis, werknemer }: StageFeiten): Blok {
  const party = (key: string, naam: string | null, day: string | null) => ({
    rol: texts(`ds.veld.${key}`),
    naam,
    getekendOp: day as IsoDate | null,
  });
  return {
    soort: 'handtekeningen',
    partijen: [
      party('gastheer', gastheer?.naam ?? null, stage.tekenGastheer),
      party('maatwerkbedrijf', huis.naam, stage.tekenMaatwerkbedrijf),
      party('werknemer', werknemer.naam, stage.tekenWerknemer),
    ],
  };
}

/** What hangs on the wall: where, when, whom to ask, and lines to note what changed. */
function scheduleOf(input: BuildInput, facts: StageFeiten): ReportDocument {
  const { texts } = input;
  return made(input, 'ds-stage-uurrooster', facts, [
    head(input, facts),
    ...texted(input, 'uurrooster', facts.stage.uurrooster),
    ...texted(input, 'taken', facts.stage.taken),
    {
      soort: 'invulstrook',
      titel: texts('ds.stage.wijziging'),
      velden: [texts('ds.stage.vanaf'), texts('ds.stage.nieuwRooster'), texts('ds.stage.afgesprokenMet')],
    },
  ]);
}

/** What the company noted already; nothing of it, nothing said. */
const known = (input: BuildInput, { uitkomst, evaluatie }: Stage): Blok[] =>
  uitkomst === null && !evaluatie
    ? []
    : texted(input, 'evaluatie', [codeText(input, 'stageUitkomst', uitkomst), evaluatie].filter(Boolean).join('\n'));

/** The questions to the host, with what is on record already; the rest is filled in by hand, without a login (F-17). */
function evaluationOf(input: BuildInput, facts: StageFeiten): ReportDocument {
  const { texts } = input;
  const { stage } = facts;
  const questions = ['taken', 'tempo', 'contact', 'leren', 'begeleiding', 'aanwerving'] as const;
  return made(input, 'ds-stage-evaluatie', facts, [
    head(input, facts),
    ...texted(input, 'taken', stage.taken),
    ...texted(input, 'verwachtingen', stage.verwachtingen),
    ...known(input, stage),
    {
      soort: 'invulstrook',
      titel: texts('ds.stage.vragen'),
      velden: questions.map((key) => texts(`ds.stage.vraag.${key}`)),
    },
    signatures(input, { ...facts, stage: { ...stage, tekenGastheer: null, tekenMaatwerkbedrijf: null, tekenWerknemer: null } }),
  ]);
}
