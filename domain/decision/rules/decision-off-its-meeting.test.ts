import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { decisionOffItsMeeting } from "#domain/decision/rules/decision-off-its-meeting.ts";
import { aPassage, aRecord } from "#domain/test-builders.ts";

const meeting = aRecord("meeting", "2025-01-27");

it("reports another day and a note of another meeting", () => {
  const sources = [aPassage("yes", "yes", { meeting: "2025-02-10" })];
  expect(linesOf(decisionOffItsMeeting, [meeting, aRecord("decision", "d", { day: "2025-01-28", sources })])).toEqual([
    "decisions/d /day is 2025-01-28, but its meeting was on 2025-01-27",
    "decisions/d /meeting is 2025-01-27, but the passages are of 2025-02-10; name the meeting that decided",
  ]);
});

it("names each meeting whose note is cited instead", () => {
  const cited = ["2025-02-10", "2025-02-24", "2025-02-10"].map((day) => aPassage("yes", "yes", { meeting: day }));
  expect(linesOf(decisionOffItsMeeting, [meeting, aRecord("decision", "d", { sources: cited })])).toEqual([
    expect.stringContaining("the passages are of 2025-02-10, 2025-02-24; name the meeting"),
  ]);
});

it("reports a decision that a mail is to have made", () => {
  const mail = aRecord("meeting", "2025-01-27", { form: "mail" });
  expect(linesOf(decisionOffItsMeeting, [mail, aRecord("decision", "d")])).toEqual([
    "decisions/d /meeting is a mail, in which nobody decides; name the meeting whose note says so",
  ]);
});

it("is content where one of the passages is of its meeting, and leaves a missing passage to another rule", () => {
  const sources = [aPassage("yes", "yes", { meeting: "2025-02-10" }), aPassage("yes", "yes")];
  expect(linesOf(decisionOffItsMeeting, [meeting, aRecord("decision", "d", { sources })])).toEqual([]);
  const page = { type: "url", url: "https://example.org/", certainty: "read" } as const;
  expect(linesOf(decisionOffItsMeeting, [meeting, aRecord("decision", "d", { sources: [page] })])).toEqual([]);
});

it("leaves a meeting that is missing to another rule", () => {
  expect(linesOf(decisionOffItsMeeting, [aRecord("decision", "d")])).toEqual([]);
});
