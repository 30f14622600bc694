/** From the cells of a list of doelgroepwerknemers to the records of an employment. */
import type { DoorstroomStaat, DoelgroepCategorie } from '../../shared/domain/codes-maatwerk.ts';
import type { Db, Writer } from '../store/index.ts';
import { recordsByDay, recordsOf } from '../cases/records.ts';
import { pakketOf } from './doelgroep.ts';
import type { Cells } from './rows.ts';

interface Dienst {
  readonly persoonId: string;
  readonly tewerkstellingId: string;
  readonly van: string;
  readonly begeleiderId: string | null;
  /** Day of the import: when the list said in which state somebody is. */
  readonly today: string;
}

/** Makes the employment with everything that the cells hold; returns its id. */
export function makeDienst(writer: Writer, cells: Cells, dienst: Omit<Dienst, 'tewerkstellingId'>): string {
  const { persoonId, van } = dienst;
  const tewerkstellingId = writer.insert('tewerkstelling', { persoonId, van, doelgroepwerknemer: true });
  for (const [field, value] of Object.entries(cells))
    if (value !== null) addField(writer, field, value, { ...dienst, tewerkstellingId });
  return tewerkstellingId;
}

/** A field gets its first record. A POP that was sent existed on that day; a talk is a review of it. */
function addField(writer: Writer, field: string, value: string, dienst: Dienst): void {
  const { persoonId, tewerkstellingId, van, begeleiderId, today } = dienst;
  const of = { persoonId, tewerkstellingId };
  switch (field) {
    case 'wop':
      return void writer.insert('wop', { ...of, van, ...packageOf(value), grond: 'start' });
    case 'categorie':
      return void writer.insert('doelgroepcategorie', { persoonId, van, categorie: value as DoelgroepCategorie });
    case 'contract':
      return void writer.insert('arbeidscontract', { ...of, van, ...fractionOf(value), soort: 'maatwerkbedrijf' });
    case 'pop_verstuurd':
      return void writer.insert('popVersie', { ...of, nummer: 1, datum: value, geregistreerdOp: value });
    case 'pop_gesprek':
      return void writer.insert('popNazicht', { ...of, datum: value });
    case 'begeleider':
      return void writer.insert('begeleiding', { ...of, van, begeleiderId, rol: 'begeleider', tekst: value });
    case 'status':
      return void writer.set('tewerkstelling', tewerkstellingId, { gemeldeStaat: value as DoorstroomStaat, gemeldOp: today });
    case 'opmerkingen':
      return void writer.set('tewerkstelling', tewerkstellingId, { opmerkingen: value });
  }
}

/** A field of an employment that is there already: the last record of its kind changes, a new date is a new fact. */
export function setDienst(db: Db, writer: Writer, field: string, value: string, dienst: Dienst): void {
  const { persoonId, tewerkstellingId } = dienst;
  const of = { tewerkstellingId };
  if (field === 'wop') return setLast(recordsByDay(db, 'wop', 'van', of), 'wop', packageOf(value));
  if (field === 'contract') return setLast(recordsByDay(db, 'arbeidscontract', 'van', of), 'arbeidscontract', fractionOf(value));
  if (field === 'categorie') {
    const rows = recordsByDay(db, 'doelgroepcategorie', 'van', { persoonId });
    return setLast(rows, 'doelgroepcategorie', { categorie: value as DoelgroepCategorie });
  }
  if (field === 'begeleider') {
    const rows = recordsByDay(db, 'begeleiding', 'van', of);
    return setLast(rows, 'begeleiding', { tekst: value, begeleiderId: dienst.begeleiderId });
  }
  if (field === 'pop_verstuurd') {
    const nummer = recordsOf(db, 'popVersie', of).reduce((most, row) => Math.max(most, row.nummer ?? 0), 0) + 1;
    return void writer.insert('popVersie', { persoonId, ...of, nummer, datum: value, geregistreerdOp: value });
  }
  return addField(writer, field, value, dienst);

  function setLast(
    rows: readonly { id: string }[],
    kind: 'wop' | 'arbeidscontract' | 'doelgroepcategorie' | 'begeleiding',
    values: object,
  ): void {
    const last = rows.at(-1);
    if (last === undefined) addField(writer, field, value, dienst);
    else writer.set(kind, last.id, values);
  }
}

function packageOf(value: string) {
  const { percent, graad } = pakketOf(value);
  return { loonpremie: percent, graad };
}

function fractionOf(value: string): { q: string; s: string } {
  const [q = '', s = ''] = value.split('/');
  return { q, s };
}
