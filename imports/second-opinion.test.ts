import { describe, expect, it } from "vitest";
import { itWith } from "#server/oracle-test-builders.ts";
import { askPlantUml } from "../bench/notations/ask-plantuml.ts";
import plantUmlSaid from "../bench/notations/plantuml-facts.json" with { type: "json" };
import { listPlantUmlTexts } from "../bench/notations/plantuml-texts.ts";
import { runScripts } from "../bench/notations/scxml-scripts.ts";
import {
  dotCorpus,
  judgeAll,
  mermaidCorpus,
  plantUmlCorpus,
  scxmlCorpus,
  serialisedCorpus,
  xstateCorpus,
} from "../bench/notations/readers.ts";

type Verdicts = Awaited<ReturnType<typeof judgeAll>>;

function expectNoneSilent(verdicts: Verdicts, equal: number): void {
  expect(verdicts.filter(({ kind }) => kind === "silent").map(({ text, silent }) => [text, ...silent])).toEqual([]);
  expect(verdicts.filter(({ kind }) => kind === "equal").length).toBeGreaterThan(equal);
}

describe("where the field's own program reads a text otherwise, a finding says so", () => {
  it("for Mermaid", { timeout: 120_000 }, async () => {
    expectNoneSilent(await judgeAll(await mermaidCorpus(150)), 100);
  });

  it("for DOT", { timeout: 60_000 }, async () => {
    expectNoneSilent(await judgeAll(await dotCorpus(250)), 75);
  });

  it.each([scxmlCorpus(250), xstateCorpus(250), serialisedCorpus(100)])(
    "for $notation",
    { timeout: 60_000 },
    async (corpus) => {
      expectNoneSilent(await judgeAll(corpus), 75);
    },
  );

  it("for PlantUML, as it said once", { timeout: 120_000 }, async () => {
    expect(plantUmlSaid).toHaveLength(listPlantUmlTexts().length);
    expectNoneSilent(await judgeAll(plantUmlCorpus()), 150);
  });

  itWith(
    ["plantuml"],
    "for PlantUML, which says today what it said once",
    () => {
      // How states are nested is in the picture alone, which takes too long to draw here.
      const isNested = (fact: string) => fact.endsWith(" : is in");
      const once = plantUmlSaid.map((facts) =>
        facts
          ?.split("\n")
          .filter((fact) => !isNested(fact))
          .join("\n"),
      );
      const today = askPlantUml(listPlantUmlTexts(), { isDrawn: false });
      expect(today.map((facts) => facts && [...facts].sort().join("\n"))).toEqual(once);
    },
    120_000,
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
