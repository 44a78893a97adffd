/** Where browsers find the script of islands. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Next serves what stood in `.next/static` when it started, and says of it that it never changes: the name holds a hash.
 * Throws where nothing was built (scripts/set-up/islands-bundle.mjs).
 */
export function findIslandsScript(): string {
  const file = readdirSync(join(process.cwd(), ".next/static")).find((name) => /^islands-\w+\.js$/.test(name));
  if (file === undefined) throw new Error("the script of islands is missing: `npm start` builds it");
  return `/_next/static/${file}`;
}
