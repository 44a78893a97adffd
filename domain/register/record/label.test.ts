import { expect, it } from "vitest";
import { toFieldLabel, toItemLabel } from "#domain/register/record/label.ts";

it("names fields in words", () => {
  expect(toFieldLabel("pointOfNoReturn")).toBe("point of no return");
});

it.each([
  ["terms/kexec", "terms/kexec"],
  [{ id: "off", label: "Off" }, "off"],
  [{ from: "off", event: "press", to: "on" }, "press from off"],
  [{ state: "on", event: "press" }, "press in on"],
  [{ text: "It hums." }, "no. 3"],
  [{ title: "long ".repeat(100) }, "no. 3"],
  [4, "no. 3"],
])("names the item %j as people call it", (item, label) => {
  expect(toItemLabel(item, 2)).toBe(label);
});
