import { expect, it } from "vitest";
import { accepts } from "#api/accept.ts";

it.each([
  [null, "application/json", true],
  ["*/*", "application/json", true],
  ["text/html, application/xhtml+xml, */*;q=0.8", "application/json", true],
  ["application/json", "application/json", true],
  ["application/json; charset=UTF-8", "application/json", true],
  ["application/*;q=0.1", "application/json", true],
  ["text/calendar", "text/calendar; charset=utf-8", true],
  ["application/json", "application/feed+json", true],
  ["application/schema+json", "application/json", false],
  ["text/html", "application/json", false],
  ["application/json;q=0", "application/json", false],
  ["*/*;q=0", "application/json", false],
  ["application/json;q=0, */*", "application/json", false],
  ["text/html;q=0, */*;q=0.1", "application/json", true],
  ["application/xml, text/*", "application/json", false],
  ["", "application/json", false],
  ["nonsense", "application/json", false],
])("takes of %j an answer of the type %j: %j", (accept, mediaType, expected) => {
  expect(accepts(accept, mediaType)).toBe(expected);
});
