import { expect, it } from "vitest";
import { toPlaceWordsAlone, toPlaceWords } from "#forms/place-words.ts";
import type { ChangeForm } from "#forms/kept-form.ts";

const machine: ChangeForm = {
  op: "update",
  kind: "machine",
  slug: "light",
  body: {
    states: [{ id: "off" }, { id: "" }],
    transitions: [{ from: "off", event: "press", to: "on", sources: [{ type: "url" }] }],
  },
};
const term: ChangeForm = { op: "create", kind: "term", slug: "", body: {} };

it.each([
  ["/title", "What you propose"],
  ["/message", "Why"],
  ["", "The proposal"],
  ["/id", "The name of the draft"],
  ["/form", "All that is typed here"],
  ["/changes/0/slug", "Address"],
  ["/changes/0/text", "The record as YAML"],
  ["/changes/0/body", "The record"],
  ["/changes/0/body/pointOfNoReturn", "Point of no return"],
  ["/changes/0/body/states", "States"],
  ["/changes/0/body/states/0/kind", "State off: kind"],
  ["/changes/0/body/states/1/id", "State no. 2: id"],
  ["/changes/0/body/states/7", "State no. 8"],
  ["/changes/0/body/states/~name", "States: the new id"],
  ["/changes/0/body/transitions/0/sources/0/url", "Transition press from off: source no. 1: web address"],
  ["/changes/0/pattern/A", "A property from a pattern: A"],
])("calls %j “%s”", (path, words) => {
  expect(toPlaceWords({ changes: [machine] }, path)).toBe(words);
});

it("says of which record it speaks, where there are several", () => {
  expect(toPlaceWords({ changes: [machine, term] }, "/changes/0/body/states/0")).toBe(
    "Record 1, machine light: state off",
  );
  expect(toPlaceWords({ changes: [machine, term] }, "/changes/1/slug")).toBe("Record 2, term: address");
  expect(toPlaceWords({ changes: [machine] }, "/changes/4/slug")).toBe("Address");
});

it.each([
  ["/title", "What you propose"],
  ["/timeZone", "Time zone"],
  ["/changes/1/slug", "Record 2: address"],
  ["/changes/0/body/states/4/kind", "Record 1: states: 4: kind"],
])("is said of %s as “%s” where no record is at hand", (path, words) => {
  expect(toPlaceWordsAlone(path)).toBe(words);
});
