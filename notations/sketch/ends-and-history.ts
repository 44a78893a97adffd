/** What Mermaid and PlantUML draw as small circles: where a machine ends, and where it takes up again what it left. */
import type { EdgeLabel } from "#texts/edge-label.ts";
import {
  addTransition,
  reportInnerEnd,
  reportLoss,
  reportNote,
  stateOf,
  type Place,
  type Sketch,
} from "#notations/sketch/sketch.ts";

export interface End {
  readonly from: string;
  readonly place: Place;
  readonly line: number;
  readonly label: EdgeLabel;
}

/**
 * A state that goes to the end and nowhere else is a final state. Where a state has other ways out, or the way to
 * the end has an event, the circle is the final state.
 */
export function resolveEnds(sketch: Sketch, ends: readonly End[], isFinal: (key: string) => boolean): void {
  const leaving = new Set(sketch.transitions.map(({ from }) => from));
  const endCounts = new Map<string, number>();
  for (const { from } of ends) endCounts.set(from, (endCounts.get(from) ?? 0) + 1);
  for (const { from, place, line, label } of ends) {
    const state = sketch.states.get(from);
    if (!state) continue;
    const isBare = label.event === undefined && label.guard === undefined && label.effect === undefined;
    const isOwn =
      isBare && state.kind !== "error" && (isFinal(from) || (!leaving.has(from) && endCounts.get(from) === 1));
    if (place.parent !== undefined) reportInnerEnd(sketch, place.parent, line);
    if (isOwn) {
      state.kind = "final";
      continue;
    }
    const end = stateOf(sketch, toEndKey(place), place, line);
    if (end.kind !== "final")
      reportNote(sketch, "final state", { line, message: "the circle at the end is a state of its own here, `end`" });
    end.kind = "final";
    end.name = "end";
    addTransition(sketch, { from, to: end.key, line, ...label });
  }
}

/** As the text calls it, so that findings do. */
const toEndKey = ({ parent, region }: Place): string =>
  ["[*]", ...(parent === undefined ? [] : [`in ${parent}`]), ...(region === 0 ? [] : [`region ${region + 1}`])].join(
    " ",
  );

const HISTORY = /^([^[\]]*)\[H(\*?)\]$/i;

/** The composite state whose history a name such as `[H]` or `Active[H*]` is; undefined for other names. */
export function findHistory(name: string, place: Place): { readonly of: string | undefined } | undefined {
  const found = HISTORY.exec(name);
  if (!found) return undefined;
  const owner = (found[1] ?? "").trim();
  return { of: owner === "" ? place.parent : owner };
}

interface HistoryTransition {
  readonly from: string;
  readonly of: string | undefined;
  readonly line: number;
  readonly label: EdgeLabel;
  readonly text: string;
}

/** A way into the history of a state may lead to each state inside, which is what a way to a composite state means. */
export function resolveHistory(sketch: Sketch, { from, of, line, label, text }: HistoryTransition): void {
  if (of === undefined) {
    reportLoss(sketch, "history", {
      line,
      message: "is the history of no state; the transition to it is left out",
      text,
    });
    return;
  }
  reportLoss(sketch, "history", {
    line,
    message: `a machine remembers nothing of where it was: written as leading to \`${of}\`, which may be any state inside it`,
    text,
  });
  addTransition(sketch, { from, to: of, line, ...label, isToAny: true });
}
