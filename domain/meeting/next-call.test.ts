import { describe, expect, it } from "vitest";
import { findNextCall } from "#domain/meeting/next-call.ts";
import { aRecord } from "#domain/test-builders.ts";

const zone = { time: "08:00", timeZone: "America/Los_Angeles" };
const charter = aRecord("charter", "group");
const note = aRecord("meeting", "2025-01-27", { next: { day: "2025-02-24", ...zone, text: "In four weeks." } });
const saying = (movedTo?: { day: string; time: string; timeZone: string }) =>
  aRecord("meeting", "2025-02-03-mail", {
    day: "2025-02-03",
    form: "mail",
    offCadence: [{ day: "2025-02-24", ...(movedTo && { movedTo }), text: "Changed." }],
  });

const find = (meeting: readonly (typeof note)[], now = "2025-02-05T00:00:00Z") =>
  findNextCall({ charter: [charter], meeting }, now);

describe("the next call", () => {
  it("is the one that a note announces, until that is over", () => {
    expect(find([note])).toEqual({ day: "2025-02-24", ...zone, at: "2025-02-24T16:00:00.000Z", announcedBy: note });
    expect(find([note], "2025-02-24T19:00:00.000Z")?.announcedBy).toBe(note);
  });

  it("follows from the cadence once the announced one is over, or where no note announces one", () => {
    expect(find([note], "2025-02-24T19:00:01Z")).toMatchObject({ day: "2025-03-10", announcedBy: undefined });
    expect(find([])).toMatchObject({ day: "2025-02-10", announcedBy: undefined });
  });

  it("is at the time that the announced one was moved to", () => {
    const to = { day: "2025-02-26", time: "10:00", timeZone: "Europe/Berlin" };
    expect(find([note, saying(to)])).toEqual({ ...to, at: "2025-02-26T09:00:00.000Z", announcedBy: note });
  });

  it("is the one of the cadence where the announced one was cancelled", () => {
    expect(find([note, saying()])).toMatchObject({ day: "2025-02-10", announcedBy: undefined });
    expect(find([note, saying()], "2025-02-11T00:00:00Z")).toMatchObject({ day: "2025-03-10" });
  });

  it("is the one that the note of the latest announces, whichever note was recorded last", () => {
    const later = aRecord("meeting", "2025-02-10", {
      day: "2025-02-10",
      next: { day: "2025-03-10", ...zone, text: "In March." },
    });
    for (const meetings of [
      [note, later],
      [later, note],
    ])
      expect(find(meetings)?.announcedBy).toBe(later);
  });

  it("is unknown where there is neither charter nor note", () => {
    expect(findNextCall({ charter: [], meeting: [] }, "2025-02-05T00:00:00Z")).toBeUndefined();
  });
});
