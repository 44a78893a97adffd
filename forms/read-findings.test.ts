import { describe, expect, it } from "vitest";
import { toProposalForm } from "#forms/sent-form.ts";
import { parseRecordText } from "#texts/record-text.ts";

const read = {
  notation: "SCXML",
  findings: [{ level: "warning", line: 3, construct: "<invoke>", message: "has no place", text: "<invoke/>" }],
};

describe("what was read from another notation", () => {
  it("goes along with the form that it filled", () => {
    expect(toProposalForm({ "/title": "t", "/read": JSON.stringify(read) }, parseRecordText).read).toEqual(read);
  });

  it.each(["", "{", "[]", '{"notation":1,"findings":[]}', JSON.stringify({ ...read, findings: [{ level: "loud" }] })])(
    "is nothing where a program sends %j in its place",
    (forged) => {
      expect(toProposalForm({ "/title": "t", "/read": forged }, parseRecordText)).toEqual({
        title: "t",
        message: "",
        editorial: false,
        changes: [],
      });
    },
  );
});
