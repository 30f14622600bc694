/** In dienst nemen and out of service: an employment with what hangs on it, each way one operation. */
import type { ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import type { Db, Writer } from '../../store/index.ts';
import { personRow } from '../personen/read.ts';
import { type employmentRow, endForContract, writeEmployment } from '../verloop/tewerkstelling.ts';
import { endEmployment, noteDeparture } from './uit-dienst.ts';

type InDienst = Omit<ParsedInputOf<'doelgroepwerknemer.neemInDienst'>, 'reden'>;

/**
 * Everything that can be refused, before anything is written. Throws NIET_GEVONDEN, OVERLEDEN, EINDE_VOOR_START, and GEEN_RECHT for a
 * category from who may not see it.
 */
export function checkInDienst(context: CallContext, input: InDienst) {
  const { db } = context.dossier;
  const person = personRow(db, input.persoonId);
  if (person.overledenOp !== null) throw new CallFailure('OVERLEDEN');
  if (input.categorie !== null && !context.can('maatwerk.vertrouwelijk'))
    throw new CallFailure('GEEN_RECHT', { field: 'categorie', details: { recht: 'maatwerk.vertrouwelijk' } });
  const end = input.uitTrajectId === null ? null : endForContract(context, input.uitTrajectId, input.van);
  if (end !== null && end.row.persoonId !== person.id) throw new CallFailure('NIET_GEVONDEN', { field: 'uitTrajectId' });
  return { personId: person.id, end };
}

type Checked = ReturnType<typeof checkInDienst>;

/** Returns the id of the employment. */
export function writeInDienst(context: CallContext, writer: Writer, input: InDienst, { personId, end }: Checked): string {
  const { db } = context.dossier;
  const { van, omschrijving, mvacOp } = input;
  const persoonId = personId;
  const tewerkstellingId =
    end === null
      ? writer.insert('tewerkstelling', { persoonId, van, omschrijving, doelgroepwerknemer: true })
      : writeEmployment(db, writer, fromAma(input), end, context.can('vertrouwelijk.lezen'));
  if (mvacOp !== null) writer.set('tewerkstelling', tewerkstellingId, { mvac: 'ja', mvacOp });
  if (input.q !== null && input.s !== null) {
    const { q, s, soort } = input;
    writer.insert('arbeidscontract', { persoonId, tewerkstellingId, van, q, s, soort });
  }
  if (input.wop !== null) writer.insert('wop', { persoonId, tewerkstellingId, van, ...input.wop });
  if (input.categorie !== null) writer.insert('doelgroepcategorie', { persoonId, categorie: input.categorie, van });
  if (input.begeleiderId !== null) {
    const { begeleiderId } = input;
    writer.insert('begeleiding', { persoonId, tewerkstellingId, begeleiderId, rol: 'begeleider', van });
  }
  writer.insert('beweging', {
    persoonId,
    tewerkstellingId,
    datum: van,
    richting: 'in',
    vanwaar: end === null ? 'onbekend' : 'ama_wse',
    naar: 'cmw',
    reden: 'instroom',
  });
  return tewerkstellingId;
}

const fromAma = ({ uitTrajectId, van, omschrijving, doelen, dimonaUitDatum }: InDienst) => ({
  trajectId: uitTrajectId ?? '',
  van,
  omschrijving,
  doelgroepwerknemer: true,
  eindReden: null,
  bestemming: null,
  doelen,
  dimonaUitDatum,
});

/** Throws NIET_GEVONDEN, OVERLEDEN, EINDE_VOOR_START. */
export function writeUitDienst(
  db: Db,
  writer: Writer,
  { tewerkstellingId, tot, naar, waarom }: Omit<ParsedInputOf<'doelgroepwerknemer.uitDienst'>, 'reden'>,
  row: ReturnType<typeof employmentRow>,
): void {
  endEmployment(db, writer, tewerkstellingId, tot);
  noteDeparture(writer, row, { tot, naar, reden: waarom });
}
