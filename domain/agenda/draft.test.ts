import { describe, expect, it } from "vitest";
import { draftAgenda, type AgendaDraft } from "#domain/agenda/draft.ts";
import { toReasonWords } from "#domain/agenda/item.ts";
import { limits } from "#domain/limits.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { ProposalContent } from "#domain/proposal/schema.ts";
import { aProposal, lastCall, submitted } from "#domain/proposal/test-builders.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import { aBody, aRecord, aSpec, type Input } from "#domain/test-builders.ts";

const now = "2025-02-05T09:00:00.000Z";
const charter = aRecord("charter", "group");
const day = "2025-02-10";

const draft = (records: readonly RegisterRecord<KindName>[], proposals: readonly Proposal[] = []): AgendaDraft => {
  const made = draftAgenda({ spec: aSpec([charter, ...records]), proposals, now });
  if (!made) throw new Error("the charter says when the group meets");
  return made;
};

/** What is on it, each with why. */
const linesOf = (...given: Parameters<typeof draft>): readonly string[] =>
  draft(...given).items.map(
    ({ id, text, why }) => `${id}: ${text} (${why.map((one) => toReasonWords(one)).join("; ")})`,
  );

type Announced = NonNullable<NonNullable<Input<"meeting">["next"]>["agenda"]>;

const announcing = (agenda: Announced) =>
  aRecord("meeting", "2025-01-27", {
    next: { day, time: "08:00", timeZone: "America/Los_Angeles", text: "In two weeks.", agenda },
  });

const aTopic = (slug: string, fields: Partial<Input<"topic">> = {}) =>
  aRecord("topic", slug, { title: `The ${slug}`, ...fields });
const on = (...days: string[]) => ({ schedule: days.map((one) => ({ day: one, text: "As it was suggested." })) });

const adding = (fields: Partial<Input<"topic">> = {}): ProposalContent => ({
  title: "Put a topic forward",
  message: "It matters.",
  changes: [{ op: "create", kind: "topic", slug: "new-one", body: aBody("topic", { title: "A new one", ...fields }) }],
});

