// What runs in the browser: a script that all islands share, and one for each of them. After `next build`, which clears
// that folder. `.next/islands.json` says where they are.
import { rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { root } from "./run.mjs";

const folder = join(root, ".next/static/islands");
const ZOD = /^node_modules\/zod\//;
const START = "ui/islands/start.tsx";

/** What forms know of kinds is read from schemas, with a library that weighs more than they do: browsers get it as data. */
const factsAsData = {
  name: "facts-as-data",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]forms[\\/]kind-facts\.ts$/ }, async ({ path }) => {
      const outfile = join(root, ".next/kind-facts.mjs");
      await build({ ...common, entryPoints: [path], outfile, platform: "node" });
      const { kindFacts } = await import(pathToFileURL(outfile).href);
      return { contents: toModule("kindFacts", kindFacts), loader: "js" };
    });
  },
};

/** A module of data: objects, lists, maps, texts, numbers and truths. What is the same is said once. */
function toModule(name, value) {
  const names = new Map();
  const toName = (source) => {
    if (!names.has(source)) names.set(source, `_${names.size}`);
    return names.get(source);
  };
  const toSource = (part) => {
    if (part instanceof Map) return `new Map(${toSource([...part])})`;
    if (Array.isArray(part)) return toName(`[${part.map(toSource).join(",")}]`);
    if (typeof part !== "object" || part === null) return JSON.stringify(part);
    const entries = Object.entries(part).filter(([, of]) => of !== undefined);
    return toName(`{${entries.map(([key, of]) => `${JSON.stringify(key)}:${toSource(of)}`).join(",")}}`);
  };
  const whole = toSource(value);
  const said = [...names].map(([source, of]) => `const ${of} = ${source};\n`);
  return `${said.join("")}export const ${name} = ${whole};\n`;
}

const common = { absWorkingDir: root, bundle: true, format: "esm", logLevel: "warning" };

rmSync(folder, { recursive: true, force: true });
const { metafile } = await build({
  ...common,
  entryPoints: [START],
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  outdir: folder,
  splitting: true,
  minify: true,
  metafile: true,
  plugins: [factsAsData],
  // As Next builds for them: those with modules, from 2023 on.
  target: ["chrome111", "firefox111", "safari16.4"],
  define: { "process.env.NODE_ENV": '"production"' },
});
const withSchemas = Object.entries(metafile.inputs).filter(([, { imports }]) =>
  imports.some(({ path }) => ZOD.test(path)),
);
const own = withSchemas.map(([file]) => file).filter((file) => !ZOD.test(file));
if (own.length > 0)
  throw new Error(`browsers get facts of schemas, not schemas, but ${own.join(", ")} would bring them`);

writeFileSync(join(root, ".next/islands.json"), JSON.stringify(toScripts(metafile.outputs)));

/** As server/http/island-scripts.ts reads it. An island has the name of what its script exports. */
function toScripts(outputs) {
  const toAddress = (file) => `/_next/static/islands/${basename(file)}`;
  const listStatic = (file) =>
    outputs[file].imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
  const listAll = (file, known = new Set()) => {
    if (known.has(file)) return known;
    known.add(file);
    for (const next of listStatic(file)) listAll(next, known);
    return known;
  };
  const start = Object.keys(outputs).find((file) => outputs[file].entryPoint === START);
  const islands = outputs[start].imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path);
  return {
    script: toAddress(start),
    parts: Object.fromEntries(
      islands.flatMap((file) => {
        const parts = [...new Set([...listAll(file), ...listStatic(start)])]
          .filter((part) => part !== start)
          .map(toAddress);
        return outputs[file].exports.map((name) => [name, parts]);
      }),
    ),
  };
}
