import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { limits } from "#domain/limits.ts";
import { readContent } from "#server/content/read-content.ts";
import { aContentFolder, note, noteHash, problemsIn, type Files } from "#server/content/test-builders.ts";

const problemsOf = async (files: Files): Promise<string[]> => problemsIn(await aContentFolder(files));

const pair = (rest: string): string => `from: "6.12"\nto: "6.12"\nstanding: discussed\ntext: x\n${rest}`;

describe("a good folder", () => {
  it("gives its records with their kinds, slugs and files, in the order of the kinds", async () => {
    const read = await readContent(await aContentFolder());
    const records = read.ok ? read.value.records : [];
    expect(records.map(({ kind, slug, file }) => `${kind} ${slug} ${file}`)).toEqual([
      "charter group charter.yaml",
      "person zoe people/zoe.md",
      "kernel 6.12 kernels/6.12.yaml",
      "decision go-on decisions/go-on.md",
      "meeting 2025-01-27 meetings/2025-01-27.md",
    ]);
  });

  it("puts the text below the front matter and the note beside the record into their fields", async () => {
    const read = await readContent(await aContentFolder());
    const meeting = read.ok ? read.value.records.find((record) => record.kind === "meeting") : undefined;
    expect(meeting?.body).toMatchObject({ summary: "The first call.", original: { text: note, sha256: noteHash } });
  });

  it("knows the line of every field, and of what is around one that was left out", async () => {
    const read = await readContent(await aContentFolder());
    const lineOf = (record: string, path: string) => {
      const place = read.ok ? read.value.locate(record, path) : undefined;
      return place && `${place.file}:${place.line}`;
    };
    expect(lineOf("charter/group", "/cadence/start")).toBe("charter.yaml:6");
    expect(lineOf("decisions/go-on", "/sources/0/quote")).toBe("decisions/go-on.md:9");
    expect(lineOf("decisions/go-on", "/statement")).toBe("decisions/go-on.md:12");
    expect(lineOf("decisions/go-on", "/sources/0/note")).toBe("decisions/go-on.md:9");
    expect(lineOf("meetings/2025-01-27", "/original/text")).toBe("meetings/2025-01-27.md:5");
    expect(lineOf("register", "/claims/0/passage")).toBe("claims.yaml:4");
    expect(lineOf("register", "/exceptions/0")).toBe("exceptions.yaml:1");
    expect(lineOf("terms/none", "")).toBeUndefined();
  });

  it("is read on systems with other line ends, and with aliases", async () => {
    const person = "---\r\nname: &name Zoë\r\notherNames: [*name]\r\n---\r\nSpeaks.\r\n\r\nOften.\r\n";
    const read = await readContent(await aContentFolder({ "people/zoe.md": `\uFEFF${person}` }));
    const zoe = read.ok ? read.value.records.find(({ kind }) => kind === "person") : undefined;
    expect(zoe?.body).toMatchObject({ about: "Speaks.\n\nOften.", otherNames: ["Zoë"] });
  });

  it("needs no tables, and takes one that holds comments only for an empty one", async () => {
    expect(await problemsOf({ "claims.yaml": null, "exceptions.yaml": "# none\n", ".gitkeep": "" })).toEqual([]);
  });
});

