/** Bytes of a file as text, strictly: too large, not UTF-8 or holding a NUL is said, never repaired. */
import { open } from "node:fs/promises";
import { fail, ok, type Result } from "#domain/result.ts";

export interface FileText {
  readonly bytes: Uint8Array;
  /** The bytes decoded; a byte order mark stays in it, so that encoding it again gives the same bytes. */
  readonly text: string;
}

/** `limit` is named in the message, so that the reader can find it in domain/limits.ts. */
export async function readText(
  path: string,
  limit: { name: string; bytes: number },
): Promise<Result<FileText, string>> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    if (size > limit.bytes)
      return fail(
        `has ${size} bytes, over the limit \`${limit.name}\` of ${limit.bytes} bytes; split it or shorten it`,
      );
    const bytes = await handle.readFile();
    return decodeStrictly(bytes);
  } finally {
    await handle.close();
  }
}

export function decodeStrictly(bytes: Uint8Array): Result<FileText, string> {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return fail(`holds a NUL at byte ${nul}; it must be plain text`);
  try {
    return ok({ bytes, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) });
  } catch {
    return fail(`is not UTF-8 (first at byte ${findBadByte(bytes)}); save it as UTF-8`);
  }
}

// A lenient decoder gives one U+FFFD where the strict one fails; the text before it encodes to the good bytes.
function findBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
