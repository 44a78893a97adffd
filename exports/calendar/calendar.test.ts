import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { aContent, day } from "#domain/proposal/test-builders.ts";
import { listMeetings } from "#domain/charter/cadence.ts";
import { toInstant } from "#domain/charter/instant.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toCalendar, type CalendarNews, type RunningLastCall } from "#exports/calendar/calendar.ts";
import { toUuid } from "#exports/lasting-name.ts";

const base = "https://register.example.org";
const identity = "0".repeat(64);
const charter = aRecord("charter", "group");
const cadence = charter.body.cadence;

const aLastCall = (fields: Partial<RunningLastCall> = {}): RunningLastCall => ({
  id: 7,
  content: aContent(),
  since: day(3),
  lastCallEndsAt: day(10),
  ...fields,
});

const aNews = (...lastCalls: RunningLastCall[]): CalendarNews => ({ identity, lastCalls });

const announcing = (next: { readonly day: string; readonly time?: string; readonly agenda?: readonly string[] }) =>
  aRecord("meeting", "2025-01-27", {
    next: {
      day: next.day,
      time: next.time ?? "08:00",
      timeZone: "America/Los_Angeles",
      text: "Next meeting.",
      agenda: (next.agenda ?? []).map((text, index) => ({ id: `a${index}`, text })),
    },
  });

