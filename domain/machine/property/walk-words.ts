/** A walk in words, for findings: the events that lead there. Pages show it as a list. */
import { toWordList } from "#domain/check/wording.ts";
import type { ShownWalk } from "#domain/machine/state-space/shown-step.ts";

/** Goes on after "it fails": "after `freeze` and `kexec`". */
export function toWalkWords({ steps, loop }: ShownWalk): string {
  const names = steps.map(({ event }) => `\`${event}\``);
  if (names.length === 0) return "where it starts";
  if (loop === undefined) return `after ${toWordList(names)}`;
  const repeated = `with ${toWordList(names.slice(loop))} for ever`;
  return loop === 0 ? repeated : `after ${toWordList(names.slice(0, loop))}, ${repeated}`;
}
