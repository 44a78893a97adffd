import { describe, expect, it } from "vitest";
import { runScripts } from "../bench/notations/scxml-scripts.ts";
import { judgeAll, mermaidCorpus, scxmlCorpus, serialisedCorpus, xstateCorpus } from "../bench/notations/readers.ts";

describe("where the field's own program reads a text otherwise, a finding says so", () => {
  it("for Mermaid", { timeout: 60_000 }, async () => {
    const verdicts = await judgeAll(await mermaidCorpus(250));
    expect(verdicts.filter(({ kind }) => kind === "silent").map(({ text, silent }) => [text, ...silent])).toEqual([]);
    expect(verdicts.filter(({ kind }) => kind === "equal").length).toBeGreaterThan(150);
  });

  it.each([scxmlCorpus(250), xstateCorpus(250), serialisedCorpus(100)])(
    "for $notation",
    { timeout: 60_000 },
    async (corpus) => {
      const verdicts = await judgeAll(corpus);
      expect(verdicts.filter(({ kind }) => kind === "silent").map(({ text, silent }) => [text, ...silent])).toEqual([]);
      expect(verdicts.filter(({ kind }) => kind === "equal").length).toBeGreaterThan(75);
    },
  );
});

describe("the scripts of SCION for SCXML", () => {
  const outcomes = runScripts();
  it("end where the machine that is read from them does, wherever the reader warns of nothing that could matter", () => {
    expect(outcomes.filter(({ type }) => type === "other")).toEqual([]);
    expect(outcomes.filter(({ type }) => type === "same").length).toBeGreaterThan(15);
    expect(outcomes.filter(({ type }) => type === "among").length).toBeGreaterThan(5);
  });

  it("are left out only for a reason that is named", () => {
    for (const outcome of outcomes)
      if (outcome.type === "not claimed") expect(outcome.reasons, outcome.name).not.toEqual([]);
    expect(outcomes.length).toBeGreaterThan(120);
  });
});
