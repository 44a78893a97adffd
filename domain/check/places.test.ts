import { expect, it } from "vitest";
import { listOwnTexts, listPassages, listPlaces } from "#domain/check/places.ts";
import { aBody, aMeetingWithNote, aPassage } from "#domain/test-builders.ts";

it("walks into lists and objects and escapes keys in pointers", () => {
  const paths = listPlaces({ a: [1, { "b/c": null }] }).map(({ path }) => path);
  expect(paths).toEqual(["", "/a", "/a/0", "/a/1", "/a/1/b~1c"]);
});

it("finds passages at every depth, with who speaks", () => {
  const note = "we go on";
  const topic = aBody("topic", {
    sources: [aPassage(note, "we")],
    positions: [
      {
        id: "p",
        attribution: "named",
        stance: "position",
        text: "t",
        sources: [aPassage(note, "go", { speaker: "ada" })],
      },
    ],
  });
  expect(listPassages(topic).map(({ path, quote, speaker }) => [path, quote, speaker])).toEqual([
    ["/positions/0/sources/0", "go", "ada"],
    ["/sources/0", "we", undefined],
  ]);
});

it("takes nothing else that holds a quote for a passage", () => {
  expect(listPassages({ sources: [{ type: "mail", quote: "we" }, null, "passage"] })).toEqual([]);
});

it("does not take the note, or words quoted from it, for a text of ours", () => {
  const texts = listOwnTexts({ ...aMeetingWithNote("the note").body, facts: [{ sources: [{ quote: "quoted" }] }] });
  expect(texts.map(({ text }) => text)).toContain("Held on a Monday.");
  expect(texts.map(({ text }) => text)).not.toContain("the note");
  expect(texts.map(({ text }) => text)).not.toContain("quoted");
  const ours = { quotes: ["ours"], part: { original: { text: "ours too" } } };
  expect(listOwnTexts(ours).map(({ text }) => text)).toEqual(["ours", "ours too"]);
});
