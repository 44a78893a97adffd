import { expect, it } from "vitest";
import { toDecisionStanding } from "#domain/decision/standing.ts";

const facts = {
  status: "provisional",
  since: "2025-02-01T08:00:00.000Z",
  now: "2025-02-08T07:59:59.000Z",
  days: 7,
  concerns: ["Too early"],
} as const;

it("gives what is provisional a window on the list, which ends to the second", () => {
  const standing = toDecisionStanding(facts);
  expect(standing).toMatchObject({
    concerns: ["Too early"],
    window: { end: "2025-02-08T08:00:00.000Z", isOver: false },
  });
  expect(standing.moves.map(({ to }) => to)).toEqual(["agreed", "disputed", "withdrawn"]);
  expect(toDecisionStanding({ ...facts, now: "2025-02-08T08:00:00.000Z" }).window?.isOver).toBe(true);
});

it("gives no window to anything else", () => {
  expect(toDecisionStanding({ ...facts, status: "disputed" }).window).toBeUndefined();
  expect(toDecisionStanding({ ...facts, status: "superseded" }).moves).toEqual([]);
});
