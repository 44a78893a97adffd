/** Two bodies of a machine as one outline: the newer one, with what is gone still in its place, and all of it marked. */
import { type Aligned, diffMachines, type MachineDiff } from "#domain/machine/difference/align.ts";
import type { Machine, State, Transition } from "#domain/machine/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toOneLine } from "#notations/mermaid/label.ts";
import { breakText } from "#server/diagrams/break-text.ts";
import { toLineage, type NamePairs } from "#server/diagrams/machine-to-draw.ts";
import { type Mark, type Outline, toOutline } from "#server/diagrams/outline.ts";

/** Those who cannot see the drawing are told so much of it; the list of differences below it holds the rest. */
const MOST_SAID = 12;

export function toDifferenceOutline(
  record: Pick<RegisterRecord<"machine">, "slug" | "body">,
  base: Machine,
  pairs?: NamePairs,
): Outline {
  const diff = diffMachines(base, record.body, pairs && toLineage(pairs));
  const nameOf = toDrawnNames(diff, record.body);
  const merged: Machine = {
    ...record.body,
    states: diff.states.map((one) => (one.op === "removed" ? toGone(one.before, nameOf) : one.after)),
    events: diff.events.map(toElement),
    transitions: diff.transitions.map((one) => (one.op === "removed" ? toGoneWay(one.before, nameOf) : one.after)),
  };
  const outline = toOutline({ slug: record.slug, body: merged });
  const { before, after, isSame } = diff.initial;
  return {
    ...outline,
    title: `What changes: ${toOneLine(record.body.title)}`,
    description: toOneLine(toWords(diff)),
    ...(isSame ? {} : { startedElsewhere: toOneLine(`Changed: it starts in ${after}, before in ${before}`) }),
    states: outline.states.map((state, index) => {
      const aligned = diff.states[index];
      const was = aligned?.op === "renamed" ? diff.lineage.states.back(aligned.after.id).join(", ") : "";
      const lines = was === "" ? state.lines : [...state.lines, ...breakText(`was ${was}`, WAS_WIDTH)];
      return { ...state, lines, ...toMarked(aligned, state.title, was) };
    }),
    arrows: outline.arrows.map((arrow) => ({
      ...arrow,
      rows: arrow.rows.map((row) => {
        const aligned = withEvent(diff, row.transition);
        const was = aligned?.op === "renamed" ? diff.lineage.events.back(aligned.after.event).join(", ") : "";
        return { ...row, ...toMarked(aligned, row.title, was) };
      }),
    })),
  };
}

const WAS_WIDTH = 28;

/** What a state of the older body is drawn as: what became of it, or itself where it is gone. */
function toDrawnNames({ lineage }: MachineDiff, { states }: Machine): (old: string) => string {
  const names = new Set(states.map(({ id }) => id));
  // Its name may be the name of another state now.
  return (old) =>
    lineage.states.onward(old).find((name) => names.has(name)) ?? (names.has(old) ? `${old} (gone)` : old);
}

const toGone = (state: State, nameOf: (old: string) => string): State => ({
  ...state,
  id: nameOf(state.id),
  label: state.label ?? state.id,
  ...(state.parent === undefined ? {} : { parent: nameOf(state.parent) }),
});

const toGoneWay = (way: Transition, nameOf: (old: string) => string): Transition => ({
  ...way,
  from: nameOf(way.from),
  to: nameOf(way.to),
});

const toElement = <Element>({ before, after }: Aligned<Element>): Element => (after ?? before) as Element; // one is there

function toMarked(aligned: Aligned<unknown> | undefined, title: string, was: string): { mark?: Mark; title: string } {
  if (!aligned || aligned.op === "same") return { title };
  const said = [...(was === "" ? [] : [`was ${was}`]), ...("fields" in aligned ? aligned.fields : [])];
  return { mark: aligned.op, title: `${marks[aligned.op]}${said.length > 0 ? ` (${said.join(", ")})` : ""}: ${title}` };
}

const marks = {
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  renamed: "Renamed",
} as const satisfies Record<Mark, string>;

/** Where its event is called something else, the text at the arrow is another one. */
function withEvent({ transitions, events, lineage }: MachineDiff, index: number): Aligned<Transition> | undefined {
  const aligned = transitions[index];
  if (aligned?.op !== "same") return aligned;
  const { event: name } = aligned.after;
  if (!lineage.events.back(name).includes(name)) return { ...aligned, op: "renamed", fields: [] };
  const event = events.find(({ after }) => after?.id === name);
  const isCalledOtherwise = event?.op === "changed" && event.fields.includes("label");
  return isCalledOtherwise ? { ...aligned, op: "changed", fields: ["event"] } : aligned;
}

function toWords(diff: MachineDiff): string {
  const names = (["added", "removed", "renamed", "changed"] as const).map((op) => {
    const states = diff.states.filter((one) => one.op === op).map(toElement);
    const transitions = diff.transitions.filter((one) => one.op === op).map(toElement);
    return [
      ...states.map(
        ({ id }) => `state ${id}${op === "renamed" ? ` (was ${diff.lineage.states.back(id).join(", ")})` : ""}`,
      ),
      ...transitions.map(({ from, event, to }) => `transition ${from} ${event} ${to}`),
    ].map((name) => `${op} ${name}`);
  });
  const all = names.flat();
  if (all.length === 0) return "No state and no transition is added, removed, renamed or changed.";
  const rest = all.length > MOST_SAID ? `; and ${all.length - MOST_SAID} more` : "";
  return `${all.slice(0, MOST_SAID).join("; ")}${rest}.`;
}
