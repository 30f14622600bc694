/** Attachments: add, list, look at, change, take away, save a copy. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { bijlageCalls } from '../../shared/contract/bijlagen.ts';
import type { BijlageType } from '../../shared/domain/codes.ts';
import type { CallContext, Handlers } from '../access/context.ts';
import { CallFailure } from '../access/failure.ts';
import { attachmentRow, listAttachments, sameAttachment } from '../cases/bijlagen/lijst.ts';
import { checkPlace, newFields, toFields } from '../cases/bijlagen/plaats.ts';
import { attachmentType, readAttachment } from '../cases/bijlagen/soort.ts';
import { writeInto } from '../write-into.ts';
import { namedContents, PIECE_BYTES } from '../store/index.ts';
import { written } from './written.ts';

/** `rapport` of the line in the export log. */
const ATTACHMENT_REPORT = 'bijlage';

const MEDIA_TYPES: Readonly<Record<BijlageType, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Seeing is not writing: these calls ask both rights. Nothing is stored in a file that was handed over. */
function assertMayWrite({ can, dossier }: CallContext): void {
  if (!can('dossier.schrijven')) throw new CallFailure('GEEN_RECHT', { details: { recht: 'dossier.schrijven' } });
  dossier.handover.assertHere();
}

/** Progress in pieces of 1 MB: bytes say nothing to who waits. */
const pieces = (done: number, total: number) => ({
  code: 'bijlage.stap',
  done: Math.ceil(done / PIECE_BYTES),
  total: Math.ceil(total / PIECE_BYTES),
});

/** `bijlage-2026-03-31.pdf`: the day on which it was added, never what it is or of whom. */
const fileNameOf = (op: string | null, type: BijlageType): string =>
  `${['bijlage', op].filter((part) => part !== null).join('-')}.${type}`;

export const bijlageHandlers: Handlers<keyof typeof bijlageCalls> = {
  async *'bijlage.voegToe'(context, { bestand, persoonId, ...given }) {
    assertMayWrite(context);
    const { dossier, session, today } = context;
    checkPlace(dossier.db, persoonId, given);
    const bytes = readAttachment(session.pathOf(bestand.ref, 'read'));
    const type = attachmentType(bytes);
    const steps = dossier.attachments.write(bytes);
    try {
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) yield pieces(step.value, bytes.length);
      const { hash } = step.value;
      const values = { persoonId, ...newFields(given), hash };
      if (sameAttachment(dossier.db, values)) throw new CallFailure('BIJLAGE_BESTAAT', { field: 'bestand' });
      const { operation, value } = context.write((writer) =>
        writer.insert('bijlage', { ...values, type, grootte: bytes.length, op: today }),
      );
      return { ...written(operation, value), type, grootte: bytes.length };
    } finally {
      // What was stopped half-way takes its pieces away again.
      steps.return({ hash: '', bytes: 0 });
    }
  },

  'bijlage.lijst': ({ dossier, translate }, input) => listAttachments(dossier, input, translate),

  'bijlage.lees'({ dossier, session }, { id }) {
    const { type, hash, op } = storedRow(dossier.db, id);
    if (type === 'tiff' || type === 'docx') return { type, blob: null, beeld: null };
    const bytes = dossier.attachments.read(hash);
    if (type !== 'pdf') return { type, blob: null, beeld: `data:${MEDIA_TYPES[type]};base64,${bytes.toString('base64')}` };
    return { type, blob: session.keepBlob({ bytes, type: MEDIA_TYPES.pdf, name: fileNameOf(op, type) }), beeld: null };
  },

  'bijlage.wijzig'(context, { id, waarden, reden }) {
    assertMayWrite(context);
    const { dossier, write } = context;
    checkPlace(dossier.db, attachmentRow(dossier.db, id).persoonId, waarden);
    const { operation } = write((writer) => writer.set('bijlage', id, toFields(waarden)), { reason: reden ?? null });
    return written(operation, id);
  },

  'bijlage.verwijder'(context, { id, reden }) {
    assertMayWrite(context);
    attachmentRow(context.dossier.db, id);
    const { operation } = context.write((writer) => writer.retract('bijlage', id), { reason: reden });
    return written(operation, id);
  },

  'bijlage.bewaarAls'(context, { id, map, doel }) {
    const { can, dossier, session, today, write } = context;
    if (!can('rapport.maken')) throw new CallFailure('GEEN_RECHT', { details: { recht: 'rapport.maken' } });
    const { type, hash, op, persoonId } = storedRow(dossier.db, id);
    const bytes = dossier.attachments.read(hash);
    const folder = session.pathOf(map.ref, 'write');
    mkdirSync(folder, { recursive: true });
    const file = writeInto(folder, fileNameOf(op, type), bytes);
    write((writer) =>
      writer.insert('uitvoer', {
        persoonId,
        rapport: ATTACHMENT_REPORT,
        formaat: type,
        bestand: path.basename(file),
        doel,
        op: today,
        verlaatHuis: true,
      }),
    );
    return { bestand: session.options.host === 'cli' ? file : path.basename(file), grootte: bytes.length };
  },

  async *'bijlage.haalTerug'(context, { bestand }) {
    assertMayWrite(context);
    const { dossier, session } = context;
    const { attachments, reader, vault } = dossier;
    const named = namedContents(reader);
    const lacking = (): string[] => [...named].filter((hash) => !attachments.present().has(hash));
    const before = lacking();
    for (const done of attachments.takeFrom(session.pathOf(bestand.ref, 'read'), vault.dataKey, before))
      yield { ...pieces(done, 0), total: null };
    const after = lacking();
    return { gevonden: before.length - after.length, ontbreken: after.length };
  },
};

/** A row whose content can be looked for. Throws NIET_GEVONDEN. */
function storedRow(db: CallContext['dossier']['db'], id: string) {
  const row = attachmentRow(db, id);
  if (row.hash === null || row.type === null) throw new CallFailure('NIET_GEVONDEN');
  return { ...row, hash: row.hash, type: row.type };
}
