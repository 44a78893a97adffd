import { expect, it } from "vitest";
import { listLinks } from "#domain/register/links.ts";
import { aMeetingWithNote, aPassage, aRecord, aSpec } from "#domain/test-builders.ts";

const note = "It was agreed on.";

it("finds references in lists, in optional parts and in sources, with the path to each", () => {
  const decision = aRecord("decision", "late", {
    carriedBy: ["machines/light"],
    sources: [aPassage(note, "agreed", { speaker: "ada" })],
  });
  const links = listLinks(aSpec([decision, aMeetingWithNote(note)]));
  expect(links.all).toEqual([
    { from: "decisions/late", path: "/meeting", to: "meetings/2025-01-27" },
    { from: "decisions/late", path: "/carriedBy/0", to: "machines/light" },
    { from: "decisions/late", path: "/sources/0/meeting", to: "meetings/2025-01-27" },
    { from: "decisions/late", path: "/sources/0/speaker", to: "people/ada" },
  ]);
});

it("knows everything that points at a record", () => {
  const pair = aRecord("pair", "6.12-to-6.13");
  const { byTarget } = listLinks(aSpec([pair]));
  expect(byTarget.get("kernels/6.12")).toEqual([{ from: "pairs/6.12-to-6.13", path: "/from", to: "kernels/6.12" }]);
  expect(byTarget.get("kernels/6.13")).toHaveLength(1);
});

it("follows sources that are not passages without inventing links", () => {
  const person = aRecord("person", "ada", {
    sources: [{ type: "url", url: "https://example.org", certainty: "read" }],
  });
  expect(listLinks(aSpec([person])).all).toEqual([]);
});

it("follows nothing into what is null", () => {
  const action = aRecord("action", "send");
  const body = { ...action.body, due: null } as unknown as typeof action.body;
  expect(listLinks(aSpec([{ ...action, body }])).all.map(({ path }) => path)).toEqual(["/meeting"]);
});

it("does not read a list of formats as references", () => {
  const kernel = aRecord("kernel", "6.19", { formats: [{ component: "kho", reads: ["kho-v1"], writes: "unknown" }] });
  expect(listLinks(aSpec([kernel])).all).toEqual([
    { from: "kernels/6.19", path: "/formats/0/component", to: "components/kho" },
  ]);
});
