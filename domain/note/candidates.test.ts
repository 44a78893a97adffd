import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listCandidates } from "#domain/note/candidates.ts";
import type { KnownPerson, Named } from "#domain/note/people.ts";
import { readNote } from "#domain/note/read-note.ts";

const seed = readFileSync("content/meetings/2025-01-27.original.txt", "utf8");
const people: readonly KnownPerson[] = [
  ...["Alexander Graf", "Dave Hansen", "David Matlack", "David Woodhouse", "James Gowans", "Jason Gunthorpe"],
  ...["Jason Miu", "Mike Rapoport", "Pasha Tatashin"],
].map((name) => ({ slug: name.toLowerCase().replace(" ", "-"), name, otherNames: [] }));
const cadence = {
  rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  start: "2025-01-27",
  time: "08:00",
  timeZone: "America/Los_Angeles",
};
const list = (text: string, day = "2025-01-27") => listCandidates(readNote(text), { people, day, cadence });
const toWho = ({ slug, word, possible }: Named): string => slug ?? `${word}: ${possible.join(" or ")}`;

describe("the first note of the series, before any correction", () => {
  const { candidates, sums } = list(seed);
  const of = (stance: string) => candidates.filter((candidate) => candidate.stance === stance);

  it("has twelve agenda items, four of them wanted by Pasha", () => {
    const items = of("agenda-item");
    expect(items).toHaveLength(12);
    expect(items.filter(({ who }) => who[0]?.slug === "pasha-tatashin").map(({ quote }) => quote)).toEqual([
      "reducing blackout window",
      "relaxed serialization",
      "KHO activation requirements",
      "decoupling KHO from kexec",
    ]);
    expect(items.at(-1)?.quote).toBe("implications of preserving vIOMMU state");
  });

  it("announces the next meeting, and leaves its year to be inferred", () => {
    expect(of("next-meeting").map(({ next }) => next)).toEqual([
      {
        day: "2025-02-10",
        year: "inferred",
        time: "08:00",
        timeZone: "America/Los_Angeles",
        zone: "PST",
        offset: -480,
        findings: ["the note does not say the year; 2025 is inferred from the day of the call"],
      },
    ]);
  });

  it("has five actions, each with who is to do it", () => {
    expect(of("action").map(({ who, strength, due }) => [who.map(toWho).join(), strength, due?.day])).toEqual([
      ["mike-rapoport", "plain", "2025-02-02"],
      ["james-gowans", "plain", undefined],
      ["pasha-tatashin", "plain", undefined],
      ["I: ", "plain", undefined],
      ["james-gowans", "hedged", "2025-02-10"],
    ]);
  });

  it("has one agreement, and two sentences that are only acknowledged", () => {
    expect(of("agreed").map(({ quote }) => quote.slice(0, 40))).toEqual(["It was agreed on that once you roll out,"]);
    expect(of("acknowledged").map(({ quote }) => quote.slice(0, 33))).toEqual([
      "There was a general acknowledgmen",
      "It was acknowledged that this wil",
    ]);
  });

  it("has both questions about rollback and both about fdbox", () => {
    expect(of("question").map(({ quote, who }) => [quote.slice(0, 58), who.map(toWho).join()])).toEqual([
      ["One aspect he would like to align on is whether you could ", "he (Jason): jason-gunthorpe or jason-miu"],
      ["even a tmpfs into an fdbox.", "he (Jason): jason-gunthorpe or jason-miu"],
      ["David Woodhouse inquired about rollback functionality", "david-woodhouse"],
      ["how we would support a VM that has deserialized after kexe", "david-woodhouse"],
    ]);
  });

  it("leaves three of its 58 sentences to people", () => {
    expect(sums).toEqual({ all: 58, candidates: 37, background: 18, notUnderstood: 3 });
  });
});

