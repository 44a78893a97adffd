/** A text that was typed into a form, or a file that was chosen instead. */
import { limits } from "#domain/limits.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

interface Given {
  readonly text: string;
  /** The field that it came in. */
  readonly path: string;
}

export async function readTextOrFile(text: string, file: File | undefined): Promise<Result<Given, Issue>> {
  const hasFile = file !== undefined && file.size > 0;
  if (!hasFile && text.trim() === "")
    return fail({ path: "/text", message: "is empty: paste a diagram, or choose a file" });
  if (!hasFile) return ok({ text, path: "/text" });
  if (text.trim() !== "") return fail({ path: "/file", message: "there is a text above as well: give one of the two" });
  if (file.size > limits.notation)
    return fail({ path: "/file", message: `has ${file.size} bytes; at most ${limits.notation} are read` });
  try {
    return ok({ text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), path: "/file" });
  } catch {
    return fail({ path: "/file", message: "is no text in UTF-8; save it as UTF-8" });
  }
}
