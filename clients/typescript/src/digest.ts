/** Whether the bytes of an answer are those that were sent (RFC 9530). */

/**
 * The digest that the bytes should have had, where they have another one. Undefined where they are the right ones,
 * and where it cannot be told: the digest is of what travels, so of compressed bytes, which `fetch` does not hand out.
 */
export async function findBrokenDigest(headers: Headers, bytes: ArrayBuffer): Promise<string | undefined> {
  const [, expected] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(headers.get("content-digest") ?? "") ?? [];
  if (expected === undefined || isCoded(headers)) return undefined;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash)) === expected ? undefined : expected;
}

/** A browser shows the tag of an answer from elsewhere and hides its coding, and the tag ends with the coding. */
const isCoded = (headers: Headers): boolean =>
  (headers.get("content-encoding") ?? "identity") !== "identity" || /-(?:br|gzip)"$/.test(headers.get("etag") ?? "");
