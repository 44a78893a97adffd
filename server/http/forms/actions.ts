/** Which actions the pages of this build call, as Next wrote them down when it built. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({ node: z.record(z.string(), z.unknown()) });

/** Throws where there is no build. */
export function readActions(file = ".next/server/server-reference-manifest.json"): (id: string) => boolean {
  const known = new Set(Object.keys(manifest.parse(JSON.parse(readFileSync(file, "utf8"))).node));
  return (id) => known.has(id);
}
