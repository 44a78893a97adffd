/**
 * What one request asks more than once is found once, and is the same each time: its page shows one revision, though
 * another is accepted meanwhile. Only for requests that change nothing: after a change the same question has another answer.
 */
import { AsyncLocalStorage } from "node:async_hooks";

const answers = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

export const asOneRequest = <Value>(work: () => Value): Value => answers.run(new Map(), work);

/** `key` says what is asked; outside of a request it is asked each time. */
export function onceARequest<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
  const known = answers.getStore();
  const found = (known?.get(key) as Promise<Value> | undefined) ?? find(); // a key always has the same kind of answer
  known?.set(key, found);
  return found;
}
