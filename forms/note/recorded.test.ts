import { describe, expect, it } from "vitest";
import { contentSchema } from "#domain/proposal/schema.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { kinds } from "#domain/register/kinds.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";
import { asObject } from "#forms/form-tree.ts";
import { findNoteToMark } from "#forms/note/note-to-mark.ts";
import { withRecorded } from "#forms/note/recorded.ts";
import { parseMarking, toMarking } from "#forms/note/marking.ts";
import { toRecording } from "#forms/note/sent-marks.ts";
import { toTakenForm } from "#forms/note/taken-note.ts";
import { findKeptForm, type ProposalForm } from "#forms/kept-form.ts";
import { toWrittenContent } from "#forms/proposal-form.ts";
import { parseRecordText } from "#texts/record-text.ts";

const text = `Notes from the call on Monday, February 10, 2025.

# Rollback
Ada Example noted that pairs cost a lot. Zoe New asked who tests them.
It was agreed that only pairs are supported. Ada will send a list.
A warm start means a start that keeps memory.

# Next meeting
Next meeting is on Monday, February 24, at 8.
- Status of the list
- Tests of pairs
`;

const spec = aSpec([
  aRecord("charter", "group"),
  aRecord("person", "ada-example", { name: "Ada Example", otherNames: ["Ada"] }),
  aRecord("topic", "rollback", { title: "Going back" }),
]);

function take(given: { text?: string; day?: string; url?: string } = {}): ProposalForm {
  const taken = toTakenForm({ text, day: "", url: "", ...given }, spec);
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure));
  return taken.value;
}

const body = (form: ProposalForm, kind: string) => asObject(form.changes.find((one) => one.kind === kind)?.body);

describe("a note that is taken in", () => {
  it("gives its meeting the day, the sections, the people and the sentence that says when it was", () => {
    const meeting = body(take(), "meeting");
    expect(meeting).toMatchObject({
      title: "Live Update, February 10, 2025",
      day: "2025-02-10",
      time: "08:00",
      sections: [{ number: 0, title: "Opening" }, { title: "Rollback" }, { title: "Next meeting" }],
      people: ["ada-example"],
      held: { text: "Notes from the call on Monday, February 10, 2025." },
    });
    expect(meeting["next"], "nothing is told of the next one yet").toBeUndefined();
  });

  it("says that the year is a conclusion where the note does not have it", () => {
    const meeting = body(take({ text: "The call of Monday, February 10.", day: "2025-02-10" }), "meeting");
    expect(meeting["held"]).toMatchObject({
      text: "The call of Monday, February 10. The note does not say the year.",
    });
  });

  it.each([
    [{ text: "A call.", day: "", url: "" }, "/day", "does not name one single day"],
    [{ text: "A call.", day: "10.2.", url: "" }, "/day", "must be a calendar day"],
    [{ text: "A call.", day: "2025-02-10", url: "lore" }, "/url", "must be an http or https address"],
  ])("refuses %j at %s", (given, path, said) => {
    expect(toTakenForm(given, spec)).toMatchObject({ failure: [{ path, message: expect.stringContaining(said) }] });
  });

  it("refuses a day of which a meeting with its note is in the register, or was", () => {
    const original = toOriginal("Other words.");
    for (const fields of [{ retired: false }, { retired: true }]) {
      const known = aSpec([aRecord("meeting", "2025-02-10", { original }, fields)]);
      expect(toTakenForm({ text, day: "", url: "" }, known)).toMatchObject({ ok: false, failure: [{ path: "/day" }] });
    }
  });

  it("is given to the meeting of that day where that has none", () => {
    const known = aRecord("meeting", "2025-02-10", { title: "Second call" }, { number: 3 });
    const taken = toTakenForm({ text, day: "", url: "" }, aSpec([known]));
    expect(taken).toMatchObject({
      value: {
        changes: [{ op: "update", slug: "2025-02-10", base: 3, body: { title: "Second call", original: { text } } }],
      },
    });
  });
});

/** Marks sentences by how they begin. */
function record(
  form: ProposalForm,
  marks: Readonly<Record<string, string>>,
  others: Readonly<Record<string, unknown>> = {},
  known = spec,
) {
  const note = findNoteToMark(form, known, "2025-02-10");
  const sentences = note?.sections.flatMap((section) => section.sentences) ?? [];
  const entries = Object.entries(marks).map(([start, as]) => {
    const found = sentences.find((one) => one.text.startsWith(start));
    return [`as/${found?.stretch ?? start}`, as] as const;
  });
  const recording = toRecording(form, known, "2025-02-10", { ...Object.fromEntries(entries), ...others });
  return recording.ok ? withRecorded(form, known, recording.value) : recording;
}

function made(...given: Parameters<typeof record>): ProposalForm {
  const recorded = record(...given);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.failure));
  return recorded.value;
}