describe("a file that cannot be read", () => {
  it.each<{ title: string; files: Files; expected: string }>([
    {
      title: "is not YAML",
      files: { "pairs/p.yaml": "from: {{\n" },
      expected: "pairs/p.yaml:2  is not YAML that can be read here",
    },
    {
      title: "has a key twice",
      files: { "pairs/p.yaml": pair("text: y\n") },
      expected: "pairs/p.yaml:5  has the key `text` twice in one map",
    },
    {
      title: "has an unknown field",
      files: { "pairs/p.yaml": pair("colour: red\n") },
      expected: "pairs/p.yaml:5 /colour unknown field `colour`; the fields here are from, to, downstream",
    },
    {
      title: "has a field named like a part of every object",
      files: { "pairs/p.yaml": pair("__proto__: { a: 1 }\n") },
      expected: "pairs/p.yaml:5 /__proto__ unknown field `__proto__`",
    },
    {
      title: "has a value of the wrong type",
      files: { "pairs/p.yaml": pair("risks: many\n") },
      expected: "pairs/p.yaml:5 /risks ",
    },
    {
      title: "has a number where YAML needs quotes to see a text",
      files: { "kernels/6.10.yaml": "version: 6.10\nrank: 1\nabout: x\n" },
      expected:
        'kernels/6.10.yaml:1 /version must be a kernel version such as 6.19, as a text; YAML reads 6.10 as no text, so write it in quotes: "6.10"',
    },
    {
      title: "lacks a field",
      files: { "pairs/p.yaml": 'to: "6.12"\nstanding: discussed\ntext: x\n' },
      expected: "pairs/p.yaml:1 /from is missing",
    },
    {
      title: "has a huge field",
      files: { "pairs/p.yaml": pair("").replace("text: x", `text: ${"x".repeat(limits.sentence + 1)}`) },
      expected: `pairs/p.yaml:4 /text has ${limits.sentence + 1} characters; at most ${limits.sentence} fit here`,
    },
    {
      title: "is huge",
      files: { "pairs/p.yaml": pair(`#${" ".repeat(limits.file)}\n`) },
      expected: `over the limit \`file\` of ${limits.file} bytes`,
    },
    { title: "is empty", files: { "pairs/p.yaml": "" }, expected: "pairs/p.yaml:1  holds no fields" },
    { title: "holds a list", files: { "pairs/p.yaml": "- a\n" }, expected: "pairs/p.yaml:1  holds no fields" },
    {
      title: "is not UTF-8",
      files: { "pairs/p.yaml": new Uint8Array([0x61, 0xc3, 0xa9, 0xff]) },
      expected: "pairs/p.yaml:1  is not UTF-8 (first at byte 3); save it as UTF-8",
    },
    { title: "holds a NUL", files: { "pairs/p.yaml": "a: \0" }, expected: "pairs/p.yaml:1  holds a NUL at byte 3" },
    {
      title: "holds an alias bomb",
      files: {
        "pairs/p.yaml": [
          "a: &a [x,x,x,x,x,x,x,x,x]",
          "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]",
          "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]",
          "d: [*c,*c,*c,*c,*c,*c,*c,*c,*c]",
        ].join("\n"),
      },
      expected: "pairs/p.yaml:1  uses aliases (*name) that are refused",
    },
    {
      title: "uses a name that was not set",
      files: { "pairs/p.yaml": "a: *nothing\n" },
      expected: "pairs/p.yaml:1  uses aliases (*name) that are refused: unresolved alias",
    },
    {
      title: "uses a tag",
      files: { "pairs/p.yaml": "a: !!js/function x\n" },
      expected: "pairs/p.yaml:1  is not YAML that can be read here: unresolved tag",
    },
    {
      title: "names half of a character",
      files: { "pairs/p.yaml": 'text: "half \\ud800"\n' },
      expected: "pairs/p.yaml:1  holds half of a character (a lone surrogate), which UTF-8 cannot write",
    },
    {
      title: "loses words to a comment that nobody meant",
      files: { "pairs/p.yaml": "text: Fix for bug #12 in KHO\n" },
      expected:
        "pairs/p.yaml:1  reads `Fix for bug` here, because YAML takes `#12 in KHO` for a comment; put quotes round the whole text",
    },
    {
      title: "loses the whole of a text to a comment",
      files: { "pairs/p.yaml": "text:\n  from: #12\n" },
      expected: "pairs/p.yaml:2  reads `nothing` here, because YAML takes `#12` for a comment",
    },
    {
      title: "asks for another YAML",
      files: { "pairs/p.yaml": "%YAML 1.1\n---\na: yes\n" },
      expected: "starts with a %YAML directive",
    },
    {
      title: "holds a second document",
      files: { "pairs/p.yaml": `${pair("")}---\n${pair("")}` },
      expected: "pairs/p.yaml:5  starts a second YAML document",
    },
    {
      title: "is Markdown without front matter",
      files: { "people/ada.md": "Speaks.\n" },
      expected: "people/ada.md:1  must start with front matter",
    },
    {
      title: "has front matter that does not end",
      files: { "people/ada.md": "---\nname: Ada\n" },
      expected: "people/ada.md:1  has front matter that does not end",
    },
    {
      title: "has an empty text below its front matter",
      files: { "people/ada.md": "---\nname: Ada\n---\n\n" },
      expected: "people/ada.md:4 /about must not be empty",
    },
    {
      title: "has its text in the front matter",
      files: { "people/ada.md": "---\nname: Ada\nabout: Speaks.\n---\nSpeaks.\n" },
      expected: "people/ada.md:3 /about `about` is the text below the front matter; move it there",
    },
    {
      title: "has front matter that is no YAML",
      files: { "people/ada.md": "---\nname: [\n---\nSpeaks.\n" },
      expected: "people/ada.md:2  is not YAML",
    },
    {
      title: "has front matter without fields",
      files: { "people/ada.md": "---\nAda\n---\nSpeaks.\n" },
      expected: "people/ada.md:1  holds no fields",
    },
    {
      title: "is a table with a wrong row",
      files: { "exceptions.yaml": "- rule: dead-end\n  record: machines\n" },
      expected: "exceptions.yaml:2 /0/record must name a record as collection/slug",
    },
    {
      title: "is a table that is no YAML",
      files: { "claims.yaml": "- [\n" },
      expected: "claims.yaml:2  is not YAML",
    },
    {
      title: "is a table in no known encoding",
      files: { "claims.yaml": new Uint8Array([0xff]) },
      expected: "claims.yaml:1  is not UTF-8",
    },
  ])("is reported: it $title", async ({ files, expected }) => {
    expect((await problemsOf(files)).join("\n")).toContain(expected);
  });
});

