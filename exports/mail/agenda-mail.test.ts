import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AgendaItem } from "#domain/agenda/item.ts";
import { planAgenda, type Agenda } from "#domain/agenda/plan.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import { findCallDay } from "#domain/note/days.ts";
import { readNote } from "#domain/note/read-note.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { toAgendaLine, toAgendaMail, toNotesSkeleton } from "#exports/mail/agenda-mail.ts";
import { toReadableLine } from "#exports/mail/readable.ts";
import { COLUMNS, countColumns } from "#exports/mail/wrap.ts";

const base = "https://register.example.org";
const names = ["Ann Lee", "Bob Stone", "Eve Novak"];
const people = names.map((name) => aRecord("person", name.toLowerCase().replace(" ", "-"), { name }));
const charter = aRecord("charter", "group");
const spec = aSpec([charter, ...people]);
const call = {
  day: "2025-02-10",
  time: "08:00",
  timeZone: "America/Los_Angeles",
  at: "2025-02-10T16:00:00.000Z",
  announcedBy: undefined,
};

const toAgenda = (items: readonly (Pick<AgendaItem, "text"> & Partial<AgendaItem>)[], minutes?: number): Agenda => {
  const all = items.map((item, index) => ({
    id: `topics/t${index}`,
    path: `/topics/t${index}`,
    people: [],
    why: [{ because: "scheduled" as const }],
    ...item,
  }));
  const plan = all.map(({ id }) => ({ id, ...(minutes !== undefined && { minutes }) }));
  return planAgenda({ call, items: all, others: [], more: 0 }, plan);
};

/** As a chair takes in what came by mail a fortnight before the call. */
const read = (text: string) => {
  const note = readNote(text);
  const known = people.map(({ slug, body: { name, otherNames } }) => ({ slug, name, otherNames }));
  return { note, ...listCandidates(note, { people: known, day: "2025-01-27", cadence: charter.body.cadence }) };
};
const plain = (text: string) => text.replace(/\s+/gu, " ");

/** Words of real agendas, and all that a reader of notes takes for a sign of something. */
const aWord = fc.oneof(
  fc.constantFrom(
    ...[
      "KHO",
      "iommufd",
      "the",
      "and",
      "state",
      "of",
      "6.12",
      "->",
      "6.13",
      "v4",
      "A->B",
      "guest_memfd",
      "(or",
      "not)",
    ],
    ...[
      "-",
      "+",
      "*",
      "**",
      "•",
      "1.",
      "12)",
      "[1]",
      "[12]:",
      "https://example.org/a",
      ">",
      ">>",
      "#",
      "---",
      "===",
      "–",
    ],
    ...[
      "Decision:",
      "Topic:",
      "AGREED:",
      "Action:",
      "Present:",
      "next",
      "meeting:",
      "C++:",
      "Ann",
      "Bob",
      "Lee:",
      "by",
    ],
    ...[
      "agreed.",
      "It",
      "was",
      "We",
      "agreed",
      "e.g.",
      "done?",
      "None",
      "Please",
      "If",
      "time",
      "permits,",
      "From",
      "10",
    ],
    ...[
      "----->o-----",
      "sent",
      "due",
      "2025-02-07",
      "s/a/b/",
      "`code`",
      "[[KHO]]",
      "会议",
      "ünïcödé",
      "💩",
      "topics",
      "proposed",
    ],
  ),
  fc.stringMatching(/^[!-~]{1,12}$/),
);
const aText = fc
  .array(aWord, { minLength: 1, maxLength: 30 })
  .map((words) => words.join(" ").slice(0, 200).trim())
  .filter((text) => text !== "");
const someItems = fc.array(fc.record({ text: aText, people: fc.subarray(people.map(({ slug }) => slug)) }), {
  minLength: 1,
  maxLength: 6,
});

