import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { listMeetings, parseRecurrence } from "#domain/charter/cadence.ts";
import { addDays } from "#domain/charter/instant.ts";

const cadence = (rrule: string, start: string) => ({ cadence: { rrule, start, time: "10:00", timeZone: "UTC" } });

/** As another reader of such rules has it; undefined where it gives up. */
function listElsewhere(rrule: string, start: string, count: number): string[] | undefined {
  try {
    const walk = ICAL.Recur.fromString(rrule).iterator(ICAL.Time.fromDateString(start));
    const days: string[] = [];
    // At the end of a rule it answers null, which its types leave out.
    for (let day = walk.next() as ICAL.Time | null; day && days.length < count; day = walk.next() as ICAL.Time | null)
      days.push(day.toString());
    return days;
  } catch {
    return undefined;
  }
}

const weekday = fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU");
const some = (days: fc.Arbitrary<string>) =>
  fc.uniqueArray(days, { minLength: 1, maxLength: 3 }).map((list) => `;BYDAY=${list.join(",")}`);
const nth = fc.constantFrom("1", "2", "3", "4", "-1", "-2");
const end = fc.constantFrom("", "", ";COUNT=5", ";UNTIL=20260301");
const every = fc.integer({ min: 1, max: 4 }).map((interval) => `;INTERVAL=${interval}`);
const anyRule = fc.oneof(
  fc.tuple(fc.constantFrom("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY"), every, end),
  fc.tuple(fc.constant("FREQ=WEEKLY"), every, some(weekday), fc.constantFrom("", ";WKST=SU", ";WKST=WE"), end),
  fc.tuple(fc.constant("FREQ=MONTHLY"), every, some(fc.tuple(nth, weekday).map((day) => day.join(""))), end),
  fc.tuple(fc.constant("FREQ=MONTHLY"), every, some(weekday), fc.constantFrom("", ";BYSETPOS=1", ";BYSETPOS=-1"), end),
  fc.tuple(fc.constant("FREQ=MONTHLY"), every, fc.constantFrom(";BYMONTHDAY=28", ";BYMONTHDAY=-1"), end),
);

describe("the days of a recurrence rule", () => {
  it("are those that another reader finds, from a day of the rule on", () => {
    fc.assert(
      fc.property(
        anyRule.map((parts) => parts.join("")),
        fc.date({ min: new Date("2024-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
        (rule, from) => {
          const [start] = listMeetings(
            cadence(rule.replace(/;(?:COUNT|UNTIL).*/, ""), from.toISOString().slice(0, 10)),
            "2024-01-01",
            1,
          );
          fc.pre(start !== undefined);
          expect(listMeetings(cadence(rule, start), start, 12), `${rule} ${start}`).toEqual(
            listElsewhere(rule, start, 12),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it("are the same ones, from whatever day on they are asked for", () => {
    fc.assert(
      fc.property(
        anyRule.map((parts) => parts.join("")),
        fc.nat(400),
        (rule, ahead) => {
          const from = addDays("2024-03-01T00:00:00Z", ahead).slice(0, 10);
          const all = listMeetings(cadence(rule, "2024-03-01"), "2024-03-01", 500);
          const later = all.filter((day) => day >= from).slice(0, 3);
          expect(listMeetings(cadence(rule, "2024-03-01"), from, 3), `${rule} ${from}`).toEqual(later);
        },
      ),
    );
  });

  it("are left out in months that do not have them", () => {
    expect(listMeetings(cadence("FREQ=MONTHLY", "2025-01-31"), "2025-01-01", 3)).toEqual([
      "2025-01-31",
      "2025-03-31",
      "2025-05-31",
    ]);
    expect(listMeetings(cadence("FREQ=MONTHLY;BYDAY=5MO", "2025-03-31"), "2025-01-01", 2)).toEqual([
      "2025-03-31",
      "2025-06-30",
    ]);
  });

  it.each([
    { rule: "FREQ=DAILY;BYDAY=MO;BYMONTHDAY=28", found: "2025-04-28" },
    { rule: "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=28;BYSETPOS=1", found: "2025-04-28" },
    { rule: "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=28;BYSETPOS=2", found: undefined },
    { rule: "FREQ=MONTHLY;BYDAY=5MO;INTERVAL=12", found: undefined, start: "2025-02-01" },
    { rule: "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=1;COUNT=9999", found: "2025-01-01" },
    { rule: "FREQ=DAILY;INTERVAL=999", found: "2025-01-01" },
  ])("are sought for so long and no longer: $rule", ({ rule, found, start = "2025-01-01" }) => {
    expect(listMeetings(cadence(rule, start), "2025-01-01", 1)[0]).toBe(
      rule.includes("5MO;INTERVAL") ? "2044-02-29" : found,
    );
    const began = performance.now();
    expect(listMeetings(cadence(rule, start), "9999-12-31", 1)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each([
    { rule: "FREQ=WEEKLY;BYDAY=2MO", message: "goes with FREQ=MONTHLY only" },
    { rule: "FREQ=MONTHLY;BYDAY=2MO;BYMONTHDAY=1", message: "does not go with BYMONTHDAY" },
    { rule: "FREQ=WEEKLY;BYMONTHDAY=1", message: "does not go with FREQ=WEEKLY" },
    { rule: "FREQ=WEEKLY;BYSETPOS=1", message: "BYSETPOS goes with" },
    { rule: "FREQ=WEEKLY;UNTIL=20250231", message: "UNTIL is no day: 2025-02-31" },
  ])("are not guessed at where calendars differ: $rule", ({ rule, message }) => {
    expect(parseRecurrence(rule)).toMatchObject({ failure: expect.stringContaining(message) });
  });
});
