import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import type { Position } from "#domain/topic/schema.ts";
import { speakerAndAttribution } from "#domain/topic/rules/speaker-and-attribution.ts";

const holding = (attribution: Position["attribution"], speaker?: string) =>
  aRecord("topic", "t", {
    positions: [{ id: "p", attribution, stance: "position", text: "x", ...(speaker === undefined ? {} : { speaker }) }],
  });

it("reports a named position without a speaker, and a speaker for what the group said", () => {
  expect(linesOf(speakerAndAttribution, [holding("named")])).toEqual([
    "topics/t /positions/0/attribution is named, so `speaker` must say who it was; or make it unnamed",
  ]);
  expect(linesOf(speakerAndAttribution, [holding("group", "ada")])).toEqual([
    "topics/t /positions/0/speaker names ada, but the attribution is group; make it named or by-context, or leave the speaker out",
  ]);
});

it("is content where the two go together", () => {
  for (const topic of [holding("by-context", "ada"), holding("named", "ada"), holding("unnamed"), holding("group")])
    expect(linesOf(speakerAndAttribution, [topic])).toEqual([]);
});
