/**
 * DS-R03 with DS-R01 inside: what the company hands VDAB for an evaluation (F-02): its own information under fixed headings, the POP with its
 * competences and actions, the yearly reviews and the doorstroomgesprek. Nothing medical, and nothing of the confidential part.
 */
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { evaluatieKalender } from '../../../agenda/doorstroom.ts';
import { doelgroepDossiers } from '../../../agenda/doelgroep-dossier.ts';
import type { Blok, TabelBlok } from '../../../reports/index.ts';
import { decimalComma, hoursText } from '../../../reports/format.ts';
import { dayText } from '../../day-text.ts';
import { praktijk } from '../../doorstroom/praktijk.ts';
import { runs } from '../../facts.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';
import { competenceGraph } from './competentiegrafiek.ts';

type Worker = OutputOf<'doelgroepwerknemer.lees'>;
type Evaluation = Worker['evaluaties'][number];
type Clock = OutputOf<'evaluatie.kalender'>[number];

/** Headings of the company's own information, each the field that holds it. */
const HEADINGS = ['productiviteit', 'begeleidingsnood', 'competenties', 'doorstroomkansen'] as const;
const ANSWERS = ['antwoord1', 'antwoord2', 'antwoord3', 'antwoord4', 'antwoord5'] as const;

/** One file for each chosen doelgroepwerknemer. */
export function evaluationFiles(input: BuildInput): ReportDocument[] {
  const clocks = new Map(evaluatieKalender(input.context, input.on).map((row) => [row.persoon.id, row]));
  return doelgroepDossiers(input.context, input.werknemers, input.on).map((worker) => ({
    model: fileOf(input, worker, clocks.get(worker.persoon.id) ?? null),
    personId: worker.persoon.id,
  }));
}

function fileOf(input: BuildInput, worker: Worker, clock: Clock | null) {
  const { texts, context } = input;
  const number = fileNumber(personRow(context.dossier.db, worker.persoon.id));
  const evaluation = worker.evaluaties.findLast(({ beslissingOp }) => beslissingOp === null) ?? null;
  return documentOf(input, 'ds-evaluatiedossier', {
    titel: texts('rapport.ds-evaluatiedossier.naam'),
    ondertitel: texts('tekst.dossier', { nummer: number }),
    sleutel: `dossier-${number}`,
    blokken: [
      { soort: 'feiten', paren: aboutWorker(input, worker, clock, evaluation) },
      { soort: 'kop', niveau: 2, tekst: texts('doorstroom.vanBedrijf') },
      ...HEADINGS.flatMap((key) => heading(input, texts(`doorstroom.${key}`), evaluation?.[key] ?? null)),
      ...practiceBlocks(input, worker, evaluation?.id ?? null),
      ...absenceBlocks(input, evaluation),
      ...popBlocks(input, worker),
      ...talkBlocks(input, worker),
    ],
  });
}

/** What was done since the last decision, counted. */
function practiceBlocks({ texts, on }: BuildInput, worker: Worker, evaluationId: string | null): Blok[] {
  const done = praktijk(worker, evaluationId, on);
  if (done === null) return [];
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`doorstroom.praktijk.${key}`), waarde });
  return [
    { soort: 'kop', niveau: 2, tekst: texts('doorstroom.praktijk.titel', { datum: dayText(done.sinds) }) },
    {
      soort: 'feiten',
      paren: [
        fact('contacten', String(done.contacten)),
        fact('uren', texts('doorstroom.praktijk.aantalUren', { uren: hoursText(done.uren) })),
        fact('nazichten', String(done.nazichten)),
        fact('gesprekken', String(done.gesprekken)),
      ],
    },
  ];
}

/** Absences as a number, over which days and from where: never with a reason. What is not there yet is left open and named before. */
function absenceBlocks({ texts, context }: BuildInput, evaluation: Evaluation | null): Blok[] {
  const {
    afwezigDagen: days = null,
    afwezigVan: van = null,
    afwezigTot: tot = null,
    afwezigBron: bron = null,
  } = evaluation ?? {};
  const counted = van !== null && tot !== null && van <= tot;
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`doorstroom.afwezig.${key}`), waarde });
  return [
    { soort: 'kop', niveau: 2, tekst: texts('doorstroom.afwezig.titel') },
    {
      soort: 'feiten',
      paren: [
        fact('dagen', days === null ? null : decimalComma(days)),
        fact('periode', counted ? texts('doorstroom.afwezig.vanTot', { van: dayText(van), tot: dayText(tot) }) : null),
        fact('bron', bron === null ? null : context.translate(`codes.afwezigBron.${bron}`)),
      ],
    },
  ];
}

