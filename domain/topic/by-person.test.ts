import { expect, it } from "vitest";
import type { Source } from "#domain/register/source.ts";
import { listHeldOverDays } from "#domain/topic/by-person.ts";
import type { Position } from "#domain/topic/schema.ts";

const quote = (meeting: string): Source => ({
  type: "passage",
  meeting,
  offset: 0,
  length: 1,
  quote: "a",
  sha256: "0".repeat(64),
  stance: "position",
  certainty: "read",
});
const document: Source = { type: "document", title: "A talk", certainty: "excerpt" };

const position = (id: string, speaker: string | undefined, ...sources: readonly Source[]): Position => ({
  id,
  ...(speaker !== undefined && { speaker }),
  attribution: speaker === undefined ? "unnamed" : "named",
  stance: "position",
  text: id,
  sources: [...sources],
});

const told = (...positions: readonly Position[]) =>
  listHeldOverDays(positions).map(({ speaker, held }) => [
    speaker,
    ...held.map(({ day, positions: own }) => `${day}: ${own.map(({ id }) => id).join(", ")}`),
  ]);

it("puts what somebody held on one day beside what they held on another, the earliest first and what was said elsewhere last", () => {
  expect(
    told(
      position("late", "ada", quote("2025-02-10")),
      position("talk", "ada", document),
      position("early", "ada", quote("2025-01-27")),
      position("too", "ada", quote("2025-02-10-evening")),
    ),
  ).toEqual([["ada", "2025-01-27: early", "2025-02-10: late, too", ": talk"]]);
});

it("counts a position to the first meeting whose note says it", () => {
  expect(
    told(
      position("both", "ada", quote("2025-02-10"), document, quote("2025-01-27")),
      position("later", "ada", quote("2025-02-24")),
    ),
  ).toEqual([["ada", "2025-01-27: both", "2025-02-24: later"]]);
});

it("says nothing of those who spoke on one day alone, or whom no note names, and keeps the order of who spoke first", () => {
  expect(
    told(
      position("bo-1", "bo", quote("2025-02-10")),
      position("once", "cy", quote("2025-01-27")),
      position("ada-1", "ada", quote("2025-01-27")),
      position("again", "cy", quote("2025-01-27")),
      position("who-1", undefined, quote("2025-01-27")),
      position("who-2", undefined, quote("2025-02-10")),
      position("ada-2", "ada", quote("2025-02-10")),
      position("bo-2", "bo", document),
    ).map(([speaker]) => speaker),
  ).toEqual(["bo", "ada"]);
});
