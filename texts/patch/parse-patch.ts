/**
 * What `git format-patch` writes of one commit: a mail with its message, and for each file how its text became another.
 * Only what says exactly which text it starts from and which comes out is read; nothing is fitted.
 */
import { parsePatch as parseDiff, type StructuredPatch } from "diff";
import { decodeWords } from "postal-mime";
import { limits } from "#domain/limits.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** How one file became another. The texts are told by the beginning of their hashes as git counts them. */
export interface PatchedFile {
  /** With forward slashes, from the top of the repository. */
  readonly path: string;
  /** Undefined where there was no such file. */
  readonly before: string | undefined;
  /** Undefined where there is none any more. */
  readonly after: string | undefined;
  readonly hunks: StructuredPatch["hunks"];
}

export interface Patch {
  readonly title: string;
  readonly message: string;
  readonly files: readonly PatchedFile[];
}

const FIRST_LINE = /^From [0-9a-f]{40,64} Mon Sep 17 00:00:00 2001$/gm;

export function parsePatch(text: string): Result<Patch, readonly Issue[]> {
  const normal = withoutCarriageReturns(text.replace(/^\uFEFF/, ""));
  const commits = normal.match(FIRST_LINE)?.length ?? 0;
  if (commits > 1)
    return refuse(`holds ${commits} commits; a proposal is one: send each alone, or squash them before format-patch`);
  const begin = normal.search(/^diff --git /m);
  if (begin === -1) return refuse("changes no file; send what `git format-patch -1` writes");
  const mail = parseMail(normal.slice(0, begin));
  if (!mail.ok) return mail;
  const sections = withoutSignature(normal.slice(begin)).split(/^(?=diff --git )/m);
  const files: PatchedFile[] = [];
  const issues: Issue[] = [];
  for (const section of sections) {
    const file = parseSection(section);
    if (file.ok) files.push(file.value);
    else issues.push(...file.failure);
  }
  return issues.length > 0 ? fail(issues) : ok({ ...mail.value, files });
}

/** Some systems end each line of a file so as they write it. What a record's text has is told by its hash. */
const withoutCarriageReturns = (text: string): string =>
  /^From \S+ [^\r\n]*\r\n/.test(text) ? text.replaceAll("\r\n", "\n") : text;

const refuse = (message: string): Result<never, readonly Issue[]> => fail([{ path: "", message }]);

function parseMail(mail: string): Result<Pick<Patch, "title" | "message">, readonly Issue[]> {
  const end = mail.search(/\r?\n\r?\n/);
  const head = (end === -1 ? mail : mail.slice(0, end)).replace(/\r?\n[ \t]+/g, " ");
  const encoding = /^Content-Transfer-Encoding:[ \t]*(\S+)/im.exec(head)?.[1] ?? "8bit";
  if (!/^(?:7bit|8bit|binary)$/i.test(encoding))
    return refuse(
      `is encoded as ${encoding.slice(0, 40)}, as mails are; send the file that \`git format-patch\` writes`,
    );
  const subject = /^Subject:(.*)$/im.exec(head)?.[1]?.trim();
  if (subject === undefined)
    return refuse("has no `Subject:`, which a proposal is called by; send what `git format-patch -1` writes");
  const said = mail.slice(head.length === 0 || end === -1 ? mail.length : end).split(/^---\r?$/m, 1)[0] ?? "";
  const lines = said.split(/\r?\n/).flatMap((line) => withoutAddress(line) ?? []);
  return ok({
    title: decodeWords(subject).replace(/^(?:\[[^\]]*\][ \t]*)+/, ""),
    message: lines.join("\n").trim(),
  });
}

/** A line that names people, as kernels have it. */
const PEOPLE = /^(?:From|To|Cc|[A-Za-z-]+-by):[ \t]/i;

/** Who it is from is known by other means. */
const AUTHOR = /^(?:From|Signed-off-by|Co-authored-by|Co-developed-by):/i;

/** In brackets or alone. One inside a web address is of a mail that everybody can read. */
const ADDRESS = /<[^<>\s@/]+@[^<>\s@/]+>|(?<![^\s,;"'(])[^\s<>@/:,;"'(]+@[^\s<>@/,;"')]+/g;

/** Addresses are not published: of who reviewed it the name stays. Undefined where nothing is left of the line. */
function withoutAddress(line: string): string | undefined {
  // A longer one is no line of a message, and is refused with it.
  const [start] = line.length > limits.prose ? [] : (PEOPLE.exec(line) ?? []);
  if (start === undefined) return line;
  const bare = line.replace(ADDRESS, "");
  if (bare === line) return line;
  return AUTHOR.test(line) || bare.trim() === start.trim() ? undefined : bare.replace(/[ \t]+/g, " ").trimEnd();
}

/**
 * Below the last file, the version of git, and above that which commit it is for where git was told to say so. A line
 * of a text that was taken out looks the same as the former, but for what follows.
 */
const withoutSignature = (diff: string): string =>
  diff.replace(/\n-- \r?\n(?:[^ +\-\\\r\n][^\n]*)?\s*$/, "\n").replace(/\nbase-commit: [0-9a-f]+\n[^]*$/, "\n");

function parseSection(section: string): Result<PatchedFile, readonly Issue[]> {
  const [first = ""] = section.split("\n", 1);
  const named = /^diff --git a\/(.{1,400}) b\/(.{1,400})\r?$/.exec(first);
  const begin = section.search(/^(?:--- |@@ )/m);
  const above = begin === -1 ? section : section.slice(0, begin);
  const place = first.slice(0, 200);
  const complain = (message: string) => refuse(`\`${place}\`: ${message}`);
  if (!named || named[1] !== named[2])
    return complain(
      "one file becomes another here; write the patch with `--no-renames --src-prefix=a/ --dst-prefix=b/`",
    );
  if (/^(?:GIT binary patch|Binary files )/m.test(above)) return complain("is binary; records are texts");
  const index = /^index ([0-9a-f]{7,64})\.\.([0-9a-f]{7,64})/m.exec(above);
  if (!index) return complain("has no `index` line with the hashes of both texts; send what `git format-patch` writes");
  const [, before = "", after = ""] = index;
  const hunks = parseHunks(begin === -1 ? "" : section.slice(begin));
  return hunks
    ? ok({ path: named[1] ?? "", before: toHash(before), after: toHash(after), hunks })
    : complain("what changes of it cannot be read; was the patch edited?");
}

/** Git writes zeros for a file that is not there. */
const toHash = (hash: string): string | undefined => (/^0+$/.test(hash) ? undefined : hash);

function parseHunks(text: string): PatchedFile["hunks"] | undefined {
  try {
    const [patch, ...more] = parseDiff(text === "" ? "--- a\n+++ b\n" : text);
    return more.length === 0 ? patch?.hunks : undefined;
  } catch {
    return undefined; // it throws at whatever does not fit
  }
}
