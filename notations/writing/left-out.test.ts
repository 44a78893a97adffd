import { describe, expect, it } from "vitest";
import type { Machine } from "#domain/machine/schema.ts";
import { flatten } from "#domain/machine/flatten.ts";
import { writings, type Writing } from "#notations/registry.ts";
import { factNames, reportLeftOut, type Fact } from "#notations/writing/left-out.ts";
import { aMachine, heading, nested } from "#notations/writing/test-builders.ts";
import { toPromela } from "#notations/promela/write.ts";

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

type Fate = "carried" | "left out" | "refused";

function judge({ title, write }: (typeof texts)[number], name: Fact): Fate {
  const [withIt, without] = toPair(name).map((machine) => write(machine, heading));
  if (!withIt?.ok) return "refused";
  if (!without?.ok) throw new Error(without?.failure);
  const isCarried = toBody(withIt.value) !== toBody(without.value);
  expect(toSaid(withIt.value).includes(name), `${title} says of ${name} that it is not there`).toBe(!isCarried);
  return isCarried ? "carried" : "left out";
}

const texts = writings.flatMap(({ write, ...writing }) => (write === undefined ? [] : { ...writing, write }));

function toDeclared({ leavesOut, refusedFacts }: Writing, name: Fact): Fate {
  if (refusedFacts?.includes(name)) return "refused";
  return leavesOut?.includes(name) ? "left out" : "carried";
}

describe("what a notation leaves out", () => {
  it.each(texts.flatMap((writing) => factNames.map((name) => [name, writing.title, writing] as const)))(
    "is said at the head of the text, and in the registry: %s in %s",
    (name, _, writing) => {
      expect(toDeclared(writing, name)).toBe(judge(writing, name));
    },
  );

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
    expect(reportLeftOut(plain, factNames)).toEqual([]);
  });
});
