/** Which files of `content/` give which record; everything that has no place there is a problem. */
import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { kinds } from "#domain/register/kinds.ts";
import { collections, findKindByCollection, kindNames, type KindName } from "#domain/register/reference.ts";
import { slugSchema } from "#domain/text.ts";
import { parseWith } from "#domain/register/parse.ts";
import { CHARTER_FILE, CORRECTION_ENDING, EXCEPTIONS_FILE, ORIGINAL_ENDING } from "#exports/content-path.ts";
import { CHARTER_SLUG, CLAIMS_FILE, EARLIER_FOLDER, MESSAGE_FILE } from "#server/content/content.ts";
import { aboutFile, type ContentProblem } from "#server/content/problem.ts";

export interface Listed {
  readonly records: readonly { readonly kind: KindName; readonly slug: string; readonly file: string }[];
  /** Slugs of meetings whose original lies there. */
  readonly originals: ReadonlySet<string>;
  /** By the slug of a meeting: the numbers of its corrected notes that lie there. */
  readonly corrections: ReadonlyMap<string, readonly number[]>;
  readonly problems: readonly ContentProblem[];
}

/** What lies at the top of a folder beside the folders of the kinds. */
interface Top {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const present: Top = { files: [CHARTER_FILE, CLAIMS_FILE, EXCEPTIONS_FILE, "README.md"], folders: [EARLIER_FOLDER] };
const earlier: Top = { files: [CHARTER_FILE, MESSAGE_FILE], folders: [] };
const folders = kindNames.filter((kind) => kind !== "charter").map((kind) => collections[kind]);

/** The present state of the register. */
export async function listFiles(root: string): Promise<Listed> {
  const listed = await listFolderOfRecords(root, present);
  if (listed.records.some(({ kind }) => kind === "charter")) return listed;
  const missing = aboutFile(CHARTER_FILE, "is missing; a register has exactly one charter");
  return { ...listed, problems: [...listed.problems, missing] };
}

/** The files that stood differently in one earlier state. */
export const listEarlierFiles = (root: string): Promise<Listed> => listFolderOfRecords(root, earlier);

async function listFolderOfRecords(root: string, top: Top): Promise<Listed> {
  const records: Listed["records"][number][] = [];
  const originals = new Set<string>();
  const corrections = new Map<string, readonly number[]>();
  const problems: ContentProblem[] = [];

  for (const entry of await listVisible(root)) {
    const { name } = entry;
    const kind = entry.isDirectory() ? findKindByCollection(name) : undefined;
    if (entry.isSymbolicLink()) problems.push(aboutFile(name, SYMLINK));
    else if (kind && kind !== "charter") await listFolder(name, kind);
    else if (entry.isFile() && name === CHARTER_FILE)
      records.unshift({ kind: "charter", slug: CHARTER_SLUG, file: CHARTER_FILE });
    else if (!(entry.isFile() ? top.files : top.folders).includes(name))
      problems.push(aboutFile(name, toUnknownEntry(top)));
  }
  return { records, originals, corrections, problems };

  async function listFolder(folder: string, kind: KindName): Promise<void> {
    const seen = new Map<string, string>();
    const unclaimed = new Map<string, string>();
    const corrected: { readonly slug: string; readonly number: number; readonly file: string }[] = [];
    for (const entry of await listVisible(join(root, folder))) place(entry, `${folder}/${entry.name}`);
    for (const [slug, file] of unclaimed) {
      if (seen.has(slug.toLowerCase())) originals.add(slug);
      else problems.push(aboutFile(file, `belongs to no meeting: \`${folder}/${slug}.md\` is missing`));
    }
    for (const { slug, number, file } of corrected) {
      if (seen.has(slug.toLowerCase())) corrections.set(slug, [...(corrections.get(slug) ?? []), number]);
      else problems.push(aboutFile(file, `belongs to no meeting: \`${folder}/${slug}.md\` is missing`));
    }

    function place(entry: Dirent, file: string): void {
      const complain = (message: string) => void problems.push(aboutFile(file, message));
      if (entry.isSymbolicLink()) return complain(SYMLINK);
      if (!entry.isFile()) return complain(`has no place in \`${folder}\`, which holds files only`);
      if (kind === "meeting" && entry.name.endsWith(ORIGINAL_ENDING)) {
        if (top === earlier) return complain(ORIGINAL_TWICE);
        return void unclaimed.set(entry.name.slice(0, -ORIGINAL_ENDING.length), file);
      }
      const correction = kind === "meeting" ? CORRECTION_ENDING.exec(entry.name) : null;
      if (correction) {
        if (top === earlier) return complain(ORIGINAL_TWICE);
        return void corrected.push({
          slug: entry.name.slice(0, correction.index),
          number: Number(correction[1]),
          file,
        });
      }
      const ending = kinds[kind].prose === undefined ? ".yaml" : ".md";
      const stem = entry.name.replace(/\.(?:ya?ml|md|markdown)$/i, "");
      if (stem === entry.name)
        return complain(`has no place here: a ${kinds[kind].label} is a file \`${folder}/its-slug${ending}\``);
      const id = stem.toLowerCase();
      const before = seen.get(id);
      if (before) return complain(`gives the record \`${folder}/${id}\` a second time; \`${before}\` gives it already`);
      seen.set(id, file);
      const slug = parseWith(slugSchema, stem);
      if (!slug.ok) complain(`its name ${slug.failure.map((issue) => issue.message).join("; ")}`);
      else if (entry.name !== `${stem}${ending}`) complain(`must be named \`${folder}/${stem}${ending}\``);
      else records.push({ kind, slug: stem, file });
    }
  }
}

const SYMLINK = "is a symbolic link; content is plain files and folders, so that a copy of it is complete";
const ORIGINAL_TWICE = "has no place in an earlier state: the original of a note never changes, and lies in `meetings`";
const toUnknownEntry = (top: Top): string =>
  `has no place in content; it holds ${top.files.join(", ")} and the folders ${[...folders, ...top.folders].join(", ")}`;

// Names that start with a dot are the business of editors and of git.
export async function listVisible(directory: string) {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