/** Where the parts of a sentence stand that can be taken apart. */
function partsOf(form: ProposalForm, start: string): [string, string] {
  const note = findNoteToMark(form, spec, "2025-02-10");
  const found = note?.sections.flatMap(({ sentences }) => sentences).find(({ text: said }) => said.startsWith(start));
  const [first, second] = found?.parts.map(({ stretch }) => stretch) ?? [];
  if (first === undefined || second === undefined) throw new Error(`“${start}” has no two parts`);
  return [first, second];
}

describe("what is marked in a note", () => {
  it("becomes what it was marked as, each resting on its sentence", () => {
    const form = made(
      take(),
      {
        "Ada Example noted": "position",
        "Zoe New asked": "question",
        "It was agreed": "provisional",
        "Ada will": "action",
        "A warm start": "term",
        "Next meeting is": "next",
        "- Status": "agenda",
        "- Tests": "agenda",
      },
      { "topic/1": "rollback", name: ["Zoe New"] },
    );
    expect(body(form, "decision")).toMatchObject({
      title: "Only pairs are supported",
      statement: "Only pairs are supported.",
      status: "provisional",
      day: "2025-02-10",
      meeting: "2025-02-10",
      related: ["topics/rollback"],
      sources: [{ quote: "It was agreed that only pairs are supported.", stance: "agreement", certainty: "read" }],
    });
    expect(body(form, "decision")["deciders"], "who decided is for a person to say").toEqual({});
    expect(body(form, "action")).toMatchObject({ title: "Ada will send a list", owner: "ada-example", status: "open" });
    expect(body(form, "term")).toMatchObject({ title: "Warm start", standing: "draft" });
    expect(form.changes.find(({ kind }) => kind === "topic")).toMatchObject({
      op: "update",
      part: "/positions",
      body: {
        positions: [
          { speaker: "ada-example", attribution: "named", stance: "position" },
          { speaker: "zoe-new", attribution: "named", stance: "question" },
        ],
      },
    });
    expect(body(form, "person")).toMatchObject({ name: "Zoe New", sources: [{ stance: "background" }] });
    expect(body(form, "meeting")).toMatchObject({
      people: ["ada-example", "zoe-new"],
      next: {
        day: "2025-02-24",
        time: "08:00",
        text: "Next meeting is on Monday, February 24, at 8.",
        agenda: [{ text: "Status of the list" }, { text: "Tests of pairs" }],
      },
    });
    const note = findNoteToMark(form, spec, "2025-02-10");
    const told = note?.sections.flatMap(({ sentences }) => sentences.flatMap(({ recorded }) => recorded ?? []));
    expect(told).toEqual(["meeting", "topic", "topic", "decision", "action", "term", "meeting", "meeting", "meeting"]);
  });

  it("is all but a few words of a proposal that can be submitted", () => {
    const form = made(take(), { "It was agreed": "acknowledged", "Ada will": "milestone" });
    const filled = {
      ...form,
      changes: form.changes.map((change) => ({
        ...change,
        body: {
          ...asObject(change.body),
          ...(change.kind === "meeting" ? { summary: "A call." } : {}),
          ...(change.kind === "decision" ? { deciders: { by: "group" } } : {}),
        },
      })),
    };
    const written = toWrittenContent(filled, parseRecordText);
    const content = contentSchema.parse(written.ok ? written.value : undefined);
    for (const change of content.changes)
      expect("body" in change ? kinds[change.kind].schema.safeParse(change.body).error : undefined).toBeUndefined();
  });

  it("takes the next meeting from the cadence where no sentence names its day", () => {
    expect(body(made(take(), { "- Status": "agenda" }), "meeting")["next"]).toMatchObject({
      day: "2025-02-24",
      timeZone: "America/Los_Angeles",
    });
  });

  it("says nobody's name where no name begins the sentence, and of two records with one title the second has another address", () => {
    const form = made(take(), { "A warm start": "fact", "It was agreed": "proposed" });
    const again = made(form, { "It was agreed": "acknowledged" });
    expect(again.changes.map(({ slug }) => slug)).toEqual(["2025-02-10", "", "only-pairs-are-supported-2"]);
    expect(body(made(take(), { "A warm start": "position" }, { "topic/1": "new" }), "topic")).toMatchObject({
      title: "Rollback",
      positions: [{ stance: "position", text: "A warm start means a start that keeps memory." }],
    });
  });

  it("says by when an action is due, in its words and as the day that they name seen from the call", () => {
    const promised = text.replace("Ada will send a list.", "Ada will send a list by Friday.");
    expect(body(made(take({ text: promised }), { "Ada will": "action" }), "action")["due"]).toMatchObject({
      text: "by Friday",
      day: "2025-02-14",
      sources: [{ quote: "Ada will send a list by Friday." }],
    });
    const soon = text.replace("Ada will send a list.", "Ada will send a list soon.");
    expect(body(made(take({ text: soon }), { "Ada will": "action" }), "action")["due"]).toBeUndefined();
  });

  it("makes the first question what a new topic asks, and leaves that of a topic which asks one", () => {
    const asked = made(take(), { "Zoe New asked": "question" }, { "topic/1": "new" });
    expect(body(asked, "topic")["question"]).toBe("Zoe New asked who tests them.");
    const again = made(asked, { "Ada Example noted": "question" }, { "topic/1": "rollback-2" });
    expect(body(again, "topic")["question"]).toBe("Zoe New asked who tests them.");
  });

  it("is of whom the sentences around it name, where it begins with no name itself", () => {
    const later = text.replace("Zoe New asked", "She would rather have fewer. Zoe New asked");
    const form = made(take({ text: later }), { "She would rather": "position" }, { "topic/1": "rollback" });
    expect(body(form, "topic")["positions"]).toMatchObject([
      { speaker: "ada-example", attribution: "by-context", text: "She would rather have fewer." },
    ]);
  });

  it("goes with the sentence before it where it was marked so: one record, with both words and both sources", () => {
    const form = made(take(), { "It was agreed": "provisional", "Ada will": "joined" });
    expect(form.changes.map(({ kind }) => kind)).toEqual(["meeting", "decision"]);
    expect(body(form, "decision")).toMatchObject({
      statement: "Only pairs are supported. Ada will send a list.",
      sources: [{ quote: "It was agreed that only pairs are supported." }, { quote: "Ada will send a list." }],
    });
  });

  it("is taken apart into what each part of it becomes", () => {
    const both = text.replace("Ada will send a list.", "It was agreed to ship, and Ada will send a list.");
    const taken = take({ text: both });
    const [whole, second] = partsOf(taken, "It was agreed to ship");
    const form = made(taken, { "It was agreed to ship": "split", [whole]: "provisional", [second]: "action" });
    expect(body(form, "decision")).toMatchObject({ sources: [{ quote: "It was agreed to ship" }] });
    expect(body(form, "action")).toMatchObject({ sources: [{ quote: "Ada will send a list." }] });
  });

  it("closes an action of the register with the sentence that says so", () => {
    const known = aSpec([...spec.byId.values(), aRecord("action", "send-list", { title: "Send a list" })]);
    const form = made(take(), { "Ada Example noted": "done:send-list" }, {}, known);
    expect(form.changes.find(({ kind }) => kind === "action")).toMatchObject({
      op: "update",
      slug: "send-list",
      body: { status: "done", outcome: [{ text: "Ada Example noted that pairs cost a lot." }] },
    });
    expect(findNoteToMark(take(), known, "2025-02-10")?.open).toEqual([{ slug: "send-list", title: "Send a list" }]);
  });

  it("stands in the words of the proposal where it was left out, once", () => {
    const form = made(take(), { "Ada Example noted": "out", "Zoe New asked": "out" });
    const said =
      "Left out of the note:\n\n- “Ada Example noted that pairs cost a lot.”\n- “Zoe New asked who tests them.”";
    expect(form.message).toContain(said);
    expect(made(form, { "Zoe New asked": "out" }).message).toBe(form.message);
    expect(made(form, { "Ada will": "out" }).message).toBe(`${form.message}\n- “Ada will send a list.”`);
  });

  it("is about the topic that is called as its section is, unless somebody says otherwise", () => {
    const known = aSpec([aRecord("topic", "going-back", { title: "rollback!" })]);
    expect(findNoteToMark(take(), known, "2025-02-10")?.named).toEqual([undefined, "going-back", undefined]);
  });

  it("is kept as it was chosen, until it is recorded", () => {
    const marking = toMarking("2025-02-10", { "as/1-2": "out", "topic/1": "new", person: ["ada-example"], draft: "x" });
    const form = { ...take(), marking };
    expect(findNoteToMark(form, spec, "2025-02-10")?.kept).toEqual({
      "as/1-2": "out",
      "topic/1": "new",
      "person[]": ["ada-example"],
    });
    expect(findNoteToMark({ ...form, marking: { ...marking, meeting: "2025-02-24" } }, spec, "2025-02-10")?.kept).toBe(
      undefined,
    );
    expect(findKeptForm(JSON.stringify(form))?.marking).toEqual(marking);
    expect(parseMarking(JSON.stringify(marking))).toEqual(marking);
    expect(parseMarking("{")).toBeUndefined();
  });

  it.each([
    ["joined", "goes with nothing"],
    ["split", "of no part of it is said"],
    ["done:nothing", "names no action: `nothing`"],
    ["done", "must be one of the list"],
  ])("is refused where it cannot be: %s", (as, said) => {
    expect(record(take(), { "Ada Example noted": as })).toMatchObject({
      failure: [{ path: expect.stringMatching(/^\/as\//), message: expect.stringContaining(said) }],
    });
  });

  it.each([
    [{ "Ada Example noted": "position" }, {}, "/topic/1"],
    [{ "It was agreed": "agreed" }, {}, /^\/as\/\d+-\d+$/],
    [{}, {}, "/as"],
    [{ "Ada will": "action" }, { "topic/1": "nowhere" }, "/topic/1"],
  ])("is refused: %j with %j", (marks, others, path) => {
    expect(record(take(), marks, others)).toMatchObject({
      failure: [{ path: typeof path === "string" ? path : expect.stringMatching(path) }],
    });
  });
});
