/** Where a request comes from, as far as it can be believed. */
import type { IncomingMessage } from "node:http";

/**
 * Each proxy adds at the end of X-Forwarded-For whom it was asked by; what stands before the operator's own
 * proxies was written by the visitor.
 */
export function toClientAddress(
  { headers, socket }: { headers: IncomingMessage["headers"]; socket: { remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (proxies === 0) return direct;
  const passed = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return passed.at(-proxies) ?? direct;
}
