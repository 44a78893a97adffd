import { expect, it } from "vitest";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";
import { findTypedMachine } from "#server/proposals/typed-machine.ts";
import { aWork } from "#server/work/test-builders.ts";

const spec = aSpec([aRecord("machine", "light")]);
const { work } = aWork(spec);
const find = (op: "create" | "update", slug: string, body: unknown) =>
  findTypedMachine({ work }, spec, { op, slug, body });

it("draws a new machine for itself, under an address that is not typed yet", async () => {
  const found = await find("create", "", aBody("machine"));
  expect(found?.toDraw.machine.slug).toBe("new");
  expect(found?.meaning).toBeUndefined();
});

it("draws what differs from the version before, by meaning too", async () => {
  const found = await find("update", "light", aBody("machine", { summary: "Shines." }));
  expect(found?.toDraw.machine.slug).toBe("light");
  expect(found?.meaning).toMatchObject({ class: "editorial" });
});

it("has nothing to draw before there is a state", async () => {
  expect(await find("create", "lamp", {})).toBeUndefined();
});
