import { describe, expect, it } from "vitest";
import { readMachine } from "#notations/read-machine.ts";
import { constructsOf, findingOf, readOne } from "#notations/sketch/test-builders.ts";

const json = (machine: object) => JSON.stringify(machine, undefined, 2);

describe("reading XState JSON", () => {
  it("finds targets by id, among siblings, among children and down a path", () => {
    const machine = readOne(
      json({
        id: "session",
        initial: "idle",
        states: {
          idle: { on: { GO: "live", DEEP: { target: "live.on" }, BY_ID: "#the-end", OWN: "#session.live.off" } },
          live: {
            initial: "on",
            states: {
              on: { on: { FLIP: { target: "off", guard: "isSafe", actions: ["save", { type: "log" }] } } },
              off: {},
            },
            on: { INNER: ".off" },
          },
          end: { id: "the-end", type: "final" },
        },
      }),
    );
    expect(machine.title).toBe("session");
    expect(machine.transitions.map(({ from, event, to }) => `${from} ${event} ${to}`)).toEqual([
      "idle GO on",
      "idle DEEP on",
      "idle BY_ID end",
      "idle OWN off",
      "live INNER off",
      "on FLIP off",
    ]);
    expect(machine.transitions.at(-1)).toMatchObject({ guard: "isSafe", effect: "save, log" });
    expect(machine.states.find(({ id }) => id === "end")?.kind).toBe("final");
  });

  it("names line and construct of what a machine has no place for, and keeps its text", () => {
    const text = `{
  "initial": "a",
  "context": { "count": 0 },
  "states": {
    "a": {
      "entry": ["greet"],
      "invoke": { "src": "fetcher" },
      "on": {
        "GO": { "target": "b.h" },
        "*": "b"
      },
      "after": { "1000": "b" },
      "always": "b"
    },
    "b": {
      "initial": "c",
      "states": { "c": {}, "h": { "type": "history" } }
    }
  }
}`;
    const read = readMachine(text);
    expect(findingOf(read, "context")).toMatchObject({ line: 3, text: '{"count":0}' });
    expect(findingOf(read, "entry")).toMatchObject({ line: 6, text: '["greet"]' });
    expect(findingOf(read, "invoke")).toMatchObject({ line: 7 });
    expect(findingOf(read, "event")).toMatchObject({ line: 10 });
    expect(findingOf(read, "after")).toMatchObject({ line: 12 });
    expect(findingOf(read, "transition without an event")).toMatchObject({ line: 13 });
    expect(findingOf(read, "history")).toMatchObject({ line: 17 });
    expect(read.drafts[0]?.body.transitions).toContainEqual({ from: "a", event: "GO", to: "b", kind: "forward" });
  });

  it("tells states of one name in two states apart by the state around them", () => {
    const machine = readOne(
      json({
        initial: "a",
        states: { a: { initial: "on", states: { on: {} } }, b: { initial: "on", states: { on: {} } } },
      }),
    );
    expect(machine.states.map(({ id, label }) => [id, label])).toEqual([
      ["a", undefined],
      ["a_on", "on"],
      ["b", undefined],
      ["b_on", "on"],
    ]);
  });

  it("makes a machine of each region where the machine itself is parallel", () => {
    const { drafts } = readMachine(
      json({
        id: "device",
        type: "parallel",
        states: {
          incoming: { initial: "a", states: { a: { on: { GO: "b" } }, b: {} } },
          outgoing: { initial: "c", states: { c: { on: { STOP: "d" } }, d: {} } },
        },
      }),
    );
    expect(drafts.map(({ slug, body }) => [slug, body.initial])).toEqual([
      ["device-incoming", "a"],
      ["device-outgoing", "c"],
      ["device", undefined],
    ]);
  });

  it("refuses what is no JSON with the line of the mistake, and JSON that is too deep with the limit", () => {
    expect(findingOf(readMachine('{\n"states": {\n"a": }\n}'), "JSON")).toMatchObject({ level: "error", line: 3 });
    expect(findingOf(readMachine('{"states":'.repeat(40_000)), "JSON").message).toContain("76");
    expect(readMachine("{}").drafts).toEqual([]);
    expect(constructsOf(readMachine('{"states": 3}'))).toContain("machine");
  });

  it("keeps what has the shape of no state or transition as a finding", () => {
    const read = readMachine(json({ initial: "a", states: { a: { on: { GO: { target: 3 } } }, b: 7 } }));
    expect(findingOf(read, "transition").text).toBe('{"target":3}');
    expect(findingOf(read, "state").message).toContain("states/b");
  });

  it("drops no member without a word: not one that stands twice, not `__proto__`, not an event that is forbidden", () => {
    const read = readMachine(`{ "id": "m", "initial": "a", "states": {
  "a": { "on": { "GO": "b",
    "GO": "a",
    "NO": null,
    "NEVER": [] } },
  "__proto__": { "on": { "GO": "a" } },
  "b": {}
} }`);
    expect(read.drafts[0]?.body.states.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(read.findings.filter(({ construct }) => construct === "member").map(({ line }) => line)).toEqual([2, 6]);
    expect(read.findings.filter(({ construct }) => construct === "transition").map(({ line }) => line)).toEqual([4, 5]);
    expect(JSON.stringify(Object.prototype)).toBe("{}");
  });

  it("begins a region in its state where that holds no others", () => {
    const { drafts } = readMachine('{ "id": "m", "type": "parallel", "states": { "a": {}, "b": {} } }');
    expect(drafts.map(({ body }) => body.initial)).toEqual(["a", "b", undefined]);
  });

  it("writes texts of several lines as one, which is what a record has room for", () => {
    const machine = readOne('{ "id": "m", "initial": "a", "states": { "a": { "description": "one\\ntwo\\tthree" } } }');
    expect(machine.states[0]?.description).toBe("one two three");
  });
});
