/** One file of `content/`: its text read strictly, its YAML parsed, its schema applied; each problem with its line. */
import { join } from "node:path";
import type { z } from "zod";
import { limits } from "#domain/limits.ts";
import { parseWith } from "#domain/parse.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseYaml, type Yaml } from "#server/content/parse-yaml.ts";
import { aboutFile, type ContentProblem } from "#server/content/problem.ts";
import { readText } from "#server/content/read-text.ts";

export type Read<Value> = Result<Value, readonly ContentProblem[]>;

/** A text that people edit: line ends of any system, with or without a byte order mark. */
export async function readEdited(root: string, file: string): Promise<Read<string>> {
  const read = await readText(join(root, file), { name: "file", bytes: limits.file });
  if (!read.ok) return fail([aboutFile(file, read.failure)]);
  return ok(read.value.text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
}

export function parseYamlFile(file: string, text: string, firstLine = 1): Read<Yaml> {
  const yaml = parseYaml(text, firstLine);
  return yaml.ok ? yaml : fail(yaml.failure.map((error) => ({ file, path: "", ...error })));
}

/** Applies a schema to data out of a YAML file. `prefix` is the pointer of the data inside the file. */
export function applySchema<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
  yaml: Yaml,
): Read<z.output<Schema>> {
  const parsed = parseWith(schema, data);
  return parsed.ok ? parsed : fail(parsed.failure.map((issue) => toProblem(issue, file, yaml)));
}

export function toProblem(issue: Issue, file: string, yaml: Yaml): ContentProblem {
  const spelling = yaml.findSpelling(issue.path);
  // Only where text was wanted: a number in the place of a list is not helped by quotes.
  const hint =
    spelling && /as text|slug|compatible string|commit|calendar day|such as|SHA-256|version/.test(issue.message)
      ? `; YAML reads ${spelling} as something else than text, so write it in quotes: "${spelling}"`
      : "";
  return { file, ...yaml.locate(issue.path), path: issue.path, message: `${issue.message}${hint}` };
}
