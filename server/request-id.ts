/** Which request this is part of: its id stands in each line of the log that is written on its way. */
import { AsyncLocalStorage } from "node:async_hooks";

const SLOT = Symbol.for("concordance.request-id");

interface Slot {
  [SLOT]?: AsyncLocalStorage<string>;
}

// Next has copies of the modules that its pages import, and they are in the same request as what calls them.
const ids = ((globalThis as Slot)[SLOT] ??= new AsyncLocalStorage<string>());

/** `id` as the front said it; without one the work belongs to no request. */
export const withRequestId = <Value>(id: string | undefined, work: () => Value): Value =>
  id === undefined ? work() : ids.run(id, work);

export const findRequestId = (): string | undefined => ids.getStore();
