import { instance, type Viz } from "@viz-js/viz";
import { beforeAll, describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { toDot } from "#notations/dot/write.ts";
import { aMachine, heading, hostile, nested, requireText, sorted } from "#notations/writing/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";

interface GraphObject {
  readonly name: string;
  readonly label?: string;
  readonly kind?: string;
  readonly blackout?: string;
  readonly nodes?: readonly number[];
}
interface GraphEdge {
  readonly tail: number;
  readonly head: number;
  readonly event?: string;
  readonly kind?: string;
  readonly guard?: string;
}

let viz: Viz;
beforeAll(async () => {
  viz = await instance();
}, 60_000);

/** What Graphviz itself understands. */
function readGraph(text: string) {
  const drawn = viz.render(text, { format: "json0" });
  if (drawn.status === "failure") throw new Error(JSON.stringify(drawn.errors));
  // It knows the widths of ASCII only.
  expect(drawn.errors.filter(({ message }) => !message.includes("width of non-ASCII"))).toEqual([]);
  const { objects, edges } = JSON.parse(drawn.output) as {
    objects: readonly GraphObject[];
    edges: readonly GraphEdge[];
  };
  const clusters = objects.filter(({ name }) => name.startsWith("cluster_"));
  const around = (index: number) =>
    clusters
      .filter(({ nodes }) => nodes?.includes(index))
      .sort((a, b) => (a.nodes?.length ?? 0) - (b.nodes?.length ?? 0))
      .map(({ name }) => name.replace("cluster_", ""));
  const nameOf = (index: number) => objects[index]?.name;
  return {
    states: objects.flatMap((object, index) => {
      if (object.name.startsWith("cluster_") || object.name === "__start") return [];
      const facts = clusters.find(({ name }) => name === `cluster_${object.name}`) ?? object;
      const parent = around(index).find((name) => name !== object.name);
      return [[object.name, parent, unescape(facts.label), facts.kind, facts.blackout].join(" | ")];
    }),
    transitions: edges
      .filter(({ event }) => event !== undefined)
      .map(({ tail, head, event, kind, guard }) =>
        [nameOf(tail), event, nameOf(head), kind, guard === undefined ? undefined : unescape(guard)].join(" | "),
      ),
    initial: edges.filter(({ event }) => event === undefined).map(({ tail, head }) => [nameOf(tail), nameOf(head)]),
  };
}

const unescape = (value = ""): string => value.replaceAll("&amp;", "&").replaceAll("\\\\", "\\");
const shown = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, " ");

function summarise({ states, transitions, initial }: Machine) {
  return {
    states: sorted(
      states.map(({ id, parent, label, kind, blackout }) =>
        [id, parent, shown(label ?? id), kind, blackout ? "true" : undefined].join(" | "),
      ),
    ),
    transitions: sorted(
      transitions.map(({ from, event, to, kind, guard }) =>
        [from, event, to, kind, guard === undefined ? undefined : shown(guard)].join(" | "),
      ),
    ),
    initial: [["__start", initial]],
  };
}

function expectReadBack(machine: Machine) {
  const { states, transitions, initial } = readGraph(requireText(toDot(machine, heading)));
  expect({ states: sorted(states), transitions: sorted(transitions), initial }).toEqual(summarise(machine));
}

describe("a machine as DOT", () => {
  it("is read by Graphviz to the same states, clusters, events, kinds and guards", () => expectReadBack(nested));

  it("keeps every text to itself, whatever it holds", () => expectReadBack(hostile));

  it("carries each machine of the register", async () => {
    for (const { machine } of await readMachines()) expectReadBack(machine);
  }, 60_000);

  it("is the same bytes for the same version", () => {
    const text = requireText(toDot(aMachine({}), heading));
    expect(text).toBe(`// machines/light, version 3
// Not in this text: who raises events.
digraph "light" {
  graph [label="Light", labelloc="t", compound="true"];
  node [shape="box", style="rounded"];
  "__start" [shape="point", label=""];
  "off" [label="off", kind="normal"];
  "on" [label="on", kind="normal"];
  "__start" -> "off";
  "off" -> "on" [label="press", event="press", kind="forward"];
}
`);
    expect(requireText(toDot(structuredClone(aMachine({})), heading))).toBe(text);
  });

  it.each([
    { title: "no initial state", machine: { ...nested, initial: undefined }, reason: /names no state to start in/ },
    { title: "an initial state that is none", machine: { ...nested, initial: "x" }, reason: /`x`, which is to be/ },
    { title: "an entered composite", machine: { ...nested, initial: "live" }, reason: /`live` holds other states/ },
    {
      title: "two states of one name",
      machine: aMachine({ states: [{ id: "off" }, { id: "off" }] }),
      reason: /two states are called `off`/,
    },
    {
      title: "a ring of parents",
      machine: aMachine({ states: [{ id: "off" }, { id: "on", parent: "on2" }, { id: "on2", parent: "on" }] }),
      reason: /`on` is inside of itself/,
    },
    {
      title: "a parent that is none",
      machine: aMachine({ states: [{ id: "off" }, { id: "on", parent: "x" }] }),
      reason: /`on` is inside `x`/,
    },
    {
      title: "a transition from nowhere",
      machine: aMachine({ transitions: [{ from: "x", event: "press", to: "on", kind: "forward" }] }),
      reason: /leaves `x`/,
    },
  ])("refuses $title and says why", ({ machine, reason }) => {
    // `undefined` stands for what was left out.
    expect(toDot(machine as Machine, heading)).toMatchObject({ ok: false, failure: expect.stringMatching(reason) });
  });
});
