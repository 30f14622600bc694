/** Noting that documents went out: shown first, then written as one operation with the facts that it proves. */
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { type Writer, newId } from '../../store/index.ts';
import { fullName } from '../personen/names.ts';
import { namesById, stampOf, writeSteps } from '../verloop/shared.ts';
import { type LogDocument, type Sending, documentsById } from './documenten.ts';
import { type Gevolg, gevolgVan } from './gevolg.ts';
import { reportName } from './register.ts';

type Input = ParsedInputOf<'verzending.proef'>;
type Preview = OutputOf<'verzending.proef'>['regels'][number];
type Values = Pick<Sending, 'op' | 'wijze' | 'aan' | 'door' | 'bewijs' | 'opmerking'>;

interface Planned {
  readonly regel: Preview;
  readonly document: LogDocument;
  readonly gevolg: Gevolg | null;
}

const textOrNull = (text: string | null): string | null => (text === null || text === '' ? null : text);

/** One line per document, in the order given; the same document named twice counts once. Throws NIET_GEVONDEN, VERZENDING_TOEKOMST. */
export function planSendings(context: CallContext, input: Input): Planned[] {
  const { dossier, today, translate } = context;
  if (input.op > today) throw new CallFailure('VERZENDING_TOEKOMST', { field: 'op' });
  const known = documentsById(dossier.db);
  const names = namesById(dossier.db);
  const documents = new Map(
    input.ids.map((id) => {
      const document = known.get(id);
      if (!document) throw new CallFailure('NIET_GEVONDEN', { field: 'ids' });
      return [document.id, document] as const;
    }),
  );
  const proof = [translate(`codes.verzendWijze.${input.wijze}`), textOrNull(input.bewijs)].filter(Boolean).join(', ');
  return [...documents.values()].map((document) => {
    const person = document.persoonId === null ? null : (names.get(document.persoonId) ?? null);
    const may = document.verlaatHuis;
    const gevolg =
      may && input.gevolgen ? gevolgVan(context, document, input.op, translate('verzending.gevraagdBewijs', { proof })) : null;
    return {
      document,
      gevolg,
      regel: {
        id: document.id,
        titel: [reportName(document.rapport, translate), document.periode, person && fullName(person)].filter(Boolean).join(', '),
        stand: !may ? 'kan_niet' : document.verzonden.length > 0 ? 'nog_eens' : 'nieuw',
        reden: may ? null : 'intern',
        aan: may ? (textOrNull(input.aan) ?? recipientOf(document)) : null,
        gevolg: gevolg?.soort ?? null,
        voorGemaakt: document.op !== null && input.op < document.op,
      },
    };
  });
}

/** "VDAB, Vanessa Claes": the service, and the person there. */
export const recipientOf = ({ ontvanger, terAttentie }: Pick<LogDocument, 'ontvanger' | 'terAttentie'>): string | null =>
  [...new Set([ontvanger, terAttentie])].filter(Boolean).join(', ') || null;

/** Two notes of the same minute about the same documents are not the same note: the stamp holds what would be written too. */
export const stampOfPlan = (planned: readonly Planned[]): string =>
  stampOf(planned.map(({ regel, gevolg, document }) => [regel, gevolg, document.verzonden]));

/** Throws VERZENDING_VERANDERD, VERZENDING_NIETS. */
export function noteSendings(context: CallContext, { stempel, ...input }: ParsedInputOf<'verzending.noteer'>) {
  const planned = planSendings(context, input);
  if (stampOfPlan(planned) !== stempel) throw new CallFailure('VERZENDING_VERANDERD');
  const going = planned.filter(({ regel }) => regel.stand !== 'kan_niet');
  if (going.length === 0) throw new CallFailure('VERZENDING_NIETS', { field: 'ids' });
  const { operation } = context.write((writer) => {
    const reeks = going.length > 1 ? newId() : null;
    for (const [index, { document, regel, gevolg }] of going.entries()) {
      const { op, wijze } = input;
      const values = {
        op,
        wijze,
        aan: regel.aan,
        door: textOrNull(input.door) ?? context.user.naam,
        bewijs: textOrNull(input.bewijs),
        opmerking: textOrNull(input.opmerking),
      };
      writeSending(writer, document, values, reeks === null ? null : { reeks, volgnummer: index + 1 });
      const first = document.verzonden.at(0)?.op ?? null;
      setSentOn(writer, document, first !== null && first < op ? first : op);
      if (gevolg) writeSteps(writer, gevolg.steps);
    }
  });
  return { operation, aantal: going.length, gevolgen: going.filter(({ gevolg }) => gevolg !== null).length };
}

/** One sending; that the document would never go is taken back by it. */
export function writeSending(
  writer: Writer,
  document: LogDocument,
  values: Values,
  place: { readonly reeks: string; readonly volgnummer: number } | null = null,
): string {
  if (document.nietNodig !== null) writer.retract('verzending', document.nietNodig.id);
  const { op, wijze, aan, door, bewijs, opmerking } = values;
  return writer.insert('verzending', {
    persoonId: document.persoonId,
    uitvoerId: document.id,
    op,
    wijze,
    aan,
    door,
    bewijs,
    opmerking,
    reeks: place?.reeks ?? null,
    volgnummer: place?.volgnummer ?? null,
  });
}

/** The day on which it first went out closes the period, for every file of it (hard rule 14). */
export function setSentOn(writer: Writer, { rijen }: LogDocument, op: IsoDate | null): void {
  for (const id of rijen) writer.set('uitvoer', id, { verzondenOp: op });
}
