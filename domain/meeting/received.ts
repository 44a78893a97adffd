/**
 * The mail or file that the text of a note was read from, as a record keeps it: its bytes, so that anybody can read them
 * once more. Its hash is computed, like that of an original, and never taken from who states it.
 */
import { toSha256OfBytes } from "#domain/register/record/canonical.ts";

export const receivedTypes = ["message/rfc822", "text/plain"] as const;

export interface StoredReceived {
  readonly mediaType: (typeof receivedTypes)[number];
  readonly sha256: string;
  readonly bytes: number;
  readonly base64: string;
}

export const toReceived = (mediaType: StoredReceived["mediaType"], bytes: Uint8Array): StoredReceived => ({
  mediaType,
  sha256: toSha256OfBytes(bytes),
  bytes: bytes.length,
  base64: toBase64(bytes),
});

/** Once more from the base64 alone; undefined where it is none. */
export function findMeasured({ mediaType, base64 }: Pick<StoredReceived, "mediaType" | "base64">) {
  const bytes = findBytes(base64);
  return bytes && toReceived(mediaType, bytes);
}

export interface ReceivedMismatch {
  readonly field: "sha256" | "bytes" | "base64";
  readonly message: string;
}

/** What is stated of the bytes that the bytes do not bear out. */
export function listReceivedMismatches({
  base64,
  sha256,
  bytes,
}: Omit<StoredReceived, "mediaType">): ReceivedMismatch[] {
  const is = findMeasured({ mediaType: "message/rfc822", base64 });
  if (is?.base64 !== base64)
    return [{ field: "base64", message: "is no base64 of whole bytes, as `base64 -w0` writes it" }];
  const hash = { field: "sha256", message: `is not the hash of the bytes, which is ${is.sha256}` } as const;
  const size = { field: "bytes", message: `is not the number of the bytes, which is ${is.bytes}` } as const;
  return [...(sha256 === is.sha256 ? [] : [hash]), ...(bytes === is.bytes ? [] : [size])];
}

function findBytes(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** As many bytes as a call of a function may be given. */
const PIECE = 8_192;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

interface WithReceived {
  readonly received?: StoredReceived | undefined;
}

/** Why a meeting may not go from one version to the next, as with its original. */
export function findReceivedChange({ received }: WithReceived, after: WithReceived): string | undefined {
  if (!received || after.received?.base64 === received.base64) return undefined;
  const what = after.received ? "has other bytes" : "is left out";
  return `${what}; what a note was read from never changes once it is accepted, so leave the one with the hash ${received.sha256} as it is`;
}
