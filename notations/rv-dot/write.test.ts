import { instance } from "@viz-js/viz";
import { describe, expect, it } from "vitest";
import { flatten } from "#domain/machine/flatten.ts";
import type { Machine } from "#domain/machine/schema.ts";
import { toRvDot, toRvFileName } from "#notations/rv-dot/write.ts";
import { aMachine, heading, hostile, nested, requireText, sorted } from "#notations/writing/test-builders.ts";
import { readOne } from "#notations/sketch/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";

/**
 * Reads as the kernel's generator is known to: by lines, from the first node line on, one line left out behind the
 * nodes, up to the first line that does not begin with a quotation mark. But it says so where that one would go on.
 */
function readStrictly(text: string) {
  const lines = text.split("\n");
  expect(lines[0]).toBe("digraph state_automaton {");
  let at = 1;
  let initial: string | undefined;
  const states: string[] = [];
  const finals: string[] = [];
  for (; lines[at]?.startsWith("{node"); at += 1) {
    const line = lines[at] ?? "";
    const start = /^\{node \[shape = plaintext, style=invis, label=""\] "__init_(\w+)"\};$/.exec(line)?.[1];
    const [, shape, name] = /^\{node \[shape = (circle|doublecircle)\] "([A-Za-z]\w{0,30})"\};$/.exec(line) ?? [];
    if (start !== undefined) initial = start;
    else if (name === undefined) throw new Error(`no state: ${line}`);
    else states.push(name);
    if (shape === "doublecircle" && name !== undefined) finals.push(name);
  }
  expect(lines[at]).toBe(`"__init_${initial}" -> "${initial}";`);
  const steps = new Map<string, string>();
  for (at += 1; lines[at]?.startsWith('"'); at += 1) {
    const line = lines[at] ?? "";
    if (/^"(\w+)" \[label = "\1"\];$/.test(line)) continue;
    const [, from, to, label] = /^"(\w+)" -> "(\w+)" \[ label = "((?:\w+\\n)*\w+)" \];$/.exec(line) ?? [];
    if (from === undefined || to === undefined || label === undefined) throw new Error(`no edge: ${line}`);
    if (!states.includes(from) || !states.includes(to)) throw new Error(`an edge between no states: ${line}`);
    for (const event of label.split("\\n")) {
      expect(event).toMatch(/^[A-Za-z]\w{0,30}$/);
      expect(states).not.toContain(event);
      expect(steps.has(`${from} ${event}`), "one way for each event").toBe(false);
      steps.set(`${from} ${event}`, to);
    }
  }
  // From here on the generator reads nothing.
  expect(lines.slice(at).join("\n")).toMatch(/^\{ rank = min ;\n"__init_\w+";\n"\w+";\n\}\n\}\n(?:\/\/ .*\n)+$/);
  return { initial, states, finals, steps };
}

const word = (id: string): string => id.replaceAll("-", "_");

