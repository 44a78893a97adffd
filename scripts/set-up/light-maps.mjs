// After `next build`: a server that tells from which line of the sources an error came keeps each map that it has read
// in memory, and two thirds of a map are the sources themselves, which nobody reads there.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const built = join(root, ".next/server");
const withoutSources = (key, value) => (key === "sourcesContent" ? undefined : value);

for (const file of readdirSync(built, { recursive: true })) {
  if (!file.endsWith(".map")) continue;
  const path = join(built, file);
  writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, "utf8"), withoutSources)));
}
