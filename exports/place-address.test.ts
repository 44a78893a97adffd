import { expect, it } from "vitest";
import { toPlacePath } from "#exports/place-address.ts";
import { toSearchPath } from "#exports/search-path.ts";

it.each([
  [
    "a sentence of a note",
    "meeting",
    { path: "/original", passage: { offset: 4, length: 9 } },
    "/meetings/a?passage=4-9#passage",
  ],
  [
    "a sentence of a corrected note",
    "meeting",
    { path: "/corrections/0/original", passage: { offset: 4, length: 9 }, original: "0123456789ab" },
    "/meetings/a?original=0123456789ab&passage=4-9#passage",
  ],
  ["a state", "machine", { path: "/states/3", item: "frozen" }, "/r/a#state-frozen"],
  ["a transition", "machine", { path: "/transitions/3" }, "/r/a#transition-3"],
  ["an event", "machine", { path: "/events/3", item: "freeze" }, "/r/a#transitions"],
  ["a position", "topic", { path: "/positions/0", item: "p1" }, "/r/a#position-p1"],
  ["a fact", "component", { path: "/facts/0" }, "/r/a#facts"],
  ["a summary", "machine", { path: "/summary" }, "/r/a"],
  ["a comment", "proposal", { path: "entry-3" }, "/r/a#entry-3"],
  ["why a proposal was made", "proposal", { path: "" }, "/r/a"],
] as const)("leads to %s", (_, kind, place, path) => {
  expect(toPlacePath({ id: "r/a", kind }, place)).toBe(path);
});

it("writes the address of a search as a form would", () => {
  expect([toSearchPath(""), toSearchPath('a "b c"'), toSearchPath("a&b", 20)]).toEqual([
    "/search",
    "/search?q=a+%22b+c%22",
    "/search?q=a%26b&after=20",
  ]);
});
