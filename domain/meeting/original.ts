/** The original of a note as a record keeps it: its text, and what is computed from it. What it says is not read here. */
import type { Original } from "#domain/meeting/schema.ts";
import { toByteIndex } from "#domain/passage.ts";
import { toSha256 } from "#domain/record/canonical.ts";

export const toOriginal = (text: string): Original => ({
  mediaType: "text/plain; charset=utf-8",
  sha256: toSha256(text),
  bytes: toByteIndex(text).bytes,
  text,
});
