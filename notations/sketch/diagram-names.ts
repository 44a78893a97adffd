/** What the ids, labels and classes of a Mermaid or PlantUML text say, once all of it is read. */
import { isElementId } from "#domain/element-id.ts";
import { reportLoss, reportNote, type Sketch, type SketchState } from "#notations/sketch/sketch.ts";

export interface ClassUse {
  readonly state: string;
  readonly name: string;
  readonly line: number;
}

export function resolveDiagramNames(
  sketch: Sketch,
  classes: readonly ClassUse[],
  texts: ReadonlyMap<string, readonly string[]>,
): void {
  const states = [...sketch.states.values()];
  // Our own writers put it before every id, because some words mean something else to those who read them.
  const isPrefixed = states.length > 0 && states.every(({ key }) => /^s_[A-Za-z]/.test(key));
  if (isPrefixed) reportNote(sketch, "id", { message: "every id begins with `s_`, which is left off" });
  for (const state of states) if (isPrefixed) state.name = state.key.slice("s_".length);
  const names = new Set(states.map(({ name }) => name));
  for (const state of states) {
    const [label, ...more] = texts.get(state.key) ?? [];
    if (label !== undefined) applyLabel(state, label, names);
    if (more.length > 0) state.description = more.join(" ");
  }
  for (const { state: key, name, line } of classes) {
    const state = sketch.states.get(key);
    if (!state) {
      reportLoss(sketch, "class", {
        line,
        message: `\`${key}\`, which it is given to, is no state of the text`,
        text: name,
      });
      continue;
    }
    if (name === "error" || name === "final") state.kind = name;
    if (name === "blackout") state.blackout = true;
  }
}

/** Ids hold no dash there: the label `pre-copy` of the id `pre_copy` is the id as it was before it was written. */
function applyLabel(state: SketchState, label: string, names: Set<string>): void {
  const isSpelling = label.includes("-") && isElementId(label) && !names.has(label);
  const plain = label.replaceAll("-", "_");
  if (isSpelling && (state.name === plain || new RegExp(`^${plain}_\\d+$`).test(state.name))) {
    names.add(label);
    state.name = label;
  } else if (label !== state.name) state.label = label;
}
