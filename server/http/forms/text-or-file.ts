/** A text that was typed into a form, or a file that was chosen instead. */
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

interface Given {
  readonly text: string;
  /** The field that it came in. */
  readonly path: string;
}

interface GivenBytes extends Pick<Given, "path"> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is wanted: "a diagram", and how large it may be. */
interface Wanted {
  readonly what: string;
  readonly bytes: number;
}

export async function readTextOrFile(
  text: string,
  file: File | undefined,
  wanted: Wanted,
): Promise<Result<Given, Issue>> {
  const given = await readBytesOrFile(text, file, wanted);
  if (!given.ok) return given;
  const { path, bytes } = given.value;
  if (path === "/text") return ok({ text, path });
  try {
    return ok({ text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), path });
  } catch {
    return fail({ path, message: "is no text in UTF-8; save it as UTF-8" });
  }
}

/** The bytes of a file as they are, whatever they say; a text has those of UTF-8. */
export async function readBytesOrFile(
  text: string,
  file: File | undefined,
  { what, bytes }: Wanted,
): Promise<Result<GivenBytes, Issue>> {
  const hasFile = file !== undefined && file.size > 0;
  if (!hasFile && text.trim() === "")
    return fail({ path: "/text", message: `is empty: paste ${what}, or choose a file` });
  if (text.length > bytes) return fail({ path: "/text", message: `is longer than ${bytes} characters` });
  if (!hasFile) return ok({ bytes: new TextEncoder().encode(text), path: "/text" });
  if (text.trim() !== "") return fail({ path: "/file", message: "there is a text above as well: give one of the two" });
  if (file.size > bytes) return fail({ path: "/file", message: `has ${file.size} bytes; at most ${bytes} are read` });
  return ok({ bytes: new Uint8Array(await file.arrayBuffer()), path: "/file" });
}
