import { describe, expect, it } from "vitest";
import { toOriginal } from "#domain/meeting/original.ts";
import { aBody, aRecord } from "#domain/test-builders.ts";
import { toRecordFiles } from "#exports/content-files.ts";
import { aMail, aPatch, aSection } from "#server/history/patch-test-builders.ts";
import { readPatch } from "#server/history/read-patch.ts";
import { acceptContent, aDatabase, aTerm } from "#server/store/test-builders.ts";

const toText = (meaning: string): string =>
  toRecordFiles(aRecord("term", "kho", aTerm("kho", meaning).body))[0]?.text ?? "";
const path = "content/terms/kho.md";
const [first, second, third] = ["Handed over.", "Handed over by the kernel.", "Something else."].map(toText) as [
  string,
  string,
  string,
];

async function aRegister(...meanings: readonly string[]) {
  const database = await aDatabase();
  for (const meaning of meanings) await acceptContent(database, { records: [aTerm("kho", meaning)], exceptions: [] });
  return async (text: string) => {
    const read = await readPatch(database, text);
    return read.ok ? read.value : read.failure.map(({ message }) => message).join("; ");
  };
}

describe("a patch as a proposal", () => {
  it("changes the record of a file, from the version whose text it starts from", async () => {
    const read = await aRegister("Handed over.", "Handed over by the kernel.");
    const body = aTerm("kho", "Something else.").body;
    expect(await read(aPatch({ path, before: second, after: third }))).toEqual({
      title: "Say it better",
      message: "Nobody knew.",
      changes: [{ op: "update", kind: "term", slug: "kho", base: 2, body }],
    });
    // The register has moved on since: what becomes of that is told of every proposal alike.
    expect(await read(aPatch({ path, before: first, after: third }))).toMatchObject({ changes: [{ base: 1 }] });
  });

  it("makes a record of a new file, and retires the one whose file is gone", async () => {
    const read = await aRegister("Handed over.");
    const other = { path: "content/terms/luo.md", after: third };
    expect(await read(aPatch({ path, before: first }, other))).toMatchObject({
      changes: [
        { op: "retire", kind: "term", slug: "kho", base: 1 },
        { op: "create", kind: "term", slug: "luo", body: { meaning: "Something else." } },
      ],
    });
  });

  it("reads the note of a meeting beside its record", async () => {
    const read = await aRegister("Handed over.");
    const meeting = aRecord("meeting", "2025-03-03", {
      ...aBody("meeting"),
      original: toOriginal("Hi everybody,\r\nnotes."),
    });
    const files = toRecordFiles(meeting).map(({ path: file, text }) => ({ path: `content/${file}`, after: text }));
    expect(files).toHaveLength(2);
    expect(await read(aPatch(...files))).toMatchObject({
      changes: [{ op: "create", kind: "meeting", body: { original: { text: "Hi everybody,\r\nnotes." } } }],
    });
    expect(await read(aPatch({ path: "content/meetings/2025-03-03.md", after: files[0]?.after ?? "" }))).toContain(
      "the note itself is missing",
    );
  });
});

describe("a patch is refused where", () => {
  it.each([
    [
      "its text was never in the register",
      aPatch({ path, before: "title: Other\n", after: second }),
      /was never as this patch had it.*fetch/,
    ],
    ["it makes what is there", aPatch({ path, after: third }), /was never as this patch had it \(none\)/],
    [
      "it was edited",
      aPatch({ path, before: first, after: second }).replace("by the kernel", "by firmware"),
      /does not come out/,
    ],
    ["it changes a file twice", aPatch({ path, before: first, after: second }, { path, before: second }), /twice/],
    [
      "it changes more records than a proposal may",
      aPatch(...Array.from({ length: 201 }, (_, n) => ({ path: `content/terms/term-${n}.md`, after: third }))),
      /more than 200 records; split/,
    ],
    ["it changes other files", aPatch({ path: "content/exceptions.yaml", after: "[]\n" }), /no file of a record/],
    ["it leads outside", aPatch({ path: "content/terms/../../../etc/passwd", after: "x\n" }), /no file of a record/],
    ["it leads outside by its name", aPatch({ path: "/etc/passwd", after: "x\n" }), /no file of a record/],
    ["a folder is not of its kind", aPatch({ path: "content/terms/kho.yaml", after: "x\n" }), /no file of a record/],
    [
      "what comes out is no record",
      aPatch({ path, before: first, after: "---\ntitle: [\n---\n" }),
      /content\/terms\/kho\.md:\d+: /,
    ],
    [
      "it says what was said",
      aPatch({ path, before: first, after: first.replace("---\n\n", "---\n\n\n") }),
      /spelling/,
    ],
    [
      "a hash says nothing",
      aMail(aSection({ path, before: first, after: second }).replace(/index [0-9a-f]+/, "index abcdef0")),
      /was never/,
    ],
  ])("%s", async (_, text, reason) => {
    expect(await (await aRegister("Handed over."))(text)).toMatch(reason);
  });
});
