/**
 * The folder that `git clone` reads: a bare repository as plain files. All of it is made from the database and can be
 * deleted; what a reader of it relies on is written whole or not at all, objects before the names that lead to them.
 */
import { access, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { replaceFile } from "#server/files/replace-file.ts";

const BRANCH = "refs/heads/main";

const packSchema = z.strictObject({
  /** `pack-{hash}`, without its ending. */
  name: z.string(),
  /** Of its objects. Empty where it is never merged into another. */
  oids: z.array(z.string()),
});
export type Pack = z.infer<typeof packSchema>;

const tagSchema = z.strictObject({
  tag: z.string(),
  revision: z.int().min(1),
  commit: z.string(),
});
/** An edition, at the commit of its revision. */
export type HistoryTag = z.infer<typeof tagSchema>;

const stateSchema = z.strictObject({
  /** Which register it is of. */
  register: z.string(),
  revision: z.int().min(1),
  /** When that was accepted, and by which proposal: a database that was restored may have gone on otherwise. */
  at: z.string(),
  proposal: z.int(),
  commit: z.string(),
  /** In the order of their revisions. Written by no version before there were editions. */
  tags: z.array(tagSchema).default([]),
  packs: z.array(packSchema),
  /** Merged into others. Who began to read before that finds them until the next merge. */
  merged: z.array(z.string()),
});
/** How far the history was written. */
export type HistoryState = z.infer<typeof stateSchema>;

/** How much there is to write of a register: more with each revision and each edition, and with nothing else. */
export const measureHistory = (revision: number, editions: number): number => revision + editions;

const STATE_FILE = "written.json";

/** Undefined where nothing was written, something that cannot be read, or not all is there: then it is written anew. */
export async function findState(folder: string): Promise<HistoryState | undefined> {
  try {
    const state = stateSchema.parse(JSON.parse(await readFile(path.join(folder, STATE_FILE), "utf8")));
    for (const file of listFiles(state)) await access(path.join(folder, file));
    return state;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Those that lead from the address to every object. */
const listFiles = ({ packs }: HistoryState): readonly string[] => [
  "HEAD",
  BRANCH,
  "info/refs",
  "objects/info/packs",
  ...packs.flatMap(({ name }) => [`objects/pack/${name}.pack`, `objects/pack/${name}.idx`]),
];

const SCRATCH = "incoming-";

/** A repository for the moment, of single objects. */
export const makeScratch = (folder: string): Promise<string> => mkdtemp(path.join(folder, SCRATCH));

export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(path.join(folder, "objects", "pack"), { recursive: true, mode: 0o700 });
  await mkdir(path.join(folder, "objects", "info"), { recursive: true, mode: 0o700 });
  await mkdir(path.join(folder, path.dirname(BRANCH)), { recursive: true, mode: 0o700 });
  await replaceFile(path.join(folder, "config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
  await replaceFile(path.join(folder, "HEAD"), `ref: ${BRANCH}\n`);
  // Of a process that was killed as it wrote.
  for (const name of await readdir(folder))
    if (name.startsWith(SCRATCH)) await rm(path.join(folder, name), { recursive: true, force: true });
}

/** By their names, as git lists them. */
const toRefs = ({ commit, tags }: HistoryState): string =>
  [[BRANCH, commit], ...tags.map(({ tag, commit: tagged }) => [`refs/tags/${tag}`, tagged])]
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
    .map(([name, oid]) => `${oid}\t${name}\n`)
    .join("");

/** Leads readers to what was written. Packs that nothing leads to any more go. */
export async function publishState(folder: string, state: HistoryState): Promise<void> {
  const packs = state.packs.map(({ name }) => `P ${name}.pack\n`).join("");
  await replaceFile(path.join(folder, "objects", "info", "packs"), `${packs}\n`);
  await replaceFile(path.join(folder, "info", "refs"), toRefs(state));
  await replaceFile(path.join(folder, ...BRANCH.split("/")), `${state.commit}\n`);
  await replaceFile(path.join(folder, STATE_FILE), JSON.stringify(state));
  const known = new Set([...state.packs.map(({ name }) => name), ...state.merged]);
  const packFolder = path.join(folder, "objects", "pack");
  for (const file of await readdir(packFolder))
    if (!known.has(path.parse(file).name)) await rm(path.join(packFolder, file), { force: true });
}
