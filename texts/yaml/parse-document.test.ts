import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { limits } from "#domain/limits.ts";
import { parseYamlDocument } from "#texts/yaml/parse-document.ts";

const faultsOf = (text: string) => {
  const parsed = parseYamlDocument(text);
  return parsed.ok ? [] : parsed.failure;
};
const nested = `more than ${limits.yamlDepth} deep`;
const manyLines = (count: number, toLine: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => toLine(index)).join("\n");

describe("a text that breaks a bound", () => {
  it.each([
    { title: "5,000 brackets", text: `a: ${"[".repeat(5_000)}${"]".repeat(5_000)}`, message: nested },
    { title: "a million brackets", text: "[".repeat(1_000_000), message: nested },
    { title: "braces", text: "{a: ".repeat(5_000), message: nested },
    { title: "dashes on a line", text: "- ".repeat(5_000), message: nested },
    { title: "question marks on a line", text: "? ".repeat(5_000), message: nested },
    {
      title: "lines further and further in",
      text: manyLines(200, (index) => `${" ".repeat(index)}a:`),
      message: nested,
    },
    { title: "pairs in lists", text: "[a: ".repeat(5_000), message: nested },
    { title: "60,000 anchors", text: manyLines(60_000, (index) => `k${index}: &a${index} 1`), message: "400 anchors" },
    { title: "aliases", text: `a: &x 1\nl:\n${"- *x\n".repeat(100_000)}`, message: "400 aliases" },
    { title: "tags", text: "- !!str a\n".repeat(100_000), message: "400 tags" },
    { title: "60,000 keys", text: manyLines(60_000, (index) => `kN${index}: 1`), message: "200000 words and signs" },
    { title: "90,000 equal keys", text: "k: 1\n".repeat(90_000), message: "200000 words and signs" },
    { title: "comments alone", text: "#\n".repeat(300_000), message: "200000 words and signs" },
  ])("is refused in one sentence: $title", ({ text, message }) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.message).toContain(message);
  });

  it("is refused at the place where it does", () => {
    expect(faultsOf(`a: 1\nb: ${"[".repeat(100)}`)).toMatchObject([{ line: 2, column: limits.yamlDepth + 3 }]);
  });
});

describe("a text within the bounds", () => {
  it("keeps brackets, stars and marks in its texts to itself", () => {
    const text = [
      "- |",
      ...Array<string>(500).fill("  [ { * & ! - ?"),
      `- "${"[".repeat(500)}"`,
      `- '${"*".repeat(500)}'`,
    ];
    expect(parseYamlDocument(text.join("\n")).ok).toBe(true);
  });

  it("may have any number of lists side by side", () => {
    expect(parseYamlDocument("- [[1], [2]]\n- a:\n    - b\n".repeat(1_000)).ok).toBe(true);
  });

  it("is read in time that grows with it, however many keys a map has", () => {
    expect(parseYamlDocument(manyLines(8_000, (index) => `k${index}: 1`)).ok).toBe(true);
  });

  it("is told of the first twenty faults, and that there are more", () => {
    const faults = faultsOf(manyLines(2_000, () => "same: 1"));
    expect(faults).toHaveLength(limits.yamlIssues + 1);
    expect(faults[0]).toEqual({ line: 2, column: 1, message: "has the key `same` twice in one map" });
    expect(faults.at(-1)?.message).toContain("goes on with more");
  });

  it("is read whatever values it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 15 }), (value) => {
        const parsed = parseYamlDocument(stringify(value, { schema: "core", aliasDuplicateObjects: false }));
        expect(parsed.ok && parsed.value.document.toJS()).toEqual(value);
      }),
    );
  });
});
