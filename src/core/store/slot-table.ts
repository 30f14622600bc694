/** The slots inside the case file, where a copy takes them along (E-03). */
import type { Connection } from './driver.ts';
import { type SlotFile, slotFileFromRows, slotRows } from './keys/index.ts';

/** Null when the table is empty. Throws DOSSIER_NIEUWER. */
export function readSlotTable(reader: Connection, appVersion: string): SlotFile | null {
  const rows = reader.prepare<[], { id: string; json: string }>('SELECT id, json FROM sleutel_slot').all();
  return slotFileFromRows(
    rows.map((row) => ({ userId: row.id, json: row.json })),
    appVersion,
  );
}

/** Replaces all slots in the file. */
export function writeSlotTable(writer: Connection, slots: SlotFile): void {
  writer.transaction(() => {
    writer.prepare('DELETE FROM sleutel_slot').run();
    const insert = writer.prepare('INSERT INTO sleutel_slot (id, json) VALUES (?, ?)');
    for (const row of slotRows(slots)) insert.run(row.userId, row.json);
  })();
}
