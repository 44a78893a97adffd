import { expect, it } from "vitest";
import { findDepartures, findMovedFrom, toDepartures } from "#domain/meeting/departures.ts";
import { aRecord } from "#domain/test-builders.ts";

const to = { day: "2025-02-12", time: "09:00", timeZone: "Europe/Berlin" };
const cancels = { day: "2025-02-10", text: "There is no call." };
const moves = { ...cancels, movedTo: to };
const note = aRecord("meeting", "2025-01-27", { offCadence: [cancels] });
const mail = aRecord("meeting", "2025-02-03-mail", { day: "2025-02-03", form: "mail", offCadence: [moves] });

it("are those that any note or mail says, by the day of the cadence", () => {
  expect(toDepartures([note])).toEqual(new Map([["2025-02-10", undefined]]));
  expect(toDepartures([mail])).toEqual(new Map([["2025-02-10", to]]));
  expect(toDepartures([aRecord("meeting", "2025-01-27")])).toEqual(new Map());
});

it("are as the later of two has them, in whatever order they come", () => {
  for (const meetings of [
    [note, mail],
    [mail, note],
  ])
    expect(findDepartures(meetings).get("2025-02-10")?.meeting).toBe(mail);
});

it("tell of a day which meeting of the cadence was moved to it", () => {
  expect(findMovedFrom([mail], "2025-02-12")).toBe("2025-02-10");
  expect(findMovedFrom([mail], "2025-02-10")).toBeUndefined();
  expect(findMovedFrom([note], "2025-02-12")).toBeUndefined();
});
