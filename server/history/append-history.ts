/** Writes the revisions that the folder does not have yet, each as a commit, in packs that are never written again. */
import fs from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import git from "isomorphic-git";
import type { Edition } from "#domain/edition/edition.ts";
import { toChangedFiles, toCommit, type CommittedRevision } from "#exports/history/commit.ts";
import {
  findState,
  measureHistory,
  makeScratch,
  prepareFolder,
  publishState,
  type HistoryState,
  type HistoryTag,
  type Pack,
} from "#server/history/history-folder.ts";
import { replaceFile } from "#server/files/replace-file.ts";
import { openTree, type Tree } from "#server/history/tree.ts";
import { readIdentity } from "#server/store/audit.ts";
import type { Reader } from "#server/store/database.ts";
import { listEditions } from "#server/store/editions.ts";
import { listCommits } from "#server/store/list-commits.ts";
import { withProcessLock } from "#server/store/sqlite/process-lock.ts";
import { findNewestRevision } from "#server/store/revisions.ts";

/** Revisions that are read at once. */
const REVISIONS_READ = 50;

export interface HistoryLimits {
  /** Objects of a pack. */
  readonly packed: number;
  /** Small packs until they are merged into one: a reader fetches an index of each. */
  readonly small: number;
}

const usual: HistoryLimits = { packed: 5_000, small: 32 };

/** How much is written now, as `measureHistory` counts it. */
export function appendHistory(reader: Reader, folder: string, limits = usual): Promise<number> {
  return withProcessLock(`${folder}.lock`, async () => {
    const newest = await findNewestRevision(reader);
    if (newest === 0) return 0;
    const before = await findWritten(reader, folder);
    const editions = (await listEditions(reader)).filter(({ revision }) => revision <= newest);
    const much = measureHistory(newest, editions.length);
    if (before?.revision === newest && hasTags(before, editions)) return much;
    await prepareFolder(folder);
    const scratch = await makeScratch(folder);
    try {
      const place = { reader, folder, scratch, limits };
      const state = before?.revision === newest ? before : await append(place, before, newest);
      const tags = await findTags(folder, state, editions);
      await publishState(folder, { ...(await mergeSmall(place, state)), tags });
      return much;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}

type Named = Pick<Edition, "tag" | "revision">;

const hasTags = ({ tags }: HistoryState, editions: readonly Named[]): boolean =>
  tags.length === editions.length &&
  tags.every(({ tag, revision }, index) => tag === editions[index]?.tag && revision === editions[index].revision);

/** One commit a revision, so the commit of an older one is so many before the newest. */
async function findTags(
  folder: string,
  { commit, revision: newest }: HistoryState,
  editions: readonly Named[],
): Promise<HistoryTag[]> {
  const [first] = editions;
  if (!first) return [];
  const commits = await git.log({ fs, gitdir: folder, ref: commit, depth: newest - first.revision + 1 });
  return editions.map(({ tag, revision }) => {
    const found = commits[newest - revision];
    if (!found) throw new Error(`revision ${revision} has no commit to be named ${tag}`);
    return { tag, revision, commit: found.oid };
  });
}

/** What was written, where the register still is the one that it was written from. */
async function findWritten(reader: Reader, folder: string): Promise<HistoryState | undefined> {
  const state = await findState(folder);
  if (!state || state.register !== (await readIdentity(reader))) return undefined;
  const row = await reader.revision.findUnique({ where: { number: state.revision } });
  return row?.at === state.at && row.proposalId === state.proposal ? state : undefined;
}

interface Place {
  readonly folder: string;
  readonly scratch: string;
  readonly limits: HistoryLimits;
}

async function append(
  place: Place & { readonly reader: Reader },
  before: HistoryState | undefined,
  newest: number,
): Promise<HistoryState> {
  const { reader, folder, scratch, limits } = place;
  const packs: Pack[] = before ? [...before.packs] : [];
  const tree = await openTree(before && { gitdir: folder, commit: before.commit }, scratch);
  let parent = before?.commit;
  let last: CommittedRevision | undefined;
  for (let after = before?.revision ?? 0; after < newest; after = last.number) {
    for (const revision of await listCommits(reader, after, newest, REVISIONS_READ)) {
      parent = await writeCommit(scratch, tree, revision, parent);
      last = revision;
      if (tree.written.size >= limits.packed) packs.push(await pack(place, scratch, tree.takeWritten()));
    }
    if (!last || last.number === after) throw new Error(`revision ${after + 1} is not there to be written`);
  }
  if (!last || parent === undefined) throw new Error("no revision was to be written");
  if (tree.written.size > 0) packs.push(await pack(place, scratch, tree.takeWritten()));
  const { number: revision, at, proposal } = last;
  const register = await readIdentity(reader);
  const { tags = [], merged = [] } = before ?? {};
  return { register, revision, at, proposal: proposal.id, commit: parent, tags, packs, merged };
}

async function writeCommit(
  scratch: string,
  tree: Tree,
  revision: CommittedRevision,
  parent: string | undefined,
): Promise<string> {
  const root = await tree.write(toChangedFiles(revision));
  const commit = { ...toCommit(revision), tree: root, parent: parent === undefined ? [] : [parent] };
  const oid = await git.writeCommit({ fs, gitdir: scratch, commit });
  tree.written.add(oid);
  return oid;
}

/** Objects of `from` as a pack in the folder. */
async function pack({ folder, scratch, limits }: Place, from: string, oids: readonly string[]): Promise<Pack> {
  const { filename, packfile } = await git.packObjects({ fs, gitdir: from, oids: [...oids] });
  if (!packfile) throw new Error("a pack without bytes");
  const { name } = path.parse(filename);
  await replaceFile(path.join(scratch, filename), packfile);
  await git.indexPack({ fs, dir: scratch, gitdir: scratch, filepath: filename });
  await replaceFile(path.join(folder, "objects", "pack", filename), packfile);
  await replaceFile(
    path.join(folder, "objects", "pack", `${name}.idx`),
    await readFile(path.join(scratch, `${name}.idx`)),
  );
  return { name, oids: oids.length < limits.packed ? [...oids] : [] };
}

/** Once there are many small ones. */
async function mergeSmall(place: Place, state: HistoryState): Promise<HistoryState> {
  const small = state.packs.filter(({ oids }) => oids.length > 0);
  if (small.length < place.limits.small) return state;
  const { name } = await pack(place, place.folder, [...new Set(small.flatMap(({ oids }) => oids))]);
  const large = state.packs.filter(({ oids }) => oids.length === 0);
  return { ...state, packs: [...large, { name, oids: [] }], merged: small.map((merged) => merged.name) };
}
