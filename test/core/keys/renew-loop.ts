/** Run by renew.test.ts as a process of its own: gives a case file a new key again and again, until it is killed. */
import { openWriter } from '../../../src/core/store/driver.ts';
import {
  renewDataKey,
  settleSlots,
  slotFileFromRows,
  slotRows,
  unlock,
  type SlotRow,
} from '../../../src/core/store/keys/index.ts';

const [file = '', profile = ''] = process.argv.slice(2);
const APP = '0.1.0';
for (;;) {
  const { dataKey, fileId } = await unlock({
    file,
    profile,
    passphrase: 'de blauwe fiets staat achter het station',
    appVersion: APP,
  });
  const writer = openWriter(file, dataKey, fileId);
  const rows = writer.prepare<[], SlotRow>('SELECT user_id AS userId, json FROM sleutel_slot').all();
  const settled = settleSlots({ file, profile }, slotFileFromRows(rows, APP), dataKey, fileId.toString('hex'), APP);
  if (settled === null) throw new Error('no slots');
  const renewed = renewDataKey({ file, profile }, writer, settled.slots, dataKey, APP);
  writer.transaction(() => {
    writer.exec('DELETE FROM sleutel_slot');
    const insert = writer.prepare('INSERT INTO sleutel_slot (user_id, json) VALUES (?, ?)');
    for (const row of slotRows(renewed.slots)) insert.run(row.userId, row.json);
  })();
  writer.close();
  console.log('renewed');
}
