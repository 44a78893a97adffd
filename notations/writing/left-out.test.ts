import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { toCHeader } from "#notations/c-header/write.ts";
import { toDot } from "#notations/dot/write.ts";
import { factNames, type Fact } from "#notations/writing/left-out.ts";
import { aMachine, heading, nested } from "#notations/writing/test-builders.ts";
import { toMermaid } from "#notations/mermaid/write.ts";
import { toPlantUml } from "#notations/plantuml/write.ts";
import { toPromela } from "#notations/promela/write.ts";
import { toRvDot } from "#notations/rv-dot/write.ts";
import { toScxml } from "#notations/scxml/write.ts";
import { toWalksText } from "#notations/walks/write.ts";
import type { Heading, Written } from "#notations/writing/written.ts";
import { toXState } from "#notations/xstate/write.ts";

const writers: Readonly<Record<string, (machine: Machine, heading: Heading) => Written>> = {
  mmd: (machine, own) => ({ ok: true, value: toMermaid(machine, own) }),
  dot: toDot,
  "rv.dot": toRvDot,
  scxml: toScxml,
  "xstate.json": toXState,
  puml: toPlantUml,
  h: toCHeader,
  pml: toPromela,
  "walks.txt": toWalksText,
};

const states = (on: object) => ({ states: [{ id: "off" }, { id: "on", ...on }] });
const events = (press: object) => ({ events: [{ id: "press", raisedBy: "unknown", ...press }] });
const ways = (way: object) => ({ transitions: [{ from: "off", event: "press", to: "on", kind: "forward", ...way }] });
const plain = aMachine(events({}));
const fact = { text: "It is dark.", sources: [] };

const withFact: Readonly<Record<Exclude<Fact, "composite states">, object>> = {
  "labels of states": states({ label: "zebra" }),
  "descriptions of states": states({ description: "a zebra" }),
  "final states": states({ kind: "final" }),
  "accepting states": states({ marked: "accepting" }),
  "error states": states({ kind: "error" }),
  "where workloads are stopped": states({ blackout: true }),
  "the point of no return": { pointOfNoReturn: "on" },
  "labels of events": events({ label: "zebra" }),
  "descriptions of events": events({ description: "a zebra" }),
  "who raises events": events({ raisedBy: "operator" }),
  "events without a transition": { events: [...plain.events, { id: "zebra", raisedBy: "unknown" }] },
  guards: ways({ guard: "a zebra" }),
  effects: ways({ effect: "a zebra" }),
  "kinds of transitions": ways({ kind: "rollback" }),
  "notes on transitions": ways({ note: "a zebra" }),
  "refused requests": { rejections: [{ state: "on", event: "press", result: "-EINVAL" }] },
  properties: { properties: [{ id: "zebra", formula: "AG !on" }] },
  "what holds in words": { invariants: [fact] },
};

/** A machine with that and no more, and one without it. */
function toPair(name: Fact): readonly [Machine, Machine] {
  if (name !== "composite states") return [aMachine({ ...events({}), ...withFact[name] }), plain];
  const { states: leaves, transitions } = flatten(nested);
  const flat = transitions.map(({ from, to, transition }) => ({ ...transition, from, to }));
  return [nested, { ...nested, states: leaves.map(({ parent: _, ...state }) => state), transitions: flat }];
}

const isSaid = (line: string): boolean => line.includes("Not in this text:");
const toSaid = (text: string): string => text.split("\n").find(isSaid) ?? "";
const toBody = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !isSaid(line) && !line.includes("comment"))
    .join("\n");

function judge(notation: string, name: Fact): "carried" | "left out" | "refused" {
  const write = writers[notation];
  if (!write) throw new Error(`no writer for ${notation}`);
  const [withIt, without] = toPair(name).map((machine) => write(machine, heading));
  if (!withIt?.ok) return "refused";
  if (!without?.ok) throw new Error(without?.failure);
  const isCarried = toBody(withIt.value) !== toBody(without.value);
  expect(toSaid(withIt.value).includes(name), `${notation} says of ${name} that it is not there`).toBe(!isCarried);
  return isCarried ? "carried" : "left out";
}

/** The table as it is written: its columns are endings, its rows facts. */
function readTable(): ReadonlyMap<string, string> {
  const lines = readFileSync(new URL("../../docs/notations.md", import.meta.url), "utf8").split("\n");
  const first = lines.findIndex((line) => line.startsWith("| of a machine |"));
  const toCells = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", ""));
  const [, ...endings] = toCells(lines[first] ?? "");
  const rows = lines
    .slice(first + 2)
    .slice(0, factNames.length)
    .map(toCells);
  return new Map(
    rows.flatMap(([name = "", ...cells]) =>
      cells.map((cell, index) => [`${name} in ${endings[index]}`, cell] as const),
    ),
  );
}

describe("what a notation leaves out", () => {
  const table = readTable();
  it.each(Object.keys(writers).flatMap((notation) => factNames.map((name) => [name, notation] as const)))(
    "is said at the head of the text, and in the table: %s in %s",
    (name, notation) => {
      expect(table.get(`${name} in ${notation}`)).toBe(judge(notation, name));
    },
  );

  it("has a row in the table for each fact and a column for each writer, and no others", () => {
    expect(table.size).toBe(factNames.length * Object.keys(writers).length);
  });

  it("names the property that linear logic cannot say", () => {
    const text = toPromela(
      aMachine({
        properties: [
          { id: "back", formula: "AG EF off" },
          { id: "dark", formula: "AG !on" },
        ],
      }),
      heading,
    );
    expect(text.ok && toSaid(text.value)).toMatch(/the property back\. \*\/$/);
  });

  it("is not said where nothing is left out", () => {
    expect(toSaid(toMermaid(plain, heading))).toBe("");
  });
});
