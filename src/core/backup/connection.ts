/** Short-lived connections of the tasks of this folder. */
import { openReader, type Connection } from '../store/index.ts';

/** A connection of our own for the time of `work`. */
export function withConnection<T>(file: string, key: Buffer, salt: Buffer, work: (connection: Connection) => T): T {
  const connection = openReader(file, key, salt);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}
