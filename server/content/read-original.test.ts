import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { toOriginal } from "#domain/meeting/original.ts";
import { readContent } from "#server/content/read-content.ts";
import { aContentFolder, goodFiles, note, noteHash, problemsIn, type Files } from "#server/content/test-builders.ts";

const problemsOf = async (files: Files): Promise<string[]> => problemsIn(await aContentFolder(files));

describe("a meeting note", () => {
  const meeting = String(goodFiles["meetings/2025-01-27.md"]);
  const original = "meetings/2025-01-27.original.txt";

  it.each<{ title: string; files: Files; expected: string }>([
    {
      title: "that is missing",
      files: { [original]: null },
      expected: `meetings/2025-01-27.md:5 /original the note itself is missing: put its bytes into \`${original}\``,
    },
    {
      title: "whose hash is another one",
      files: { [original]: note.replace("Zoë", "Zoé") },
      expected: "meetings/2025-01-27.md:7 /original/sha256 ",
    },
    {
      title: "whose size is another one",
      files: { [original]: `${note}\n` },
      expected: "meetings/2025-01-27.md:8 /original/bytes is not the size of the text, which has 28 bytes",
    },
    {
      title: "that its record does not describe",
      files: { "meetings/2025-01-27.md": meeting.replace(/original:\n(?: .*\n)+/, "") },
      expected: `/original \`original\` must describe \`${original}\`, which lies beside it: { mediaType: text/plain; charset=utf-8, sha256: ${noteHash}, bytes: 27 }`,
    },
    {
      title: "that is in the record as well",
      files: { "meetings/2025-01-27.md": meeting.replace("original:\n", "original:\n  text: x\n") },
      expected: "meetings/2025-01-27.md:6 /original/text leave it out",
    },
    {
      title: "of no meeting",
      files: { "meetings/2025-02-10.original.txt": "x" },
      expected: "meetings/2025-02-10.original.txt:1  belongs to no meeting: `meetings/2025-02-10.md` is missing",
    },
    {
      title: "that is not UTF-8",
      files: { [original]: new Uint8Array([0xff]) },
      expected: `${original}:1  is not UTF-8`,
    },
    {
      title: "that is huge",
      files: { [original]: "x".repeat(limits.note + 1) },
      expected: `over the limit \`note\` of ${limits.note} bytes`,
    },
  ])("$title is a problem", async ({ files, expected }) => {
    expect((await problemsOf(files)).join("\n")).toContain(expected);
  });

  it("need not be kept", async () => {
    expect(
      await problemsOf({ [original]: null, "meetings/2025-01-27.md": meeting.replace(/original:\n(?: .*\n)+/, "") }),
    ).toEqual([]);
  });

  it("keeps its bytes as they are: line ends of any kind, and a byte order mark", async () => {
    const text = "\uFEFFone\r\ntwo\rthree\u00e9e\u0301";
    const bytes = new TextEncoder().encode(text);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const meeting = String(goodFiles["meetings/2025-01-27.md"]);
    const read = await readContent(
      await aContentFolder({
        "meetings/2025-01-27.md": meeting.replace(noteHash, hash).replace(/bytes: \d+/, `bytes: ${bytes.length}`),
        "meetings/2025-01-27.original.txt": bytes,
      }),
    );
    const record = read.ok ? read.value.records.find(({ kind }) => kind === "meeting") : undefined;
    expect(record?.kind === "meeting" && record.body.original?.text).toBe(text);
  });
});

describe("a corrected note", () => {
  const meeting = String(goodFiles["meetings/2025-01-27.md"]);
  const beside = "meetings/2025-01-27.correction-1.txt";
  const text = "Zoë spoke.\nNobody agreed.\n";
  const { sha256, bytes } = toOriginal(text);
  const corrections = `corrections:
  - day: 2025-01-29
    text: Says who agreed.
    original: { mediaType: text/plain; charset=utf-8, sha256: ${sha256}, bytes: ${bytes} }
    sources: []
`;
  const told = meeting.replace("\n---\n\n", `\n${corrections}---\n\n`);

  it("is read from the file beside its meeting, as a further original", async () => {
    const read = await readContent(await aContentFolder({ "meetings/2025-01-27.md": told, [beside]: text }));
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    const record = read.value.records.find(({ kind }) => kind === "meeting");
    expect(record?.body).toMatchObject({ original: { text: note }, corrections: [{ original: { text, sha256 } }] });
  });

  it.each<{ title: string; files: Files; expected: string }>([
    {
      title: "whose file is missing",
      files: { "meetings/2025-01-27.md": told },
      expected: `/corrections/0/original the note itself is missing: put its bytes into \`${beside}\``,
    },
    {
      title: "that its record does not speak of",
      files: { [beside]: text },
      expected: `${beside}:1  is not spoken of: \`corrections\` of \`meetings/2025-01-27.md\` has 0 rows`,
    },
    {
      title: "with other bytes than its record states",
      files: { "meetings/2025-01-27.md": told, [beside]: `${text}.` },
      expected: "/corrections/0/original/sha256 is not the hash of the text",
    },
    {
      title: "of no meeting",
      files: { "meetings/2025-02-10.correction-1.txt": text },
      expected: "belongs to no meeting: `meetings/2025-02-10.md` is missing",
    },
  ])("$title is a problem", async ({ files, expected }) => {
    expect((await problemsOf(files)).join("\n")).toContain(expected);
  });
});
