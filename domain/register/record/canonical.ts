/**
 * Canonical JSON (RFC 8785) and the content hash over it. For the values a record holds (no numbers
 * beyond the safe range, no lone surrogates) ECMAScript's own number and string forms are the canonical ones.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Keys sorted by UTF-16 code units, no blanks; members that are undefined are left out. */
export function toCanonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => toCanonicalJson(item)).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value)
      .filter((entry): entry is [string, Json] => entry[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${toCanonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("canonical JSON has no NaN or Infinity");
  return JSON.stringify(value);
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export const toSha256 = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export const toSha256OfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export const toContentHash = (value: Json): string => toSha256(toCanonicalJson(value));
