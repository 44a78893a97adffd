/**
 * For who develops: the half of the server that answers is read anew when one of its files changes, and the half that
 * listens stays. What cannot be read leaves the old one in its place.
 */
import { watch } from "node:fs";
import { tsImport } from "tsx/esm/api";
import type * as serving from "#server/serve-register.ts";

export type Serving = typeof serving;

const folders = ["api", "content", "docs", "domain", "exports", "forms", "notations", "server", "texts"];
/** Editors write a file in several steps. */
const SETTLED_MS = 50;

/** Each call reads all modules again. */
const readServing = (): Promise<Serving> => tsImport("./serve-register.ts", import.meta.url) as Promise<Serving>; // what the module exports

export function watchServing(reload: (read: () => Promise<Serving>) => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  for (const folder of folders)
    watch(folder, { recursive: true }, (_, file) => {
      if (file?.includes(".test.") || file?.includes("generated")) return;
      clearTimeout(timer);
      timer = setTimeout(() => (last = last.then(() => reload(readServing))), SETTLED_MS);
    });
}
