import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { aRecord } from "#domain/test-builders.ts";
import { tensionBetweenPositions } from "#domain/topic/rules/tension-between-positions.ts";

const position = (id: string) => ({ id, attribution: "unnamed", stance: "position", text: `Said ${id}.` }) as const;
const withTension = (...between: string[]) =>
  aRecord("topic", "t", {
    positions: [position("memory"), position("files")],
    tensions: [{ between, text: "Not both." }],
  });

it("reports a position that the topic does not have, and one that is named twice", () => {
  expect(linesOf(tensionBetweenPositions, [withTension("memory", "disks", "memory")])).toEqual([
    "topics/t /tensions/0/between/1 `disks` is no position of this topic; name one by its id",
    "topics/t /tensions/0/between/2 `memory` is named twice; a tension is between different positions",
  ]);
});

it("is content with two positions of the topic, and with a topic without tensions", () => {
  expect(linesOf(tensionBetweenPositions, [withTension("memory", "files"), aRecord("topic", "u")])).toEqual([]);
});
