import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { toTransitionText } from "#notations/mermaid/write.ts";
import { toPlantUml } from "#notations/plantuml/write.ts";
import { aMachine, heading, hostile, nested, requireText, sorted } from "#notations/writing/test-builders.ts";
import { readMachines } from "#server/content/machine-test-builders.ts";
import { inFolder, itWith, run } from "#notations/oracle-test-builders.ts";

const decode = (label: string): string =>
  label.replaceAll(/<U\+([0-9A-F]{4,6})>/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

// What stands in a text besides codes: nothing that PlantUML reads as anything but itself.
const TEXT = String.raw`(?:<U\+[0-9A-F]{4,6}>|[\p{L}\p{M}\p{N}\p{S} .,()_[\]/-])*`;
const STATE = new RegExp(String.raw`^ *state "(${TEXT})" as (\w+)(?: <<([a-z ]+)>>)?( \{)?$`, "u");
const ARROW = new RegExp(String.raw`^(\w+) --> (\w+) : (${TEXT})$`, "u");

/** Reads exactly the lines that are written, and no others. */
function readStrictly(text: string) {
  const lines = text.split("\n");
  expect([lines[0], ...lines.slice(-2)]).toEqual(["@startuml", "@enduml", ""]);
  const names = new Map<string, string>();
  const states: string[] = [];
  const transitions: (readonly [string, string, string])[] = [];
  const open: string[] = [];
  const ends: string[] = [];
  let initial: string | undefined;
  for (const line of lines.filter((one) => !one.startsWith("'")).slice(3, -2)) {
    const [, label = "", name, marks, brace] = STATE.exec(line) ?? [];
    const [, from, to, said] = ARROW.exec(line) ?? [];
    const start = /^\[\*\] --> (\w+)$/.exec(line)?.[1];
    const end = /^(\w+) --> \[\*\]$/.exec(line)?.[1];
    if (name !== undefined) {
      names.set(name, decode(label));
      states.push([decode(label), open.at(-1), marks].join(" | "));
      if (brace !== undefined) open.push(decode(label));
    } else if (from !== undefined && to !== undefined && said !== undefined) transitions.push([from, decode(said), to]);
    else if (start !== undefined) initial = start;
    else if (end !== undefined) ends.push(end);
    else if (/^ *\}$/.test(line)) open.pop();
    else throw new Error(`not a line of ours: ${line}`);
  }
  const nameOf = (name = "") => names.get(name);
  return {
    states: sorted(states),
    transitions: sorted(transitions.map(([from, label, to]) => [nameOf(from), label, nameOf(to)].join(" | "))),
    initial: nameOf(initial),
    ends: sorted(ends.map((name) => nameOf(name) ?? "")),
  };
}

const shown = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .trim();

function summarise(machine: Machine) {
  const nameOf = (id = ""): string => {
    const state = machine.states.find((candidate) => candidate.id === id);
    return shown(state?.label ?? id);
  };
  return {
    states: sorted(
      machine.states.map(({ id, parent, kind, blackout }) =>
        [
          nameOf(id),
          parent === undefined ? undefined : nameOf(parent),
          [...(kind === "normal" ? [] : [kind]), ...(blackout ? ["blackout"] : [])].join(" ") || undefined,
        ].join(" | "),
      ),
    ),
    transitions: sorted(
      machine.transitions.map((transition) => {
        const effect = transition.effect === undefined ? "" : ` / ${transition.effect}`;
        const label = shown(`${toTransitionText(transition, machine)}${effect}`);
        return [nameOf(transition.from), label, nameOf(transition.to)].join(" | ");
      }),
    ),
    initial: nameOf(machine.initial),
    ends: sorted(machine.states.filter(({ kind }) => kind === "final").map(({ id }) => nameOf(id))),
  };
}

/** What PlantUML has read, by its own export, which knows states by their labels and no composites. */
function readItsScxml(text: string) {
  const parser = new SaxesParser();
  const open: string[] = [];
  const transitions: string[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const { id = "", event, target = "" } = attributes;
    if (name === "transition" && event !== undefined)
      transitions.push([open.at(-1), decode(event), decode(target)].join(" | "));
    open.push(decode(id));
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return sorted(transitions);
}

/** All words that PlantUML has drawn, without the blanks between them. */
function readItsDrawing(text: string): string {
  const parser = new SaxesParser();
  let words = "";
  parser.on("text", (said) => (words += said));
  parser.write(text).close();
  return squeeze(words);
}

const squeeze = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, "");

describe("a machine as PlantUML", () => {
  it("names states, composites, marks and labels so that they can be read back", async () => {
    for (const machine of [nested, hostile, ...(await readMachines()).map((tried) => tried.machine)])
      expect(readStrictly(requireText(toPlantUml(machine, heading)))).toEqual(summarise(machine));
  }, 30_000);

  itWith(
    ["plantuml"],
    "is read by PlantUML to the same transitions, for each machine of the register",
    async () => {
      const tried = await readMachines();
      inFolder((folder) => {
        for (const { slug, machine } of tried)
          writeFileSync(join(folder, `${slug}.puml`), requireText(toPlantUml(machine, { slug, version: 1 })));
        run("plantuml", ["-failfast2", "-tscxml", ...tried.map(({ slug }) => `${slug}.puml`)], folder);
        for (const { slug, machine } of tried)
          expect(readItsScxml(readFileSync(join(folder, `${slug}.scxml`), "utf8")), slug).toEqual(
            summarise(machine).transitions,
          );
      });
    },
    120_000,
  );

  itWith(
    ["plantuml", "dot"],
    "is drawn by PlantUML with every label as it is",
    () => {
      const drawn = { nested, hostile };
      inFolder((folder) => {
        for (const [name, machine] of Object.entries(drawn))
          writeFileSync(join(folder, `${name}.puml`), requireText(toPlantUml(machine, heading)));
        run("plantuml", ["-failfast2", "-tsvg", ...Object.keys(drawn).map((name) => `${name}.puml`)], folder);
        for (const [name, machine] of Object.entries(drawn)) {
          const words = readItsDrawing(readFileSync(join(folder, `${name}.svg`), "utf8"));
          for (const { id, label } of machine.states) expect(words).toContain(squeeze(shown(label ?? id)));
          for (const transition of machine.transitions)
            expect(words).toContain(squeeze(shown(toTransitionText(transition, machine))));
        }
      });
    },
    120_000,
  );

  it("is the same bytes for the same version", () =>
    expect(requireText(toPlantUml(aMachine({}), heading))).toBe(`@startuml
' machines/light, version 3
' Not in this text: who raises events.
title Light
hide empty description
state "off" as s_off
state "on" as s_on
[*] --> s_off
s_off --> s_on : press
@enduml
`));
});
