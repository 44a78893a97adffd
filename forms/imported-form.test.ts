import { expect, it } from "vitest";
import { aBody } from "#domain/test-builders.ts";
import { toImportedForm } from "#forms/imported-form.ts";

const read = { notation: "Mermaid stateDiagram", findings: [] };
const light = aBody("machine");
const large = {
  ...light,
  states: Array.from({ length: 601 }, (_, n) => ({
    ...(light.states[0] as (typeof light.states)[number]),
    id: `s${n}`,
  })),
};

it("is a new machine for each that was read, with what was found in the text", () => {
  const form = toImportedForm([{ slug: "light", body: light }], read);
  expect(form.changes).toEqual([{ op: "create", kind: "machine", slug: "light", body: light }]);
  expect(form.read).toBe(read);
});

it("shows a machine of many rows as text", () => {
  const form = toImportedForm(
    [
      { slug: "light", body: light },
      { slug: "large", body: large },
    ],
    read,
  );
  expect(form.changes.map(({ text }) => text?.includes("s600"))).toEqual([undefined, true]);
});
