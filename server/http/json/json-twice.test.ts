import { expect, it } from "vitest";
import { findNameTwice } from "#server/http/json/json-twice.ts";

it.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', undefined],
  ['{"a":"a","b":["a","a"]}', undefined],
  ['{"a":"{\\"b\\":1,\\"b\\":2}"}', undefined],
  ['{"a":[1,2],"b":3}', undefined],
  ['"a"', undefined],
  ['{"a":1,"a":2}', "a"],
  ['{"x":{"op":"create","list":[1,{}],"op":"retire"}}', "op"],
  ['{"op":1,"\\u006fp":2}', "op"],
  ['[{"__proto__":1,"__proto__":2}]', "__proto__"],
])("finds in %s the name %s twice", (json, name) => {
  expect(() => JSON.parse(json) as unknown).not.toThrow();
  expect(findNameTwice(json)).toBe(name);
});

it.each([
  ["a million brackets", `${"[".repeat(500_000)}${"]".repeat(500_000)}`, undefined],
  ["a string of ten megabytes", `{"a":"${"x".repeat(10_000_000)}","a":1}`, "a"],
  ["five million escapes", `{"a":"${'\\"'.repeat(5_000_000)}","a":1}`, "a"],
  ["three million strings", `{"a":[${'"",'.repeat(3_000_000)}1],"a":1}`, "a"],
])("comes back from %s", (_, json, name) => {
  expect(findNameTwice(json)).toBe(name);
});
