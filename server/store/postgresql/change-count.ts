/**
 * How often something that everybody may read may have changed, and whether the database can be heard at all. The thread
 * that listens to it writes, and every thread of the process reads without asking anybody.
 */
export type ChangeCount = BigInt64Array<SharedArrayBuffer>;

const CHANGES = 0;
const HEARD = 1;

export const openCount = (): ChangeCount =>
  new BigInt64Array(new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT));

export const countChange = (count: ChangeCount): void => void Atomics.add(count, CHANGES, 1n);

export const readCount = (count: ChangeCount): string => String(Atomics.load(count, CHANGES));

export const noteHeard = (count: ChangeCount, isHeard: boolean): void =>
  void Atomics.store(count, HEARD, isHeard ? 1n : 0n);

export const isHeard = (count: ChangeCount): boolean => Atomics.load(count, HEARD) === 1n;
