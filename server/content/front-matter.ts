/** Splits a Markdown file into its front matter (YAML between two lines of three dashes) and the prose below it. */
import { fail, ok, type Result } from "#domain/result.ts";

export interface FrontMatter {
  readonly yaml: string;
  /** The line the YAML starts on, from 1. */
  readonly yamlLine: number;
  /** Trimmed. */
  readonly prose: string;
  /** The line the prose starts on; of an empty one, the line after the front matter. */
  readonly proseLine: number;
}

export function splitFrontMatter(text: string): Result<FrontMatter, string> {
  const lines = text.split("\n");
  if (lines[0]?.trimEnd() !== "---")
    return fail("must start with front matter: YAML between two lines of three dashes (---), then the text");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) return fail("has front matter that does not end: close it with a line of three dashes (---)");
  const below = lines.slice(end + 1);
  const blank = below.findIndex((line) => line.trim() !== "");
  return ok({
    yaml: lines.slice(1, end).join("\n"),
    yamlLine: 2,
    prose: below.join("\n").trim(),
    proseLine: end + 2 + Math.max(blank, 0),
  });
}
