import { expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toFieldLabel, toItemLabel, toPathLabel } from "#domain/register/record/label.ts";

it("names fields in words", () => {
  expect(toFieldLabel("pointOfNoReturn")).toBe("point of no return");
});

it.each([
  ["terms/kexec", "terms/kexec"],
  [{ id: "off", label: "Off" }, "off"],
  [{ from: "off", event: "press", to: "on" }, "press from off"],
  [{ state: "on", event: "press" }, "press in on"],
  [{ state: "on" }, "no. 3"],
  [{ event: "press" }, "no. 3"],
  [{ name: "Too early", title: "A concern" }, "Too early"],
  [{ title: "A letter", component: "kho" }, "A letter"],
  [{ component: "kho", format: "kho-v1" }, "kho"],
  [{ format: "kho-v1", feature: "memfd" }, "kho-v1"],
  [{ feature: "memfd" }, "memfd"],
  [{ text: "It hums." }, "no. 3"],
  [{ title: "t".repeat(limits.line) }, "t".repeat(limits.line)],
  [{ title: "long ".repeat(100) }, "no. 3"],
  [4, "no. 3"],
  [null, "no. 3"],
])("names the item %j as people call it", (item, label) => {
  expect(toItemLabel(item, 2)).toBe(label);
});

it.each([
  ["/states/1/pointOfNoReturn", "states › on › point of no return"],
  ["/states/7", "states › no. 8"],
  ["/owner", "owner"],
  ["/owner/name", "owner › name"],
])("names the place %s in words, also where the body has none there", (path, label) => {
  expect(toPathLabel({ states: [{ id: "off" }, { id: "on" }] }, path)).toBe(label);
  expect(toPathLabel(undefined, "/states/1")).toBe("states › 1");
});
