import { expect, it } from "vitest";
import { countCallsAfter, findNeighbours } from "#domain/meeting/series.ts";
import { aRecord } from "#domain/test-builders.ts";

const aCall = (day: string) => aRecord("meeting", day, { day });
const aMail = (day: string) => aRecord("meeting", `${day}-mail`, { day, form: "mail" });

const [first, second, third] = [aCall("2025-01-27"), aCall("2025-02-10"), aCall("2025-02-24")];
const mail = aMail("2025-02-12");
const meetings = [third, mail, first, second];

it("has before and after a call the nearest calls on record, whatever mails lie between", () => {
  expect(findNeighbours(meetings, second)).toEqual({ before: first, after: third });
  expect(findNeighbours(meetings, third)).toEqual({ before: second, after: undefined });
});

it("begins with the first call and ends with the last", () => {
  expect(findNeighbours(meetings, first)).toEqual({ before: undefined, after: second });
  expect(findNeighbours([first], first)).toEqual({ before: undefined, after: undefined });
});

it("has a mail between the calls around it", () => {
  expect(findNeighbours(meetings, mail)).toEqual({ before: second, after: third });
});

it("has two calls of one day one after the other, and never one after itself", () => {
  const again = aRecord("meeting", "2025-02-10-again", { day: "2025-02-10" });
  expect(findNeighbours([again, second], second)).toEqual({ before: undefined, after: again });
  expect(findNeighbours([again, second], again)).toEqual({ before: second, after: undefined });
});

it("counts the calls on record after a meeting, and no mails", () => {
  expect(countCallsAfter(meetings, first)).toBe(2);
  expect(countCallsAfter(meetings, mail)).toBe(1);
  expect(countCallsAfter(meetings, third)).toBe(0);
});
