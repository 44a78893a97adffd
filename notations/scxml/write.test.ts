import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { render } from "state-machine-cat";
import { describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { toScxml } from "#notations/scxml/write.ts";
import { aMachine, heading, hostile, nested, requireText, sorted } from "#notations/writing/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";
import { inFolder, itWith, run } from "#notations/oracle-test-builders.ts";

/** Where Debian keeps it. */
const QT = "/usr/lib/qt5/bin/qscxmlc";
const OURS = "urn:concordance:machine";

/** What an XML parser that knows namespaces makes of it: elements with their attributes, and what they are inside of. */
function readXml(text: string) {
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  const states: string[] = [];
  const transitions: string[] = [];
  const guards = new Map<string, string>();
  let initial: string | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    expect(uri).toBe("http://www.w3.org/2005/07/scxml");
    const find = (name: string, space = "") =>
      Object.values(attributes).find((attribute) => attribute.local === name && attribute.uri === space)?.value;
    const id = find("id") ?? "";
    if (local === "scxml") initial = find("initial");
    if (local === "data") guards.set(id, find("guard", OURS) ?? "");
    if (local === "state" || local === "final")
      states.push(
        [id, open.at(-1), find("kind", OURS) ?? local, find("blackout", OURS), find("label", OURS)].join(" | "),
      );
    if (local === "transition")
      transitions.push(
        [open.at(-1), find("event"), find("target"), find("kind", OURS), guards.get(find("cond") ?? "")].join(" | "),
      );
    open.push(local === "scxml" || local === "datamodel" ? "" : id);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return { initial, states: sorted(states), transitions: sorted(transitions) };
}

const shown = (text: string | undefined) => text?.replaceAll(/[\p{Cc}\p{Cs}]/gu, "\uFFFD");

const summarise = ({ initial, states, transitions }: Machine) => ({
  initial,
  states: sorted(
    states.map(({ id, parent, kind, blackout, label }) =>
      [id, parent, kind === "normal" ? "state" : kind, blackout ? "true" : undefined, shown(label)].join(" | "),
    ),
  ),
  transitions: sorted(
    transitions.map(({ from, event, to, kind, guard }) => [from, event, to, kind, shown(guard)].join(" | ")),
  ),
});

const read = (machine: Machine) => readXml(requireText(toScxml(machine, heading)));

interface CatState {
  readonly name: string;
  readonly type: string;
  readonly statemachine?: CatMachine;
}
interface CatMachine {
  readonly states: readonly CatState[];
  readonly transitions?: readonly { from: string; to: string; event?: string; cond?: string }[];
}

/** What a state machine tool of others makes of it. */
async function readWithCat(text: string) {
  const tree = (await render(text, { inputType: "scxml", outputType: "json" })) as unknown as CatMachine; // its types say text
  const states: string[] = [];
  const transitions: string[] = [];
  const walk = ({ states: inside, transitions: between = [] }: CatMachine, parent?: string) => {
    for (const { name, type, statemachine } of inside) {
      if (type !== "initial") states.push([name, parent, type === "final"].join(" | "));
      if (statemachine) walk(statemachine, name);
    }
    for (const { from, to, event, cond } of between)
      if (event !== undefined) transitions.push([from, event, to, cond !== undefined].join(" | "));
  };
  walk(tree);
  return { states: sorted(states), transitions: sorted(transitions) };
}

describe("a machine as SCXML", () => {
  it("nests composites and names kinds, labels and guards", () => expect(read(nested)).toEqual(summarise(nested)));

  it("is well-formed whatever its texts hold", () => expect(read(hostile)).toEqual(summarise(hostile)));

  it("is read to the same states and transitions by others, for each machine of the register", async () => {
    for (const machine of [nested, ...(await readMachines()).map((tried) => tried.machine)]) {
      expect(read(machine)).toEqual(summarise(machine));
      expect(await readWithCat(requireText(toScxml(machine, heading)))).toEqual({
        states: sorted(machine.states.map(({ id, parent, kind }) => [id, parent, kind === "final"].join(" | "))),
        transitions: sorted(
          machine.transitions.map(({ from, event, to, guard }) => [from, event, to, guard !== undefined].join(" | ")),
        ),
      });
    }
  }, 60_000);

  itWith(
    [QT],
    "is compiled by Qt",
    async () => {
      const machines = await readMachines();
      inFolder((folder) => {
        for (const { slug, machine } of [...machines, { slug: "nested", machine: nested }]) {
          writeFileSync(join(folder, "machine.scxml"), requireText(toScxml(machine, { slug, version: 1 })));
          run(QT, ["machine.scxml"], folder);
        }
      });
    },
    60_000,
  );

  it("tries a transition with a guard before the one that is taken otherwise", () => {
    const on = { event: "press", kind: "forward" };
    const machine = aMachine({
      transitions: [
        { ...on, from: "off", to: "off" },
        { ...on, from: "off", to: "on", guard: "dark" },
      ],
    });
    expect(requireText(toScxml(machine, heading)).match(/target="\w+"/g)).toEqual(['target="on"', 'target="off"']);
  });

  it("is the same bytes for the same version", () =>
    expect(requireText(toScxml(aMachine({}), heading))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!-- machines/light, version 3 -->
<!-- Not in this text: who raises events. -->
<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:c="urn:concordance:machine" version="1.0" name="light" initial="off" datamodel="null" c:title="Light">
  <state id="off">
    <transition event="press" target="on" c:kind="forward"/>
  </state>
  <state id="on"/>
</scxml>
`));

  const step = { from: "off", event: "press", to: "on", kind: "forward" };
  const inner = [{ id: "off" }, { id: "on" }, { id: "in", parent: "on", kind: "final" }];
  it.each([
    {
      title: "a choice without guards",
      machine: aMachine({ transitions: [step, { ...step, to: "off" }] }),
      reason: /in `off` two transitions take `press`/,
    },
    {
      title: "a final state that is left",
      machine: aMachine({ states: [{ id: "off", kind: "final" }, { id: "on" }] }),
      reason: /`off` is final, and transitions leave it/,
    },
    {
      title: "a final state that holds others",
      machine: aMachine({
        states: [{ id: "off" }, { id: "on" }, { id: "all", kind: "final" }, { id: "in", parent: "all" }],
      }),
      reason: /`all` is final, and holds other states/,
    },
    {
      title: "an event that SCXML raises itself",
      machine: aMachine({ states: inner, transitions: [{ ...step, event: "done", to: "in" }] }),
      reason: /`done` would also be taken when `in` is entered/,
    },
  ])("refuses $title and says why", ({ machine, reason }) => {
    expect(toScxml(machine, heading)).toMatchObject({ ok: false, failure: expect.stringMatching(reason) });
  });
});
