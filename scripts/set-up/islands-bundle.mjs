// What runs in the browser on pages that come without Next's scripts, as one file beside those. After `next build`,
// which clears that folder.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

const folder = join(root, ".next/static");

for (const name of readdirSync(folder)) if (name.startsWith("islands-")) rmSync(join(folder, name));
await build({
  absWorkingDir: root,
  entryPoints: { islands: "ui/islands/start.tsx" },
  entryNames: "[name]-[hash]",
  outdir: folder,
  bundle: true,
  minify: true,
  format: "esm",
  // As Next builds for them: those with modules, from 2023 on.
  target: ["chrome111", "firefox111", "safari16.4"],
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
