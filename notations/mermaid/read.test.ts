import { describe, expect, it } from "vitest";
import { toMermaid } from "#notations/mermaid/write.ts";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

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

  it("gives back ids with dashes where nothing else is shown for them", () => {
    const text = toMermaid(readOne("stateDiagram-v2\n[*] --> pre_copy\npre_copy --> pre_copy : x\n"));
    expect(readOne(text.replace('"pre_copy"', '"pre-copy"')).states[0]?.id).toBe("pre-copy");
  });

  it("makes nothing of arrows that Mermaid does not know, and keeps the line", () => {
    for (const arrow of ["--->", "-.->", "-->>", "->>", "=>", "==>", "->", "<--", "<-->", "--x", "--", "--> |x|"]) {
      const line = `live ${arrow} idle : thaw`;
      const read = readMachine(`stateDiagram-v2\n[*] --> off\n${line}\nstate p {\n[*] --> q\n${line}\n}`);
      expect(
        read.drafts[0]?.body.states.map(({ id }) => id),
        arrow,
      ).toEqual(["off", "p", "q"]);
      expect(read.drafts[0]?.body.transitions, arrow).toEqual([]);
      expect(
        read.findings.filter(({ construct }) => construct === "not understood"),
        arrow,
      ).toMatchObject([
        { line: 3, text: line },
        { line: 6, text: line },
      ]);
    }
  });

  it("reads directives, front matter and descriptions to their ends, whatever is in them", () => {
    const machine = `stateDiagram-v2\naccDescr {\non\noff --> no\n}\n[*] --> a\na --> b : go`;
    const directive = `%%{init: {\n  "theme": "dark",\n  "themeVariables": { "x": "#fff" }\n}}%%`;
    for (const text of [
      `${directive}\n${machine}`,
      machine.replace("[*]", `${directive}\n[*]`),
      `---\ntitle: T\nconfig:\n  theme: dark\n---\n${machine}`,
      `  ---\n  title: T\n  config:\n    theme: dark\n  ---\n${machine}`,
    ]) {
      expect(readOne(text).states.map(({ id }) => id)).toEqual(["a", "b"]);
      if (text.includes("title")) expect(readOne(text).title).toBe("T");
    }
    const open = readMachine(`stateDiagram-v2\n[*] --> a\n%%{init: {\na --> b`);
    expect(findingOf(open, "directive")).toMatchObject({ level: "warning", line: 3 });
    expect(open.drafts[0]?.body.states).toHaveLength(1);
    expect(findingOf(readMachine(`stateDiagram-v2\naccTitle {\nx --> y\n}\na --> b`), "accTitle").text).toBe("x --> y");
  });

  it("moves a state inwards that was named in a state around the one that declares it", () => {
    const machine = readOne(`stateDiagram-v2
[*] --> outer
state outer {
  [*] --> idle
  idle --> live : go
  state inner {
    [*] --> live
    live --> gone : stop
  }
}`);
    expect(machine.states.map(({ id, parent }) => [id, parent])).toEqual([
      ["outer", undefined],
      ["idle", "outer"],
      ["live", "inner"],
      ["inner", "outer"],
      ["gone", "inner"],
    ]);
  });

  it("tells of a class that is given to no state, and of several words on one line", () => {
    const read = readMachine("stateDiagram-v2\n[*] --> a\nclass ghost blackout\nthe guest is paused\na : x; y");
    expect(findingOf(read, "class")).toMatchObject({ line: 3, level: "warning", text: "blackout" });
    expect(findingOf(read, "not understood")).toMatchObject({ line: 4, text: "the guest is paused" });
    expect(findingOf(read, ";")).toMatchObject({ line: 5 });
  });

  it("leaves a statement in braces that it does not know out as a whole", () => {
    const read = readMachine("stateDiagram-v2\n[*] --> a\nstate two words {\n  b --> c : x\n}\na --> d : go");
    expect(read.drafts[0]?.body.states.map(({ id }) => id)).toEqual(["a", "d"]);
    expect(findingOf(read, "not understood").text).toContain("b --> c : x");
  });
});