describe("the agenda of the next meeting has", () => {
  it("first what the note that announces it says, as it says it", () => {
    const note = announcing([
      { id: "kho", text: "Version `4` of KHO. Nobody presents it.", about: ["actions/send"] },
      { id: "lsfmm", text: "LSF/MM" },
    ]);
    expect(linesOf([note, aTopic("rollback", on(day))])).toEqual([
      "actions/send: Version 4 of KHO (announced by the note of 2025-01-27)",
      "meetings/2025-01-27#agenda-lsfmm: LSF/MM (announced by the note of 2025-01-27)",
      "topics/rollback: The rollback (scheduled for this meeting)",
    ]);
  });

  it("each thing once, with all reasons", () => {
    const note = announcing([{ id: "roll", text: "Going back.", about: ["topics/rollback"], presenter: "ada" }]);
    const topic = aTopic("rollback", { schedule: [{ day, text: "Suggested.", proposedBy: "bob" }] });
    const [item, ...rest] = draft([note, topic]).items;
    expect(rest).toEqual([]);
    expect(item).toEqual({
      id: "topics/rollback",
      path: "/topics/rollback",
      text: "Going back",
      people: ["ada", "bob"],
      why: [{ because: "announced", day: "2025-01-27" }, { because: "scheduled" }],
    });
  });

  it("two items of a note about one topic as two, and never one twice", () => {
    const about = ["topics/rollback"];
    const note = announcing([
      { id: "a", text: "Who pays", about },
      { id: "b", text: "Who tests", about },
    ]);
    expect(draft([note, aTopic("rollback", on(day))]).items.map(({ id, path }) => [id, path])).toEqual([
      ["topics/rollback", "/topics/rollback"],
      ["meetings/2025-01-27#agenda-b", "/meetings/2025-01-27#agenda-b"],
    ]);
  });

  it("topics that are scheduled for it, unless they are settled", () => {
    expect(
      linesOf([aTopic("a", on(day)), aTopic("b", { ...on(day), status: "moot", reason: { text: "Gone." } })]),
    ).toEqual(["topics/a: The a (scheduled for this meeting)"]);
  });

  it("topics scheduled for the day of the cadence that it was moved from", () => {
    const movedTo = { day: "2025-02-12", time: "08:00", timeZone: "America/Los_Angeles" };
    const mail = aRecord("meeting", "m", { form: "mail", offCadence: [{ day, movedTo, text: "Moved." }] });
    expect(linesOf([mail, aTopic("a", on(day))])).toEqual(["topics/a: The a (scheduled for this meeting)"]);
  });

  it("topics that open proposals would add, which lead to the proposal", () => {
    const proposal = { ...aProposal(submitted), content: adding() };
    const [item] = draft([], [proposal]).items;
    expect(item).toMatchObject({ id: "topics/new-one", text: "A new one", path: "/proposals/7?show=topics/new-one" });
    expect(item?.why).toEqual([{ because: "put-forward" }]);
  });

  it("no topic of a draft, nor one that a proposal would record as answered", () => {
    const content = adding({ status: "answered", answeredBy: ["d"] });
    const drafts = [aProposal(), { ...aProposal(submitted), content }];
    expect(draft([], drafts).items).toEqual([]);
  });

  it("last calls that end before it begins, not those that end later", () => {
    const ending = aProposal(submitted, { ...lastCall, endsAt: "2025-02-10T16:00:00.000Z" });
    const later = { ...ending, id: 8, lastCallEndsAt: "2025-02-10T16:00:00.001Z" };
    expect(linesOf([], [ending, later])).toEqual([
      "proposals/7: Proposal 7: Say when a lamp is on (its last call ends on 2025-02-10)",
    ]);
  });

  it("open actions due by then and overdue, the oldest promise first", () => {
    const due = (slug: string, on: string, fields: Partial<Input<"action">> = {}) =>
      aRecord("action", slug, { title: `Do ${slug}`, status: "open", due: { day: on, text: "Soon." }, ...fields });
    const records = [
      due("a", day),
      due("b", "2025-02-04", { owner: "ada" }),
      due("c", "2025-02-11"),
      due("d", "2025-02-04", { status: "done" }),
      aRecord("action", "e", { status: "unknown", due: { day: "2025-02-04", text: "Soon." } }),
    ];
    expect(linesOf(records)).toEqual([
      "actions/b: Do b (was due on 2025-02-04)",
      "actions/a: Do a (due on 2025-02-10)",
    ]);
    expect(draft(records).items[0]?.people).toEqual(["ada"]);
  });

  it("open actions without a day, carried over from call to call, the oldest first, and none from the call itself", () => {
    const open = (slug: string, meeting: string, fields: Partial<Input<"action">> = {}) =>
      aRecord("action", slug, { title: `Do ${slug}`, status: "open", meeting, ...fields });
    const records = [
      ...["2025-01-13", "2025-01-27", day].map((on) => aRecord("meeting", on, { day: on })),
      open("a", "2025-01-27", { due: { text: "When there is time." } }),
      open("b", "2025-01-13", { owner: "ada" }),
      open("c", day),
      open("d", "2025-01-27", { status: "unknown" }),
      open("e", "nowhere"),
    ];
    expect(linesOf(records)).toEqual([
      "actions/b: Do b (is open since the meeting of 2025-01-13)",
      "actions/a: Do a (is open since the meeting of 2025-01-27)",
    ]);
  });

  it("what was deferred and whose time has come", () => {
    const deferred = (comesBack: { day?: string; after?: string }) => ({
      status: "deferred" as const,
      reason: { text: "Too early." },
      comesBack,
    });
    const records = [
      aTopic("a", deferred({ day })),
      aTopic("b", deferred({ after: "actions/x" })),
      aTopic("c", deferred({ day: "2025-02-11" })),
      aRecord("action", "x", { status: "done" }),
      aRecord("action", "y", { status: "deferred", due: { day, text: "Not before." }, owner: "ada" }),
    ];
    expect(linesOf(records)).toEqual([
      "topics/a: The a (was deferred until 2025-02-10)",
      "topics/b: The b (was deferred until what is settled now: Send v4)",
      "actions/y: Send v4 (was deferred until 2025-02-10)",
    ]);
  });

  it("pairs once, with each condition that has ended or ends before the meeting after it", () => {
    const pair = aRecord("pair", "6.12-to-6.13", {
      conditions: [
        { text: "While 6.12 is maintained.", untilDay: "2025-02-23" },
        { text: "Until the `fix` is in.", untilEvent: "It is in.", happened: { day: "2025-02-01", text: "It is." } },
        { text: "For long.", untilDay: "2025-02-24" },
        { text: "For good." },
      ],
    });
    expect(linesOf([pair])).toEqual([
      "pairs/6.12-to-6.13: Conditions of the upgrade pair 6.12 → 6.13 (a condition ends on 2025-02-23: While 6.12 is maintained.; a condition ended on 2025-02-01: Until the fix is in.)",
    ]);
  });

  it("decisions that stand and are to be reviewed before the meeting after it", () => {
    const decided = (slug: string, reviewBy: string, fields: Partial<Input<"decision">> = {}) =>
      aRecord("decision", slug, { title: `Wait for ${slug}`, reviewBy, ...fields });
    expect(
      linesOf([
        decided("a", "2025-02-23"),
        decided("b", "2025-02-24"),
        decided("c", "2025-01-01", { status: "withdrawn", reason: { text: "Taken back." } }),
      ]),
    ).toEqual(["decisions/a: Review of the decision: Wait for a (to be reviewed by 2025-02-23)"]);
  });

  it("last the topics that were on an agenda of which nothing came", () => {
    const records = [
      aTopic("a", on("2025-01-13", "2025-01-27")),
      aTopic("b", { ...on("2025-01-27"), outcome: [{ text: "Talked about." }] }),
    ];
    expect(linesOf(records)).toEqual([
      "topics/a: The a (was on the agenda of an earlier day, and nothing is recorded since: 2025-01-27)",
    ]);
  });
});

