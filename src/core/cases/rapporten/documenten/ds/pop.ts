/** The POP on paper: as it stands (DS-R01), its yearly review (DS-R02), its update at the end of a stage (DS-R08), and the copy sheet (DS-R11). */
import { type IsoDate, formatDate } from '../../../../../shared/domain/date.ts';
import type { Blok } from '../../../../reports/index.ts';
import { dayText } from '../../../day-text.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { runs } from '../../../facts.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber, takenOver } from '../build.ts';
import { actions, competences, packageText, reviews, talkBlocks } from '../evaluatiedossier.ts';
import { type Worker, codeText, fact, heading, joined, table, texted, workersOf } from './delen.ts';
import { periodText } from './stage.ts';
import { type TrajectFeiten, trajectenIn } from './traject-feiten.ts';

type Rapport = 'ds-pop' | 'ds-nazicht' | 'ds-popresultaat' | 'ds-overneemblad';

function made(input: BuildInput, rapport: Rapport, worker: Worker, blokken: readonly Blok[], over?: string): ReportDocument {
  const number = fileNumber(personRow(input.context.dossier.db, worker.persoon.id));
  return {
    personId: worker.persoon.id,
    model: documentOf(input, rapport, {
      titel: input.texts(`rapport.${rapport}.naam`),
      ondertitel: input.texts('tekst.dossier', { nummer: number }),
      sleutel: `dossier-${number}`,
      ...(over === undefined ? {} : { over }),
      blokken,
    }),
  };
}

/** Who it is, and which version of the POP. */
function about(input: BuildInput, worker: Worker) {
  const { context, on, texts } = input;
  const person = personRow(context.dossier.db, worker.persoon.id);
  const job = worker.tewerkstellingen.findLast((each) => runs(each, on)) ?? worker.tewerkstellingen.at(-1);
  const guides = worker.begeleidingen.filter((each) => runs(each, on)).map((each) => each.begeleiderNaam ?? each.tekst);
  const version = worker.popVersies.at(-1) ?? null;
  return [
    fact(input, 'werknemer', fullName(person)),
    fact(input, 'geboortedatum', dayText(person.geboortedatum)),
    fact(input, 'vdabNummer', person.vdabNummer),
    fact(input, 'inDienst', dayText(job?.van)),
    fact(input, 'begeleider', guides.filter(Boolean).join(', ') || null),
    fact(
      input,
      'popVersie',
      version === null ? null : texts('doorstroom.versieVan', { nummer: version.nummer ?? '', op: dayText(version.datum) }),
    ),
  ];
}

interface Signed {
  readonly werknemer: IsoDate | null;
  readonly bedrijf: IsoDate | null;
}

const UNSIGNED: Signed = { werknemer: null, bedrijf: null };

function signatures({ texts, context }: BuildInput, worker: Worker, { werknemer, bedrijf }: Signed): Blok {
  const person = personRow(context.dossier.db, worker.persoon.id);
  return {
    soort: 'handtekeningen',
    partijen: [
      { rol: texts('ds.veld.werknemer'), naam: fullName(person), getekendOp: werknemer },
      { rol: texts('ds.veld.voorBedrijf'), naam: null, getekendOp: bedrijf },
    ],
  };
}

/** Everything that DS-35 asks of a POP, whole: it is kept at hand for an inspection and for an evaluation. */
export const pops = (input: BuildInput): ReportDocument[] =>
  workersOf(input).map((worker) =>
    made(input, 'ds-pop', worker, [
      { soort: 'feiten', paren: about(input, worker) },
      competences(input, worker),
      actions(input, worker),
      reviews(input, worker),
      ...talkBlocks(input, worker),
      signatures(input, worker, UNSIGNED),
    ]),
  );

/** The review that was asked for, else the last one; without one, a sheet to hold the talk with. */
export const popReviews = (input: BuildInput): ReportDocument[] =>
  workersOf(input).map((worker) => {
    const all = worker.popNazichten.filter(({ datum }) => datum !== null && datum <= input.on);
    const asked = all.findIndex(({ id }) => id === input.scope.recordId);
    const index = asked === -1 ? all.length - 1 : asked;
    return made(input, 'ds-nazicht', worker, reviewBlocks(input, worker, all[index] ?? null, all[index - 1] ?? null));
  });

type Nazicht = Worker['popNazichten'][number];

