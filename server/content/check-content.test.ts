import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { checkContent } from "#server/content/check-content.ts";
import { printFindings, printProblems, toSummary } from "#server/content/print.ts";
import { aContentFolder, goodFiles, type Files } from "#server/content/test-builders.ts";

const today = "2025-02-01";
const decision = String(goodFiles["decisions/go-on.md"]);

async function problemsOf(files: Files): Promise<string[]> {
  const checked = await checkContent(await aContentFolder(files), today);
  return checked.ok ? [] : printProblems("content", checked.failure).split("\n");
}

describe("content", () => {
  it("that is right comes back with its Spec and what is worth knowing about it", async () => {
    const checked = await checkContent(await aContentFolder(), today);
    if (!checked.ok) throw new Error(JSON.stringify(checked.failure));
    const { content, spec, report } = checked.value;
    expect(spec.records.decision.map(({ slug }) => slug)).toEqual(["go-on"]);
    expect(printFindings("content", content, report)).toBe(
      "content/decisions/go-on.md:2 /carriedBy note: is agreed, but no record carries it yet; name the machine, term or pair that does [decision-debt]",
    );
    expect(toSummary("content", content, report)).toBe(
      "content: 5 records (1 charter, 1 people, 1 kernels, 1 decisions, 1 meetings), 1 claim, no errors, 0 warnings, 1 note, 0 excepted",
    );
  });

  it("with an error is refused, with the file and line of the field that is wrong", async () => {
    expect(await problemsOf({ "decisions/go-on.md": decision.replace("burden:", "answers: [gone]\nburden:") })).toEqual(
      [
        "content/decisions/go-on.md:7 /answers/0 there is no record `topics/gone`; add it, or name one that is there [dangling-reference]",
        "",
        "1 problem in 1 file; nothing was imported",
      ],
    );
  });

  it("whose passage moved by a byte is refused, and told where the quote stands", async () => {
    const problems = await problemsOf({ "decisions/go-on.md": decision.replace("offset: 16", "offset: 15") });
    expect(problems).toContain(
      'content/decisions/go-on.md:9 /sources/0 bytes 15 to 26 of the note of 2025-01-27 read " All agreed"; the quote stands at offset 16, length 11 [passage-does-not-match]',
    );
  });

  it("shows what an exception covers, with its reason and its end, and one that covers nothing", async () => {
    const exceptions = [
      "- { rule: decision-debt, record: decisions/go-on, reason: Not written yet., until: 2025-03-01 }",
      "- { rule: trap, record: decisions/go-on, reason: None., until: 2025-03-01 }",
    ].join("\n");
    const checked = await checkContent(await aContentFolder({ "exceptions.yaml": exceptions }), today);
    const lines = checked.ok ? printFindings("content", checked.value.content, checked.value.report).split("\n") : [];
    expect(lines[0]).toContain("content/exceptions.yaml:2 /exceptions/1 warning: the exception from `trap`");
    expect(lines[1]).toContain("[decision-debt] (excepted until 2025-03-01: Not written yet.)");
  });
});

describe("a line of the table of claims", () => {
  const claims = String(goodFiles["claims.yaml"]);

  it.each([
    {
      title: "names no record",
      from: "decisions/go-on",
      to: "decisions/gone",
      expected: "content/claims.yaml:2 /claims/0/record S1: there is no record `decisions/gone`",
    },
    {
      title: "leads nowhere",
      from: 'path: ""',
      to: "path: /outcome/0",
      expected: "content/claims.yaml:3 /claims/0/path S1: `decisions/go-on` holds nothing at /outcome/0",
    },
    { title: "leads into a text", from: 'path: ""', to: "path: /title/0", expected: "holds nothing at /title/0" },
    {
      title: "leads to a field that cites something else",
      from: "length: 11",
      to: "length: 10",
      expected:
        "content/claims.yaml:4 /claims/0/passage S1: it must list this passage among its sources: bytes 16 to 26",
    },
  ])("is refused where it $title", async ({ from, to, expected }) => {
    expect((await problemsOf({ "claims.yaml": claims.replace(from, to) }))[0]).toContain(expected);
  });

  it("may lead to a field inside of what cites the passage, and not to one beside it", async () => {
    expect(await problemsOf({ "claims.yaml": claims.replace('path: ""', "path: /title") })).toEqual([]);
    const moved = decision.replace("sources:\n  - {", "later:\n  - text: x\n    sources:\n      - {");
    const problems = await problemsOf({
      "decisions/go-on.md": moved,
      "claims.yaml": claims.replace('path: ""', "path: /title"),
    });
    expect(problems.join("\n")).toContain("S1: the value at /title, or one around it, must list this passage");
  });
});

// Each starts a process of its own, which takes its time on a busy machine.
describe("npm run check:content", { timeout: 60_000 }, () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(inject("bundle"), "check-content.js"), ...args], {
      encoding: "utf8",
    });

  it("prints one line for a good folder and exits with 0", async () => {
    const root = await aContentFolder();
    const { status, stdout, stderr } = run(root);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\S+: 5 records \(.*\), 1 claim, no errors, .*\n$/);
  });

  it("prints every problem of a bad one and exits with 1, without a stack trace", async () => {
    const root = await aContentFolder({ "pairs/p.yaml": "from: {{", "foo.txt": "" });
    const { status, stdout, stderr } = run(root, "--all");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${root}/foo.txt:1 has no place in content`);
    expect(stderr).toContain("2 problems in 2 files; nothing was imported");
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
