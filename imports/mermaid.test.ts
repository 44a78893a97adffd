import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { toMermaid } from "#exports/mermaid.ts";
import { readMachine } from "#imports/read-machine.ts";
import { constructsOf, findingOf, machines, readOne, toFacts } from "#imports/test-builders.ts";
import { decodeCodes } from "#server/diagrams/entities.ts";
import { type Mermaid, openMermaid } from "#server/diagrams/mermaid.ts";

let mermaid: Mermaid;
beforeAll(async () => {
  mermaid = await openMermaid();
}, 60_000);

interface ReadNode {
  readonly id: string;
  readonly label: string;
  readonly parentId?: string;
  readonly shape: string;
}

/** What Mermaid's own parser understands of a text: states with the one around them, and arrows between states. */
async function askMermaid(text: string) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { nodes, edges } = (
    db as unknown as { getData(): { nodes: ReadNode[]; edges: { start: string; end: string; label: string }[] } }
  ).getData();
  const isCircle = ({ shape }: ReadNode) => shape === "stateStart" || shape === "stateEnd";
  const states = nodes.filter(
    (node) => !isCircle(node) && node.shape !== "note" && node.shape !== "noteGroup" && node.shape !== "divider",
  );
  const ids = new Set(states.map(({ id }) => id));
  return {
    states: states.map(({ id, parentId }) => [id, parentId ?? ""].join(" in ")).sort(),
    arrows: edges
      .filter(({ start, end }) => ids.has(start) && ids.has(end))
      .map(({ start, end, label }) => [start, end, decodeCodes(label)].join(" ").trim())
      .sort(),
  };
}

function toAnswer({ states, transitions, events }: Machine) {
  const nameOf = (id: string | undefined) => events.find((event) => event.id === id)?.label ?? id ?? "";
  return {
    states: states.map(({ id, parent }) => [id, parent ?? ""].join(" in ")).sort(),
    arrows: transitions
      .map(({ from, to, event, guard }) =>
        `${from} ${to} ${nameOf(event)}${guard === undefined ? "" : ` [${guard}]`}`.trim(),
      )
      .sort(),
  };
}

const light = `stateDiagram-v2
  [*] --> off
  off --> on : press
  on --> off : release
`;

describe("reading Mermaid", () => {
  it("reads states, events, guards, effects and the initial state", () => {
    const machine = readOne(`stateDiagram-v2
      [*] --> idle
      idle --> live : prepare [every file agrees] / saves the files
      live --> [*]
    `);
    expect(machine.initial).toBe("idle");
    expect(machine.states.map(({ id, kind }) => [id, kind])).toEqual([
      ["idle", "normal"],
      ["live", "final"],
    ]);
    expect(machine.transitions).toMatchObject([
      {
        from: "idle",
        event: "prepare",
        to: "live",
        guard: "every file agrees",
        effect: "saves the files",
        kind: "forward",
      },
    ]);
  });

  it("names line and construct of what a machine has no place for, with its text", () => {
    const read = readMachine(`stateDiagram-v2
[*] --> a
a --> b : go
state b {
  [*] --> c
  c --> d : on
}
a --> b : back
note right of a : remember me
c --> [H] : again
state f <<fork>>
classDef bad fill:#f00
class a bad
click a "https://example.org"
what is - this
`);
    expect(findingOf(read, "note")).toMatchObject({ line: 9, text: "remember me", level: "warning" });
    expect(findingOf(read, "history")).toMatchObject({ line: 10, text: "c --> [H] : again" });
    expect(findingOf(read, "fork")).toMatchObject({ line: 11 });
    expect(findingOf(read, "classDef")).toMatchObject({ line: 12, level: "note" });
    expect(findingOf(read, "class")).toMatchObject({ line: 13 });
    expect(findingOf(read, "click")).toMatchObject({ line: 14 });
    expect(findingOf(read, "not understood")).toMatchObject({ line: 15 });
  });

  it("writes a way into a history as a way to the state that is remembered", () => {
    const machine = readOne(`stateDiagram-v2
[*] --> out
state in {
  [*] --> a
  a --> b : step
  out --> [H] : resume
}
in --> out : pause
`);
    expect(machine.transitions).toContainEqual(expect.objectContaining({ from: "out", to: "in", event: "resume" }));
  });

  it("leads a way to a composite state to the state that it begins in, and says so", () => {
    const text = `stateDiagram-v2
[*] --> out
out --> in : enter
state in {
  [*] --> a
  a --> b : step
}
`;
    expect(readOne(text).transitions).toContainEqual(expect.objectContaining({ from: "out", to: "a", event: "enter" }));
    expect(findingOf(readMachine(text), "initial state of a composite state")).toMatchObject({
      line: 3,
      level: "note",
    });
  });

  it("makes machines of regions, and a composition of the machines", () => {
    const { drafts, findings } = readMachine(`---
title: PCI device
---
stateDiagram-v2
state device {
  [*] --> coming
  coming --> here : finish
  --
  [*] --> going
  going --> gone : freeze
  going --> going : finish
}
`);
    expect(drafts.map(({ slug }) => slug)).toEqual([
      "pci-device-device-region-1",
      "pci-device-device-region-2",
      "pci-device",
    ]);
    expect(drafts[0]?.body).toMatchObject({ initial: "coming", transitions: [{ event: "finish" }] });
    expect(drafts[2]?.body).toMatchObject({
      title: "PCI device",
      states: [],
      composes: [{ machine: "pci-device-device-region-1" }, { machine: "pci-device-device-region-2" }],
    });
    expect(findingOf({ findings }, "event of several regions").text).toBe("finish");
  });

  it("reports what a state does or puts off, and calls an end as the text does", () => {
    const read = readMachine(
      "stateDiagram-v2\n[*] --> a\na : entry / greet\na : poll / defer\na --> b : go\na --> [*]",
    );
    expect(read.drafts[0]?.body.states[0]).toEqual({ id: "a", kind: "normal", blackout: false });
    expect(findingOf(read, "entry action")).toMatchObject({ line: 3, text: "entry / greet" });
    expect(findingOf(read, "deferred event")).toMatchObject({ line: 4, text: "poll / defer" });
    expect(findingOf(read, "transition without an event").message).toContain("from `a` to `[*]` names");
  });

  it("leaves the event of an arrow without one for a person to fill in", () => {
    const { drafts, findings } = readMachine("stateDiagram-v2\n[*] --> a\na --> b\n");
    expect(drafts[0]?.body.transitions).toEqual([{ from: "a", to: "b", kind: "forward" }]);
    expect(findingOf({ findings }, "transition without an event")).toMatchObject({ line: 3 });
  });

  it("makes ids of names that are none, keeps the spelling, and tells of two that would be one", () => {
    const read = readMachine("stateDiagram-v2\n[*] --> é!\né! --> e : pre copy\ne --> é! : pre_copy\n");
    expect(read.drafts[0]?.body.states).toMatchObject([{ id: "e_2", label: "é!" }, { id: "e" }]);
    expect(read.drafts[0]?.body.events).toMatchObject([{ id: "pre_copy_2", label: "pre copy" }, { id: "pre_copy" }]);
    expect(constructsOf(read).filter((construct) => construct === "id")).toHaveLength(2);
  });

  it("invents neither title, scope, summary nor standing", () => {
    const { drafts, findings } = readMachine(light);
    expect(Object.keys(drafts[0]?.body ?? {}).sort()).toEqual([
      "composes",
      "events",
      "initial",
      "states",
      "transitions",
    ]);
    expect(findingOf({ findings }, "draft").message).toContain("title, scope, summary, standing");
  });

  it("takes the first version, a fence of Markdown, comments and directives", () => {
    const read = readMachine("```mermaid\n%%{init: {}}%%\nstateDiagram\n%% why\n[*] --> a\n```\n");
    expect(read.drafts).toHaveLength(1);
    expect(constructsOf(read)).toEqual(expect.arrayContaining(["directive", "comment"]));
  });

  it("gives back every machine that our own writer wrote", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(machines, (machine) => {
        // Mermaid's ids hold no dash, so that one is lost where a label stands in place of the id.
        const plain = JSON.parse(
          JSON.stringify(machine).replaceAll(/"([A-Za-z][\w-]*)"/g, (whole) => whole.replaceAll("-", "_")),
        ) as Machine;
        const back = readOne(toMermaid(plain, { slug: "x", version: 1 }));
        // Nor does its writer write effects: the arrows of a picture hold what is waited for.
        expect(toFacts(back, { effect: false })).toEqual(toFacts(plain, { effect: false }));
        expect(back.title).toBe(plain.title);
      }),
      { numRuns: 300 },
    );
  });

  it("gives back ids with dashes where nothing else is shown for them", () => {
    const text = toMermaid(readOne("stateDiagram-v2\n[*] --> pre_copy\npre_copy --> pre_copy : x\n"));
    expect(readOne(text.replace('"pre_copy"', '"pre-copy"')).states[0]?.id).toBe("pre-copy");
  });
});

