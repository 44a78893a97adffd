/** What is wrong with a request before anything of its body is read. What Next would answer with an error of its own, it does not get. */
import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { isOrUnder, listAllowed } from "#server/http/allowed-methods.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Refusal } from "./refusal.ts";

/** An address longer than this is no address of ours; the filters of a long list fit several times. */
const MAX_URL = 4_096;

/** Next looks each of them up among all, so a thousand take a while. */
const MOST_PARAMETERS = 100;

/** A second one of these would say something else to whoever reads the other one. */
const onlyOnce: ReadonlySet<string> = new Set([
  "host",
  "origin",
  "content-type",
  "content-encoding",
  "authorization",
  "next-action",
  "sec-fetch-site",
]);

const UNSEEN = /%(?:[01][0-9a-f]|7f)/i;

type Head = Pick<
  IncomingMessage,
  "url" | "method" | "headers" | "rawHeaders" | "httpVersionMajor" | "httpVersionMinor"
>;

const refusal = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
  fail<Refusal>({ status, text, headers });

/** The address that is asked for, as a path with a query. */
export function readHead(head: Head, isDev: boolean): Result<string, Refusal> {
  const { url = "", method = "", headers } = head;
  if (head.httpVersionMajor !== 1) return refusal(505, "the version of HTTP here is 1.1");
  const twice = findTwice(head);
  if (twice !== undefined) return refusal(400, `the header \`${twice}\` is there twice; send it once`);
  const { host = "" } = headers;
  if (headers.host === undefined && head.httpVersionMinor > 0) return refusal(400, "the header `host` is missing");
  if (host !== "" && !isHost(host)) return refusal(400, "the header `host` is a name or an address, and maybe a port");
  const target = toOriginForm(url, host);
  if (!target.ok) return target;
  const address = target.value.includes("%") ? withPlainLetters(target.value) : target.value;
  // Next's own for those who develop, which differ from version to version.
  if (isDev && /^\/__?next/.test(address)) return ok(address);
  const methods = readKnownAddress(address);
  if (!methods.ok) return methods;
  const allowed = methods.value;
  if (!allowed.includes(method) && !(isAnsweredThere(method) && isOrUnder(address.split("?", 1)[0] ?? "", "/api/v1")))
    return refusal(405, `${method} does nothing here; the methods are ${allowed.join(", ")}`, {
      allow: allowed.join(", "),
    });
  if ((method === "GET" || method === "HEAD") && hasBody(headers))
    return refusal(400, `a request with ${method} has no body`, { connection: "close" });
  // Where such a body ends nobody can tell, nor where the next request begins.
  if ((headers["transfer-encoding"] ?? "chunked").toLowerCase() !== "chunked")
    return refusal(400, "the only Transfer-Encoding that is read is `chunked`", { connection: "close" });
  const coding = headers["content-encoding"] ?? "identity";
  if (coding.toLowerCase() !== "identity")
    return refusal(415, "send the body as it is: no coding of bodies is read", { "accept-encoding": "identity" });
  return ok(address);
}

/**
 * Letters, digits and the like mean the same as they are and behind a percent sign (RFC 3986, 6.2.2.2): one page has one
 * address. Not the dot, which makes a step of a path, nor what stands in a query, which is the reader's own.
 */
function withPlainLetters(address: string): string {
  const [path = "", ...query] = address.split("?");
  const plain = path.replace(/(?<!%.?)%(?:2d|3\d|5f|7e|[46][1-9a-f]|[57][0-9a])/gi, (coded) =>
    decodeURIComponent(coded),
  );
  return [plain, ...query].join("?");
}

const hasBody = (headers: Head["headers"]): boolean =>
  headers["transfer-encoding"] !== undefined || !/^0*$/.test(headers["content-length"] ?? "");

/** Refused there with problem details that say more than could be said here. */
const isAnsweredThere = (method: string): boolean => ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].includes(method);

/** A request may name the host in its target as well (RFC 9112, 3.2.2), if it is the one in its header. */
function toOriginForm(url: string, host: string): Result<string, Refusal> {
  if (url.startsWith("/")) return ok(url);
  const [, named, rest = ""] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  if (named === undefined) return refusal(400, "the address of a request begins with a slash");
  if (named.toLowerCase() !== host.toLowerCase())
    return refusal(421, "the address names another host than the header `host`; this is no proxy");
  return ok(rest.startsWith("/") ? rest : `/${rest}`);
}

const isHost = (host: string): boolean => /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/.test(host);

/** Most requests are for few addresses, and to look one up among all of the contract takes longer than to answer it. */
const known = new LRUCache<string, Result<readonly string[], Refusal>>({ max: 1_000 });
const LONGEST_KNOWN = 200;

function readKnownAddress(address: string): Result<readonly string[], Refusal> {
  const last = known.get(address);
  if (last) return last;
  const read = readAddress(address);
  if (address.length <= LONGEST_KNOWN) known.set(address, read);
  return read;
}

/** The methods that are allowed there, at least one. */
function readAddress(address: string): Result<readonly string[], Refusal> {
  if (address.length > MAX_URL) return refusal(414, `the address is over the limit of ${MAX_URL} characters`);
  const [path = address, query = ""] = address.split("?", 2);
  if (query.split("&").length > MOST_PARAMETERS)
    return refusal(400, `the address has more than ${MOST_PARAMETERS} parameters; no page has as many`);
  if (!isDecodable(path) || !URL.canParse(address, "http://register.invalid"))
    return refusal(400, "a percent sign in the address starts no UTF-8 character, or it is no address at all");
  // No slug has one, and the page that says what is missing would show it. Those of the sign-in show their parameters.
  if (UNSEEN.test(isOrUnder(path, "/api/auth") ? address : path))
    return refusal(400, "a character in the address cannot be seen, and none of the addresses here has one");
  const allowed = listAllowed(path);
  return allowed.length > 0 ? ok(allowed) : refusal(404, "there is nothing at this address; the API is at /api/v1");
}

function findTwice({ rawHeaders }: Head): string | undefined {
  const seen = new Set<string>();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? "").toLowerCase();
    if (!onlyOnce.has(name)) continue;
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return undefined;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
