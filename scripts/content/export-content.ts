/** Writes the register at a revision as the files of content/, with which register and revision they come from. */
import path from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import { toContentFiles } from "#exports/content-files.ts";
import { toOriginFile } from "#exports/export-origin.ts";
import { systemClock } from "#server/clock.ts";
import { writeFiles } from "#server/content/write-files.ts";
import type { Env } from "#server/env.ts";
import { openStore } from "#server/store/open-store.ts";
import { toPlace } from "#server/store/place.ts";
import type { ProposalContext } from "#server/store/proposals/context.ts";
import { findNewestRevision } from "#server/store/revisions.ts";
import type { Said } from "./printed.ts";

export interface ExportOptions {
  /** The newest one where it is left out. */
  readonly revision?: string;
  readonly out?: string;
}

export async function exportContent(
  options: ExportOptions,
  env: Pick<Env, "DATA_DIR" | "DATABASE_URL">,
): Promise<Result<Said, string>> {
  const opened = await openStore(toPlace(env), systemClock);
  if (!opened.ok) return opened;
  try {
    return await writeRevision(opened.value.context, options);
  } finally {
    await opened.value.close();
  }
}

async function writeRevision(
  { database, findSpec }: ProposalContext,
  options: ExportOptions,
): Promise<Result<Said, string>> {
  const newest = await findNewestRevision(database);
  const revision = options.revision === undefined ? newest : Number(options.revision);
  if (!Number.isInteger(revision) || revision < 1 || revision > newest)
    return fail(`there is no revision ${options.revision ?? revision}; there are revisions 1 to ${newest}`);
  const spec = await findSpec(revision);
  const files = [...toContentFiles(spec), toOriginFile(spec)];
  const out = options.out ?? `content-at-${revision}`;
  const others = await writeFiles(out, files);
  if (!others.ok) return others;
  return ok({
    lines: [`${out}: revision ${revision} in ${files.length} files`],
    remarks: others.value.map(
      (file) => `${path.join(out, file)} is no record of revision ${revision}; it was left where it is`,
    ),
  });
}
