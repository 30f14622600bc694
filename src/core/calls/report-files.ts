/** Files of reports: given to the folder that the user chose or kept for a look, and copies of what was made before in the log. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { OutputOf } from '../../shared/contract/index.ts';
import type { CallContext } from '../access/context.ts';
import type { LogDocument } from '../cases/verzending/documenten.ts';
import type { ReportFile } from '../reports/index.ts';
import { writeInto } from '../write-into.ts';

export type Made = OutputOf<'report.maak'>['files'][number];

/** Writes a file into the chosen folder, or keeps it for a look. @param report name of the report that it belongs to */
export function deliver(
  { session }: CallContext,
  folder: string | null,
  report: string,
  file: ReportFile,
): { made: Made; name: string; bytes: Uint8Array } {
  const { bytes } = file;
  const common = { report, format: file.format, size: bytes.length, standing: file.standing };
  const replaced = [...new Set(file.replaced.flatMap((each) => each.originals))];
  const person = file.model.rapport === 'ama-evaluatie' ? file.model.dossiernummer : null;
  if (folder === null) {
    const blob = session.keepBlob({ bytes, type: file.mediaType, name: file.name });
    return { made: { ...common, path: file.name, blob, person, replaced }, name: file.name, bytes };
  }
  const target = writeInto(folder, file.name, bytes);
  const shown = session.options.host === 'cli' ? target : path.basename(target);
  return { made: { ...common, path: shown, blob: null, person, replaced }, name: path.basename(target), bytes };
}

/** A copy of what was made before stands in the export log as one, with the hash of its document and without a model of its own. */
export function logCopies(
  context: CallContext,
  document: LogDocument,
  copies: readonly { readonly made: Made; readonly name: string; readonly bytes: Uint8Array }[],
): void {
  context.write((writer) => {
    for (const { made, name, bytes } of copies) {
      writer.insert('uitvoer', {
        persoonId: document.persoonId,
        trajectId: document.trajectId,
        rapport: document.rapport,
        periode: document.periode,
        formaat: made.format,
        bestand: name,
        ontvanger: document.ontvanger,
        terAttentie: document.terAttentie,
        doel: context.translate('verzending.kopieDoel'),
        op: context.today,
        verlaatHuis: document.verlaatHuis,
        versie: document.versie,
        vervangtId: document.vervangtId,
        modelHash: document.modelHash,
        bestandHash: createHash('sha256').update(bytes).digest('hex'),
      });
    }
  });
}