it("offers beside the agenda every other open topic, the one that came up last first", () => {
  const { items, others } = draft([
    aTopic("a"),
    aTopic("b", { ...on("2025-01-13"), outcome: [{ text: "Talked about." }] }),
    aTopic("c", on(day)),
    aTopic("d", { status: "moot", reason: { text: "Gone." } }),
  ]);
  expect(items.map(({ id }) => id)).toEqual(["topics/c"]);
  expect(others.map(({ id, why }) => [id, why[0]?.because])).toEqual([
    ["topics/b", "still-open"],
    ["topics/a", "never-up"],
  ]);
});

it("is for the call that comes next, and there is none where nobody says when that is", () => {
  expect(draft([]).call).toMatchObject({ day, announcedBy: undefined });
  expect(draftAgenda({ spec: aSpec(), proposals: [], now })).toBeUndefined();
});

it("reaches no further than the call itself where the cadence ends with it", () => {
  const ended = aRecord("charter", "group", {
    cadence: { ...charter.body.cadence, rrule: "FREQ=WEEKLY;INTERVAL=2;COUNT=2" },
  });
  const decisions = [day, "2025-02-11"].map((reviewBy) => aRecord("decision", reviewBy, { reviewBy }));
  const made = draftAgenda({ spec: aSpec([ended, ...decisions]), proposals: [], now });
  expect(made?.items.map(({ id }) => id)).toEqual([`decisions/${day}`]);
});

it("lists no more than a chair can order, and says how many more there are", () => {
  const many = Array.from({ length: limits.agendaItems + 5 }, (_, index) => aTopic(`t${index}`, on(day)));
  const { items, others, more } = draft([...many, aTopic("other")]);
  expect([items.length, others.length, more]).toEqual([limits.agendaItems, 0, 6]);
});
