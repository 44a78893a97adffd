/** What the headers of answers say, as OpenAPI describes it; each stands there once. */
import type { Caching } from "#api/row.ts";

export const cacheControl = {
  immutable: "public, max-age=31536000, immutable",
  // Kept, and asked for again each time: a 304 is cheap, and after a new revision nobody reads the old one.
  revalidate: "public, no-cache",
  never: "no-store",
} as const satisfies Record<Caching, string>;

const text = { type: "string" } as const;

export const responseHeaders = {
  ETag: {
    description:
      "A hash of the bytes, the same for every caller, followed by the coding where they come compressed. Send it as `If-None-Match`.",
    schema: text,
  },
  "Cache-Control": {
    description: "How long an answer may be kept: for good where its bytes never change, and never for refusals.",
    schema: { ...text, enum: Object.values(cacheControl) },
  },
  "Last-Modified": {
    description: "When the revision was made that an answer shows, or the version. The tag tells more exactly.",
    required: false,
    schema: text,
  },
  Link: {
    description:
      "Links (RFC 8288): `describedby` is the schema, `alternate` the page; of versions those before, after and newest; of lists the `next` page, and the one before as `prev`.",
    schema: text,
  },
  "Content-Digest": { description: "The hash of what travels (RFC 9530).", schema: text },
  Location: { description: "The address of what was made.", schema: { ...text, format: "uri" } },
  "Retry-After": { description: "After how many seconds it may be tried again.", schema: { type: "integer" } },
  "WWW-Authenticate": { description: "That a personal token is asked for.", schema: text },
  "Accept-Post": { description: "The media types that are read.", schema: text },
} as const;

type HeaderName = keyof typeof responseHeaders;

export const toHeaderRefs = (names: readonly HeaderName[]): object =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
