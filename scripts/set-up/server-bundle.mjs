// What serves, as a few files of JavaScript: read in half the time of four hundred of TypeScript, and without a
// compiler in memory. Run by itself, since only a build needs what it imports.
import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";
import { bundle } from "./serve.mjs";

/** Threads: each begins with `worker.ts` of its folder, which `worker-entry.mjs` there loads from the sources. */
const threads = ["work", "diagrams", "front"];

const toSourcePath = (path) => relative(root, path).split(sep).join("/");

/**
 * A module that asks for what lies beside it (styles, migrations) gets it from the sources; one that begins a thread
 * gets the thread as it was built.
 */
const besideSources = {
  name: "beside-sources",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = toSourcePath(path);
      const text = await readFile(path, "utf8");
      const folder = source.split("/").at(-2);
      const contents = text.replaceAll(
        /new URL\("\.\/worker-entry\.mjs", import\.meta\.url\)|import\.meta\.url/g,
        (found) =>
          found === "import.meta.url"
            ? `new URL("../${source}", import.meta.url).href`
            : `new URL("./${folder}-thread.js", import.meta.url)`,
      );
      return { contents, loader: "ts" };
    });
  },
};

rmSync(join(root, bundle), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries([
    ["main", "server/main.ts"],
    ...threads.map((folder) => [`${folder}-thread`, `server/${folder}/worker.ts`]),
  ]),
  outdir: join(root, bundle),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
  plugins: [besideSources],
});
