/** What became of a record from one edition to the next, whatever happened in between. */

/** A record as it stood at an edition; of its body the hash is enough. */
export interface Standing {
  readonly hash: string;
  readonly retired: boolean;
}

export type EditionStep = "added" | "changed" | "retired";

/** Undefined where it is as it was: not there, or saying the same. */
export function findEditionStep(before: Standing | undefined, after: Standing | undefined): EditionStep | undefined {
  const was = before && !before.retired;
  const is = after && !after.retired;
  if (!was) return is ? "added" : undefined;
  if (!is) return "retired";
  return before.hash === after.hash ? undefined : "changed";
}
