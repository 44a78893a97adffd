/**
 * A patch of the repository as the changes of a proposal. The texts that it starts from are found by their hashes among
 * the versions of each record, so that the base of a change is the version that its author had before them.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { limits } from "#domain/limits.ts";
import type { Issue } from "#domain/problem.ts";
import type { ProposedChange } from "#domain/proposal/schema.ts";
import { toCanonicalJson, type Json } from "#domain/register/record/canonical.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { findKindByCollection, toRecordId, type KindName } from "#domain/register/reference.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { slugSchema } from "#domain/text.ts";
import { toRecordFiles } from "#exports/content-files.ts";
import { CHARTER_FILE, CORRECTION_ENDING, ORIGINAL_ENDING, toContentPath } from "#exports/content-path.ts";
import { CHARTER_SLUG } from "#server/content/content.ts";
import { readRecord } from "#server/content/read-record.ts";
import type { Reader } from "#server/store/database.ts";
import { listVersions } from "#server/store/records.ts";
import { applyHunks } from "#texts/patch/apply-hunks.ts";
import { parsePatch, type PatchedFile } from "#texts/patch/parse-patch.ts";

/** What a patch proposes; its title and message are read by the schema of proposals, as anybody's are. */
export interface PatchContent {
  readonly title: string;
  readonly message: string;
  readonly changes: ProposedChange[];
}

export async function readPatch(reader: Reader, text: string): Promise<Result<PatchContent, readonly Issue[]>> {
  const patch = parsePatch(text);
  if (!patch.ok) return patch;
  const { title, message, files } = patch.value;
  const records = new Map<string, RecordPatch>();
  const issues: Issue[] = [];
  const named = new Set<string>();
  for (const file of files) {
    if (named.has(file.path)) return fail([about(file.path, "is in this patch twice; send what one commit changes")]);
    named.add(file.path);
    const target = findRecord(file.path);
    if (!target) {
      issues.push(
        about(file.path, "is no file of a record; those are the ones below content/, without exceptions.yaml"),
      );
      continue;
    }
    const id = toRecordId(target.kind, target.slug);
    records.set(id, { ...target, files: [...(records.get(id)?.files ?? []), file] });
  }
  // Each of them costs what all the versions of a record do.
  if (records.size > limits.proposalChanges)
    return fail([{ path: "", message: `changes more than ${limits.proposalChanges} records; split the proposal` }]);
  const changes: ProposedChange[] = [];
  for (const record of records.values()) {
    const change = await toChange(reader, record);
    if (!change.ok) issues.push(...change.failure);
    else if (change.value) changes.push(change.value);
  }
  if (issues.length > 0) return fail(issues);
  return changes.length > 0
    ? ok({ title, message, changes })
    : fail([{ path: "", message: "changes the spelling of files alone: their records say the same before and after" }]);
}

interface Target {
  readonly kind: KindName;
  readonly slug: string;
}

interface RecordPatch extends Target {
  readonly files: readonly PatchedFile[];
}

const CONTENT = "content/";

const about = (file: string, message: string): Issue => ({ path: "", message: `${file.slice(0, 200)} ${message}` });

function findRecord(file: string): Target | undefined {
  if (file === `${CONTENT}${CHARTER_FILE}`) return { kind: "charter", slug: CHARTER_SLUG };
  const [, folder = "", name = "", ending = ""] =
    /^content\/([a-z]+)\/([^/]+?)(\.original\.txt|\.correction-[1-9]\d?\.txt|\.md|\.yaml)$/.exec(file) ?? [];
  const kind = findKindByCollection(folder);
  if (!kind || kind === "charter" || !slugSchema.safeParse(name).success) return undefined;
  const isNote = kind === "meeting" && (ending === ORIGINAL_ENDING || CORRECTION_ENDING.test(ending));
  return isNote || `${CONTENT}${toContentPath({ kind, slug: name })}` === file ? { kind, slug: name } : undefined;
}