/** A heading with its text, or with the remark that it is still open. */
function heading({ texts }: BuildInput, tekst: string, inhoud: string | null): Blok[] {
  return [
    { soort: 'kop', niveau: 3, tekst },
    { soort: 'alinea', toon: inhoud ? 'gewoon' : 'stil', tekst: inhoud || texts('overeenkomst.nogInTeVullen') },
  ];
}

/** Who it is, the work, the package that ends, and the talk that was planned. */
function aboutWorker(input: BuildInput, worker: Worker, clock: Clock | null, evaluation: Evaluation | null) {
  const { texts, context, on } = input;
  const person = personRow(context.dossier.db, worker.persoon.id);
  const contract = worker.contracten.findLast((each) => runs(each, on));
  const guides = worker.begeleidingen.filter((each) => runs(each, on)).map((each) => each.begeleiderNaam ?? each.tekst);
  const job = worker.tewerkstellingen.findLast((each) => runs(each, on)) ?? worker.tewerkstellingen.at(-1);
  const fact = (key: string, waarde: string | null) => ({ woord: texts(`doorstroom.${key}`), waarde });
  return [
    fact('naam', fullName(person)),
    fact('geboortedatum', dayText(person.geboortedatum)),
    fact('vdabNummer', person.vdabNummer),
    fact('inDienst', dayText(job?.van)),
    fact('contract', contract?.q && contract.s ? texts('doorstroom.uren', hours(contract.q, contract.s)) : null),
    fact('begeleider', guides.filter(Boolean).join(', ') || null),
    fact('pakket', packageText(input, worker)),
    fact('pakketTot', lastDay(input, clock)),
    fact('evaluatieOp', dayText(evaluation?.geplandOp)),
  ];
}

const hours = (q: string, s: string) => ({ q: decimalComma(q), s: decimalComma(s) });

/** The package as VDAB gave it: VDAB is the reader, and evaluates it. */
export function packageText({ texts, context, on }: BuildInput, { wops }: Worker): string | null {
  const now = wops.findLast((each) => runs(each, on));
  if (!now) return null;
  const graad = now.graad === null ? texts('doorstroom.graadOnbekend') : context.translate(`codes.graad.${now.graad}`);
  return texts('doorstroom.wop', { loonpremie: now.loonpremie ?? '', graad });
}

/** Its last day, with the other readings of it. */
export function lastDay({ texts }: BuildInput, clock: Clock | null): string | null {
  if (clock === null || clock.wopTot === null) return null;
  const others = clock.wopLezingen.filter((each) => each !== clock.wopTot).map((each) => dayText(each));
  const first = dayText(clock.wopTot);
  return others.length === 0 ? first : texts('doorstroom.ofVolgens', { eerste: first, andere: others.join(', ') });
}

/** DS-R01: the newest version with its competences, what was agreed on, and when it was looked at again. */
function popBlocks(input: BuildInput, worker: Worker): Blok[] {
  const { texts } = input;
  const version = worker.popVersies.at(-1) ?? null;
  return [
    { soort: 'kop', niveau: 2, tekst: texts('doorstroom.pop') },
    {
      soort: 'feiten',
      paren: [
        {
          woord: texts('doorstroom.popVersie'),
          waarde:
            version === null ? null : texts('doorstroom.versieVan', { nummer: version.nummer ?? '', op: dayText(version.datum) }),
        },
        {
          woord: texts('doorstroom.popEerder'),
          waarde:
            worker.popVersies
              .slice(0, -1)
              .map(({ datum }) => dayText(datum))
              .join(', ') || texts('doorstroom.geen'),
        },
      ],
    },
    competences(input, worker),
    ...competenceGraph(input, worker.popVersies),
    actions(input, worker),
    reviews(input, worker),
  ];
}

