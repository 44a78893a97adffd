/** One answer in one coding, ready to be written: its head for those who have it already and for those who do not, and its bytes. */
import { createHash } from "node:crypto";
import { matchesEntityTag, toCodedTag, toEntityTag } from "#api/entity-tag.ts";
import { encode, type Coding } from "#server/http/coding.ts";

export type Headers = Readonly<Record<string, string>>;

/** An answer as it was made, before any coding. */
export interface Made {
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Of these bytes. */
  readonly tag: string;
}

export interface Representation {
  readonly headers: Headers;
  /** Without what speaks of the bytes themselves. */
  readonly unchanged: Headers;
  readonly bytes: Uint8Array;
}

export function toMade(headers: Headers, bytes: Uint8Array): Made {
  return { headers, bytes, tag: toEntityTag(createHash("sha256").update(bytes).digest("hex")) };
}

export async function toRepresentation({ headers, bytes, tag }: Made, coding?: Coding): Promise<Representation> {
  const sent = coding === undefined ? bytes : await encode(bytes, coding);
  const { "content-type": type, ...rest } = headers;
  const known = { ...rest, etag: toCodedTag(tag, coding) };
  return {
    unchanged: known,
    headers: {
      ...known,
      ...(type !== undefined && { "content-type": type }),
      ...(coding && { "content-encoding": coding }),
      "content-length": String(sent.length),
      // Of what travels, so that whoever passes it on can tell that it came whole (RFC 9530).
      "content-digest": `sha-256=:${createHash("sha256").update(sent).digest("base64")}:`,
    },
    bytes: sent,
  };
}

/** Whether a reader has it: in this coding or another, which says the same. */
export const hasIt = (ifNoneMatch: string | undefined, { tag }: Made): boolean =>
  ifNoneMatch !== undefined && matchesEntityTag(ifNoneMatch, tag);
