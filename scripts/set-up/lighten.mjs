// npm runs this when it has installed: takes away what packages bring and nothing here reads, a third of their weight.
// Node would even read the source maps, into memory, for each file that names one.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const packages = join(root, "node_modules");

const unread = [
  // For browsers; the server imports `mermaid.core`.
  { folder: "mermaid/dist", names: /^mermaid\.(?:esm\.|min\.)*m?js$/ },
  { folder: "mermaid/dist/chunks", names: /^mermaid\.esm/ },
  // For other databases.
  { folder: "@prisma/client/runtime", names: /\.(?:cockroachdb|mysql|sqlserver)\./ },
];

for (const { folder, names } of unread) remove(join(packages, folder), names);
removeSourceMaps(packages);

function remove(folder, names) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((name) => names.test(name))) {
    rmSync(join(folder, name), { recursive: true });
  }
}

function removeSourceMaps(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeSourceMaps(path);
    else if (/\.(?:[cm]?[jt]s|css)\.map$/.test(entry.name)) rmSync(path);
  }
}