describe("every sentence is accounted for once", () => {
  const words = fc.array(
    fc.constantFrom(
      ...[
        "It was agreed that",
        "Mike",
        "James",
        "Jason",
        "will",
        "not",
        "send",
        "noted",
        "asked whether",
        "and",
        "or even",
      ],
      ...[
        "by Friday",
        "next meeting is on February 10 at 8am PST",
        "topics proposed by Pasha: a, b",
        "consensus",
        "?",
        ". ",
      ],
      ...[
        "\n\n",
        "\n- ",
        "\n> ",
        ": ",
        "Topic: ",
        "ACTION: ",
        "----->o-----",
        "milestone: ",
        "means",
        "He",
        "we",
        "🙂",
        "\n",
      ],
    ),
    { maxLength: 40 },
  );

  it("in any text, and each candidate stands on the passage that it quotes", () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const note = readNote(text);
        const { candidates, background, notUnderstood, sums } = list(text);
        expect(sums.candidates + sums.background + sums.notUnderstood).toBe(sums.all);
        const all = [...candidates, ...background].map(({ sentence }) => sentence);
        expect(new Set([...all, ...notUnderstood]).size).toBe(note.sentences.length);
        const bytes = new TextEncoder().encode(text);
        for (const { offset, length, quote, sentence } of candidates) {
          expect(new TextDecoder().decode(bytes.slice(offset, offset + length))).toBe(quote);
          const { offset: from, length: all } = note.sentences[sentence] ?? { offset: 0, length: 0 };
          expect(quote).not.toBe("");
          expect(offset >= from && offset + length <= from + all).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("also beyond what is read", () => {
    const { sums, notUnderstood } = list("It was agreed. ".repeat(200_000));
    expect(sums.notUnderstood).toBe(1);
    expect(notUnderstood).toEqual([sums.all - 1]);
  });

  it("also where one is as long as no sentence is", () => {
    expect(list(`It was agreed that ${"we ".repeat(1_000)}`).sums).toEqual({
      all: 1,
      candidates: 0,
      background: 0,
      notUnderstood: 1,
    });
  });
});

describe("nothing that is put before an agreement leaves it one where it takes it back", () => {
  const agreements = [
    "it was agreed that we wait",
    "we agreed to wait",
    "the group decided to wait",
    "everybody agreed on the name",
    "there was agreement to wait",
  ];
  it.each([
    ...[
      "It is not true that",
      "Mike said that",
      "If",
      "Nobody said that",
      "It was unclear whether",
      "James asked whether",
    ],
    ...["Maybe", "Perhaps", "He thinks that", "I doubt that", "Mike hoped that", "Unless", "Once", "It is said that"],
    ...["It would be good if", "It was suggested that", "According to Mike,", "I do not remember that", "As if"],
    ...[
      "Mike wanted to know if",
      "It was claimed that",
      "We pretended that",
      "Until",
      "Assuming that",
      "It looks like",
    ],
    ...["I think", "It seems that", "It sounds as if", "The rumour is that", "Mike was told that", "Suppose that"],
  ])("“%s …”", (before) => {
    for (const agreement of agreements) {
      const { candidates } = list(`${before} ${agreement}.`);
      expect(candidates.filter(({ stance }) => stance === "agreed").map(({ quote }) => quote)).toEqual([]);
    }
  });
});

describe("nothing that is put before a promise leaves it one where it takes it back", () => {
  it.each([
    ...["It is not true that Mike will send it.", "If Mike will send it, we wait.", "Mike will not send it."],
    ...["Mike won't send it.", "Mike could send it.", "Mike would send it.", "Mike may send it.", "Will Mike send it?"],
    ...[
      "Nobody knows whether Mike will send it.",
      "James thinks that Mike will send it.",
      "Mike never agreed to send it.",
    ],
    ...[
      "Mike did not agree to send it.",
      "Mike declined to send it.",
      "Mike was going to send it.",
      "Maybe Mike will send it.",
    ],
    ...[
      "Mike no longer plans to send it.",
      "We hope that Mike will send it.",
      "The patch that Mike will send is late.",
    ],
  ])("“%s”", (text) => {
    const actions = list(text).candidates.filter(({ stance, strength }) => stance === "action" && strength === "plain");
    expect(actions.map(({ quote }) => quote)).toEqual([]);
  });
});

describe("a line that begins with DECISION", () => {
  const read = (text: string) => list(`We met.\nDECISION: ${text}\n`).candidates.map(({ stance }) => stance);

  it.each(["not yet, somebody wants to think about it", "not today.", "none.", "no, it waits", "not taken"])(
    "is no agreement where it goes on “%s”",
    (text) => expect(read(text)).not.toContain("agreed"),
  );

  it.each(["not to merge both series", "no binary formats in sysfs", "later kernels read both formats"])(
    "is one where it goes on “%s”",
    (text) => expect(read(text)).toEqual(["agreed"]),
  );
});

describe("an item of an agenda that has a footnote of its own", () => {
  const itemsOf = (item: string) =>
    list(`Topics for the next meeting:\n\n - ${item}\n\n[1] https://example.org/a`).candidates.map(
      ({ stance, quote, who }) => [stance, quote.replace(/\s+/g, " "), ...who.map(toWho)],
    );

  it.each([
    "KHO, and what becomes of the memory of every guest, and the state of the devices that it has",
    "Topics proposed by Pasha: one, two, and three",
    "Decision: KHO comes first",
    "C++: whether to use it",
    "None of the above",
    "If time permits, PCI",
    "Anything else",
    "v4 sent by Mike Rapoport, due 2025-02-07",
  ])("is one item, whatever it says: %s", (text) => {
    expect(itemsOf(`${text} [1]`).map((item) => item.slice(0, 2))).toEqual([["agenda-item", text]]);
  });

  it("names whom it is by", () => {
    expect(itemsOf("KHO (by Mike Rapoport and Jason Miu, 10 min) [1]")).toEqual([
      ["agenda-item", "KHO (by Mike Rapoport and Jason Miu, 10 min)", "mike-rapoport", "jason-miu"],
    ]);
  });

  it("is read as before where it has none", () => {
    expect(itemsOf("Decision: KHO comes first").map(([stance]) => stance)).toEqual(["agreed"]);
  });
});
