/** Werkpostbladen: one spreadsheet per werkpost and month, each in the export log. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import { yearOf } from '../../shared/domain/date.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { personNames } from '../agenda/lines.ts';
import { loadFacts } from '../cases/ama/facts.ts';
import { organisatieRow } from '../cases/organisatie/read.ts';
import { recordsOf } from '../cases/records.ts';
import { writeSheet } from '../cases/werkpostblad/blad.ts';
import { writeInto } from '../write-into.ts';
import { type SheetContent, sheetContent } from '../cases/werkpostblad/inhoud.ts';
import { SHEET_VERSION } from '../imports/werkpostblad/merk.ts';
import { lawOf } from '../law.ts';
import { MEDIA_TYPES } from '../reports/index.ts';

type Names = 'werkpostblad.maak';
type Made = OutputOf<'werkpostblad.maak'>['bestanden'][number];
type Werkpost = ReturnType<typeof recordsOf<'werkpost'>>[number];

interface Planned {
  readonly werkpost: Werkpost;
  readonly content: SheetContent;
}

export const werkpostbladHandlers: Handlers<Names> = {
  async *'werkpostblad.maak'(context, input) {
    const { session, dossier, translate } = context;
    const chosen = contents(context, input);
    const filled = chosen.filter(({ content }) => content.personen.length > 0);
    if (filled.length === 0) throw new CallFailure('GEEN_WERKPOSTEN', { field: 'maand' });
    const folder = input.map ? session.pathOf(input.map.ref, 'write') : null;
    if (folder !== null) mkdirSync(folder, { recursive: true });
    const organisatie = organisatieRow(dossier.db)?.naam ?? '';
    const sheets: { planned: Planned; bytes: Uint8Array }[] = [];
    for (const planned of filled) {
      yield { code: 'werkpostblad.stap', done: sheets.length, total: filled.length };
      const mark = { version: SHEET_VERSION, fileId: dossier.fileId, werkpostId: planned.werkpost.id, month: input.maand };
      const maand = `${translate(`reports.maand.${Number(input.maand.slice(5))}`)} ${yearOf(planned.content.dagen[0]!.datum)}`;
      const { content, werkpost } = planned;
      sheets.push({
        planned,
        bytes: await writeSheet({ mark, content, organisatie, werkpost: werkpost.naam ?? '', maand, translate }),
      });
    }
    const bestanden = sheets.map(({ planned, bytes }) => deliver(context, folder, input.maand, planned, bytes));
    log(context, input.maand, filled, bestanden);
    return { bestanden, leeg: chosen.filter((each) => !filled.includes(each)).map(({ werkpost }) => werkpost.naam ?? '') };
  },
};

/** Every chosen werkpost with what stands on its sheet. Throws NIET_GEVONDEN for an id that is none. */
function contents(
  { dossier, session, today }: CallContext,
  { maand, werkpostIds }: ParsedInputOf<'werkpostblad.maak'>,
): Planned[] {
  const all = recordsOf(dossier.db, 'werkpost');
  const wanted = werkpostIds === null ? all : werkpostIds.map((id) => all.find((each) => each.id === id) ?? null);
  if (wanted.includes(null)) throw new CallFailure('NIET_GEVONDEN', { field: 'werkpostIds' });
  const facts = loadFacts(dossier, { on: today });
  const calendar = { law: lawOf(session.options.resources.lawbook, dossier), kalender: facts.organisatie.kalender };
  const names = personNames(dossier.db);
  return wanted.flatMap((werkpost) => {
    if (werkpost === null) return [];
    const content = sheetContent(facts, names, calendar, werkpost.id, maand);
    return werkpostIds === null && content.personen.length === 0 ? [] : [{ werkpost, content }];
  });
}

function deliver(
  { session }: CallContext,
  folder: string | null,
  maand: string,
  { werkpost, content }: Planned,
  bytes: Uint8Array,
): Made {
  const name = fileNameOf(maand, werkpost.naam ?? '');
  const common = {
    werkpostId: werkpost.id,
    werkpost: werkpost.naam ?? '',
    personen: content.personen.length,
    size: bytes.length,
  };
  if (folder === null) {
    const blob = session.keepBlob({ bytes, type: MEDIA_TYPES.xlsx, name });
    return { ...common, bestand: name, blob };
  }
  const file = writeInto(folder, name, bytes);
  return { ...common, bestand: session.options.host === 'cli' ? file : path.basename(file), blob: null };
}

/** `werkpostblad-2026-05-atelier-hout.xlsx`: never a person. */
function fileNameOf(maand: string, werkpost: string): string {
  const slug = werkpost
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `werkpostblad-${maand}-${slug || 'werkpost'}.xlsx`;
}

function log({ write, today }: CallContext, periode: string, planned: readonly Planned[], made: readonly Made[]): void {
  write((writer) => {
    made.forEach(({ bestand }, index) => {
      const { werkpost } = planned[index]!;
      writer.insert('uitvoer', {
        rapport: 'werkpostblad',
        periode,
        formaat: 'xlsx',
        bestand: path.basename(bestand),
        ontvanger: werkpost.naam,
        op: today,
        verlaatHuis: werkpost.extern === true,
      });
    });
  });
}
