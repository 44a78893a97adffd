import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { toMermaid, toTransitionText } from "#notations/mermaid/write.ts";
import { aMachine } from "#notations/writing/test-builders.ts";
import { toOneLine } from "#notations/mermaid/label.ts";
import { hostile } from "#notations/mermaid/test-builders.ts";
import { decodeCodes } from "#server/diagrams/entities.ts";
import { type Mermaid, openMermaid } from "#server/diagrams/mermaid.ts";
import { transitionKinds } from "#domain/machine/transition-kinds.ts";

const session = aMachine({
  title: "LUO session",
  initial: "idle",
  states: [
    { id: "idle" },
    { id: "live", label: "live update" },
    { id: "pre-copy", parent: "live" },
    { id: "pre_copy", parent: "live", blackout: true },
    { id: "leaked", kind: "error" },
    { id: "end", kind: "final" },
  ],
  events: [{ id: "go", label: "prepare(); go", raisedBy: "userspace" }],
  transitions: [
    { from: "idle", event: "go", to: "pre-copy", kind: "forward", guard: "every file agrees" },
    { from: "pre-copy", event: "CANCEL_ALL", to: "idle", kind: "rollback" },
    { from: "pre-copy", event: "freeze", to: "pre_copy", kind: "forward" },
    { from: "pre_copy", event: "panic", to: "leaked", kind: "failure" },
    { from: "live", event: "finish", to: "end", kind: "forward" },
    { from: "idle", event: "poll", to: "idle", kind: "forward" },
  ],
});

let mermaid: Mermaid;
beforeAll(async () => {
  mermaid = await openMermaid();
}, 60_000);

interface ReadNode {
  readonly id: string;
  readonly label: string;
  readonly parentId?: string;
}
interface ReadEdge {
  readonly start: string;
  readonly end: string;
  readonly label: string;
}

/** What Mermaid's own parser understands of a text. */
async function readBack(text: string): Promise<{ nodes: readonly ReadNode[]; edges: readonly ReadEdge[] }> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { nodes, edges } = (
    diagram.db as unknown as { getData(): { nodes: readonly ReadNode[]; edges: readonly ReadEdge[] } }
  ).getData();
  return {
    nodes: nodes.map((node) => ({ ...node, label: decodeCodes(String(node.label)) })),
    edges: edges.map((edge) => ({ ...edge, label: decodeCodes(edge.label) })),
  };
}

const isEnd = (id: string): boolean => /_(?:start|end)$/.test(id) && !id.startsWith("s_");

/** States by label with the label of their parent, and transitions by the labels of their ends. */
async function summarise(text: string) {
  const { nodes, edges } = await readBack(text);
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  const name = (id: string): string => (isEnd(id) ? "[*]" : (labels.get(id) ?? `unknown ${id}`));
  return {
    states: nodes
      .filter(({ id }) => !isEnd(id))
      .map((node) => [node.label, node.parentId ? name(node.parentId) : ""])
      .sort(),
    transitions: edges.map((edge) => [name(edge.start), edge.label, name(edge.end)]),
  };
}

function expected(machine: Machine) {
  const name = (id: string | undefined): string => {
    const state = machine.states.find((candidate) => candidate.id === id);
    return state ? toOneLine(state.label ?? state.id) : "";
  };
  return {
    states: machine.states.map((state) => [name(state.id), name(state.parent)]).sort(),
    transitions: [
      ["[*]", "", name(machine.initial)],
      ...machine.transitions.map((one) => [name(one.from), toOneLine(toTransitionText(one, machine)), name(one.to)]),
      ...machine.states.filter(({ kind }) => kind === "final").map(({ id }) => [name(id), "", "[*]"]),
    ],
  };
}

describe("toMermaid", () => {
  it("writes a text that people can read", () => {
    expect(toMermaid(session, { slug: "luo-session", version: 2 })).toBe(`stateDiagram-v2
    %% machines/luo-session, version 2
    %% Not in this text: who raises events.
    accTitle: LUO session
    accDescr: 6 states, 6 transitions#59; it starts in idle#59; it may end in end#59; error states#58; leaked#59; workloads are stopped in pre_copy.

    state "idle" as s_idle
    state "live update" as s_live {
        state "pre-copy" as s_pre_copy_2
        state "pre_copy" as s_pre_copy
    }
    state "leaked" as s_leaked
    state "end" as s_end

    [*] --> s_idle
    s_idle --> s_pre_copy_2 : prepare()#59; go [every file agrees]
    s_pre_copy_2 --> s_idle : ↶ CANCEL_ALL
    s_pre_copy_2 --> s_pre_copy : freeze
    s_pre_copy --> s_leaked : ⚠ panic
    s_live --> s_end : finish
    s_idle --> s_idle : poll
    s_end --> [*]

    classDef final stroke-width:3px
    classDef error stroke:#a3262b,stroke-width:2px
    classDef blackout stroke-dasharray:6 3
    class s_end final
    class s_leaked error
    class s_pre_copy blackout
`);
  });

  it("is read back by mermaid to the same states, composites and transitions", async () => {
    expect(await summarise(toMermaid(session))).toEqual(expected(session));
  });

  it("gives its title and its description to mermaid", async () => {
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(
      toMermaid(aMachine({ title: "A; title: of {two} parts" })),
    );
    expect(decodeCodes(db.getAccTitle?.() ?? "")).toBe("A; title: of {two} parts");
    expect(decodeCodes(db.getAccDescription?.() ?? "")).toBe("2 states, 1 transition; it starts in off.");
  });

  it("keeps any label, event and guard as it is, however much it looks like Mermaid", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        hostile,
        hostile,
        fc.constantFrom(...transitionKinds),
        async (label, event, guard, kind) => {
          const machine = {
            ...aMachine({
              initial: "idle",
              states: [{ id: "idle" }, { id: "inside", parent: "outer" }, { id: "outer" }],
            }),
            title: label,
            events: [{ id: "go", label: event, raisedBy: "kernel" as const, formerly: [], sources: [] }],
            transitions: [
              { from: "idle", event: "go", to: "outer", kind, sources: [] },
              { from: "inside", event: "go", to: "idle", kind, guard, sources: [] },
            ],
          };
          const [idle, inside, outer] = machine.states;
          if (!idle || !inside || !outer) throw new Error("three states were asked for");
          const states = [idle, { ...inside, label: `${label}2` }, { ...outer, label }];
          const read = await summarise(toMermaid({ ...machine, states }));
          expect(read).toEqual(expected({ ...machine, states }));
        },
      ),
      { numRuns: 120, seed: 20250127 },
    );
  }, 120_000);
});
