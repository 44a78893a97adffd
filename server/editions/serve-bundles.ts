/** `/api/v1/editions/{tag}.tar.gz` from the disk, and the list of keys that bundles are signed with. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { editionTagSchema } from "#domain/edition/schema.ts";
import { API, toEditionAddress } from "#exports/addresses.ts";
import { BUNDLE_ENDING, KEYS } from "#exports/edition-bundle.ts";
import { toPrettyJson } from "#texts/json/pretty-json.ts";
import type { KeptBundle } from "#server/editions/kept-bundles.ts";
import type { Handler } from "#server/http/front.ts";
import { refuse } from "#server/http/refusal.ts";
import { sendFile } from "#server/http/send-file.ts";
import type { Register } from "#server/register/register.ts";

/** How long a reader waits for what is being made. */
const WAIT_MS = 30_000;
const KEYS_SECONDS = 300;

type Served = Pick<Register, "editions" | "bundles">;

/** What is no edition is left to the API, which says so in its own words. */
export function withBundles(register: Served, base: string, rest: Handler): Handler {
  return async (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return rest(request, response);
    if (request.url === KEYS) return sendKeys(register, request, response);
    const tag = findTag(request.url ?? "");
    const found = tag === undefined ? undefined : await register.editions.find(tag);
    if (!found) return rest(request, response);
    const late = setTimeout(WAIT_MS, undefined, { ref: false });
    const bundle = await Promise.race([register.bundles.findOrMake(found), late]);
    if (!bundle?.ok)
      return refuse(request, response, {
        status: 503,
        text: "the bundle of this edition is being made; ask again in a moment",
        headers: { "retry-after": "5" },
      });
    const { tag: name, at } = found.edition;
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("link", `<${toEditionAddress(base, name)}>; rel="describedby"`);
    const headers = { ...toHeaders(bundle.value, name), "last-modified": new Date(at).toUTCString() };
    await sendFile(request, response, { folder: register.bundles.folder, file: bundle.value.file, headers, isLost });
  };
}

const START = `${API}/editions/`;

function findTag(url: string): string | undefined {
  if (!url.startsWith(START) || !url.endsWith(BUNDLE_ENDING)) return undefined;
  const tag = editionTagSchema.safeParse(url.slice(START.length, -BUNDLE_ENDING.length));
  return tag.success ? tag.data : undefined;
}

const isLost = { status: 503, text: "this bundle is gone; ask for it anew" };

const toHeaders = ({ sha256 }: KeptBundle, tag: string) => ({
  "access-control-expose-headers": "Content-Length, ETag, Last-Modified, Link, Repr-Digest",
  "cache-control": "public, max-age=31536000, immutable",
  "content-disposition": `attachment; filename="${tag}${BUNDLE_ENDING}"`,
  "content-type": "application/gzip",
  etag: `"${sha256}"`,
  // Of the whole, also where a part of it is sent (RFC 9530).
  "repr-digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
});

async function sendKeys({ bundles }: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = Buffer.from(toPrettyJson({ keys: await bundles.listKeys() }));
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("cache-control", `public, max-age=${KEYS_SECONDS}`);
  response.setHeader("content-type", "application/json");
  response.setHeader("content-length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
}
