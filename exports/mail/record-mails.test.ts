import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listCandidates } from "#domain/note/candidates.ts";
import { readNote } from "#domain/note/read-note.ts";
import { aContent, aProposal, concern, lastCall, submitted } from "#domain/proposal/test-builders.ts";
import { aBody, aMeetingWithNote, aPassage, aRecord, aSpec, type Input } from "#domain/test-builders.ts";
import { toDecisionMail } from "#exports/mail/decision-mail.ts";
import { toMeetingMail } from "#exports/mail/meeting-mail.ts";
import { toProposalMail } from "#exports/mail/proposal-mail.ts";
import { toTopicMail } from "#exports/mail/topic-mail.ts";
import { COLUMNS, countColumns } from "#exports/mail/wrap.ts";

const base = "https://register.example.org";
const note = "It was agreed that features go on late. Ada asked why.";
const url = "https://lore.kernel.org/kexec/1@example.org";
const meeting = { ...aMeetingWithNote(note), body: { ...aMeetingWithNote(note).body, note: { url } } };
const ada = aRecord("person", "ada", { name: "Ada Example" });
const charter = aRecord("charter", "group");
const agreement = aPassage(note, "It was agreed that features go on late.");
const decision = aRecord("decision", "late", { sources: [agreement], carriedBy: ["terms/rollback"] });
const term = aRecord("term", "rollback", { title: "Rollback" });
const written = { spec: aSpec([charter, meeting, ada, decision, term]), base };

describe("the mail of a decision", () => {
  it("says what was decided, in which words of the note, and who carries it, with a footnote for each link", () => {
    const { subject, text } = toDecisionMail(decision, written);
    expect(subject).toBe("Live Update decision: Enable features late");
    expect(text).toBe(`Features go on once no rollback is expected.

Status: agreed (the group's) [1]
Decided: Monday, January 27, 2025, in: First call [2]
By: the group
Whose work: the note does not say

> It was agreed that features go on late.
(Monday, January 27, 2025 [3])

Carried by:

 - Rollback [4]

[1] ${base}/decisions/late
[2] ${base}/meetings/2025-01-27
[3] ${base}/meetings/2025-01-27?passage=0-39#passage
[4] ${base}/terms/rollback
`);
  });

  it("answers the mail of its meeting, or of the note that it quotes, and nothing where neither is known", () => {
    expect(toDecisionMail(decision, written).references).toEqual(["<1@example.org>"]);
    const elsewhere = aRecord("decision", "late", { meeting: "2025-02-10", sources: [agreement] });
    expect(toDecisionMail(elsewhere, written).references).toEqual(["<1@example.org>"]);
    expect(toDecisionMail(aRecord("decision", "late"), { ...written, spec: aSpec([charter]) }).references).toEqual([]);
  });

  it("never says more than its status, and why it is disputed", () => {
    const disputed = aRecord("decision", "late", { status: "disputed", reason: { text: "Ada objects." } });
    const { text } = toDecisionMail(disputed, written);
    expect(text).toContain("Status: disputed");
    expect(text).toContain("Why it is disputed: Ada objects.");
  });
});

describe("the mail of a topic", () => {
  const asked = aPassage(note, "Ada asked why.", { speaker: "ada", stance: "question" });
  const position = (id: string, text: string) => ({
    id,
    speaker: "ada",
    attribution: "named" as const,
    stance: "question" as const,
    text,
    sources: [asked],
  });

  it("has each position under the name of who holds it, and quotes the same words once", () => {
    const topic = aRecord("topic", "why", { positions: [position("a", "Why late?"), position("b", "Why at all?")] });
    const { text } = toTopicMail(topic, written);
    expect(text).toContain(` - Ada Example (question): Why late?

> Ada asked why.
(Ada Example, Monday, January 27, 2025 [2])

 - Ada Example (question): Why at all?

(Ada Example, Monday, January 27, 2025 [2])
`);
  });

  it("names what is in tension, and between which words", () => {
    const positions = [position("a", "Late."), position("b", "At once."), position("c", "Never.")];
    const tensions = [{ between: ["b", "a"], text: "It is done once." }];
    expect(toTopicMail(aRecord("topic", "when", { positions, tensions }), written).text).toContain(
      "Positions in tension:\n\n - It is done once. “Late.” against “At once.”\n",
    );
  });

  it("turns the links of its Markdown into footnotes, and keeps its lists", () => {
    const question =
      "See [the series](https://example.org/kho) and [its term](/terms/rollback):\n\n- one,\n  and more\n- **two**";
    expect(toTopicMail(aRecord("topic", "why", { question }), written).text)
      .toContain(`See the series [1] and its term [2]:

 - one, and more
 - two
`);
  });
});

