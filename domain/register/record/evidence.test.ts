import { describe, expect, it } from "vitest";
import { findEvidence, listCarriedDecisions } from "#domain/register/record/evidence.ts";
import { listLinks } from "#domain/register/links.ts";
import type { Source } from "#domain/register/source.ts";
import { aBody, aRecord, aSpec } from "#domain/test-builders.ts";

const letter: Source = { type: "document", title: "A letter", certainty: "read" };
const book: Source = { type: "document", title: "A book", certainty: "excerpt" };

describe("the evidence of a place", () => {
  const body = aBody("machine", { states: [{ id: "off", sources: [letter] }, { id: "on" }], sources: [book] });

  it("is its own sources, or those of the nearest value around it that names any", () => {
    expect(findEvidence(body, "/states/0/description")).toEqual({ path: "/states/0", sources: [letter] });
    expect(findEvidence(body, "/states/0")).toEqual({ path: "/states/0", sources: [letter] });
    expect(findEvidence(body, "/states/1")).toEqual({ path: "", sources: [book] });
    expect(findEvidence(body, "/no/such~1place")).toEqual({ path: "", sources: [book] });
  });

  it("is found under a name with the signs that a pointer escapes, and behind what is null", () => {
    expect(findEvidence({ "a/b": { "c~d": { sources: [letter] } } }, "/a~1b/c~0d/e")).toEqual({
      path: "/a~1b/c~0d",
      sources: [letter],
    });
    expect(findEvidence({ a: null, sources: [letter] }, "/a/b")?.path).toBe("");
  });

  it("is none where nothing names a source, and no name reaches outside the body", () => {
    expect(findEvidence(aBody("machine"), "/states/0")).toBeUndefined();
    expect(findEvidence(aBody("machine"), "/constructor/prototype")).toBeUndefined();
  });
});

it("lists the decisions that a record carries, and not those that only mention it", () => {
  const spec = aSpec([
    aRecord("machine", "light"),
    aRecord("decision", "a", { carriedBy: ["machines/light"], related: ["machines/light"] }),
    aRecord("decision", "b", { related: ["machines/light"] }),
    aRecord("topic", "c", { related: ["machines/light"] }),
  ]);
  expect(listCarriedDecisions(listLinks(spec), "machines/light")).toEqual(["decisions/a"]);
  expect(listCarriedDecisions(listLinks(spec), "machines/dark")).toEqual([]);
  const link = { from: "topics/c", path: "/carriedBy/0", to: "machines/light" };
  expect(listCarriedDecisions({ all: [link], byTarget: new Map([[link.to, [link]]]) }, link.to)).toEqual([]);
});