describe("the mail of an agenda", () => {
  it("is in the form of the group, with a link for each item", () => {
    const items = [
      { text: "Version 4 of the KHO series", people: ["ann-lee", "bob-stone"] },
      { text: "Finalizing the decision on upstream support for minor version upgrades across KHO" },
    ];
    const { subject, text } = toAgendaMail({ agenda: toAgenda(items, 10), spec, base });
    expect(subject).toBe("Live Update: agenda for Monday, February 10, 2025");
    expect(text).toBe(`Hi everybody,

The next meeting is on Monday, February 10, 2025, at 08:00 PST (UTC-8),
which is 16:00 UTC.

Topics for the next meeting:

 - Version 4 of the KHO series (by Ann Lee and Bob Stone, 10 min) [1]
 - Finalizing the decision on upstream support for minor version
   upgrades across KHO (10 min) [2]

Why each of them is there stands in the register, where anybody can put
a topic forward [3].

[1] ${base}/topics/t0
[2] ${base}/topics/t1
[3] ${base}/meetings/next
`);
  });

  it("answers the note that announced the meeting, where its mail is known", () => {
    const note = aRecord("meeting", "2025-01-27", { note: { url: "https://lore.kernel.org/kexec/1@example.org" } });
    const agenda = toAgenda([{ text: "KHO" }]);
    expect(toAgendaMail({ agenda, spec, base }).references).toEqual([]);
    const announced = { ...agenda, call: { ...call, announcedBy: note } };
    expect(toAgendaMail({ agenda: announced, spec, base }).references).toEqual(["<1@example.org>"]);
  });

  it("says that there is nothing yet, where there is nothing", () => {
    const { candidates } = read(toAgendaMail({ agenda: toAgenda([]), spec, base }).text);
    expect(candidates.map(({ stance }) => stance)).toEqual(["next-meeting"]);
  });

  it("is read back with the same items by the same people, and with the meeting, and as nothing else", () => {
    fc.assert(
      fc.property(someItems, fc.option(fc.integer({ min: 1, max: 480 }), { nil: undefined }), (items, minutes) => {
        const agenda = toAgenda(items, minutes);
        const { candidates, note } = read(toAgendaMail({ agenda, spec, base }).text);
        const [meeting, ...rest] = candidates;
        expect(meeting?.next).toMatchObject({ day: call.day, time: call.time, timeZone: call.timeZone, findings: [] });
        expect(rest.map(({ stance, quote }) => [stance, plain(quote)])).toEqual(
          agenda.entries.map((entry) => ["agenda-item", toAgendaLine(entry, spec)]),
        );
        for (const [index, { who }] of rest.entries())
          for (const slug of items[index]?.people ?? []) expect(who.map((one) => one.slug)).toContain(slug);
        expect(note.footnotes.slice(0, items.length).map(({ text }) => text)).toEqual(
          agenda.entries.map(({ path }) => `${base}${path}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("has lines of 72 columns, but for what cannot be broken", () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { text } = toAgendaMail({ agenda: toAgenda(items), spec, base });
        for (const line of text.split("\n").filter((one) => countColumns(one) > COLUMNS))
          expect(line.trim().split(" ").slice(1).every(isUnfit), line).toBe(true);
      }),
    );
  });
});

/** What no line begins with. */
const isUnfit = (word: string, at: number, words: readonly string[]): boolean =>
  /^(?:>|[-+*•]$|\d{1,2}[.)]$|\[\d+\]|#+$|[-=*_]{2}|From)/u.test(word) || words.slice(at).join(" ").includes(":");

describe("the skeleton of the notes", () => {
  it("has a section for each item, and announces the meeting after it", () => {
    const agenda = toAgenda([
      { text: "KHO" },
      { text: "A state machine that all agree on, with names for every state in it" },
    ]);
    expect(toNotesSkeleton({ agenda, spec, base }).text).toBe(`Hi everybody,

Here are the notes from the call on Monday, February 10, 2025.

----->o-----
**KHO [1]**

----->o-----
**A state machine that all agree on, with names for every state in
it [2]**

----->o-----
The next meeting is on Monday, February 24, 2025, at 08:00 PST (UTC-8),
which is 16:00 UTC.

[1] ${base}/topics/t0
[2] ${base}/topics/t1
`);
  });

  it("is read back with a section for each item, called as the item is, and says nothing of any", () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const { text } = toNotesSkeleton({ agenda: toAgenda(items), spec, base });
        const { note, candidates } = read(text);
        expect(note.convention).toBe("drawn");
        expect(note.sections.slice(1, -1).map(({ title }) => title)).toEqual(
          items.map((item) => toReadableLine(item.text)),
        );
        expect(candidates.map(({ stance, next }) => [stance, next?.day])).toEqual([["next-meeting", "2025-02-24"]]);
        expect(findCallDay(text)).toBe(call.day);
      }),
      { numRuns: 300 },
    );
  });

  it("ends with its items where nobody knows of a meeting after it", () => {
    const { text } = toNotesSkeleton({ agenda: toAgenda([{ text: "KHO" }]), spec: aSpec(), base });
    expect(read(text).candidates).toEqual([]);
  });
});