describe("the mail of a meeting", () => {
  const records = [
    decision,
    aRecord("decision", "slow", { title: "It is slow", status: "acknowledged" }),
    aRecord("decision", "never", { title: "Do it never", status: "rejected", reason: { text: "No." } }),
    aRecord("topic", "why", { title: "Why late", schedule: [{ day: "2025-01-27", text: "Why." }] }),
    aRecord("action", "send", { status: "open", owner: "ada", due: { day: "2025-02-10", text: "By then." } }),
    aRecord("action", "sent", { title: "Send v3", status: "done", owner: "ada" }),
  ];
  const announcing = {
    ...meeting,
    body: aBody("meeting", {
      ...(meeting.body as Input<"meeting">),
      next: {
        day: "2025-02-10",
        time: "08:00",
        timeZone: "America/Los_Angeles",
        text: "In two weeks.",
        agenda: [{ id: "kho", text: "KHO, and what becomes of all of its memory, and the devices that it has." }],
      },
    }),
  };
  const spec = aSpec([charter, announcing, ada, term, ...records]);

  it("is in the form of the group's notes", () => {
    const { subject, text, references } = toMeetingMail(announcing, { spec, base });
    expect(subject).toBe("Live Update: First call");
    expect(references).toEqual(["<1@example.org>"]);
    expect(text.split("\n\n[1] ")[0]).toBe(`Hi everybody,

The register has this of the call of Monday, January 27, 2025 [1].

The first call.

----->o-----
**Decided or acknowledged**

 - Agreed: Enable features late [2]
 - Rejected: Do it never [3]
 - Acknowledged: It is slow [4]

----->o-----
**Topics**

 - Why late [5] (open (the register's))

----->o-----
**Actions**

 - Ada Example: Send v4 [6] (open, due 2025-02-10)

----->o-----
**Done**

 - Ada Example: Send v3 [7] (done)

----->o-----
The next meeting is on Monday, February 10, 2025, at 08:00 PST (UTC-8),
which is 16:00 UTC.

Topics for the next meeting:

 - KHO, and what becomes of all of its memory, and the devices that it
   has. [8]`);
  });

  it("is read back as no more than it says: what was rejected is no agreement, and what is done no action", () => {
    const { text } = toMeetingMail(announcing, { spec, base });
    const people = [{ slug: "ada", name: "Ada Example", otherNames: [] }];
    const { candidates } = listCandidates(readNote(text), { people, day: "2025-01-27" });
    const told = candidates.map(({ stance, quote }) => `${stance}: ${quote.replace(/\s+/gu, " ")}`);
    expect(told.filter((line) => line.startsWith("agreed"))).toEqual(["agreed: Agreed: Enable features late [2]"]);
    expect(told.filter((line) => line.startsWith("acknowledged"))).toEqual([
      "acknowledged: Acknowledged: It is slow [4]",
    ]);
    expect(told.filter((line) => line.startsWith("action"))).toEqual([
      "action: Ada Example: Send v4 [6] (open, due 2025-02-10)",
    ]);
    expect(told.filter((line) => line.startsWith("agenda-item"))).toHaveLength(1);
    expect(candidates.find(({ stance }) => stance === "next-meeting")?.next?.day).toBe("2025-02-10");
  });

  it("says of a mail that it is one, and has no section that is empty", () => {
    const mail = aRecord("meeting", "2025-02-06-mail", { form: "mail", day: "2025-02-06" });
    const { text } = toMeetingMail(mail, { spec: aSpec([mail]), base });
    expect(text).toContain("The register has this of the mail to the list of Thursday, February 6,\n2025 [1].");
    expect(text).not.toContain("----->o-----");
  });
});

describe("the mail of a proposal", () => {
  it("says what it would change, until when its last call is, and what stands against it", () => {
    const { subject, text } = toProposalMail(aProposal(submitted, concern, lastCall), written);
    expect(subject).toBe("Live Update proposal 7: Say when a lamp is on");
    expect(text).toBe(`Nobody knew.

State: last call [1]
Last call: until 2025-02-10 08:00 UTC; speak up before then, in the
  register or by answering this mail

It would change:

 - changed: machine light [2]

Concerns that are open:

 - It flickers; what clears it: A state for it.

[1] ${base}/proposals/7
[2] ${base}/proposals/7?show=machines/light#difference
`);
  });

  it("answers the newest of the notes that its records quote", () => {
    const later = {
      ...meeting,
      slug: "2025-02-10",
      body: { ...meeting.body, day: "2025-02-10", note: { url: url.replace("/1@", "/2@") } },
    };
    const body = aBody("topic", { sources: [agreement, aPassage(note, "Ada asked why.", { meeting: "2025-02-10" })] });
    const content = { ...aContent(), changes: [{ op: "create", kind: "topic", slug: "t", body } as const] };
    const spec = aSpec([meeting, later]);
    expect(toProposalMail({ ...aProposal(submitted), content }, { spec, base }).references).toEqual([
      "<2@example.org>",
    ]);
    expect(toProposalMail(aProposal(submitted), { spec, base }).references).toEqual([]);
  });
});

it("has lines of 72 columns in every mail, but for addresses and words that are longer", () => {
  const words = fc.array(
    fc.oneof(fc.stringMatching(/^[a-z]{1,14}$/), fc.constantFrom("\n\n", "\n- ", "`a`", "**b**", "1.", "Note:")),
    { minLength: 1, maxLength: 80 },
  );
  const aText = words.map((all) => all.join(" ").trim()).filter((text) => text !== "");
  fc.assert(
    fc.property(aText, (text) => {
      const { text: mail } = toTopicMail(aRecord("topic", "t", { question: text }), written);
      for (const line of mail.split("\n"))
        if (countColumns(line) > COLUMNS) expect(line).toMatch(/^\[\d+\] https:|(?:\d\.|-|Note:)/u);
    }),
  );
});
