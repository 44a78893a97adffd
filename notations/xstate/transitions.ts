/** The transitions of an XState machine: where they lead, and what of them a machine has a place for. */
import { reportOrder } from "#notations/sketch/order-of-transitions.ts";
import { addTransition, reportLoss, reportNote } from "#notations/sketch/sketch.ts";
import { listByEvent, type OfEvent } from "#notations/xstate/events.ts";
import {
  isEmpty,
  transitionMetaSchema,
  transitionsSchema,
  type XStateName,
  type XStateTransition,
} from "#notations/xstate/schema.ts";
import type { FindTarget, XStateReading, XStateState } from "#notations/xstate/targets.ts";

const understood: ReadonlySet<string> = new Set(["target", "guard", "cond", "actions", "description", "meta"]);

/** How a transition leaves and enters what it does not really leave; nothing of a machine happens there. */
const remarks: ReadonlySet<string> = new Set(["internal", "reenter"]);

/** What was serialised says these once more. */
const restated: ReadonlySet<string> = new Set(["source", "eventType", "event", "delay", "order"]);

export function resolveXStateTransitions(reading: XStateReading, find: FindTarget): void {
  const { sketch, states } = reading;
  for (const state of states) {
    if (state.isHistory) {
      reportLoss(sketch, "history", {
        line: reading.lineOf(state.keys),
        message: `a machine remembers nothing of where it was; a way to \`${state.key}\` is written as leading to \`${state.place.parent ?? reading.around ?? "the machine"}\`, which may be any state inside it`,
        text: JSON.stringify(state.node),
      });
      continue;
    }
    for (const ofEvent of listByEvent(reading, state)) addXStateTransitions(reading, { ...ofEvent, state, find });
  }
  reportOrder(sketch);
}

interface Source extends OfEvent {
  readonly state: XStateState;
  readonly find: FindTarget;
}

function addXStateTransitions(reading: XStateReading, from: Source): void {
  const { sketch, lineOf } = reading;
  const { value, at } = from;
  const transitions = transitionsSchema.safeParse(value);
  if (!transitions.success)
    return reportLoss(sketch, "transition", {
      line: lineOf(at),
      message: "is no transition of XState; left out",
      text: JSON.stringify(value),
    });
  if (transitions.data.length === 0 && from.event !== undefined)
    reportLoss(sketch, "transition", {
      line: lineOf(at),
      message: `says that \`${from.state.key}\` takes no \`${from.event}\`, whatever is around it; a machine has no place for that, so it is left out`,
      text: JSON.stringify(value),
    });
  for (const [index, transition] of transitions.data.entries())
    addXStateTransition(reading, from, transition, lineOf([...at, index]));
}

interface End {
  readonly to: string | undefined;
  readonly isToAny: boolean;
}

/** Where a transition ends; undefined where it is told that a machine has no such end. */
function findEnd(reading: XStateReading, from: Source, targets: readonly string[], line: number): End {
  const { sketch, around } = reading;
  const { state, find } = from;
  const [target] = targets;
  const own = state.path.length === 0 ? around : state.key;
  if (target === undefined) {
    const message = `has no target; written as leading from \`${own ?? ""}\` to itself`;
    if (isEmpty(state.node.states)) reportNote(sketch, "transition", { line, message });
    else reportLoss(sketch, "transition", { line, message: `${message}, where it may be in any state inside` });
    return { to: own, isToAny: true };
  }
  const found = find(state, target, line);
  if (found?.isHistory) return { to: found.place.parent ?? around, isToAny: true };
  if (found?.path.length !== 0 || around !== undefined)
    return { to: found?.path.length === 0 ? around : found?.key, isToAny: false };
  const to = findInitial(sketch);
  if (to !== undefined)
    reportNote(sketch, "transition", {
      line,
      message: `leads from \`${state.key}\` to the machine as a whole: written as leading to \`${to}\`, where that begins`,
    });
  return { to, isToAny: false };
}

/** A way to the machine as a whole leads to where that begins. */
const findInitial = ({ initials }: XStateReading["sketch"]): string | undefined =>
  initials.find(({ place }) => place.parent === undefined)?.to;

function addXStateTransition(reading: XStateReading, from: Source, transition: XStateTransition, line: number): void {
  const { sketch, around, isSerialised } = reading;
  const { state, event } = from;
  const text = JSON.stringify(transition);
  const targets = transition.target ?? [];
  const source = state.path.length === 0 ? around : state.key;
  if (source === undefined)
    return reportLoss(sketch, "transition of the machine", {
      line,
      message: `all regions take \`${event ?? "a way without an event"}\` together; a machine has no place for that, so it is left out`,
      text,
    });
  if (targets.length > 1)
    return reportLoss(sketch, "transition", {
      line,
      message: "leads to several states at once; a transition of a machine leads to one, so it is left out",
      text,
    });
  const { to, isToAny } = findEnd(reading, from, targets, line);
  if (to === undefined)
    return reportLoss(sketch, "transition", {
      line,
      message: `\`${targets[0] ?? ""}\` is no state of the machine; the transition for \`${event ?? "no event"}\` is left out`,
      text,
    });
  for (const [name, value] of Object.entries(transition)) {
    if (understood.has(name) || isEmpty(value) || (isSerialised && restated.has(name))) continue;
    const report = remarks.has(name) ? reportNote : reportLoss;
    report(sketch, name, {
      line,
      message: `a machine has no place for \`${name}\` of a transition; left out`,
      text: JSON.stringify(value),
    });
  }
  const meta = transitionMetaSchema.safeParse(transition.meta);
  if (!meta.success && !isEmpty(transition.meta))
    reportNote(sketch, "meta", { line, message: "left out", text: JSON.stringify(transition.meta) });
  const condition = transition.guard ?? transition.cond;
  if (transition.guard !== undefined && transition.cond !== undefined)
    reportLoss(sketch, "cond", {
      line,
      message: "stands beside a guard, which is kept",
      text: JSON.stringify(transition.cond),
    });
  const actions = transition.actions === undefined ? [] : [transition.actions].flat();
  const effect = meta.data?.effect ?? (actions.length === 0 ? undefined : actions.map(toName).join(", "));
  for (const one of [condition, ...actions])
    if (typeof one === "object" && Object.entries(one).some(([name, value]) => name !== "type" && !isEmpty(value)))
      reportLoss(sketch, "params", {
        line,
        message: `only the name of \`${toName(one)}\` is kept`,
        text: JSON.stringify(one),
      });
  addTransition(sketch, {
    from: source,
    to,
    line,
    event,
    guard: condition === undefined ? undefined : toName(condition),
    effect,
    note: transition.description,
    kind: meta.data?.kind ?? "forward",
    isToAny,
  });
}

/** Version 4 serialises a guard as one of the type of all guards. */
const toName = (name: XStateName): string =>
  typeof name === "string"
    ? name
    : name.type === "xstate.guard" && typeof name["name"] === "string"
      ? name["name"]
      : name.type;
