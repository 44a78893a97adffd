/** Two bodies of a machine as one outline: the newer one, with what is gone still in its place, and all of it marked. */
import { type Aligned, diffMachines, type MachineDiff } from "#domain/machine/diff.ts";
import type { Machine, Transition } from "#domain/machine/schema.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import { toOneLine } from "#exports/mermaid-label.ts";
import { type Mark, type Outline, toOutline } from "#server/diagrams/outline.ts";

/** Those who cannot see the drawing are told so much of it; the list of differences below it holds the rest. */
const MOST_SAID = 12;

export function toDifferenceOutline(record: Pick<RegisterRecord<"machine">, "slug" | "body">, base: Machine): Outline {
  const diff = diffMachines(base, record.body);
  const merged: Machine = {
    ...record.body,
    states: diff.states.map(toElement),
    events: diff.events.map(toElement),
    transitions: diff.transitions.map(toElement),
  };
  const outline = toOutline({ slug: record.slug, body: merged });
  const { before, after } = diff.initial;
  return {
    ...outline,
    title: `What changes: ${toOneLine(record.body.title)}`,
    description: toOneLine(toWords(diff)),
    ...(before === after ? {} : { startedElsewhere: toOneLine(`Changed: it starts in ${after}, before in ${before}`) }),
    states: outline.states.map((state, index) => ({ ...state, ...toMarked(diff.states[index], state.title) })),
    arrows: outline.arrows.map((arrow) => ({
      ...arrow,
      rows: arrow.rows.map((row) => ({ ...row, ...toMarked(withEvent(diff, row.transition), row.title) })),
    })),
  };
}

const toElement = <Element>({ before, after }: Aligned<Element>): Element => (after ?? before) as Element; // one is there

function toMarked(aligned: Aligned<unknown> | undefined, title: string): { mark?: Mark; title: string } {
  if (!aligned || aligned.op === "same") return { title };
  const fields = aligned.op === "changed" ? ` (${aligned.fields.join(", ")})` : "";
  return { mark: aligned.op, title: `${marks[aligned.op]}${fields}: ${title}` };
}

const marks = { added: "Added", removed: "Removed", changed: "Changed" } as const satisfies Record<Mark, string>;

/** Where its event is called something else, the text at the arrow is another one. */
function withEvent({ transitions, events }: MachineDiff, index: number): Aligned<Transition> | undefined {
  const aligned = transitions[index];
  if (aligned?.op !== "same") return aligned;
  const event = events.find(({ op, after }) => op === "changed" && after.id === aligned.after.event);
  const isRenamed = event?.op === "changed" && event.fields.includes("label");
  return isRenamed ? { ...aligned, op: "changed", fields: ["event"] } : aligned;
}

function toWords(diff: MachineDiff): string {
  const names = (["added", "removed", "changed"] as const).map((op) => {
    const states = diff.states.filter((one) => one.op === op).map(toElement);
    const transitions = diff.transitions.filter((one) => one.op === op).map(toElement);
    return [
      ...states.map(({ id }) => `state ${id}`),
      ...transitions.map(({ from, event, to }) => `transition ${from} ${event} ${to}`),
    ].map((name) => `${op} ${name}`);
  });
  const all = names.flat();
  if (all.length === 0) return "No state and no transition is added, removed or changed.";
  const rest = all.length > MOST_SAID ? `; and ${all.length - MOST_SAID} more` : "";
  return `${all.slice(0, MOST_SAID).join("; ")}${rest}.`;
}
