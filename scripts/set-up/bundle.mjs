// What serves, and what tests start beside themselves, as a few files of JavaScript: read in half the time of four
// hundred of TypeScript, and without a compiler in memory.
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

/** Threads: each begins with `worker.ts` of its folder, which `worker-entry.mjs` there loads from the sources. */
const threads = ["work", "diagrams", "front", "search"];

/** How a module asks for what begins a thread of its folder. */
export const threadAsked = 'new URL("./worker-entry.mjs", import.meta.url)';

/** The name of the file in a bundle that begins the thread of a module. */
export const toThreadFile = (path) => `${toSourcePath(path).split("/").at(-2)}-thread.js`;

const toSourcePath = (path) => relative(root, path).split(sep).join("/");

/**
 * A module that asks for what lies beside it (styles, migrations) gets it from the sources; one that begins a thread
 * gets the thread as it was built.
 */
const besideSources = (folder) => ({
  name: "beside-sources",
  setup({ onLoad }) {
    const toRoot = folder.split("/").fill("..").join("/");
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text
        .replaceAll(threadAsked, `new URL("./${toThreadFile(path)}", import.meta.url)`)
        .replaceAll(
          /(?<!-thread\.js", )import\.meta\.url/g,
          `new URL("${toRoot}/${toSourcePath(path)}", import.meta.url).href`,
        );
      return { contents, loader: "ts" };
    });
  },
});

/** @param {string} folder @param {Readonly<Record<string, string>>} entryPoints sources, by the names of what is made of them */
export const writeBundle = (folder, entryPoints) =>
  build({
    absWorkingDir: root,
    entryPoints: {
      ...entryPoints,
      ...Object.fromEntries(threads.map((name) => [`${name}-thread`, `server/${name}/worker.ts`])),
    },
    outdir: join(root, folder),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    sourcemap: true,
    sourcesContent: false,
    logLevel: "warning",
    plugins: [besideSources(folder)],
  });
