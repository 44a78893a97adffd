/** One file of `content/`: its text read strictly, its YAML parsed, its schema applied; each problem with its line. */
import { join } from "node:path";
import type { z } from "zod";
import { limits } from "#domain/limits.ts";
import { parseWith } from "#domain/register/parse.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseYaml, type Yaml } from "#server/content/parse-yaml.ts";
import { aboutFile, type ContentProblem } from "#server/content/problem.ts";
import { readText } from "#server/content/read-text.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

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

/** Applies a schema to data out of a YAML file; each issue gets its line, and advice where quotes would have helped. */
export function applySchema<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  file: string,
  yaml: Yaml,
): Read<z.output<Schema>> {
  const parsed = parseWith(schema, data);
  if (parsed.ok) return parsed;
  const helped = listHelpedByQuotes(schema, data, parsed.failure, yaml);
  return fail(
    parsed.failure.map(({ path, message }): ContentProblem => {
      const spelling = helped.get(path);
      const hint =
        spelling === undefined ? "" : `; YAML reads ${spelling} as no text, so write it in quotes: "${spelling}"`;
      return { file, ...yaml.locate(path), path, message: `${message}${hint}` };
    }),
  );
}

/** The values that would be right if YAML had read them as text, by their path, as they are spelled: `6.10`, `no`. */
function listHelpedByQuotes(
  schema: z.ZodType,
  data: unknown,
  issues: readonly Issue[],
  yaml: Yaml,
): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const { path } of issues) {
    const spelling = yaml.findSpelling(path);
    if (spelling !== undefined) spelled.set(path, spelling);
  }
  const quote = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item, index) => quote(item, `${path}/${index}`));
    if (typeof value !== "object" || value === null) return spelled.get(path) ?? value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, quote(item, path + toPointer([key]))]));
  };
  const again = spelled.size > 0 ? parseWith(schema, quote(data, "")) : undefined;
  if (again && !again.ok) for (const { path } of again.failure) spelled.delete(path);
  return spelled;
}
