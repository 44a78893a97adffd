import { expect, it } from "vitest";
import { toPrettyJson } from "#texts/json/pretty-json.ts";

it("keeps the order of members, leaves out what is undefined and ends with a line feed", () => {
  expect(toPrettyJson({ b: 1, a: [undefined, null], gone: undefined })).toBe(
    '{\n  "b": 1,\n  "a": [\n    null,\n    null\n  ]\n}\n',
  );
});
