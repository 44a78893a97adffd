/** Machines of 5 to 40 states: a way on through all of them, ways back, and failures; and now and then two put together. */
import type { Chance } from "./chance.ts";
import type { Names } from "./names.ts";
import { saySomething } from "./notes.ts";
import { stateWords } from "./words.ts";

const raisers = ["kernel", "userspace", "vmm", "operator"] as const;

export function writeStates(chance: Chance, names: Names): object {
  const ids = Array.from({ length: 3 + chance.below(36) }, (_, index) => stateWords[index % stateWords.length] ?? "");
  const way = ids.map((id, index) => (index < stateWords.length ? id : `${id}-again`));
  const steps = way.map((from, index) => ({
    from,
    event: `to-${way[index + 1] ?? "done"}`,
    to: way[index + 1] ?? "done",
  }));
  const backs = way.slice(1).filter(() => chance.happens(40));
  const failing = way.filter(() => chance.happens(25));
  const middle = way[Math.floor(way.length / 2)] ?? "";
  return {
    initial: way[0],
    states: [
      ...way.map((id) => ({ id, description: `Here ${saySomething(chance, names)}.` })),
      { id: "done", kind: "final" },
      { id: "failed", kind: "error" },
    ],
    events: [
      ...steps.map(({ event }) => ({ id: event, raisedBy: chance.pick(raisers) })),
      ...(backs.length > 0 ? [{ id: "undo", raisedBy: "userspace" }] : []),
      ...(failing.length > 0 ? [{ id: "fail", raisedBy: "kernel" }] : []),
    ],
    transitions: [
      ...steps.map((step) => ({ ...step, kind: "forward" })),
      ...backs.map((from) => ({ from, event: "undo", to: way[0], kind: "rollback" })),
      ...failing.map((from) => ({ from, event: "fail", to: "failed", kind: "failure" })),
    ],
    logMapping: steps.slice(0, 4).map(({ event }) => ({ pattern: `liveupdate: ${event} took [0-9]+ ms`, event })),
    properties: [
      { id: "ends", formula: `AG(${middle} -> EF done)`, text: "Half-way there is a way to the end." },
      { id: "never-both", formula: `AG !(${middle} & failed)` },
    ],
  };
}

export const writeComposition = (parts: readonly [string, string]): object => ({
  composes: parts.map((machine, index) => ({ id: index === 0 ? "host" : "guest", machine })),
  properties: [{ id: "both-end", formula: "EF(host.done & guest.done)" }],
});
