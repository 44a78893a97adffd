import { describe, expect, it } from "vitest";
import { readAgreement } from "#domain/note/agreement.ts";

const say = (text: string): string => {
  const read = readAgreement(text);
  if (!read) return "nothing";
  return read.type === "background" ? "earlier" : `${read.reading.stance}, ${read.reading.strength}`;
};

describe("an agreement is no stronger than its words", () => {
  it.each([
    ["It was agreed that we wait.", "agreed, plain"],
    ["We all agreed to wait.", "agreed, plain"],
    ["After a while the group decided against it.", "agreed, plain"],
    ["It was agreed that no decision is needed.", "agreed, plain"],
    ["The proposal was adopted.", "agreed, plain"],
    ["There was unanimous agreement to wait.", "agreed, plain"],
    ["After the demo we agreed on the name.", "agreed, plain"],
    ["There was a general acknowledgment that it is slow.", "acknowledged, plain"],
    ["It was generally acknowledged.", "acknowledged, plain"],
    ["There was broad agreement on the name.", "acknowledged, hedged"],
    ["Everybody except Ann agreed.", "acknowledged, hedged"],
    ["The consensus was to wait.", "acknowledged, reported"],
    ["There were no objections.", "acknowledged, reported"],
    ["We could likely agree on it.", "proposed, hedged"],
    ["The group seems to agree.", "proposed, hedged"],
    ["It was not agreed.", "position, negated"],
    ["It wasn't agreed on.", "position, negated"],
    ["Nothing was decided.", "position, negated"],
    ["No consensus was reached.", "position, negated"],
    ["Consensus was not reached.", "position, negated"],
    ["They agreed to disagree.", "position, negated"],
    ["The name was rejected.", "position, negated"],
    ["It was not acknowledged.", "position, negated"],
    ["It is not clear that it was agreed.", "position, negated"],
    ["Apparently it was agreed.", "position, reported"],
    ["We were told that it was agreed.", "position, reported"],
    ["We almost agreed on it.", "nothing"],
    ["We would have agreed.", "proposed, hedged"],
    ["Contrary to what was agreed, it was merged.", "nothing"],
    ["After we agreed on it, it was merged.", "nothing"],
    ["The name has to be agreed.", "question, plain"],
    ["We need to decide on a name.", "question, plain"],
    ["As agreed last time, it was merged.", "earlier"],
    ["This was agreed earlier.", "earlier"],
    ["Once we agree, it can be merged.", "nothing"],
    ["James agreed to send it.", "nothing"],
    ["The states that are agreed upon come first.", "nothing"],
    ["Consensus matters.", "nothing"],
    ["The decision is hard.", "nothing"],
    ["It is slow.", "nothing"],
  ])("“%s” is %s", (text, said) => {
    expect(say(text)).toBe(said);
  });

  it("and what somebody says of one is only said", () => {
    expect(readAgreement("Ann noted that it was agreed.", 0)).toBeUndefined();
    expect(readAgreement("Ann noted that it was not acknowledged.", 0)).toBeUndefined();
  });
});
