import { expect, it } from "vitest";
import { listPlaces, toItemSteps, toItemWord, toPartName, withArticle } from "#forms/part-names.ts";

it("names a row by what names it in the list, and by its place where two rows have that name", () => {
  const transitions = [
    { from: "A", event: "go", to: "B" },
    { from: "B", event: "go", to: "A", guard: "cold" },
    { from: "B", event: "go", to: "A", guard: "warm" },
  ];
  expect(toItemSteps(transitions)).toEqual(["A,go,B", "1", "2"]);
  expect(toItemSteps([{ id: "a" }, { name: "b" }, { state: "A", event: "go" }, { text: "c" }, "d"])).toEqual([
    ...["a", "b", "A,go", "3", "4"],
  ]);
});

it("takes no name that reads like a place in the list", () => {
  expect(toItemSteps([{ id: "1" }, { id: "-" }, { id: 0 }, {}])).toEqual(["0", "1", "2", "3"]);
});

it.each([
  ["/states/1", "state B"],
  ["/acceptance/1/met", "evidence of condition no. 2"],
  ["/transitions/0", "transition go from A"],
  ["/properties/0", "property p"],
  ["/states/2", "state"],
  ["/next/agenda/0", "agenda item first"],
  ["/pointOfNoReturn", "point of no return"],
])("calls what stands at %s “%s”", (path, name) => {
  const body = {
    states: [{ id: "A" }, { id: "B" }],
    transitions: [{ from: "A", event: "go", to: "B" }],
    properties: [{ id: "p" }],
    acceptance: [{ text: "The VM survives." }, { text: "The device does, too." }],
    next: { agenda: [{ id: "first" }] },
  };
  expect(toPartName(body, path)).toBe(name);
});

it("says in running text what one of a list is", () => {
  expect(["events", "risks", "closedBy", "tests"].map(toItemWord).map(withArticle)).toEqual([
    ...["an event", "a risk", "a feature that closes the way back", "a test"],
  ]);
});

it("finds the address of each value that a page may show, and leaves out sources", () => {
  const body = {
    title: "t",
    states: [{ id: "a/b", sources: [{ type: "url" }] }, { id: "B" }],
    next: { agenda: [{ id: "x" }] },
  };
  const places = new Map(listPlaces(body));
  expect([...places.values()].map(({ address, name }) => `${address}: ${name}`)).toEqual([
    "/states: state",
    "/states/a~1b: state a/b",
    "/states/B: state B",
    "/next: next",
    "/next/agenda: agenda item",
    "/next/agenda/x: agenda item x",
  ]);
  expect(places.get(body.next.agenda[0] ?? {})?.address).toBe("/next/agenda/x");
});
