/** The lawbook as one HTML or PDF file: no report of a case file, so it needs none. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Law } from '../../rules/index.ts';
import type { Progress } from '../../shared/contract/define.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract/index.ts';
import type { CallContext } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { logoOf } from '../cases/organisatie/logo.ts';
import { bookOf } from '../cases/regelboek/boek.ts';
import { userValues } from '../law.ts';
import { Regelboek, bookHtml } from '../reports/index.ts';
import { organisatie } from '../store/schema/index.ts';
import { rendererOf } from './renderer.ts';

type Input = ParsedInputOf<'law.boek'>;

const MEDIA = { html: 'text/html; charset=utf-8', pdf: 'application/pdf' } as const;

function bookModel(context: CallContext, law: Law, on: Input['op']): Regelboek {
  const { session, today, translate } = context;
  const { dossier } = session;
  const own = dossier?.db.select().from(organisatie).get();
  return Regelboek.parse(
    bookOf({
      law,
      own: dossier ? userValues(dossier.db) : [],
      on: on ?? today,
      madeOn: today,
      organisatie: { naam: own?.naam ?? translate('reports.regelboek.naam'), kbo: own?.kbo ?? null },
    }),
  );
}

/** Makes the book and writes it to the file that was chosen, or keeps it for the window. */
export async function* makeBook(
  context: CallContext,
  law: Law,
  { formaat, op, bestand }: Input,
): AsyncGenerator<Progress, OutputOf<'law.boek'>> {
  const { session, translate, signal, today } = context;
  const model = bookModel(context, law, op);
  yield { code: 'reports.voortgang', done: 0, total: 1 };
  const bytes = formaat === 'html' ? htmlBytes(context, model) : await pdfBytes(context, model, signal);
  const name = `${translate('reports.regelboek.bestand')}-${op ?? today}.${formaat}`;
  if (bestand === null) {
    const blob = session.keepBlob({ bytes, type: MEDIA[formaat], name });
    return { path: name, blob, size: bytes.length };
  }
  const target = session.pathOf(bestand.ref, 'write');
  try {
    writeFileSync(target, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CallFailure('BESTAND_BESTAAT', { field: 'bestand' });
    throw code === 'ENOENT' ? new CallFailure('MAP_ONTBREEKT', { field: 'bestand' }) : error;
  }
  return { path: session.options.host === 'cli' ? target : path.basename(target), blob: null, size: bytes.length };
}

function htmlBytes({ translate }: CallContext, model: Regelboek): Uint8Array {
  return new TextEncoder().encode(bookHtml(model, (key, params) => translate(`reports.${key}`, params)));
}

async function pdfBytes(context: CallContext, model: Regelboek, signal: AbortSignal): Promise<Uint8Array> {
  const renderer = rendererOf(context);
  const { dossier } = context.session;
  try {
    const logo = dossier ? logoOf(dossier.db) : null;
    return (await renderer.render({ kind: 'pdf', model, logo }, signal)).bytes;
  } finally {
    await renderer.close();
  }
}
