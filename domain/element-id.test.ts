import { expect, it } from "vitest";
import { isElementId, toElementId } from "#domain/element-id.ts";

it.each([
  ["STOP_COPY", "STOP_COPY"],
  ["Stop & copy", "Stop_copy"],
  ["  gelöscht!", "geloscht"],
  ["6.19", "state_6_19"],
  ["→", "state"],
  ["a".repeat(100), "a".repeat(64)],
])("makes of %j the id %s", (name, id) => {
  expect(toElementId(name, "state")).toBe(id);
  expect(isElementId(id)).toBe(true);
});
