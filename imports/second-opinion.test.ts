import { describe, expect, it } from "vitest";
import { judgeAll, mermaidCorpus } from "../bench/notations/readers.ts";

describe("where the field's own program reads a text otherwise, a finding says so", () => {
  it("for Mermaid", { timeout: 60_000 }, async () => {
    const verdicts = await judgeAll(await mermaidCorpus(250));
    expect(verdicts.filter(({ kind }) => kind === "silent").map(({ text, silent }) => [text, ...silent])).toEqual([]);
    expect(verdicts.filter(({ kind }) => kind === "equal").length).toBeGreaterThan(150);
  });
});