/** As a program reads it that knows nothing of us. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  for (const { component } of events)
    for (const property of component.getAllProperties()) {
      const zone = zones.find(({ tzid }) => tzid === property.getFirstParameter("tzid"));
      const value = property.getFirstValue();
      if (zone && value instanceof ICAL.Time) value.zone = zone;
    }
  return { calendar, zones, events };
}

const toUtc = (time: ICAL.Time): string => time.convertToZone(ICAL.Timezone.utcTimezone).toICALString();
const unfold = (text: string): string => text.replaceAll("\r\n ", "");

describe("the calendar", () => {
  it("has every meeting of the charter's cadence, at the hour it has in the group's zone all year round", () => {
    const { events } = read(toCalendar(aSpec([charter]), aNews(), base));
    expect(events).toHaveLength(1);
    const [meetings] = events;
    if (!meetings) throw new Error("there is no event");
    expect(meetings).toMatchObject({ uid: toUuid(identity, "meetings"), summary: charter.body.title });
    const walk = meetings.iterator();
    for (const expected of listMeetings(charter.body, cadence.start, 200)) {
      const time = walk.next();
      expect(time.toString()).toBe(`${expected}T08:00:00`);
      // The zone's own text says when its clocks change; Intl, which wrote it, is not asked here.
      const wanted = toInstant(expected, cadence.time, cadence.timeZone);
      expect(toUtc(time), expected).toBe(`${wanted.slice(0, 19).replace(/[-:]/g, "")}Z`);
    }
  });

  it.each(["America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kolkata", "UTC"])(
    "carries the clocks of %s as they are",
    (timeZone) => {
      const zoned = aRecord("charter", "group", { cadence: { ...cadence, timeZone, rrule: "FREQ=DAILY" } });
      const [zone] = read(toCalendar(aSpec([zoned]), aNews(), base)).zones;
      if (!zone) throw new Error("there is no zone");
      for (const on of listMeetings(zoned.body, cadence.start, 1_500)) {
        const time = ICAL.Time.fromDateTimeString(`${on}T12:00:00`);
        time.zone = zone;
        const wanted = toInstant(on, "12:00", timeZone);
        expect(toUtc(time), on).toBe(`${wanted.slice(0, 19).replace(/[-:]/g, "")}Z`);
      }
    },
  );

  it("shows the announced meeting in its place in the cadence, with its agenda and a link", () => {
    const spec = aSpec([charter, announcing({ day: "2025-02-10", time: "09:30", agenda: ["KHO; what, and `how`"] })]);
    const { events } = read(toCalendar(spec, aNews(), base));
    const [announced] = events.filter((event) => event.isRecurrenceException());
    expect(announced).toMatchObject({
      uid: toUuid(identity, "meetings"),
      description: "Next meeting.\n\nAgenda:\n- KHO; what, and how",
    });
    expect(announced?.recurrenceId.toString()).toBe("2025-02-10T08:00:00");
    expect(announced?.startDate.toString()).toBe("2025-02-10T09:30:00");
    expect(announced?.component.getFirstPropertyValue("url")).toBe(`${base}/meetings/2025-01-27#next`);
  });

  it("shows a meeting that is announced for another day beside the cadence", () => {
    const spec = aSpec([charter, announcing({ day: "2025-02-12" })]);
    const { events } = read(toCalendar(spec, aNews(), base));
    expect(events.map(({ uid }) => uid)).toEqual([
      toUuid(identity, "meetings"),
      toUuid(identity, "meeting/2025-02-12"),
    ]);
  });

  describe("has a meeting once", () => {
    const at = { day: "2025-02-12", time: "09:00", timeZone: "Europe/Berlin" };
    const saying = (movedTo?: typeof at) =>
      aRecord("meeting", "2025-02-03-mail", {
        day: "2025-02-03",
        form: "mail",
        offCadence: [{ day: "2025-02-10", ...(movedTo && { movedTo }), text: "The `call` of Monday." }],
      });
    /** The starts of all meetings up to a day, each at its own time. */
    const listStarts = (text: string, until: string): string[] => {
      const { events } = read(text);
      const [series, ...rest] = events;
      const exceptions = rest.filter((event) => event.isRecurrenceException());
      for (const event of exceptions) series?.relateException(event);
      const walk = series?.iterator();
      const starts: string[] = [];
      for (let time = walk?.next() as ICAL.Time | null; time && time.toString() <= until; time = walk?.next() ?? null)
        starts.push(series?.getOccurrenceDetails(time).startDate.toString() ?? "");
      const beside = rest
        .filter((event) => !event.isRecurrenceException())
        .map(({ startDate }) => startDate.toString());
      return [...starts, ...beside];
    };
    const [first, third] = ["2025-01-27T08:00:00", "2025-02-24T08:00:00"];

    it("not at all, where it is cancelled", () => {
      const text = toCalendar(aSpec([charter, saying()]), aNews(), base);
      expect(text).toContain("EXDATE;TZID=America/Los_Angeles:20250210T080000\r\n");
      expect(listStarts(text, "2025-02-28")).toEqual([first, third]);
    });

    it("at its new time, where it is moved to another day and zone", () => {
      const text = toCalendar(aSpec([charter, saying(at)]), aNews(), base);
      expect(listStarts(text, "2025-02-28")).toEqual([first, "2025-02-12T09:00:00", third]);
      const moved = read(text).events.find((event) => event.isRecurrenceException());
      expect(moved?.recurrenceId.toString()).toBe("2025-02-10T08:00:00");
      expect(moved && toUtc(moved.startDate)).toBe("20250212T080000Z");
      expect(moved?.description).toBe("The call of Monday.");
      expect(moved?.component.getFirstPropertyValue("url")).toBe(`${base}/meetings/2025-02-03-mail`);
    });

    it.each(["2025-02-10", "2025-02-12"])("with its agenda, where a note announced it for %s", (announced) => {
      const spec = aSpec([charter, announcing({ day: announced, agenda: ["KHO"] }), saying(at)]);
      const text = toCalendar(spec, aNews(), base);
      expect(listStarts(text, "2025-02-28")).toEqual([first, "2025-02-12T09:00:00", third]);
      const moved = read(text).events.find((event) => event.isRecurrenceException());
      expect(moved?.description).toBe("The call of Monday.\n\nAgenda:\n- KHO");
    });

    it("not at all, where it was announced and is cancelled", () => {
      const spec = aSpec([charter, announcing({ day: "2025-02-10" }), saying()]);
      expect(listStarts(toCalendar(spec, aNews(), base), "2025-02-28")).toEqual([first, third]);
    });

    it("beside the cadence, where the cadence does not have the day that was moved", () => {
      const spec = aSpec([
        charter,
        aRecord("meeting", "m", { offCadence: [{ day: "2025-02-11", movedTo: at, text: "Moved." }] }),
      ]);
      expect(listStarts(toCalendar(spec, aNews(), base), "2025-02-28")).toEqual([
        first,
        "2025-02-10T08:00:00",
        third,
        "2025-02-12T09:00:00",
      ]);
    });
  });

  it("says when a last call ends, under a name that stays when it starts again", () => {
    const [first] = read(toCalendar(aSpec(), aNews(aLastCall()), base)).events;
    expect(first).toMatchObject({
      uid: toUuid(identity, "last-call/7"),
      summary: `Last call ends: ${aContent().title}`,
    });
    expect(first?.startDate.toICALString()).toBe("20250210T080000Z");
    expect(first?.component.getFirstPropertyValue("url")).toBe(`${base}/proposals/7`);
    const [again] = read(
      toCalendar(aSpec(), aNews(aLastCall({ since: day(8), lastCallEndsAt: day(15) })), base),
    ).events;
    expect(again?.uid).toBe(first?.uid);
    expect(again?.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2025-02-08T08:00:00Z");
  });

  it("has the day by which a decision is to be reviewed, as a whole day, for as long as the decision stands", () => {
    const decided = (fields: object) => aRecord("decision", "d", { reviewBy: "2026-01-27", ...fields });
    const [review] = read(toCalendar(aSpec([decided({})]), aNews(), base)).events;
    expect(review).toMatchObject({
      uid: toUuid(identity, "review/d"),
      summary: "Review by this day: Enable features late",
    });
    expect(review?.startDate).toMatchObject({ isDate: true, year: 2026, month: 1, day: 27 });
    expect(review?.component.getFirstPropertyValue("url")).toBe(`${base}/decisions/d`);
    for (const over of [decided({ status: "withdrawn" }), aRecord("decision", "d")])
      expect(read(toCalendar(aSpec([over]), aNews(), base)).events).toEqual([]);
  });

  it("keeps the names of its events when it is served at another address", () => {
    const spec = aSpec([charter, announcing({ day: "2025-02-12" })]);
    const toUids = (at: string) => read(toCalendar(spec, aNews(aLastCall()), at)).events.map(({ uid }) => uid);
    expect(toUids("http://127.0.0.1:3000")).toEqual(toUids(base));
    expect(new Set(toUids(base)).size).toBe(3);
  });

  it("ends with a rule that ends, at the minute of its last meeting", () => {
    const ended = aRecord("charter", "group", {
      cadence: { ...cadence, rrule: "FREQ=WEEKLY;BYDAY=MO;UNTIL=20250707" },
    });
    const text = toCalendar(aSpec([ended]), aNews(), base);
    expect(text).toContain("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20250707T150000Z\r\n");
    const walk = read(text).events[0]?.iterator();
    const days: string[] = [];
    for (let time = walk?.next() as ICAL.Time | null; time; time = walk?.next() as ICAL.Time | null)
      days.push(time.toString().slice(0, 10));
    expect(days).toEqual(listMeetings(ended.body, cadence.start, 100));
  });

  it("leaves out a cadence that cannot be read", () => {
    const broken = aRecord("charter", "group", { cadence: { ...cadence, rrule: "FREQ=SOMETIMES" } });
    expect(read(toCalendar(aSpec([broken]), aNews(), base)).events).toEqual([]);
  });

  it("holds lines of at most 75 octets, cut between characters and ended as the RFC has it", () => {
    const title = "Ünïcödé 会议 💩 ".repeat(20).trim();
    const text = toCalendar(aSpec([charter]), aNews(aLastCall({ content: { ...aContent(), title } })), base);
    const lines = text.split("\r\n");
    expect(lines.pop()).toBe("");
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n\uFFFD]/);
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeGreaterThan(71);
    expect(read(text).events[1]?.summary).toBe(`Last call ends: ${title}`);
  });

  it("takes nothing a person typed for a line of its own", () => {
    const title = "x\r\nEND:VEVENT\nBEGIN:VALARM;a,b\\n\u0000\u202E";
    const message = "One\n\nATTACH:file:///etc/passwd";
    const text = toCalendar(aSpec(), aNews(aLastCall({ content: { ...aContent(), title, message } })), base);
    expect(text.match(/^(?:BEGIN|END|ATTACH).*$/gm)?.map((line) => line.trim())).toEqual([
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
    expect(unfold(text)).toContain("SUMMARY:Last call ends: x\\nEND:VEVENT\\nBEGIN:VALARM\\;a\\,b\\\\n  \r\n");
  });
});
