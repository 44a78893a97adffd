import { expect, it } from "vitest";
import { toInput, toTyped } from "#server/http/forms/form-input.ts";

function aForm(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

it("takes repeated fields for a list, and those named as one also where there is one", () => {
  expect(toInput(aForm(["name", "Ada"], ["tag", "a"], ["tag", "b"], ["to[]", "x"], ["$ACTION_ID_1", ""]))).toEqual({
    name: "Ada",
    tag: ["a", "b"],
    to: ["x"],
  });
});

it("gives back what was typed, but no password and no token", () => {
  expect(
    toTyped(aForm(["name", "Ada"], ["to[]", "x"], ["password", "secret"], ["newPassword", "s"], ["token", "t"])),
  ).toEqual({ name: "Ada", "to[]": ["x"] });
});

it("takes a field with a dangerous name for a field", () => {
  const input = toInput(aForm(["__proto__", "x"]));
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
  expect(Object.keys(input)).toEqual(["__proto__"]);
});
