/**
 * Where it is told what failed on the way of a request, which its reader is not told: in one slot of globalThis, because
 * Next has copies of the modules that its pages import. Before anything is put there it goes to standard error.
 */
export type TellFailure = (message: string, error: unknown) => void;

const SLOT = Symbol.for("concordance.failures");

interface Slot {
  [SLOT]?: TellFailure;
}

export const putFailureLog = (tell: TellFailure): void => void ((globalThis as Slot)[SLOT] = tell);

export function tellFailure(message: string, error: unknown): void {
  const tell = (globalThis as Slot)[SLOT];
  if (tell) tell(message, error);
  else console.error(message, error);
}
