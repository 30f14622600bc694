/** Writes on their way to the core: what answers to "the last one" waits for them, so that it is the last one of the user, not of the wire. */
const writes = new Set<Promise<unknown>>();

/** Counts `write` as under way until it has arrived or failed; answers the same promise. */
export function underWay<T>(write: Promise<T>): Promise<T> {
  const arrived = (): void => void writes.delete(write);
  writes.add(write);
  write.then(arrived, arrived);
  return write;
}

/** Starts `write` when all that was under way has arrived or failed; what is started after it waits for it in turn. */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  return underWay(Promise.allSettled(writes).then(write));
}
