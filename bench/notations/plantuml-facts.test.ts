import { describe, expect, it } from "vitest";
import { itWith } from "#notations/oracle-test-builders.ts";
import { askPlantUml } from "./ask-plantuml.ts";
import plantUmlSaid from "./plantuml-facts.json" with { type: "json" };
import { listPlantUmlTexts } from "./plantuml-texts.ts";

describe("what PlantUML said once", () => {
  it("is there for every text", () => {
    expect(plantUmlSaid).toHaveLength(listPlantUmlTexts().length);
  });

  itWith(
    ["plantuml"],
    "is what it says today",
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
