import { expect, it } from "vitest";
import { pickGravest } from "#domain/machine/difference/rules.ts";

it("of several rules the gravest decides, and of equally grave ones the first", () => {
  expect(pickGravest(["words-changed", "target-changed", "state-added"])).toBe("target-changed");
  expect(pickGravest(["state-renamed", "target-changed"])).toBe("state-renamed");
  expect(pickGravest([])).toBeUndefined();
});
