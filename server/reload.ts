/**
 * For who develops: the half of the server that answers is read anew when one of its files changes, and the half that
 * listens stays. What cannot be read leaves the old one in its place.
 */
import { watch } from "node:fs";
import { tsImport } from "tsx/esm/api";
import type * as Serving from "#server/serve-register.ts";

const folders = ["api", "content", "docs", "domain", "exports", "notations", "server", "texts"];
/** Editors write a file in several steps. */
const SETTLED_MS = 50;

/** Each call reads all modules again. */
export const readServing = (): Promise<typeof Serving> =>
  tsImport("./serve-register.ts", import.meta.url) as Promise<typeof Serving>; // what the module exports

export function watchServing(reload: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  for (const folder of folders)
    watch(folder, { recursive: true }, (_, file) => {
      if (file?.includes(".test.") || file?.includes("generated")) return;
      clearTimeout(timer);
      timer = setTimeout(() => (last = last.then(reload)), SETTLED_MS);
    });
}
