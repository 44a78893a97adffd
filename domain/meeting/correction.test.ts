import { describe, expect, it } from "vitest";
import { compareNotes, countKept, toCorrection, type Became } from "#domain/meeting/correction.ts";
import { findPassageText, listQuotePlaces } from "#domain/meeting/passage.ts";

const before = `Hi all, notes from the call on January 27.

----->o-----
It was agreed that the header gets a version number.
Zoë will send the façade by Friday.  No objections were raised.
The old interface stays for one more release.

----->o-----
Mike Rapoport noted that it costs nothing.
No objections were raised.
`;

const became = (after: string, quote: string, note = before): Became => {
  const [place] = listQuotePlaces(note, quote);
  if (!place) throw new Error(`does not stand in the note: ${quote}`);
  return toCorrection(note, after).findPassage(place);
};

describe("a passage of a note that was corrected", () => {
  it("is carried over where its sentence stands once in both, wherever that is and however it is wrapped", () => {
    const after = `A word before.\n\n${before.replace("that the header", "that\nthe header")}`;
    const found = became(after, "the header gets a version number");
    expect(found).toMatchObject({ type: "same", to: { text: "the header gets a version number" } });
    expect(found.type === "same" && findPassageText(after, found.to)).toBe("the header gets a version number");
    expect(became(after, "It was agreed that the header gets a version number.")).toMatchObject({
      type: "same",
      to: { text: "It was agreed that\nthe header gets a version number." },
    });
  });

  it("is not carried over where its own words stay and those around them are others", () => {
    const after = before.replace("It was agreed that", "It was not agreed that");
    expect(became(after, "the header gets a version number")).toMatchObject({
      type: "changed",
      to: [{ text: "It was not agreed that the header gets a version number." }],
    });
  });

  it("is asked about where its sentence stands several times, before or after", () => {
    expect(became(before, "No objections were raised.")).toMatchObject({ type: "several", to: { length: 2 } });
    const twice = before.replace(
      "The old interface",
      "It was agreed that the header gets a version number. The old interface",
    );
    expect(became(twice, "agreed that the header")).toMatchObject({
      type: "several",
      to: [{ text: "agreed that the header" }, { text: "agreed that the header" }],
    });
  });

  it("is gone where nothing in its place shares its words", () => {
    expect(became(before.replace(/The old interface.*/u, ""), "The old interface stays")).toEqual({ type: "gone" });
    expect(became(before.replace(/The old interface.*/u, "Nothing else came up."), "The old interface stays")).toEqual({
      type: "gone",
    });
  });

  it("over two sentences is the same where both are and nothing came between them", () => {
    const quote = "by Friday.  No objections were raised.\nThe old";
    const one = before.slice(0, before.lastIndexOf("No objections"));
    expect(became(one, quote, one)).toMatchObject({ type: "same", to: { text: quote } });
    expect(became(one.replace("The old", "Hm. The old"), quote, one)).toMatchObject({ type: "changed" });
  });
});

it("counts the sentences of a note that another has as its own, and not those that it quotes", () => {
  const note = { text: "It was agreed. Zoë objected. Nobody asked." };
  expect(countKept(note, "A word before.\n\nZoë objected. It was\nagreed.")).toEqual({ kept: 2, all: 3 });
  expect(countKept(note, "> It was agreed. Zoë objected.\n> Nobody asked.\n\nDid she?")).toEqual({ kept: 0, all: 3 });
});

it("accounts for every sentence of both notes", () => {
  const after = `${before.replace("one more release", "two more releases")}Everybody thanked Zoë.\n`;
  const { sentences, added } = toCorrection(before, after);
  expect(sentences.filter(({ became: { type } }) => type === "changed").map(({ from }) => from.text)).toEqual([
    "The old interface stays for one more release.",
  ]);
  expect(added.map(({ text }) => text)).toEqual(["Everybody thanked Zoë."]);
});

describe("any two notes", () => {
  const words = ["agreed", "not", "Zoë", "header", "façade", "😀", "release", "costs"];
  /** Numbers that look like chance and are the same at every run. */
  const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647);
  const aNote = (next: () => number): string =>
    Array.from({ length: (next() % 12) + 1 }, () => {
      const said = Array.from({ length: (next() % 5) + 1 }, () => words[next() % words.length]).join(
        next() % 4 === 0 ? "\n" : " ",
      );
      return `We ${said}.${next() % 5 === 0 ? "\n\n----->o-----\n" : " "}`;
    }).join("");

  it("give the same words wherever something is carried over, and the same answer each time", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = random(seed);
      const [one, other] = [aNote(next), aNote(next)];
      const correction = toCorrection(one, other);
      expect(toCorrection(one, other).sentences).toEqual(correction.sentences);
      for (const { from, became: found } of correction.sentences) {
        expect(correction.findPassage(from)).toEqual(found);
        const places = found.type === "same" ? [found.to] : found.type === "gone" ? [] : found.to;
        for (const said of places) expect(findPassageText(other, said)).toBe(said.text);
        const isKept = found.type === "same" || found.type === "several";
        for (const said of places)
          expect(said.text.replace(/\s+/g, " ") === from.text.replace(/\s+/g, " ")).toBe(isKept);
      }
    }
  });

  it("are all the same where they are one, but for what stands in it twice", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const note = aNote(random(seed));
      for (const { from, became: found } of toCorrection(note, note).sentences)
        expect(found).toEqual(
          found.type === "same" ? { type: "same", to: from } : { type: "several", to: expect.anything() as unknown },
        );
    }
  });
});

it("compares notes at their limits, and notes with nothing in common, in bounded time", () => {
  const aLong = (word: string) => ({
    text: Array.from({ length: 1_500 }, (_, at) => `We ${word} number ${at} of the list.`)
      .join(" ")
      .padEnd(999_000, " x"),
  });
  const start = performance.now();
  const { sentences } = compareNotes(aLong("agreed on"), aLong("talked about"));
  compareNotes({ text: "A. ".repeat(300_000) }, { text: "B. ".repeat(300_000) });
  expect(performance.now() - start).toBeLessThan(8_000);
  expect(sentences).toHaveLength(1_500);
});
