import { describe, expect, it } from "vitest";
import { runScripts } from "../bench/notations/scxml-scripts.ts";
import { corpora, judgeAll } from "../bench/notations/readers.ts";

/** Texts that are generated, and how many of all have to be read alike: a reader that tells of everything is no use. */
const asked: Readonly<Record<keyof typeof corpora, { readonly generated: number; readonly equal: number }>> = {
  mermaid: { generated: 150, equal: 100 },
  plantUml: { generated: 0, equal: 150 },
  dot: { generated: 250, equal: 75 },
  scxml: { generated: 250, equal: 75 },
  xstate: { generated: 250, equal: 75 },
  serialised: { generated: 100, equal: 75 },
};

describe("where the field's own program reads a text otherwise, a finding says so", () => {
  it.each(Object.entries(asked))("for %s", { timeout: 120_000 }, async (name, { generated, equal }) => {
    const verdicts = await judgeAll(await corpora[name as keyof typeof corpora](generated));
    expect(verdicts.filter(({ kind }) => kind === "silent").map(({ text, silent }) => [text, ...silent])).toEqual([]);
    expect(verdicts.filter(({ kind }) => kind === "equal").length).toBeGreaterThan(equal);
  });
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
