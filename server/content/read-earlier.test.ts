import { describe, expect, it } from "vitest";
import { checkContent } from "#server/content/check-content.ts";
import { goodFiles, aContentFolder, type Files } from "#server/content/test-builders.ts";

const kernel = (about: string) => String(goodFiles["kernels/6.12.yaml"]).replace("A release.", about);
const person = (about: string) => String(goodFiles["people/zoe.md"]).replace("Speaks in the notes.", about);

async function check(files: Files) {
  return checkContent(await aContentFolder(files), "2025-02-01");
}

async function statesIn(files: Files) {
  const checked = await check(files);
  if (!checked.ok) throw new Error(JSON.stringify(checked.failure));
  return checked.value.earlier.map(({ folder, message, content }) => ({
    folder,
    message,
    said: content.records.flatMap(({ kind, body }) => (kind === "kernel" || kind === "person" ? [body.about] : [])),
    why: Object.fromEntries(content.records.map(({ slug, why }) => [slug, why])),
  }));
}

async function problemsOf(files: Files): Promise<string[]> {
  const checked = await check(files);
  return checked.ok ? [] : checked.failure.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe("earlier states of content", () => {
  it("are none where there is no such folder", async () => {
    expect(await statesIn({})).toEqual([]);
  });

  it("hold each record as its first file from there on says, and as it is now after the last", async () => {
    const files = {
      "earlier/01-linux-6.18/kernels/6.12.yaml": kernel("Oldest."),
      "earlier/02-linux-7.0/kernels/6.12.yaml": kernel("Older."),
      "earlier/02-linux-7.0/people/zoe.md": person("Spoke."),
      "earlier/02-linux-7.0/message.txt": "As Linux 7.0 had it.\n",
    };
    expect(await statesIn(files)).toMatchObject([
      { folder: "earlier/01-linux-6.18", message: "As it stood: linux 6.18.", said: ["Spoke.", "Oldest."] },
      { folder: "earlier/02-linux-7.0", message: "As Linux 7.0 had it.", said: ["Spoke.", "Older."] },
    ]);
  });

  it("say of each record why it stood so: in the words of the state whose file has it, or that it was founded so", async () => {
    const files = {
      "earlier/01-linux-6.18/kernels/6.12.yaml": kernel("Oldest."),
      "earlier/02-linux-7.0/people/zoe.md": person("Spoke."),
    };
    const founded = "As it stood when the register was founded.";
    expect(await statesIn(files)).toMatchObject([
      { why: { "6.12": "As it stood: linux 6.18.", zoe: "As it stood: linux 7.0.", "go-on": founded } },
      { why: { "6.12": founded, zoe: "As it stood: linux 7.0.", "go-on": founded } },
    ]);
  });

  it("hold a meeting with the one original that it has", async () => {
    const meeting = String(goodFiles["meetings/2025-01-27.md"]).replace("The first call.", "A call.");
    const checked = await check({ "earlier/01-x/meetings/2025-01-27.md": meeting });
    const records = checked.ok ? (checked.value.earlier[0]?.content.records ?? []) : [];
    expect(records.find(({ kind }) => kind === "meeting")?.body).toMatchObject({
      summary: "A call.",
      original: { text: "Zoë: we go on. All agreed." },
    });
  });

  it.each([
    {
      title: "a schema refuses, with file and line",
      files: { "earlier/01-x/kernels/6.12.yaml": kernel("A.").replace("rank: 120", "rank: high") },
      says: "earlier/01-x/kernels/6.12.yaml:2 ",
    },
    {
      title: "the checks report an error in, with file and state",
      files: {
        "earlier/01-x/decisions/go-on.md": String(goodFiles["decisions/go-on.md"]).replace(
          "burden:",
          "answers: [gone]\nburden:",
        ),
      },
      says: "earlier/01-x/decisions/go-on.md:7 in the state of `earlier/01-x`: there is no record `topics/gone`",
    },
    {
      title: "has a file that has no present one",
      files: { "earlier/01-x/kernels/6.1.yaml": kernel("A.") },
      says: "earlier/01-x/kernels/6.1.yaml:1 has no present file: `kernels/6.1.yaml` is missing",
    },
    {
      title: "has an original of its own",
      files: { "earlier/01-x/meetings/2025-01-27.original.txt": "Other." },
      says: "earlier/01-x/meetings/2025-01-27.original.txt:1 has no place in an earlier state: the original",
    },
    {
      title: "has a table of claims",
      files: { "earlier/01-x/claims.yaml": "[]" },
      says: "earlier/01-x/claims.yaml:1 has no place in content; it holds charter.yaml, message.txt and the folders",
    },
    {
      title: "has no order in its name",
      files: { "earlier/linux/kernels/6.12.yaml": kernel("A.") },
      says: "earlier/linux:1 has no place here: an earlier state is a folder named by its order",
    },
    {
      title: "has the number of another",
      files: { "earlier/01-a/kernels/6.12.yaml": kernel("A."), "earlier/01-b/kernels/6.12.yaml": kernel("B.") },
      says: "earlier/01-b:1 has the number 01 of another folder",
    },
    {
      title: "holds nothing but a message",
      files: { "earlier/01-a/message.txt": "Nothing." },
      says: "earlier/01-a:1 holds no file of a record",
    },
    {
      title: "has an empty message",
      files: { "earlier/01-a/kernels/6.12.yaml": kernel("A."), "earlier/01-a/message.txt": " \n" },
      says: "earlier/01-a/message.txt:1 must say in 1 to",
    },
  ])("are refused where one $title", async ({ files, says }) => {
    const problems = await problemsOf(files);
    expect(problems).toEqual([expect.stringContaining(says)]);
  });
});
