import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { findJsonExcess } from "#server/http/json/json-size.ts";

const { jsonDepth, jsonMembers, jsonValues } = limits;

describe("the bounds of a JSON text", () => {
  it.each([
    { title: "lists as deep as may be", text: `${"[".repeat(jsonDepth)}${"]".repeat(jsonDepth)}`, excess: undefined },
    { title: "lists a level deeper", text: "[".repeat(jsonDepth + 1), excess: `${jsonDepth} lists` },
    { title: "ten million brackets", text: "[".repeat(10_000_000), excess: `${jsonDepth} lists` },
    { title: "objects inside lists", text: '[{"a":'.repeat(jsonDepth), excess: `${jsonDepth} lists` },
    { title: "brackets in a string", text: JSON.stringify({ a: `\\"${"[".repeat(1_000)}` }), excess: undefined },
    { title: "many lists side by side", text: `[${Array(1_000).fill("[[]]").join()}]`, excess: undefined },
    {
      title: "as many values as may be",
      text: `[${Array(jsonValues - 1)
        .fill("1")
        .join()}]`,
      excess: undefined,
    },
    { title: "too many values", text: `[${Array(jsonValues).fill("1").join()}]`, excess: `${jsonValues} values` },
    { title: "too many empty lists", text: "[],".repeat(jsonValues), excess: `${jsonValues} values` },
    {
      title: "900,000 members of one object",
      text: `{${Array.from({ length: 900_000 }, (_, index) => `"m${index}":1`).join()}}`,
      excess: `${jsonMembers} members of one object`,
    },
    { title: "a string without an end", text: `["${"\\".repeat(999)}`, excess: undefined },
  ])("are told of $title", ({ text, excess }) => {
    const found = findJsonExcess(text);
    if (excess === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(excess);
  });
});
