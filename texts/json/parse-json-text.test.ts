import { expect, it } from "vitest";
import { parseJsonText } from "#texts/json/parse-json-text.ts";

it("a text of JSON is its value, null among others", () => {
  expect(parseJsonText('{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
  expect(parseJsonText("null")).toEqual({ ok: true, value: null });
});

it.each(["", "{", "undefined", "{} {}"])("`%s` is no JSON, and nothing is thrown", (text) => {
  expect(parseJsonText(text)).toMatchObject({ ok: false });
});
