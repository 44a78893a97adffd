/** An answer in one coding, and how it is written: whole, or without what speaks of its bytes where the reader has them. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { matchesEntityTag, toCodedTag, toEntityTag } from "#api/entity-tag.ts";
import { chooseCoding, encode, type Coding } from "#server/http/coding.ts";

export type Headers = Readonly<Record<string, string | string[]>>;

/** An answer as it was made, before any coding: a tag that it has is of these bytes. */
export interface Made {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

export interface Representation {
  readonly headers: RawHeaders;
  /** Without what speaks of the bytes themselves, and what a reader has with them. */
  readonly unchanged: RawHeaders;
  readonly bytes: Uint8Array;
}

/** A name and its value, and so on: as Node writes them, without a look at each. */
type RawHeaders = readonly (string | string[])[];

/** Kept with a page, and what is not said again when it still holds stays as it was (RFC 9111, 3.2). */
const ofPages: ReadonlySet<string> = new Set([
  "content-security-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
]);

export const toMade = (headers: Headers, bytes: Uint8Array): Made => ({
  headers: { ...headers, etag: toEntityTag(createHash("sha256").update(bytes).digest("hex")) },
  bytes,
});

export async function toRepresentation({ headers, bytes }: Made, coding?: Coding): Promise<Representation> {
  const sent = coding === undefined ? bytes : await encode(bytes, coding);
  const { "content-type": type, etag, ...rest } = headers;
  const tagged = { ...rest, ...(typeof etag === "string" && { etag: toCodedTag(etag, coding) }) };
  return {
    unchanged: toRaw(Object.fromEntries(Object.entries(tagged).filter(([name]) => !ofPages.has(name)))),
    headers: toRaw({
      ...tagged,
      ...(type !== undefined && { "content-type": type }),
      ...(coding && { "content-encoding": coding }),
      "content-length": String(sent.length),
      // Of what travels, so that whoever passes it on can tell that it came whole (RFC 9530).
      "content-digest": `sha-256=:${createHash("sha256").update(sent).digest("base64")}:`,
    }),
    bytes: sent,
  };
}

const toRaw = (headers: Headers): RawHeaders => Object.entries(headers).flatMap<string | string[]>((pair) => pair);

export const toCoding = ({ bytes }: Made, { headers }: Pick<IncomingMessage, "headers">): Coding | undefined =>
  chooseCoding(bytes.length, headers["accept-encoding"]);

/** Whether the reader has it: in this coding or another, which says the same. */
export const isKnown = ({ headers }: IncomingMessage, { headers: { etag } }: Made): boolean =>
  typeof etag === "string" && matchesEntityTag(headers["if-none-match"] ?? null, etag);

export function write(
  { method }: Pick<IncomingMessage, "method">,
  response: ServerResponse,
  status: number,
  { headers, unchanged, bytes }: Representation,
  more: RawHeaders = [],
): void {
  if (response.destroyed || response.headersSent) return; // who asked has gone, or was told that it takes too long
  const hasBytes = status !== 304 && status !== 204;
  response.writeHead(status, more.concat(hasBytes ? headers : unchanged));
  response.end(method === "HEAD" || !hasBytes ? undefined : bytes);
}
