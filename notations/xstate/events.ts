/** The transitions of a state of XState by their events, in whichever member and form they stand. */
import { reportLoss, reportNote } from "#notations/sketch/sketch.ts";
import { invokedSchema, isEmpty, type XStateNode } from "#notations/xstate/schema.ts";
import type { XStateReading, XStateState } from "#notations/xstate/targets.ts";

/** What stands for one event: one transition or several, not looked into yet. */
export interface OfEvent {
  readonly event: string | undefined;
  readonly value: unknown;
  readonly at: readonly (string | number)[];
}

/** Whether transitions leave it that are its own. */
export const hasTransitions = ({ on, after, always, onDone, invoke, transitions }: XStateNode): boolean =>
  [on, after, always, onDone, transitions].some((value) => !isEmpty(value)) ||
  (invokedSchema.safeParse(invoke).data ?? []).some((one) => invokedEvents.some(([name]) => !isEmpty(one[name])));

const invokedEvents = [
  ["onDone", "done.invoke"],
  ["onError", "error.platform"],
  ["onSnapshot", "snapshot"],
] as const;

export function listByEvent(reading: XStateReading, { node, keys, key, path }: XStateState): readonly OfEvent[] {
  const { sketch, lineOf, isSerialised } = reading;
  const state = path.length === 0 ? "the machine" : `\`${key}\``;
  const report = (construct: string, at: readonly (string | number)[], message: string) =>
    reportLoss(sketch, construct, { line: lineOf(at), message });

  function fromEvents(): readonly OfEvent[] {
    return listMembers(node.on, [...keys, "on"], "event").map(({ name, ...rest }) => {
      if (name.includes("*")) report("event", rest.at, `\`${name}\` stands for many events; here it is one of its own`);
      return { ...rest, event: toEvent(name, rest.at) };
    });
  }

  /** Some events are named by what runs the machine. */
  function toEvent(name: string, at: readonly (string | number)[]): string | undefined {
    const delay = /^xstate\.after(?:\.([^.]*)\.|\((.*)\)#)/.exec(name);
    if (delay) return toDelayed(delay[1] ?? delay[2] ?? "", at);
    if (/^(?:xstate\.|done\.(?:state|invoke)\.|error\.(?:platform|execution|communication))/.test(name))
      reportLoss(sketch, "event", {
        line: lineOf(at),
        message: `\`${name}\` is raised by whatever runs the machine; here it is an event as any other`,
      });
    return name === "" ? undefined : name;
  }

  function toDelayed(delay: string, at: readonly (string | number)[]): string {
    const event = `after ${delay}`;
    report("after", at, `a machine knows no time; written as the event \`${event}\``);
    return event;
  }

  function fromDone(): readonly OfEvent[] {
    if (isEmpty(node.onDone)) return [];
    const event = `done.state.${key === "" ? (node.id ?? "machine") : key}`;
    const at = [...keys, "onDone"];
    report("onDone", at, `is taken when ${state} has come to its end; written as the event \`${event}\``);
    return [{ event, value: node.onDone, at }];
  }

  function fromInvoked(): readonly OfEvent[] {
    return (invokedSchema.safeParse(node.invoke).data ?? []).flatMap((one, index) =>
      invokedEvents.flatMap(([name, lead]): readonly OfEvent[] => {
        if (isEmpty(one[name])) return [];
        const event = `${lead}.${[one["id"], one["src"]].find((text) => typeof text === "string") ?? String(index)}`;
        const at = [...keys, "invoke", ...(Array.isArray(node.invoke) ? [index] : []), name];
        report(name, at, `is taken when what ${state} invokes says so; written as the event \`${event}\``);
        return [{ event, value: one[name], at }];
      }),
    );
  }

  /** What was serialised lists the transitions of `on` once more, and with them those that have no event. */
  function fromList(known: readonly OfEvent[]): readonly OfEvent[] {
    if (!isSerialised || !Array.isArray(node.transitions)) return [];
    const listed = new Set(known.flatMap(({ value }) => [value].flat()).map((value) => JSON.stringify(value)));
    return (node.transitions as readonly unknown[]).flatMap((value, index) => {
      if (listed.has(JSON.stringify(value))) return [];
      const at = [...keys, "transitions", index];
      const type = typeof value === "object" && value !== null && "eventType" in value ? value.eventType : undefined;
      return [{ event: typeof type === "string" ? toEvent(type, at) : undefined, value, at }];
    });
  }

  const always = node.always === undefined ? [] : [{ event: undefined, value: node.always, at: [...keys, "always"] }];
  const delayed = listMembers(node.after, [...keys, "after"], "delay").map(({ name, ...rest }) => ({
    ...rest,
    event: toDelayed(name, rest.at),
  }));
  const events = fromEvents();
  return [...events, ...fromList(events), ...delayed, ...always, ...fromDone(), ...fromInvoked()];

  /** By name, or as the list that version 4 takes as well, each with its name inside. */
  function listMembers(value: unknown, at: readonly (string | number)[], member: "event" | "delay") {
    if (isEmpty(value)) return [];
    if (Array.isArray(value)) {
      reportNote(sketch, String(at.at(-1)), {
        line: lineOf(at),
        message: `of ${state} is a list, and is read as version 4 does: each of it names its ${member}`,
      });
      return (value as readonly unknown[]).map((one, index) => {
        const { [member]: name = "", ...rest } = { ...(one as Record<string, unknown>) };
        return { name: String(name), value: rest as unknown, at: [...at, index] };
      });
    }
    if (typeof value === "object")
      return Object.entries(value as object).map(([name, transitions]) => ({
        name,
        value: transitions as unknown,
        at: [...at, name],
      }));
    reportLoss(sketch, String(at.at(-1)), {
      line: lineOf(at),
      message: "holds no transitions; left out",
      text: JSON.stringify(value),
    });
    return [];
  }
}
