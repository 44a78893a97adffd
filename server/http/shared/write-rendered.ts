/** Writes an answer that was made for one reader to that reader, coded as it takes it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { toCodedTag } from "#api/entity-tag.ts";
import { chooseCoding, encode } from "#server/http/coding.ts";
import type { Rendered } from "./render.ts";

export async function writeRendered(
  { method, headers: sent }: Pick<IncomingMessage, "method" | "headers">,
  response: ServerResponse,
  { status, headers, bytes }: Omit<Rendered, "lifetime">,
): Promise<void> {
  const coding = chooseCoding(bytes.length, sent["accept-encoding"]);
  const coded = coding === undefined ? bytes : await encode(bytes, coding);
  if (response.destroyed || response.headersSent) return; // who asked has gone, or was told that it takes too long
  const { etag } = headers;
  const hasBytes = status !== 304 && status !== 204;
  response.writeHead(status, {
    ...Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
    ),
    ...(typeof etag === "string" && { etag: toCodedTag(etag, coding) }),
    ...(coding && { "content-encoding": coding }),
    ...(hasBytes && { "content-length": String(coded.length) }),
  });
  response.end(method === "HEAD" || !hasBytes ? undefined : coded);
}
