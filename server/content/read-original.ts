/** The originals of a meeting's note: their bytes beside the record, put into it, whose schema holds them against the hash and size it gives. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { limits } from "#domain/limits.ts";
import { isObject } from "#domain/register/record/match-items.ts";
import { ORIGINAL_ENDING, toCorrectionEnding } from "#exports/content-path.ts";
import type { Yaml } from "#server/content/parse-yaml.ts";
import { aboutFile, type ContentProblem } from "#server/content/problem.ts";
import { readText } from "#server/content/read-text.ts";

interface Meeting {
  readonly root: string;
  readonly file: string;
  readonly slug: string;
  readonly hasOriginal: boolean;
  /** Numbers of the corrected notes that lie beside it; undefined where others may lie there than it speaks of. */
  readonly corrections: readonly number[];
  readonly isEarlier: boolean;
  readonly data: Record<string, unknown>;
  readonly yaml: Yaml;
}

interface WithOriginal {
  readonly data: Record<string, unknown>;
  readonly problems: readonly ContentProblem[];
}

/** Puts the text of each note into its `original.text`; what does not fit is a problem, and the text is left as it is. */
export async function addOriginals(meeting: Meeting): Promise<WithOriginal> {
  const { root, file, slug, hasOriginal, corrections, isEarlier, data, yaml } = meeting;
  const first = { root, file, yaml, beside: `meetings/${slug}${ORIGINAL_ENDING}`, at: "" };
  const added = await addOriginal(first, data, hasOriginal);
  const list = added.data["corrections"];
  const problems = [...added.problems];
  const told = Array.isArray(list) ? (list as readonly unknown[]) : [];
  for (const number of isEarlier ? [] : corrections.filter((one) => one > told.length))
    problems.push(
      aboutFile(
        `meetings/${slug}${toCorrectionEnding(number)}`,
        `is not spoken of: \`corrections\` of \`${file}\` has ${told.length} rows, and says of each corrected note what it corrects`,
      ),
    );
  const whole: unknown[] = [];
  for (const [index, row] of told.entries()) {
    if (!isObject(row)) {
      whole.push(row);
      continue;
    }
    const beside = `meetings/${slug}${toCorrectionEnding(index + 1)}`;
    const one = await addOriginal(
      { root, file, yaml, beside, at: `/corrections/${index}` },
      { original: undefined, ...row },
      corrections.includes(index + 1),
    );
    problems.push(...one.problems);
    whole.push(one.data);
  }
  return { data: told.length === 0 ? added.data : { ...added.data, corrections: whole }, problems };
}

interface Place extends Pick<Meeting, "root" | "file" | "yaml"> {
  readonly beside: string;
  /** JSON Pointer of what has the original. */
  readonly at: string;
}

async function addOriginal(
  { root, file, yaml, beside, at }: Place,
  data: Record<string, unknown>,
  isThere: boolean,
): Promise<WithOriginal> {
  const { original, ...without } = data;
  const problem = (path: string, message: string): ContentProblem => ({ file, ...yaml.locate(path), path, message });

  if (!isThere) {
    if (original === undefined) return { data: without, problems: [] };
    const message = `the note itself is missing: put its bytes into \`${beside}\`, or leave \`original\` out`;
    return { data: without, problems: [problem(`${at}/original`, message)] };
  }
  const read = await readText(join(root, beside), { name: "note", bytes: limits.note });
  if (!read.ok) return { data: without, problems: [aboutFile(beside, read.failure)] };
  const { bytes, text } = read.value;
  const sha256 = createHash("sha256").update(bytes).digest("hex");

  if (typeof original !== "object" || original === null || Array.isArray(original)) {
    const fields = `{ mediaType: text/plain; charset=utf-8, sha256: ${sha256}, bytes: ${bytes.length} }`;
    const message = `\`original\` must describe \`${beside}\`, which lies beside it: ${fields}`;
    return { data: without, problems: [problem(`${at}/original`, message)] };
  }
  const stated = original as Record<string, unknown>;
  const problems: ContentProblem[] = [];
  if ("text" in stated)
    problems.push(problem(`${at}/original/text`, `leave it out: the text of the note is read from \`${beside}\``));
  return { data: { ...data, original: { ...stated, text } }, problems };
}
