/** The original of a meeting note: its bytes beside the record, put into it, whose schema holds them against the hash and size it gives. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { limits } from "#domain/limits.ts";
import { ORIGINAL_ENDING } from "#exports/content-path.ts";
import type { Yaml } from "#server/content/parse-yaml.ts";
import { aboutFile, type ContentProblem } from "#server/content/problem.ts";
import { readText } from "#server/content/read-text.ts";

interface Meeting {
  readonly root: string;
  readonly file: string;
  readonly slug: string;
  readonly hasOriginal: boolean;
  readonly data: Record<string, unknown>;
  readonly yaml: Yaml;
}

interface WithOriginal {
  readonly data: Record<string, unknown>;
  readonly problems: readonly ContentProblem[];
}

/** Puts the text of the note into `original.text`; what does not fit is a problem, and the text is left as it is. */
export async function addOriginal({ root, file, slug, hasOriginal, data, yaml }: Meeting): Promise<WithOriginal> {
  const { original, ...without } = data;
  const beside = `meetings/${slug}${ORIGINAL_ENDING}`;
  const problem = (path: string, message: string): ContentProblem => ({ file, ...yaml.locate(path), path, message });

  if (!hasOriginal) {
    if (original === undefined) return { data, problems: [] };
    const message = `the note itself is missing: put its bytes into \`${beside}\`, or leave \`original\` out`;
    return { data: without, problems: [problem("/original", message)] };
  }
  const read = await readText(join(root, beside), { name: "note", bytes: limits.note });
  if (!read.ok) return { data: without, problems: [aboutFile(beside, read.failure)] };
  const { bytes, text } = read.value;
  const sha256 = createHash("sha256").update(bytes).digest("hex");

  if (typeof original !== "object" || original === null || Array.isArray(original)) {
    const fields = `{ mediaType: text/plain; charset=utf-8, sha256: ${sha256}, bytes: ${bytes.length} }`;
    const message = `\`original\` must describe \`${beside}\`, which lies beside it: ${fields}`;
    return { data: without, problems: [problem("/original", message)] };
  }
  const stated = original as Record<string, unknown>;
  const problems: ContentProblem[] = [];
  if ("text" in stated)
    problems.push(problem("/original/text", `leave it out: the text of the note is read from \`${beside}\``));
  return { data: { ...data, original: { ...stated, text } }, problems };
}
