import { expect, it } from "vitest";
import { hasElements, renameElement } from "#forms/rename-element.ts";

const machine = {
  initial: "off",
  pointOfNoReturn: "on",
  states: [{ id: "off" }, { id: "on", description: "It is on." }, { id: "dim", parent: "on" }],
  events: [{ id: "press" }, { id: "on" }],
  transitions: [{ from: "off", event: "press", to: "on" }],
  rejections: [{ state: "on", event: "on", result: "-EINVAL" }],
  logMapping: [{ pattern: "p", event: "on" }],
  properties: [{ formula: "AG(on -> EF off)" }, { formula: "AG !after(on)" }, { formula: "AG(" }],
};

it("gives a state another id wherever the machine names it, and leaves an event of that name alone", () => {
  const renamed = renameElement(machine, "states", 1, "lit");
  expect(renamed.ok && renamed.value).toEqual({
    ...machine,
    pointOfNoReturn: "lit",
    states: [{ id: "off" }, { id: "lit", description: "It is on." }, { id: "dim", parent: "lit" }],
    transitions: [{ from: "off", event: "press", to: "lit" }],
    rejections: [{ state: "lit", event: "on", result: "-EINVAL" }],
    properties: [{ formula: "AG(lit -> EF off)" }, { formula: "AG !after(on)" }, { formula: "AG(" }],
  });
});

it("gives an event another id wherever the machine names it, and leaves a state of that name alone", () => {
  const renamed = renameElement(machine, "events", 1, "switch");
  expect(renamed.ok && renamed.value).toEqual({
    ...machine,
    events: [{ id: "press" }, { id: "switch" }],
    rejections: [{ state: "on", event: "switch", result: "-EINVAL" }],
    logMapping: [{ pattern: "p", event: "switch" }],
    properties: [{ formula: "AG(on -> EF off)" }, { formula: "AG(!after(switch))" }, { formula: "AG(" }],
  });
});

it("names a row that had no id, and nothing else changes by it", () => {
  const body = { states: [{}], transitions: [{ from: "", to: "" }] };
  expect(renameElement(body, "states", 0, "a")).toEqual({ ok: true, value: { ...body, states: [{ id: "a" }] } });
});

it.each([
  ["on", "is the id of another one of the states already"],
  ["", "must start with a letter"],
  ["6.19", "must start with a letter"],
  ["x".repeat(65), "is longer than 64 characters"],
])("does not call a state %j", (name, message) => {
  const refused = renameElement(machine, "states", 0, name);
  expect(refused.ok ? "" : refused.failure).toContain(message);
});

it("knows which lists others name", () => {
  expect(["states", "events", "transitions", "__proto__"].map(hasElements)).toEqual([true, true, false, false]);
});

it("says what the version before called it, once, and of a row that is new nothing", () => {
  const states = [{ id: "frozen" }, { id: "b" }];
  const rename = (rows: readonly object[], index: number, name: string) => {
    const renamed = renameElement({ states: rows }, "states", index, name, ["states/frozen", "states/b", "events/x"]);
    return renamed.ok ? (renamed.value as { states: readonly object[] }).states : [];
  };
  const once = rename(states, 0, "cold");
  expect(once[0]).toEqual({ id: "cold", formerly: ["frozen"] });
  const twice = rename(once, 0, "icy");
  expect(twice[0], "a name in between was never published").toEqual({ id: "icy", formerly: ["frozen"] });
  expect(rename(twice, 0, "frozen")[0]).toEqual({ id: "frozen", formerly: [] });
  expect(rename([...states, { id: "x" }], 2, "y")[2]).toEqual({ id: "y" });
});
