import { describe, expect, it } from "vitest";
import { findAnswered, findCorrected, findHolder, findQuoted } from "#domain/meeting/known-note.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { toReceived } from "#domain/meeting/received.ts";
import { readNote } from "#domain/note/read-note.ts";
import { aCorrectedMeeting, aRecord } from "#domain/test-builders.ts";

const mail = toReceived("message/rfc822", new TextEncoder().encode("Subject: x\n\nIt was agreed.\n"));
const text = toOriginal("It was agreed that the header\ngets a version number.\n");
const meetings = [
  aRecord("meeting", "2026-03-09", { original: text, received: mail, note: { messageId: "one@example.org" } }),
  aRecord("meeting", "2026-03-23", { note: { url: "https://archive.example.org/all/two+%3D@example.org/" } }),
  aRecord("meeting", "2026-04-06"),
];

describe("the same mail", () => {
  it.each([
    [{ messageId: "one@example.org", hashes: [] }, "2026-03-09"],
    [{ messageId: "two+=@example.org", hashes: [] }, "2026-03-23"],
    [{ messageId: "other@example.org", hashes: ["0".repeat(64), mail.sha256] }, "2026-03-09"],
    [{ hashes: [text.sha256] }, "2026-03-09"],
    [{ messageId: "all", hashes: ["0".repeat(64)] }, undefined],
    [{ hashes: [] }, undefined],
  ])("with %j is that of %s", (marks, slug) => {
    expect(findHolder(meetings, marks)).toBe(slug);
  });
});

describe("an answer", () => {
  it("belongs to the nearest note among those that it refers to", () => {
    expect(findAnswered(meetings, ["one@example.org", "else@x", "two+=@example.org", "last@x"])).toBe("2026-03-23");
    expect(findAnswered(meetings, ["else@x"])).toBeUndefined();
    expect(findAnswered(meetings, [])).toBeUndefined();
  });

  it("belongs to the note whose words it quotes, however their lines are broken", () => {
    const answer = (quote: string) => findQuoted(meetings, readNote(`Nora wrote:\n${quote}\n\nNo.\n`));
    expect(answer("> It was agreed that the\n> header gets a version number.")).toBe("2026-03-09");
    expect(answer("> It was agreed that the header gets a name, and more.")).toBeUndefined();
    expect(answer("> It was agreed that"), "as short as this it may stand in any note").toBeUndefined();
    expect(answer("It was agreed that the header gets a version number.")).toBeUndefined();
  });

  it("is sought in a bounded part of all notes, the newest first", () => {
    const long = { original: toOriginal("x".repeat(5_000_001)) };
    const many = [...meetings, ...["a", "b"].map((slug) => ({ slug, body: { day: "2026-05-04", ...long } }))];
    const note = readNote("> It was agreed that the header gets a version number.\n");
    expect(findQuoted(many, note)).toBeUndefined();
    expect(findQuoted(many.slice(0, -2), note)).toBe("2026-03-09");
  });
});

it("takes no part of an address for a Message-ID that cannot be decoded", () => {
  const broken = aRecord("meeting", "2026-05-04", { note: { url: "https://archive.example.org/%E0%A4@x" } });
  expect(findHolder([broken], { messageId: "%E0%A4@x", hashes: [] })).toBeUndefined();
});

describe("a corrected note", () => {
  const { body } = aCorrectedMeeting("It was agreed. Zoë objected. Nobody asked.", "It was not agreed. Zoë objected.");
  const kept = [{ slug: "2025-01-27", body }];

  it("is known by its own bytes and its own mail, as the first one is", () => {
    const [correction] = body.corrections ?? [];
    const mailed = {
      ...body,
      corrections: correction ? [{ ...correction, note: { messageId: "again@example.org" } }] : [],
    };
    const meetings = [{ slug: "2025-01-27", body: mailed }];
    expect(findHolder(meetings, { hashes: [toOriginal("It was not agreed. Zoë objected.").sha256] })).toBe(
      "2025-01-27",
    );
    expect(findHolder(meetings, { messageId: "again@example.org", hashes: [] })).toBe("2025-01-27");
    expect(findAnswered(meetings, ["again@example.org"])).toBe("2025-01-27");
  });

  it("may be one of the meeting of its day where it has a sentence of the newest note of that", () => {
    const find = (text: string, day = "2025-01-27") => findCorrected(kept, { text, day, answered: undefined });
    expect(find("Zoë objected.")).toEqual({ slug: "2025-01-27", kept: 1, all: 2 });
    expect(find("Zoë objected.", "2025-02-10")).toBeUndefined();
    expect(find("Nobody asked.")).toBeUndefined();
  });

  it("may be one of the meeting that it answers where it has most of that, as its own words", () => {
    const find = (text: string) => findCorrected(kept, { text, day: "2025-01-28", answered: "2025-01-27" });
    expect(find("Zoë objected. It was not agreed. I think.")).toMatchObject({ kept: 2 });
    expect(find("Zoë objected. I think.")).toBeUndefined();
    expect(find("> Zoë objected. It was not agreed.\n\nDid she?")).toBeUndefined();
  });
});
