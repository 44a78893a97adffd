import { expect, it } from "vitest";
import { toStrength } from "#domain/decision/strength.ts";
import type { Stance } from "#domain/register/source.ts";
import { aBody, aPassage } from "#domain/test-builders.ts";

const strengthOf = (status: "agreed" | "superseded", ...stances: Stance[]) =>
  toStrength(aBody("decision", { status, sources: stances.map((stance) => aPassage("so be it", "so", { stance })) }));

it("is that of the strongest passage, whichever stands first", () => {
  expect(strengthOf("superseded", "acknowledgement", "position", "agreement")).toBe("agreed");
  expect(strengthOf("agreed", "position", "acknowledgement")).toBe("acknowledged");
});

it("is neither where no passage says that it was agreed or acknowledged, whatever the status is", () => {
  expect(strengthOf("agreed", "position", "background")).toBe("neither");
  const letter = { type: "document", title: "A letter", certainty: "read" } as const;
  expect(toStrength(aBody("decision", { status: "agreed", sources: [letter] }))).toBe("neither");
});
