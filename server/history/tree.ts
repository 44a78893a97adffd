/** The folders of the repository as they grow: the folder `content/`, and one in it for each kind. */
import fs from "node:fs";
import git, { type TreeEntry } from "isomorphic-git";

export interface Tree {
  /** Files of `content/` that changed, null where one is no more; gives the tree that a commit names. */
  readonly write: (changes: ReadonlyMap<string, string | null>) => Promise<string>;
  /** Objects since they were taken last. */
  readonly written: Set<string>;
  readonly takeWritten: () => readonly string[];
}

/** A folder below `content/`, or that itself under the name "": its files with their objects, and its own. */
interface Folder {
  readonly files: Map<string, string>;
  oid?: string;
}

const CONTENT = "content";

/** As the commit `from` has it; without one it is empty. Objects are written to `gitdir`. */
export async function openTree(
  from: { readonly gitdir: string; readonly commit: string } | undefined,
  gitdir: string,
): Promise<Tree> {
  const folders = from ? await readFolders(from.gitdir, from.commit) : new Map<string, Folder>();
  const written = new Set<string>();
  const keep = (oid: string): string => {
    written.add(oid);
    return oid;
  };
  const writeTree = async (tree: TreeEntry[]): Promise<string> => keep(await git.writeTree({ fs, gitdir, tree }));

  async function change(file: string, text: string | null): Promise<string> {
    const slash = file.indexOf("/");
    const [name, inFolder] = [file.slice(0, Math.max(0, slash)), file.slice(slash + 1)];
    const folder = folders.get(name) ?? { files: new Map<string, string>() };
    folders.set(name, folder);
    if (text === null) folder.files.delete(inFolder);
    else folder.files.set(inFolder, keep(await git.writeBlob({ fs, gitdir, blob: Buffer.from(text) })));
    return name;
  }

  async function writeRoot(): Promise<string> {
    const below = [...folders].filter(([name, { files }]) => name !== "" && files.size > 0);
    const entries = below.flatMap(([name, { oid }]) => (oid === undefined ? [] : [toSubtree([name, oid])]));
    const content = await writeTree([...toBlobs(folders.get("")), ...entries]);
    return writeTree([toSubtree([CONTENT, content])]);
  }

  return {
    written,
    takeWritten: () => {
      const taken = [...written];
      written.clear();
      return taken;
    },
    write: async (changes) => {
      const touched = new Set<string>();
      for (const [file, text] of changes) touched.add(await change(file, text));
      for (const name of touched) {
        const folder = folders.get(name);
        if (name !== "" && folder && folder.files.size > 0) folder.oid = await writeTree(toBlobs(folder));
      }
      return writeRoot();
    },
  };
}

async function readFolders(gitdir: string, commit: string): Promise<Map<string, Folder>> {
  const cache = {};
  const { tree: entries } = await git.readTree({ fs, gitdir, oid: commit, filepath: CONTENT, cache });
  const files = entries.filter(({ type }) => type === "blob");
  const folders = new Map<string, Folder>([["", { files: toFiles(files) }]]);
  for (const { type, path, oid } of entries) {
    if (type !== "tree") continue;
    const { tree } = await git.readTree({ fs, gitdir, oid, cache });
    folders.set(path, { files: toFiles(tree), oid });
  }
  return folders;
}

const toFiles = (entries: readonly TreeEntry[]) => new Map(entries.map(({ path, oid }) => [path, oid]));

const toBlobs = (folder: Folder | undefined): TreeEntry[] =>
  [...(folder?.files ?? [])].map(([path, oid]) => ({ mode: "100644", type: "blob", path, oid }));

const toSubtree = ([path, oid]: readonly [string, string]): TreeEntry => ({ mode: "040000", type: "tree", path, oid });