async function toChange(
  reader: Reader,
  { kind, slug, files }: RecordPatch,
): Promise<Result<ProposedChange | undefined, readonly Issue[]>> {
  const versions = await listVersions(reader, kind, slug);
  const start = findStart(versions as readonly AnyRecord[], files);
  const [first] = files;
  if (!start) {
    const had = files.map(({ before }) => before ?? "none").join(", ");
    return fail([
      about(first?.path ?? "", `was never as this patch had it (${had}); fetch, rebase and write the patch anew`),
    ]);
  }
  const texts = applyAll(start.texts, files);
  if (!texts.ok) return texts;
  const file = toContentPath({ kind, slug });
  if (!texts.value.has(file)) {
    if (start.base === undefined) return ok(undefined);
    return texts.value.size === 0
      ? ok({ op: "retire", kind, slug, base: start.base })
      : fail([about(`${CONTENT}${file}`, "is taken away, and its note is not; take away both")]);
  }
  const body = await readBody({ kind, slug }, texts.value);
  if (!body.ok) return body;
  if (start.base === undefined) return ok({ op: "create", kind, slug, body: body.value });
  const same = versions.find(({ number }) => number === start.base);
  if (same && toCanonicalJson(same.body as unknown as Json) === toCanonicalJson(body.value)) return ok(undefined);
  return ok({ op: "update", kind, slug, base: start.base, body: body.value });
}

/** By path below `content/`. */
type Texts = ReadonlyMap<string, string>;

interface Start {
  /** Undefined where there was no record. */
  readonly base: number | undefined;
  readonly texts: Texts;
}

/** The newest version whose files are those that the patch starts from. */
function findStart(versions: readonly AnyRecord[], files: readonly PatchedFile[]): Start | undefined {
  const isThere = (texts: Texts) =>
    files.every(({ path: file, before }) => {
      const text = texts.get(file.slice(CONTENT.length));
      return text === undefined ? before === undefined : before !== undefined && toGitHash(text).startsWith(before);
    });
  const none: Start = { base: undefined, texts: new Map() };
  const isFree = versions.at(-1)?.retired !== false;
  if (isFree && isThere(none.texts)) return none;
  for (const version of versions.toReversed()) {
    if (version.retired) continue;
    const texts = new Map(toRecordFiles(version).map(({ path: file, text }) => [file, text]));
    if (isThere(texts)) return { base: version.number, texts };
  }
  return undefined;
}

function applyAll(texts: Texts, files: readonly PatchedFile[]): Result<Texts, readonly Issue[]> {
  const patched = new Map(texts);
  for (const { path: file, after, hunks } of files) {
    const name = file.slice(CONTENT.length);
    const made = applyHunks(patched.get(name) ?? "", hunks);
    if (after === undefined) {
      patched.delete(name);
      continue;
    }
    // A hunk that was edited fits, perhaps; only the text that the author had is taken.
    if (made === undefined || !toGitHash(made).startsWith(after))
      return fail([about(file, `does not come out as the patch says (${after}); was it edited? Write it anew`)]);
    patched.set(name, made);
  }
  return ok(patched);
}

const toGitHash = (text: string): string => {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
};

/** Read from a folder, as all files of records are. */
async function readBody({ kind, slug }: Target, texts: Texts): Promise<Result<Json, readonly Issue[]>> {
  const root = await mkdtemp(path.join(tmpdir(), "concordance-patch-"));
  try {
    for (const [file, text] of texts) {
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    const file = toContentPath({ kind, slug });
    const beside = [...texts.keys()];
    const hasOriginal = beside.some((name) => name.endsWith(ORIGINAL_ENDING));
    const corrections = beside.flatMap((name) => Number(CORRECTION_ENDING.exec(name)?.[1] ?? 0) || []);
    const read = await readRecord({ root, file, kind, slug, hasOriginal, corrections });
    if (read.ok) return ok(read.value.record.body as unknown as Json); // bodies hold JSON only
    return fail(
      read.failure.map(({ file: name, line, message }) => ({
        path: "",
        message: `${CONTENT}${name}:${line}: ${message}`,
      })),
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
