import { expect, it } from "vitest";
import { parseJson } from "#server/http/json/parse-json.ts";

const read = (text: string) => parseJson(new TextEncoder().encode(text), "send less");

it.each([
  ["a text", String.raw`{"a":["x","half \ud800"]}`, "/a/1 holds half of a character"],
  ["the second half alone", String.raw`{"a":{"b":"\uDC00\uD800"}}`, "/a/b holds half of a character"],
  ["the name of a member", String.raw`{"a":{"\ud800":1}}`, "/a holds half of a character"],
  ["the whole body", String.raw`"\ud83d"`, "it holds half of a character"],
])("refuses half of a surrogate pair in %s, and says where", (_title, text, reason) => {
  expect(read(text)).toMatchObject({
    ok: false,
    failure: { type: "not-json", reason: expect.stringContaining(reason) as string },
  });
});

it("takes a whole pair, written as two escapes, for the character it is", () => {
  expect(read(String.raw`["\ud83d\udca9"]`)).toEqual({ ok: true, value: ["\u{1F4A9}"] });
});
