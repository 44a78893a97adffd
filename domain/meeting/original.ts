/**
 * The original of a note as a record keeps it: its text, and what is computed from it. It is what was mailed, so its
 * hash is never taken from who states it, and it never changes. What it says is not read here.
 */
import { countBytes, toByteIndex, type ByteIndex } from "#domain/meeting/passage.ts";
import { toSha256 } from "#domain/register/record/canonical.ts";
import { remember } from "#domain/remember.ts";

interface StoredOriginal {
  readonly mediaType: "text/plain; charset=utf-8";
  readonly sha256: string;
  readonly bytes: number;
  readonly text: string;
}

export const toOriginal = (text: string): StoredOriginal => ({
  mediaType: "text/plain; charset=utf-8",
  sha256: toSha256(text),
  bytes: countBytes(text),
  text,
});

/** Many passages are cut from one note. */
export const toOriginalIndex = remember(({ text }: Pick<StoredOriginal, "text">): ByteIndex => toByteIndex(text));

export interface OriginalMismatch {
  readonly field: "sha256" | "bytes" | "text";
  readonly message: string;
}

/** What an original states of its text that its text does not bear out. */
export function listOriginalMismatches({ text, sha256, bytes }: Omit<StoredOriginal, "mediaType">): OriginalMismatch[] {
  // Such a text has no bytes at all, so that nothing else can be said of it.
  if (/\p{Surrogate}/u.test(text))
    return [
      { field: "text", message: "holds half of a surrogate pair, which no UTF-8 is; keep the bytes of the note" },
    ];
  const is = toOriginal(text);
  const hash = { field: "sha256", message: `is not the hash of the text, which is ${is.sha256}` } as const;
  const size = { field: "bytes", message: `is not the size of the text, which has ${is.bytes} bytes` } as const;
  return [...(sha256 === is.sha256 ? [] : [hash]), ...(bytes === is.bytes ? [] : [size])];
}

interface WithOriginal {
  readonly original?: StoredOriginal | undefined;
}

/** Why a meeting may not go from one version to the next: the note it keeps is the one it was accepted with. */
export function findOriginalChange({ original }: WithOriginal, after: WithOriginal): string | undefined {
  if (!original || after.original?.text === original.text) return undefined;
  const what = after.original ? `has another text, with the hash ${toSha256(after.original.text)}` : "is left out";
  return `${what}; the original of a note never changes once it is accepted, so leave the one with the hash ${toSha256(original.text)} as it is, and add a corrected note to \`corrections\`, as a further original of this meeting`;
}
