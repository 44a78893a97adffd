/** What of an answer may be shown to others, and under which headers; nothing of one that is its reader's alone. */
import type { IncomingMessage } from "node:http";
import { findNonce } from "#server/http/nonce.ts";
import { toSecurityHeaders } from "#server/http/security.ts";
import { nameInlineScripts } from "./inline-scripts.ts";
import type { Rendered } from "./rendered.ts";
import { toMade, type Made } from "./representation.ts";

/** React puts it where a part of a page failed after the rest was sent. */
const FAILED_PART = "<!--$!-->";

export function toShared(rendered: Rendered, request: IncomingMessage, isHttps: boolean): Made | undefined {
  const { status, headers, bytes } = rendered;
  if (status !== 200 || "set-cookie" in headers) return undefined;
  const single = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value : value.join(", ")]),
  );
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const security = (scripts: readonly string[]) => toSecurityHeaders({ path, scripts, isDev: false, isHttps });
  if (!single["content-type"]?.startsWith("text/html"))
    return single["cache-control"]?.startsWith("public") ? toMade({ ...security([]), ...single }, bytes) : undefined;
  const page = bytes.toString();
  const nonce = findNonce(request);
  if (nonce === undefined || page.includes(FAILED_PART)) return undefined;
  const { html, sources } = nameInlineScripts(page, nonce);
  const { link, ...rest } = single;
  return toMade(
    {
      ...rest,
      ...security(sources),
      ...(link !== undefined && { link: link.replaceAll(/; nonce="[^"]*"/g, "") }),
      "cache-control": "public, no-cache",
      vary: "Accept-Encoding, Cookie",
    },
    Buffer.from(html),
  );
}
