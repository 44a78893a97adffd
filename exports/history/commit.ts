/**
 * A revision as a commit of git: who wrote it and when, what it says, and which files of `content/` it changes. Made of
 * what is fixed once a revision is accepted, and of nothing else, so that every server makes the same commit.
 */
import type { Exception } from "#domain/check/exception.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toRecordFiles, toYaml } from "#exports/content-files.ts";
import { EXCEPTIONS_FILE, ORIGINAL_ENDING, toContentPath } from "#exports/content-path.ts";

export interface CommittedRevision {
  readonly number: number;
  /** When it was accepted: ISO 8601, UTC. */
  readonly at: string;
  /** What the author of the proposal was called then. */
  readonly authorName: string;
  readonly proposal: {
    readonly id: number;
    readonly title: string;
    readonly message: string;
    readonly createdAt: string;
  };
  /** What it made. */
  readonly versions: readonly AnyRecord[];
  /** All that hold from here on. */
  readonly exceptions: readonly Exception[];
  /** Where the notes were mailed that its decisions were taken in. */
  readonly notes: readonly string[];
}

/** Whose name and time a commit carries; addresses of people are not published, so there is none. */
export interface Signature {
  readonly name: string;
  readonly email: "";
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly timezoneOffset: 0;
}

export interface Commit {
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

const HISTORY_COMMITTER = "Concordance";

export function toCommit({ at, authorName, proposal, versions, notes }: CommittedRevision): Commit {
  const trailers = [
    `Proposal: ${proposal.id}`,
    ...listDecisions(versions).map((id) => `Decided-in: ${id}`),
    ...notes.map((url) => `Link: ${url}`),
  ];
  const parts = [proposal.title.trim() || `Proposal ${proposal.id}`, proposal.message.trim(), trailers.join("\n")];
  return {
    author: toSignature(authorName, proposal.createdAt),
    committer: toSignature(HISTORY_COMMITTER, at),
    message: `${parts.filter((part) => part !== "").join("\n\n")}\n`,
  };
}

/** Paths below `content/`, each with its new text, or null where there is no such file any more. */
export function toChangedFiles({
  versions,
  exceptions,
}: Pick<CommittedRevision, "versions" | "exceptions">): ReadonlyMap<string, string | null> {
  const files = new Map<string, string | null>([
    [EXCEPTIONS_FILE, exceptions.length > 0 ? toYaml(exceptions as unknown as Json) : null], // they hold JSON only
  ]);
  for (const record of versions) {
    const path = toContentPath(record);
    if (record.retired) for (const file of toRecordFiles(record)) files.set(file.path, null);
    if (record.kind === "meeting") files.set(path.replace(/\.md$/, ORIGINAL_ENDING), null);
    if (!record.retired) for (const file of toRecordFiles(record)) files.set(file.path, file.text);
  }
  return files;
}

function listDecisions(versions: readonly AnyRecord[]): readonly string[] {
  const slugs = versions.flatMap((record) => {
    if (record.kind === "decision" && !record.retired) return [record.slug];
    return record.kind === "pair" && record.body.decision !== undefined ? [record.body.decision] : [];
  });
  return [...new Set(slugs)].sort().map((slug) => toRecordId("decision", slug));
}

const toSignature = (name: string, at: string): Signature => ({
  name: toName(name),
  email: "",
  timestamp: Math.floor(Date.parse(at) / 1_000),
  timezoneOffset: 0,
});

/** Git ends a name at these, and takes marks off its ends. */
const toName = (name: string): string =>
  name
    .replace(/[<>\p{Cc}]+/gu, " ")
    .replace(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, "")
    .replace(/\s+/g, " ") || "unnamed";