/** The scores beside those of the version before it: what grew can be seen. */
export function competences({ texts, context }: BuildInput, { popVersies }: Worker): Blok {
  const before = new Map(
    (popVersies.at(-2)?.competenties ?? []).map(({ naam, soort, scoreNu }) => [`${soort} ${naam}`, scoreNu]),
  );
  const rows = (popVersies.at(-1)?.competenties ?? []).toSorted((a, b) =>
    (a.soort ?? '') < (b.soort ?? '') ? -1 : Number(a.soort !== b.soort),
  );
  return {
    soort: 'tabel',
    id: 'competenties',
    titel: texts('doorstroom.popCompetenties'),
    blad: texts('doorstroom.popCompetenties'),
    kolommen: [
      { titel: texts('doorstroom.competentie'), soort: 'text', breedte: 20 },
      { titel: texts('doorstroom.soort'), soort: 'text', breedte: 12 },
      { titel: texts('doorstroom.nu'), soort: 'text', breedte: 24 },
      { titel: texts('doorstroom.gewenst'), soort: 'text', breedte: 24 },
      { titel: texts('doorstroom.scoreVorig'), soort: 'count', breedte: 9 },
      { titel: texts('doorstroom.scoreNu'), soort: 'count', breedte: 9 },
      { titel: texts('doorstroom.scoreGewenst'), soort: 'count', breedte: 10 },
    ],
    rijen: rows.map(({ naam, soort, huidig, gewenst, scoreNu, scoreGewenst }) => [
      naam,
      soort === null ? null : context.translate(`reports.doorstroom.${soort}`),
      huidig,
      gewenst,
      before.get(`${soort} ${naam}`) ?? null,
      scoreNu,
      scoreGewenst,
    ]),
    totaal: null,
    leeg: texts('doorstroom.geenCompetenties'),
  };
}

export function actions({ texts, context }: BuildInput, { popActies }: Pick<Worker, 'popActies'>): TabelBlok {
  return {
    soort: 'tabel',
    id: 'acties',
    titel: texts('doorstroom.acties'),
    blad: texts('doorstroom.acties'),
    kolommen: [
      { titel: texts('doorstroom.actie'), soort: 'text', breedte: 42 },
      { titel: texts('doorstroom.soort'), soort: 'text', breedte: 12 },
      { titel: texts('doorstroom.afgesprokenOp'), soort: 'date', breedte: 12 },
      { titel: texts('doorstroom.tegen'), soort: 'date', breedte: 12 },
      { titel: texts('doorstroom.klaarOp'), soort: 'date', breedte: 12 },
    ],
    rijen: popActies.map(({ tekst, soort, op, tegen, klaarOp }) => [
      tekst,
      soort === null ? null : context.translate(`reports.doorstroom.${soort}`),
      op,
      tegen,
      klaarOp,
    ]),
    totaal: null,
    leeg: texts('doorstroom.geenActies'),
  };
}

export function reviews({ texts }: BuildInput, { popNazichten }: Worker): Blok {
  return {
    soort: 'tabel',
    id: 'nazichten',
    titel: texts('doorstroom.nazichten'),
    blad: texts('doorstroom.nazichten'),
    kolommen: [
      { titel: texts('doorstroom.nagekekenOp'), soort: 'date', breedte: 14 },
      { titel: texts('doorstroom.door'), soort: 'text', breedte: 30 },
      { titel: texts('doorstroom.getekendWerknemer'), soort: 'date', breedte: 20 },
      { titel: texts('doorstroom.getekendBedrijf'), soort: 'date', breedte: 20 },
    ],
    rijen: popNazichten.map(({ datum, door, tekenWerknemer, tekenBedrijf }) => [datum, door, tekenWerknemer, tekenBedrijf]),
    totaal: null,
    leeg: texts('doorstroom.geenNazicht'),
  };
}

/** The answers of the last talk, in the words of the worker. */
export function talkBlocks(input: BuildInput, { doorstroomgesprekken }: Worker): Blok[] {
  const { texts } = input;
  const talk = doorstroomgesprekken.at(-1) ?? null;
  const day = dayText(talk?.datum);
  if (talk === null || day === null) {
    return [
      { soort: 'kop', niveau: 2, tekst: texts('doorstroom.gesprek') },
      { soort: 'alinea', toon: 'stil', tekst: texts('overeenkomst.nogInTeVullen') },
    ];
  }
  return [
    { soort: 'kop', niveau: 2, tekst: texts('doorstroom.gesprekVan', { op: day }) },
    ...ANSWERS.flatMap((key) => heading(input, texts(`doorstroom.vraag.${key}`), talk[key])),
  ];
}