const name = fc.constantFrom("a", "b", "c", "idle", "live");
const label = fc.constantFrom("", " : go", " : stop [now]", ": x#59; y", " :spaced  out ");
// Not `state a` alone: Mermaid forgets such a state, where nothing else names it.
const statement: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(name, name, label).map(([from, to, said]) => `${from} --> ${to}${said}`),
  fc.tuple(name, name, label).map(([from, to, said]) => `${from}-->${to}${said}`),
  name,
  name.map((one) => `[*] --> ${one}`),
  name.map((one) => `${one} --> [*]`),
  name.map((one) => `${one} : text of it`),
  name.map((one) => `state "A name" as ${one}`),
  name.map((one) => `note right of ${one} : words`),
  name.map((one) => `note left of ${one}\n words\n more\nend note`),
  name.map((one) => `class ${one} final`),
  name.map((one) => `${one}:::error`),
  fc.constantFrom(
    "%% remark",
    "direction LR",
    "classDef x fill:#f00",
    "accTitle: t",
    "accDescr: d",
    "hide empty description",
  ),
);

describe("Mermaid's own parser", () => {
  it("finds the same states and arrows as ours", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(statement, { minLength: 1, maxLength: 8 }),
        fc.option(fc.array(statement, { minLength: 1, maxLength: 4 }), { nil: undefined }),
        async (outside, inside) => {
          const block =
            inside === undefined
              ? []
              : [
                  "state outer {",
                  "[*] --> inner",
                  ...inside
                    .filter((one) => !/^(?:acc|hide|class )/.test(one))
                    .map((one) => one.replaceAll(/\b(a|b|c|idle|live)\b/g, "in_$1")),
                  "}",
                ];
          const text = ["stateDiagram-v2", "[*] --> first", ...outside, ...block, ""].join("\n");
          const theirs = await askMermaid(text);
          const { drafts } = readMachine(text);
          const ours = toAnswer(drafts[0]?.body as unknown as Machine);
          const isOwn = (one: string) => !/\bend(?:_\d+)?\b/.test(one);
          expect(ours.states.filter(isOwn), text).toEqual(theirs.states);
          // A way to a composite state is ours to lead on to where that begins.
          expect(ours.arrows.filter(isOwn), text).toEqual(theirs.arrows);
        },
      ),
      { numRuns: 200 },
    );
  });
});
