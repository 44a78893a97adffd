import { expect, it } from "vitest";
import { toDocument } from "#domain/search/document.ts";
import { listTermUses } from "#domain/search/term-uses.ts";
import { toTermIndex } from "#domain/term/link.ts";
import { aMeetingWithNote, aRecord } from "#domain/test-builders.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";

const note = "The session was long. Nobody asked. All sessions end.";
const terms = [
  aRecord("term", "session", { title: "Session", meaning: "A session is a group." }),
  aRecord("term", "session-token", { title: "session token", meaning: "Names a file." }),
  aRecord("term", "policy", { title: "policy", deprecated: ["house rule"], meaning: "What holds." }),
];
const records = [
  ...terms,
  aMeetingWithNote(note),
  aRecord("topic", "ends", { question: "Does a session end? Or **sessions**?", title: "Session" }),
  aRecord("topic", "tokens", { question: "Who picks the session token?" }),
  aRecord("component", "luo", { summary: "Its policies hold." }),
  aRecord("component", "vfio", { summary: "No house rules.", otherNames: ["policy maker"] }),
] as unknown as AnyRecord[]; // each has the body of its kind

function find(slug: string, limit = 10, passed = 0) {
  const { total, counts, hits } = listTermUses(records.map(toDocument), toTermIndex(terms), { slug, limit, passed });
  return {
    total,
    counts: counts.map(([kind, count]) => `${kind} ${count}`),
    said: hits.map(({ id, places }) => [
      id,
      ...places.map(({ text, marks }) => `${text} [${marks.map(({ start, end }) => text.slice(start, end)).join()}]`),
    ]),
  };
}

it("lists the records and the sentences of notes that use a term, without the term's own and without longer names", () => {
  expect(find("session")).toEqual({
    total: 2,
    counts: ["topic 1", "meeting 1"],
    said: [
      ["topics/ends", "Does a session end? [session]", "Or sessions? [sessions]"],
      ["meetings/2025-01-27", "The session was long. [session]", "All sessions end. [sessions]"],
    ],
  });
});

it("finds plurals, and names that are used no more", () => {
  expect(find("policy").said.map(([id]) => id)).toEqual(["components/luo", "components/vfio"]);
});

it("gives a page of them, and says how many there are", () => {
  expect(find("session", 1, 1)).toEqual({
    total: 2,
    counts: ["topic 1", "meeting 1"],
    said: [["meetings/2025-01-27", "The session was long. [session]", "All sessions end. [sessions]"]],
  });
  expect(find("nowhere")).toEqual({ total: 0, counts: [], said: [] });
});
