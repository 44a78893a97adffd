/** The sentences of a note that a source quotes, as one passage of it. */
import { limits } from "#domain/limits.ts";
import type { Notes } from "#domain/meeting/note.ts";
import { findPassageText, type Stretch } from "#domain/meeting/passage.ts";
import type { Issue } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";

/** `sha256` is that of the whole note. */
type Quote = Stretch & { readonly meeting: string; readonly quote: string; readonly sha256: string };

/** From the first byte of the first stretch to the last one of the last. */
export function toQuote(notes: Notes, key: string, stretches: readonly Stretch[]): Result<Quote, Issue> {
  const note = notes.get(key);
  if (!note) return fail({ path: "/meeting", message: "names no meeting whose note is kept here" });
  const refuse = (message: string) => fail({ path: "/stretch", message });
  if (stretches.length === 0) return refuse("check the sentence to quote, or the first and the last of several");
  const offset = Math.min(...stretches.map((one) => one.offset));
  const length = Math.max(...stretches.map((one) => one.offset + one.length)) - offset;
  if (length > limits.quote) return refuse(`quotes ${length} bytes; at most ${limits.quote} fit here`);
  const quote = findPassageText(note.text, { offset, length });
  if (quote === undefined) return refuse("is no stretch of this note");
  return ok({ meeting: note.meeting, offset, length, quote, sha256: note.sha256 });
}
