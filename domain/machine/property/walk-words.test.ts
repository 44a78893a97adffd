import { expect, it } from "vitest";
import type { ShownWalk } from "#domain/machine/state-space/shown-step.ts";
import { toWalkWords } from "#domain/machine/property/walk-words.ts";

const walk = (events: string, loop?: number): ShownWalk => ({
  start: [],
  loop,
  steps: events
    .split(" ")
    .filter((event) => event !== "")
    .map((event) => ({ from: [], event, to: [], kind: "forward", transition: 0 })),
});

it.each([
  [walk(""), "where it starts"],
  [walk("a"), "after `a`"],
  [walk("a b c"), "after `a`, `b` and `c`"],
  [walk("a b", 0), "with `a` and `b` for ever"],
  [walk("a b c", 1), "after `a`, with `b` and `c` for ever"],
])("a walk in words %#", (given, words) => {
  expect(toWalkWords(given)).toBe(words);
});