function reviewBlocks(input: BuildInput, worker: Worker, review: Nazicht | null, before: Nazicht | null): Blok[] {
  const { texts } = input;
  const since = before?.datum ?? null;
  const about_ = [
    ...about(input, worker),
    fact(input, 'nazichtOp', dayText(review?.datum)),
    fact(input, 'vorigNazicht', dayText(since) ?? texts('ds.nazicht.eerste')),
    fact(input, 'nazichtDoor', review?.door ?? null),
  ];
  // What was closed before the last review was looked at then.
  const open = worker.popActies.filter(({ klaarOp }) => klaarOp === null || since === null || klaarOp > since);
  return [
    { soort: 'feiten', paren: about_ },
    competences(input, worker),
    actions(input, { popActies: open }),
    ...texted(input, 'notities', review?.notities ?? null),
    {
      soort: 'invulstrook',
      titel: texts('ds.nazicht.nieuweActies'),
      velden: [texts('ds.nazicht.generiek'), texts('ds.nazicht.technisch'), texts('ds.nazicht.tegen')],
    },
    signatures(input, worker, { werknemer: review?.tekenWerknemer ?? null, bedrijf: review?.tekenBedrijf ?? null }),
  ];
}

/** At the end of a stage: what came of it, which competences grew, and what comes next (DS-16). Nobody without a stage. */
export const popResults = (input: BuildInput): ReportDocument[] =>
  trajectenIn(input).flatMap((facts) => {
    if (facts.traject.stages.length === 0) return [];
    return [made(input, 'ds-popresultaat', facts.worker, resultBlocks(input, facts), facts.traject.id)];
  });

function resultBlocks(input: BuildInput, { worker, traject, dienstverlener, werknemer, huis }: TrajectFeiten): Blok[] {
  const { texts } = input;
  const result = worker.popVersies.findLast(({ doorstroomresultaat }) => doorstroomresultaat === true) ?? null;
  const open = worker.popActies.filter(({ klaarOp }) => klaarOp === null);
  const party = (key: string, naam: string | null) => ({ rol: texts(`ds.veld.${key}`), naam, getekendOp: null });
  return [
    {
      soort: 'feiten',
      paren: [
        ...about(input, worker),
        fact(input, 'resultaatVersie', dayText(result?.datum)),
        fact(input, 'dienstverlener', joined(dienstverlener?.voluit, traject.coach)),
        fact(input, 'startTraject', dayText(traject.start)),
        fact(input, 'nieuweJob', joined(traject.functie, traject.werkgever, dayText(traject.contractStart))),
      ],
    },
    table(
      input,
      'stages',
      [
        ['gastheer', 'text', 26],
        ['periode', 'text', 26],
        ['uitkomst', 'text', 16],
        ['evaluatie', 'text', 40],
      ],
      traject.stages.map(({ gastheer, van, tot, uitkomst, evaluatie }) => [
        gastheer,
        periodText(input, van, tot),
        codeText(input, 'stageUitkomst', uitkomst),
        evaluatie,
      ]),
    ),
    competences(input, worker),
    { ...actions(input, { popActies: open }), titel: texts('ds.pop.volgendeStap') },
    {
      soort: 'handtekeningen',
      partijen: [
        party('werknemer', werknemer.naam),
        party('maatwerkbedrijf', huis.naam),
        party('dienstverlener', dienstverlener?.naam ?? null),
      ],
    },
  ];
}

/** What is typed in MVAC and in Mijn Loopbaan voor Partners. The order of their screens is not known, and said so (F-19). */
export const copySheets = (input: BuildInput): ReportDocument[] =>
  workersOf(input).map((worker) => {
    const { texts } = input;
    const job = worker.tewerkstellingen.findLast((each) => runs(each, input.on)) ?? worker.tewerkstellingen.at(-1);
    const contract = worker.contracten.findLast((each) => runs(each, input.on));
    const version = worker.popVersies.at(-1) ?? null;
    return made(input, 'ds-overneemblad', worker, [
      heading(texts('ds.overnemen.mvac')),
      {
        soort: 'feiten',
        paren: [
          ...about(input, worker).filter(({ woord }) => woord !== texts('ds.veld.popVersie')),
          fact(input, 'vacature', job?.omschrijving ?? null),
          fact(input, 'breuk', contract?.q && contract.s ? texts('doorstroom.uren', comma(contract.q, contract.s)) : null),
          fact(input, 'pakket', packageText(input, worker)),
          fact(input, 'mvacOp', job?.mvacOp ? formatDate(job.mvacOp) : null),
        ],
      },
      takenOver(texts),
      heading(texts('ds.overnemen.mlp')),
      {
        soort: 'feiten',
        paren: [
          fact(input, 'popVersie', version === null ? null : dayText(version.datum)),
          fact(input, 'geregistreerdOp', dayText(version?.geregistreerdOp)),
        ],
      },
      competences(input, worker),
      actions(input, worker),
      takenOver(texts),
    ]);
  });

const comma = (q: string, s: string) => ({ q: q.replace('.', ','), s: s.replace('.', ',') });