function expectReadBack(machine: Machine, slug = "light") {
  const { states, transitions } = flatten(machine);
  const text = requireText(toRvDot(machine, { slug, version: 1 }));
  const read = readStrictly(text);
  expect(read.initial).toBe(word(machine.initial ?? ""));
  expect(sorted(read.states)).toEqual(sorted(states.map(({ id }) => word(id))));
  expect(text).toMatch(/^\/\/ machines\//m);
  expect(sorted(read.finals)).toEqual(sorted(states.filter(({ kind }) => kind === "final").map(({ id }) => word(id))));
  expect(Object.fromEntries(read.steps)).toEqual(
    Object.fromEntries(
      transitions.map(({ from, to, transition }) => [`${word(from)} ${word(transition.event)}`, word(to)]),
    ),
  );
}

const aStep = (fields: object = {}) => ({ from: "off", event: "press", to: "on", kind: "forward", ...fields });

describe("a machine for the kernel's monitors", () => {
  it("is read by lines to the same flat states and steps", () => expectReadBack(nested));

  it("carries those machines of the register that have neither guards nor names a monitor cannot keep", async () => {
    const machines = await readMachines();
    const carried = machines.filter(({ slug, machine }) => toRvDot(machine, { slug, version: 1 }).ok);
    for (const { slug, machine } of carried) expectReadBack(machine, slug);
    expect(carried.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(["kho-stateless", "pci-outgoing", "vfio-migration"]),
    );
  });

  it("marks the states in which a run may end, and not the initial one where another is marked", () => {
    const states = [{ id: "off" }, { id: "on", marked: "accepting" }];
    const back = { from: "on", event: "release", to: "off", kind: "forward" };
    const machine = aMachine({ states, transitions: [aStep(), back] });
    const text = requireText(toRvDot(machine, heading));
    expect(readStrictly(text).finals).toEqual(["on"]);
    expect(readOne(text).states.map(({ id, marked }) => [id, marked])).toEqual([
      ["off", undefined],
      ["on", "accepting"],
    ]);
    const inside = {
      ...machine,
      states: [...machine.states, { ...machine.states[0], id: "in", parent: "on" }],
    } as Machine;
    expect(
      requireText(toRvDot({ ...inside, transitions: [{ ...inside.transitions[0], to: "in" }] } as Machine, heading)),
    ).toContain('[shape = doublecircle] "in"');
  });

  it("is a graph for Graphviz, too", async () => {
    const drawn = (await instance()).render(requireText(toRvDot(nested, heading)), { format: "json0" });
    expect(drawn).toMatchObject({ status: "success", errors: [] });
  });

  it("is the same bytes for the same version", () => {
    expect(requireText(toRvDot(aMachine({}), heading))).toBe(`digraph state_automaton {
{node [shape = plaintext, style=invis, label=""] "__init_off"};
{node [shape = circle] "off"};
{node [shape = circle] "on"};
"__init_off" -> "off";
"off" [label = "off"];
"on" [label = "on"];
"off" -> "on" [ label = "press" ];
{ rank = min ;
"__init_off";
"off";
}
}
// machines/light, version 3
// Not in this text: who raises events.
`);
  });

  it("is to be kept under the name of the monitor", () =>
    expect(toRvFileName({ slug: "kho-finalize-6.16" })).toBe("kho_finalize_6_16.dot"));

  it.each([
    {
      title: "names that only spelling tells apart",
      machine: hostile,
      reason: /`STOP-COPY` and `STOP_COPY` would both/,
    },
    {
      title: "a clock that is set",
      machine: aMachine({ transitions: [aStep({ effect: "log it; reset(clk)" })] }),
      reason: /`press` sets a clock \(`log it; reset\(clk\)`\)/,
    },
    { title: "a guard", machine: aMachine({ transitions: [aStep({ guard: "dark" })] }), reason: /`press` has a guard/ },
    {
      title: "two ways for one event",
      machine: aMachine({ transitions: [aStep(), aStep({ to: "off" })] }),
      reason: /in `off`, `press` is taken twice/,
    },
    {
      title: "two ways that a composite makes",
      machine: {
        ...nested,
        transitions: [...nested.transitions, { ...nested.transitions[4], from: "live", to: "end" }],
      },
      reason: /`cancel` is taken twice/,
    },
    { title: "no transition", machine: aMachine({ transitions: [] }), reason: /no transitions/ },
    {
      title: "a state called like an event",
      machine: aMachine({ transitions: [aStep({ event: "on" })] }),
      reason: /`on` is the name of a state and of an event/,
    },
    {
      title: "a name of 32 characters",
      machine: aMachine({ transitions: [aStep({ event: "e".repeat(32) })] }),
      reason: /a name of 32 characters; a monitor keeps 31/,
    },
    {
      title: "a word of C",
      machine: aMachine({ transitions: [aStep({ event: "switch" })] }),
      reason: /`switch` is a word of C/,
    },
    {
      title: "a word of the monitors",
      machine: aMachine({ transitions: [aStep({ event: "event_max" })] }),
      reason: /`event_max` is a word of C or of the monitors/,
    },
  ])("refuses $title and says why", ({ machine, reason }) => {
    // The spread of a transition that is there.
    expect(toRvDot(machine as Machine, heading)).toMatchObject({ ok: false, failure: expect.stringMatching(reason) });
  });

  it("refuses a slug that cannot be the name of a monitor", () => {
    for (const slug of ["6.19", "a".repeat(32), "while"])
      expect(toRvDot(aMachine({}), { slug, version: 1 })).toMatchObject({
        ok: false,
        failure: expect.stringMatching(/^its slug/),
      });
  });
});