it("advises quotes only where they would make a value right", async () => {
  expect(await problemsOf({ "pairs/p.yaml": pair("").replace("discussed", "1") })).toEqual([
    "pairs/p.yaml:3 /standing must be one of discussed, not-intended, unsupported, supported",
  ]);
});

describe("a folder", () => {
  it.each<{ title: string; files: Files; expected: string[] }>([
    {
      title: "without a charter",
      files: { "charter.yaml": null },
      expected: ["charter.yaml:1  is missing; a register has exactly one charter"],
    },
    {
      title: "with a file of the wrong format",
      files: { "people/ada.yaml": "name: Ada\n", "people/readme.txt": "" },
      expected: [
        "people/ada.yaml:1  must be named `people/ada.md`",
        "people/readme.txt:1  has no place here: a person is a file `people/its-slug.md`",
      ],
    },
    {
      title: "with two files of one record",
      files: { "kernels/6.12.yml": "x", "people/Zoe.md": "x" },
      expected: [
        "kernels/6.12.yml:1  gives the record `kernels/6.12` a second time; `kernels/6.12.yaml` gives it already",
        "people/Zoe.md:1  its name must be lower-case letters and digits",
        "people/zoe.md:1  gives the record `people/zoe` a second time; `people/Zoe.md` gives it already",
      ],
    },
    {
      title: "with files and folders that have no place",
      files: { "notes.txt": "", "drafts/a.md": "", "people/old/ada.md": "", "charter/group.yaml": "" },
      expected: [
        "charter:1  has no place in content; it holds charter.yaml",
        "drafts:1  has no place in content",
        "notes.txt:1  has no place in content",
        "people/old:1  has no place in `people`, which holds files only",
      ],
    },
  ])("$title is reported file by file", async ({ files, expected }) => {
    const problems = await problemsOf(files);
    expect(problems).toHaveLength(expected.length);
    expected.forEach((part, index) => expect(problems[index]).toContain(part));
  });

  it("with symbolic links", async () => {
    const root = await aContentFolder();
    await symlink("/etc/hostname", join(root, "people", "eve.md"));
    await mkdir(join(root, "elsewhere"));
    await symlink(join(root, "elsewhere"), join(root, "topics"));
    const links = (await problemsIn(root)).filter((problem) => problem.includes("is a symbolic link"));
    expect(links.map((problem) => problem.split(":")[0])).toEqual(["people/eve.md", "topics"]);
  });

  it("that is not there, or is a file", async () => {
    const root = await aContentFolder();
    await writeFile(join(root, "file"), "");
    expect((await problemsIn(join(root, "gone")))[0]).toContain("is not a folder");
    expect((await problemsIn(join(root, "file")))[0]).toContain("is not a folder");
  });

  it("with several things wrong has all of them reported, by file and line", async () => {
    const problems = await problemsOf({
      "people/ada.md": "---\nnick: A\ncolour: red\n---\nSpeaks.\n",
      "charter.yaml": null,
      "zzz.txt": "",
    });
    expect(problems.map((problem) => problem.split(" ").slice(0, 2).join(" "))).toEqual([
      "charter.yaml:1 ",
      "people/ada.md:2 /name",
      "people/ada.md:2 /nick",
      "people/ada.md:3 /colour",
      "zzz.txt:1 ",
    ]);
  });
});
