/** Where browsers find what runs on pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Addresses: of the script that puts islands into their places, and of what it reads for each, by the name of the island. */
export interface IslandScripts {
  readonly script: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/**
 * Next serves what stood in `.next/static` when it started, and says of it that it never changes: the names hold hashes.
 * Throws where nothing was built (scripts/set-up/islands-bundle.mjs).
 */
export const readIslandScripts = (): IslandScripts =>
  JSON.parse(readFileSync(join(process.cwd(), ".next/islands.json"), "utf8")) as IslandScripts; // written by that script
