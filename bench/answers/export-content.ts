/** The register as the files of content/, as `npm run content:export` writes them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answered } from "./crawl.ts";

export function exportContent(dataDirectory: string): readonly Answered[] {
  const out = mkdtempSync(join(tmpdir(), "concordance-content-"));
  try {
    execFileSync(process.execPath, ["--import", "tsx", "scripts/content-export.ts", "--out", out], {
      env: { ...process.env, DATA_DIR: dataDirectory },
      stdio: ["ignore", "ignore", "inherit"],
    });
    return readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ name: `content${file.slice(out.length)}`, text: readFileSync(file, "utf8") }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
