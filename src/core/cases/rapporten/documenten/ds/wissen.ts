/** The answer on paper to a request for erasure: which evidence stays, on which ground and until which day (DS-44, DS-45). */
import { type Bewaring, type DoorstroomHuis, bewaringVoor, indiceringInlichtingen } from '../../../../../rules/index.ts';
import type { IsoDate } from '../../../../../shared/domain/date.ts';
import { sees } from '../../../../agenda/doelgroep.ts';
import { toLines } from '../../../../agenda/lines.ts';
import type { Brief, BriefBlok } from '../../../../reports/index.ts';
import { dayText } from '../../../day-text.ts';
import { maatwerkFeiten } from '../../../doorstroom/feiten.ts';
import { fullName } from '../../../personen/names.ts';
import { personRow } from '../../../personen/read.ts';
import { recordsByDay } from '../../../records.ts';
import { type BuildInput, type ReportDocument, addressOf, fileNumber, letterOf } from '../build.ts';
import { fact } from './delen.ts';

/** A letter for each request of the chosen persons: the one that was asked for, else what is not answered yet, else the last one. */
export function erasureAnswers(input: BuildInput): ReportDocument[] {
  const { context, scope, werknemers, on } = input;
  const { db } = context.dossier;
  const huis = maatwerkFeiten(db, on, sees(context))?.huis;
  if (huis === undefined) return [];
  return werknemers.flatMap((personId) => {
    const all = recordsByDay(db, 'wisverzoek', 'datum', { persoonId: personId }).filter(({ datum }) => datum !== null);
    const asked = all.filter(({ id }) => id === scope.recordId);
    const open = all.filter(({ beantwoordOp }) => beantwoordOp === null);
    const chosen = asked.length > 0 ? asked : open.length > 0 ? open : all.slice(-1);
    return chosen.map(({ id, datum, antwoord }) => {
      const verzoek = { id, persoonId: personId, datum: datum as IsoDate };
      return { model: answerTo(input, huis, verzoek, antwoord), personId };
    });
  });
}

type Verzoek = DoorstroomHuis['wisverzoeken'][number];

function answerTo(input: BuildInput, huis: DoorstroomHuis, verzoek: Verzoek, antwoord: string | null): Brief {
  const { texts, context } = input;
  const person = personRow(context.dossier.db, verzoek.persoonId ?? '');
  return letterOf(input, 'ds-brief-wissen', {
    sleutel: `dossier-${fileNumber(person)}`,
    over: verzoek.id,
    geadresseerde: addressOf(person),
    betreft: texts('ds.wissen.betreft'),
    kenmerk: fileNumber(person),
    aanhef: texts('brief.dag', { naam: person.voornaam ?? fullName(person) }),
    blokken: [
      said(texts('ds.wissen.vraag', { datum: dayText(verzoek.datum) })),
      ...kept(input, huis, verzoek),
      ...own(input, antwoord),
      ...indication(input, huis, verzoek),
      said(texts('ds.wissen.klacht')),
    ],
    wet: texts('ds.wissen.wet'),
  });
}

const said = (tekst: string): BriefBlok => ({ soort: 'alinea', tekst });

/** The evidence with its ground and its day; of which the term is over there is no ground left. */
function kept(input: BuildInput, huis: DoorstroomHuis, verzoek: Verzoek): BriefBlok[] {
  const { texts, law, context } = input;
  const words = new Map(
    recordsByDay(context.dossier.db, 'bewijsstuk', 'feitOp').map(({ id, omschrijving }) => [id, omschrijving]),
  );
  const line = ({ grond, voorbij, tot }: Bewaring, feitOp: IsoDate, what: string | null): string =>
    texts(`ds.wissen.stuk.${voorbij ? 'voorbij' : grond}`, {
      stuk: texts(what ? 'ds.wissen.stukMetNaam' : 'ds.wissen.stukZonderNaam', { feit: dayText(feitOp), naam: what }),
      tot: dayText(tot.datum),
    });
  const found = bewaringVoor(verzoek, huis, law);
  const listed = (key: string, over: boolean): BriefBlok[] => {
    const items = found
      .filter(({ stand }) => stand.voorbij === over)
      .map(({ bewijsstuk, stand }) => line(stand, bewijsstuk.feitOp, words.get(bewijsstuk.id) ?? null));
    return items.length === 0 ? [] : [said(texts(`ds.wissen.${key}`)), { soort: 'lijst', items }];
  };
  if (found.length === 0) return [said(texts('ds.wissen.geen'))];
  const { aan, eindeMandaat } = huis.daeb;
  return [
    ...listed('waarom', false),
    ...listed('voorbij', true),
    // The longer term cannot be counted yet: whoever makes the letter is told what is still open.
    ...(aan && eindeMandaat === null ? [{ soort: 'feiten' as const, paren: [fact(input, 'eindeMandaat', null)] }] : []),
  ];
}

/** What the house answers in its own words, else room to write what it did erase. */
function own({ texts }: BuildInput, antwoord: string | null): BriefBlok[] {
  if (antwoord !== null && antwoord.trim() !== '') return [said(antwoord)];
  return [{ soort: 'invulstrook', titel: texts('ds.wissen.ruimte'), velden: [texts('ds.wissen.wat'), texts('ds.wissen.op')] }];
}

/** Whose the data of the indication are. */
function indication({ law, context, on }: BuildInput, huis: DoorstroomHuis, verzoek: Verzoek): BriefBlok[] {
  const found = indiceringInlichtingen({ ...huis, wisverzoeken: [verzoek] }, law, on);
  return toLines(found, new Map(), { law, confidential: sees(context) }).map(({ message }) => said(message));
}
