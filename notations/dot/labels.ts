/** What stands at nodes and arrows of a graph: texts with escapes, several events, and the clocks of kernel monitors. */
import type { DotAttributes } from "#notations/dot/syntax.ts";
import { parseEdgeLabel, type EdgeLabel } from "#texts/edge-label.ts";
import type { SketchTransition } from "#notations/sketch/sketch.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

export type DotLabel = EdgeLabel & Pick<SketchTransition, "eventLabel">;

/** Of an edge: what a transition says and where it leads, which may also stand in attributes that our own writer gives it. */
export const edgeFacts: ReadonlySet<string> = new Set([
  "label",
  "xlabel",
  "headlabel",
  "taillabel",
  "ltail",
  "lhead",
  "dir",
  "event",
  "eventLabel",
  "kind",
  "guard",
  "effect",
]);

/** One for each event that an edge is labelled with; a single one without an event where it is not. */
export function toEdgeLabels(attributes: DotAttributes, isMonitor: boolean): readonly DotLabel[] {
  const own = attributes.get("event");
  if (own !== undefined) return [toOwn(own, attributes)];
  // The kernel's dialect puts several events on one arrow, one a line.
  const labels = toLabels(attributes.get("label") ?? attributes.get("xlabel") ?? "");
  const parse = isMonitor ? parseMonitorLabel : parseEdgeLabel;
  return labels.length === 0 ? [parseEdgeLabel("")] : labels.map(parse);
}

/** A line that is a guard or an effect belongs to the event before it. */
function toLabels(label: string): readonly string[] {
  const labels: string[] = [];
  for (const line of toLines(label)) {
    const last = labels.at(-1);
    if (last !== undefined && /^[[/]/.test(line)) labels[labels.length - 1] = `${last} ${line}`;
    else if (line !== "") labels.push(line);
  }
  return labels;
}

export const toLines = (label: string): readonly string[] => label.split(/\\[nlr]|\n/).map(toPlain);

/** `event;clk < 5us;reset(clk)`, as monitors with clocks have it. */
function parseMonitorLabel(label: string): EdgeLabel {
  const [event = "", ...more] = label.split(";").map((part) => part.trim());
  const isReset = (part: string): boolean => /^reset\s*\(/.test(part);
  const guard = more.filter((part) => part !== "" && !isReset(part)).join(" && ");
  const effect = more.filter(isReset).join(", ");
  return {
    kind: "forward",
    ...(event === "" ? {} : { event }),
    ...(guard === "" ? {} : { guard }),
    ...(effect === "" ? {} : { effect }),
  };
}

const toOwn = (event: string, attributes: DotAttributes): DotLabel => ({
  event,
  eventLabel: toPlainOf(attributes.get("eventLabel")),
  guard: toPlainOf(attributes.get("guard")),
  effect: toPlainOf(attributes.get("effect")),
  kind: transitionKinds.find((kind) => kind === attributes.get("kind")) ?? "forward",
});

const toPlainOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : toUnescaped(text);

export const toUnescaped = (text: string): string =>
  text.replaceAll(/\\([nlr\\])|\n/g, (_, code: string | undefined) => (code === "\\" ? "\\" : " ")).trim();

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Labels hold entities of HTML, too. */
export const toPlain = (text: string): string =>
  toUnescaped(text.replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity));
