/**
 * What one request asks more than once is found once, and is the same each time: its page shows one revision, though
 * another is accepted meanwhile. Only for requests that change nothing: after a change the same question has another answer.
 */
import { AsyncLocalStorage } from "node:async_hooks";

/** How long what a request was told stays true while nothing is written: the day, the minute, or not even that. */
export type Lifetime = "day" | "minute" | "moment";

const order: readonly Lifetime[] = ["day", "minute", "moment"];

interface RequestState {
  readonly answers: Map<string, Promise<unknown>>;
  lifetime: Lifetime;
}

const SLOT = Symbol.for("concordance.requests");

interface Slot {
  [SLOT]?: AsyncLocalStorage<RequestState>;
}

// Next has copies of the modules that its pages import, and they are in the same request as what calls them.
const requests = ((globalThis as Slot)[SLOT] ??= new AsyncLocalStorage<RequestState>());

/** Inside of a request that has begun already it is part of that. */
export const asOneRequest = <Value>(work: () => Value): Value =>
  requests.getStore() ? work() : requests.run(begin(), work);

/** The same, with how long it stays true. */
export const asTimedRequest = <Value>(work: () => Promise<Value>): Promise<[Value, Lifetime]> => {
  const state = begin();
  return requests.run(state, async (): Promise<[Value, Lifetime]> => [await work(), state.lifetime]);
};

/** Whether this is part of a request that changes nothing. */
export const isReading = (): boolean => requests.getStore() !== undefined;

const begin = (): RequestState => ({ answers: new Map(), lifetime: "day" });

/** `key` says what is asked; outside of a request it is asked each time. */
export function onceARequest<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
  const known = requests.getStore()?.answers;
  const found = (known?.get(key) as Promise<Value> | undefined) ?? find(); // a key always has the same kind of answer
  known?.set(key, found);
  return found;
}

/** Said by what tells a request something that soon is not true any more. */
export function limitLifetime(lifetime: Lifetime): void {
  const state = requests.getStore();
  if (state && order.indexOf(lifetime) > order.indexOf(state.lifetime)) state.lifetime = lifetime;
}
