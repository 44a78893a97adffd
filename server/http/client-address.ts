/** Where a request comes from, as far as it can be believed. */
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** Longer than any address; what a proxy writes beside one is cut off. */
const MOST_CHARACTERS = 64;

/**
 * Each proxy adds at the end of X-Forwarded-For whom it was asked by; what stands before the operator's own
 * proxies was written by the visitor.
 */
export function toClientAddress(
  { headers, socket }: { headers: IncomingMessage["headers"]; socket: { remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (proxies === 0) return toNetwork(direct);
  const passed = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return toNetwork(passed.at(-proxies) ?? direct);
}

/**
 * What one visitor has to themselves: an IPv4 address, or the first half of an IPv6 one, since whoever has one
 * of these has all of 2^64. However it is written, and without a port, it is one text.
 */
function toNetwork(address: string): string {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, "$1");
  if (isIP(bare) !== 6) return bare.slice(0, MOST_CHARACTERS);
  const [ipv6 = ""] = bare.split("%");
  const groups = toGroups(ipv6);
  const [high, low] = groups.slice(6).map((group) => parseInt(group, 16));
  if (mapped.check(ipv6, "ipv6")) return toBytes(high).concat(toBytes(low)).join(".");
  return `${groups.slice(0, 4).join(":")}::/64`;
}

const toBytes = (group = 0): readonly number[] => [group >> 8, group & 255];

/** IPv4 addresses as a socket for both kinds has them. */
const mapped = new BlockList();
mapped.addSubnet("::ffff:0:0", 96, "ipv6");

/** The eight groups of an IPv6 address, as the URL parser writes them: no leading zeros, one `::`. */
function toGroups(ipv6: string): readonly string[] {
  const [start = "", end] = new URL(`http://[${ipv6}]`).hostname.slice(1, -1).split("::");
  const [before, after] = [start, end ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: missing }, () => "0"), ...(after ?? [])];
}
