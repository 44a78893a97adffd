import { expect, it } from "vitest";
import { toUrn, toUuid } from "#exports/lasting-name.ts";

it("names a thing by a UUID of version 8, always the same", () => {
  expect(toUrn("register", "revision/3")).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(toUuid("register", "revision/3")).toBe(toUuid("register", "revision/3"));
});

it("gives another thing, and the same thing of another register, another name", () => {
  const names = ["one", "other"].flatMap((identity) =>
    ["feed", "revision/3", "revision/4"].map((name) => toUuid(identity, name)),
  );
  expect(new Set(names).size).toBe(names.length);
});
