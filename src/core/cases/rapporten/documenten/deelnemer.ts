/** Letters at B1 to the participant: welcome, invitation to and result of the yearly evaluation, end, privacy. Paragraphs stand in the catalogue. */
import { beoordelingVan } from '../../../../rules/ama/index.ts';
import { factsOf } from '../../ama/facts.ts';
import { dayText } from '../../day-text.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { recordsByDay } from '../../records.ts';
import type { Brief, BriefBlok, LetterReport } from '../../../reports/index.ts';
import { type About, type BuildInput, type Builder, type ReportDocument, addressOf, fileNumber, letterOf } from './build.ts';

type ParticipantLetter = Extract<LetterReport, `brief-deelnemer-${string}`>;
type Facts = readonly { readonly woord: string; readonly waarde: string | null }[];

interface Content {
  /** Paragraphs `brief.<key>.1`, `.2`, … of the catalogue. */
  readonly paragraphs: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly facts?: Facts;
}

/** A letter for each traject that `content` has something to say about. */
function letters(rapport: ParticipantLetter, content: (input: BuildInput, about: About) => Content | null): Builder {
  return (input) =>
    input.about.flatMap((about): ReportDocument[] => {
      const person = personRow(input.context.dossier.db, about.persoon.id);
      const said = person.overledenOp === null ? content(input, about) : null;
      return said === null
        ? []
        : [{ model: letterTo(input, rapport, about, said), personId: person.id, trajectId: about.traject.id }];
    });
}

function letterTo(
  input: BuildInput,
  rapport: ParticipantLetter,
  { persoon }: About,
  { paragraphs, params = {}, facts = [] }: Content,
): Brief {
  const { texts, context } = input;
  const key = rapport.slice('brief-deelnemer-'.length);
  const person = personRow(context.dossier.db, persoon.id);
  const paragraph = (index: number): BriefBlok => ({ soort: 'alinea', tekst: texts(`brief.${key}.${index + 1}`, params) });
  // A participant reads what is known; an empty line would only raise a question.
  const known = facts.filter(({ waarde }) => waarde !== null);
  const all = Array.from({ length: paragraphs }, (_, index) => paragraph(index));
  return letterOf(input, rapport, {
    sleutel: `dossier-${fileNumber(person)}`,
    geadresseerde: addressOf(person),
    betreft: texts(`brief.${key}.betreft`),
    kenmerk: fileNumber(person),
    aanhef: texts('brief.dag', { naam: person.voornaam ?? fullName(person) }),
    blokken: known.length === 0 ? all : [all[0]!, { soort: 'feiten', paren: known }, ...all.slice(1)],
    wet: texts(`brief.${key}.wet`),
  });
}

/** Who guides now, with the number to call. */
function guideFacts({ texts, context, on }: BuildInput, trajectId: string): Facts {
  const { db } = context.dossier;
  const guiding = recordsByDay(db, 'begeleiding', 'van', { trajectId }).findLast(({ tot }) => tot === null || tot >= on);
  const guide = recordsByDay(db, 'begeleider', 'inDienst').find(({ id }) => id === guiding?.begeleiderId);
  const name = guide ? fullName(guide) : (guiding?.tekst ?? null);
  return [
    { woord: texts('brief.begeleider'), waarde: name },
    { woord: texts('brief.telefoon'), waarde: guide?.telefoon ?? null },
  ];
}

export const welcome = letters('brief-deelnemer-welkom', (input, { traject }) => ({
  paragraphs: 4,
  facts: [{ woord: input.texts('brief.start'), waarde: dayText(traject.start) }, ...guideFacts(input, traject.id)],
}));

/** To the yearly evaluation: with the day that was planned, else without one. */
export const invitation = letters('brief-deelnemer-uitnodiging', (input, { persoon, traject }) => {
  const { context, facts, law, on, texts } = input;
  const open = recordsByDay(context.dossier.db, 'beoordeling', 'geplandOp', { trajectId: traject.id }).find(
    ({ besluitOp }) => besluitOp === null,
  );
  const due = beoordelingVan(factsOf(facts, persoon), traject, law, on)?.due ?? null;
  return {
    paragraphs: 3,
    facts: [
      { woord: texts('brief.wanneer'), waarde: dayText(open?.geplandOp) ?? texts('brief.nogAfTeSpreken') },
      { woord: texts('brief.voor'), waarde: dayText(due) },
      ...guideFacts(input, traject.id),
    ],
  };
});

/** What was concluded: only where there is a conclusion. */
export const result = letters('brief-deelnemer-resultaat', (input, { traject }) => {
  const decided = recordsByDay(input.context.dossier.db, 'beoordeling', 'besluitOp', { trajectId: traject.id }).findLast(
    ({ besluitOp, conclusie }) => besluitOp !== null && conclusie !== null,
  );
  if (!decided) return null;
  return {
    paragraphs: 3,
    params: { besluit: input.texts(`brief.resultaat.conclusie.${decided.conclusie ?? 'ja'}`) },
    facts: [
      { woord: input.texts('brief.besluitOp'), waarde: dayText(decided.besluitOp) },
      { woord: input.texts('brief.volgende'), waarde: decided.volgendContact },
    ],
  };
});

/** The end: only where one was entered. No reason: the person knows it, and a letter lies about. */
export const ending = letters('brief-deelnemer-einde', (input, { traject }) =>
  traject.einde === null
    ? null
    : { paragraphs: 4, facts: [{ woord: input.texts('brief.laatsteDag'), waarde: dayText(traject.einde) }] },
);

export const privacy = letters('brief-deelnemer-privacy', () => ({ paragraphs: 6 }));
