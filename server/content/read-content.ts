/** Reads the whole of `content/`: every record with its place in the files, or every problem there is. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { claimsSchema } from "#domain/check/claim.ts";
import { exceptionsSchema } from "#domain/check/exception.ts";
import { kindNames, toRecordId } from "#domain/register/reference.ts";
import { fail, ok } from "#domain/result.ts";
import { EXCEPTIONS_FILE } from "#exports/content-path.ts";
import { CLAIMS_FILE, type Content, type ContentRecord, type Location } from "#server/content/content.ts";
import { listFiles } from "#server/content/list-files.ts";
import { aboutFile, sortProblems, type ContentProblem, type Position } from "#server/content/problem.ts";
import { readRecord } from "#server/content/read-record.ts";
import { applySchema, parseYamlFile, readEdited, type Read } from "#server/content/source-file.ts";

export async function readContent(directory: string): Promise<Read<Content>> {
  if (!(await findStat(directory))?.isDirectory())
    return fail([aboutFile("", `\`${directory}\` is not a folder; it must be the folder that holds charter.yaml`)]);
  const listed = await listFiles(directory);
  const problems: ContentProblem[] = [...listed.problems];
  const records: ContentRecord[] = [];
  const places = new Map<string, (path: string) => Location>();

  for (const { kind, slug, file } of listed.records) {
    const hasOriginal = listed.originals.has(slug);
    const corrections = listed.corrections.get(slug) ?? [];
    const read = await readRecord({ root: directory, file, kind, slug, hasOriginal, corrections });
    if (!read.ok) {
      problems.push(...read.failure);
      continue;
    }
    records.push(read.value.record);
    places.set(toRecordId(kind, slug), read.value.locate);
  }
  const exceptions = await readTable(directory, EXCEPTIONS_FILE, exceptionsSchema);
  const claims = await readTable(directory, CLAIMS_FILE, claimsSchema);
  if (!exceptions.ok) problems.push(...exceptions.failure);
  if (!claims.ok) problems.push(...claims.failure);
  if (!exceptions.ok || !claims.ok || problems.length > 0) return fail(sortProblems(problems));

  places.set("register", (path) => {
    const [, table, ...rest] = path.split("/");
    const inside = rest.map((step) => `/${step}`).join("");
    if (table === "claims") return { file: CLAIMS_FILE, ...claims.value.locate(inside) };
    return { file: EXCEPTIONS_FILE, ...exceptions.value.locate(table === "exceptions" ? inside : "") };
  });
  return ok({
    records: records.sort(byKindThenSlug),
    exceptions: exceptions.value.rows,
    claims: claims.value.rows,
    locate: (record, path) => places.get(record)?.(path),
  });
}

interface Table<Row> {
  readonly rows: readonly Row[];
  readonly locate: (path: string) => Position;
}

/** A list of rows in a file of its own. A file that is not there, or holds comments only, is an empty list. */
async function readTable<Row>(
  root: string,
  file: string,
  schema: z.ZodType<readonly Row[]>,
): Promise<Read<Table<Row>>> {
  if (!(await findStat(join(root, file)))?.isFile()) return ok({ rows: [], locate: () => ({ line: 1, column: 1 }) });
  const text = await readEdited(root, file);
  if (!text.ok) return text;
  const yaml = parseYamlFile(file, text.value);
  if (!yaml.ok) return yaml;
  const parsed = applySchema(schema, yaml.value.data ?? [], file, yaml.value);
  return parsed.ok ? ok({ rows: parsed.value, locate: yaml.value.locate }) : parsed;
}

const byKindThenSlug = (a: ContentRecord, b: ContentRecord): number =>
  kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);

const findStat = (path: string) => stat(path).catch(() => undefined);
