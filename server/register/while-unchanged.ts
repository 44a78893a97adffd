/** What everybody may read and every page asks, found once until something of it is written, by whichever process. */
import { isReading, onceARequest } from "#server/register/once-a-request.ts";

/** `stamp` is another one once something has changed. What changes something itself asks each time. */
export function openWhileUnchanged(stamp: () => string) {
  const answers = new Map<string, Promise<unknown>>();
  let held: string | undefined;

  function ask<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
    const asOf = stamp();
    if (asOf !== held) answers.clear();
    held = asOf;
    const found = (answers.get(key) as Promise<Value> | undefined) ?? find(); // a key always has the same kind of answer
    answers.set(key, found);
    // What failed may not fail the next time.
    found.catch(() => answers.get(key) === found && answers.delete(key));
    return found;
  }

  return <Value>(key: string, find: () => Promise<Value>): Promise<Value> =>
    isReading() ? onceARequest(key, () => ask(key, find)) : find();
}
