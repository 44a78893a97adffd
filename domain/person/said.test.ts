import { expect, it } from "vitest";
import { listHeld, listPromised, listSaid } from "#domain/person/said.ts";
import { listLinks } from "#domain/register/links.ts";
import { aPassage, aRecord, aSpec } from "#domain/test-builders.ts";

const pasha = { speaker: "pasha" } as const;
const late = aPassage("Later words.", "Later words.", { ...pasha, meeting: "2025-02-10" });
const early = aPassage("First words.", "First words.", pasha);
const another = aPassage("First words.", "First words.", { speaker: "david" });
const spec = aSpec([
  aRecord("person", "pasha", { name: "Pasha" }),
  aRecord("term", "kho", { sources: [late, early] }),
  aRecord("decision", "keep", { sources: [early, another] }),
  aRecord("topic", "when", {
    positions: [
      { id: "one", attribution: "named", stance: "position", text: "Soon.", sources: [], ...pasha },
      { id: "two", attribution: "unnamed", stance: "position", text: "Never.", sources: [] },
    ],
  }),
  aRecord("action", "send", { owner: "pasha" }),
  aRecord("action", "read", {}),
]);
const register = { spec, links: listLinks(spec) };

it("lists what notes have somebody say by meeting, each sentence once with all that rests on it", () => {
  expect(listSaid(register, "pasha").map(({ meeting, said }) => [meeting, said.map(({ holders }) => holders)])).toEqual(
    [
      ["2025-01-27", [["terms/kho", "decisions/keep"]]],
      ["2025-02-10", [["terms/kho"]]],
    ],
  );
  expect(listSaid(register, "nobody")).toEqual([]);
});

it("lists positions by topic, and no one else's", () => {
  expect(
    listHeld(register, "pasha").map(({ topic, positions }) => [topic.slug, positions.map(({ id }) => id)]),
  ).toEqual([["when", ["one"]]]);
});

it("lists what was promised", () => {
  expect(listPromised(register, "pasha").map(({ slug }) => slug)).toEqual(["send"]);
});
