/** What a pool and its thread share, so that the thread hears of its end whatever it is doing. */
import { setTimeout } from "node:timers/promises";

export type Ending = Int32Array<SharedArrayBuffer>;

/** Longer than any one query takes. */
const QUERY_MS = 1_000;

export const openEnding = (): Ending => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Comes back once what the thread was reading then is read. */
export async function announceEnd(ending: Ending): Promise<void> {
  Atomics.store(ending, 0, 1);
  await setTimeout(QUERY_MS);
}

export const isEnding = (ending: Ending): boolean => Atomics.load(ending, 0) === 1;
