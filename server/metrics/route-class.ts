/** Under which name requests for an address are counted: one of a few hundred, however many addresses are asked for. */
import { findRow } from "#api/match.ts";
import { API, REPOSITORY } from "#exports/addresses.ts";
import { isOrUnder } from "#server/http/allowed-methods.ts";
import { findPage, servedFiles } from "#server/http/page-tree.ts";
import { ALIVE, METRICS, READY } from "#server/http/probe-paths.ts";

/** Addresses with all that stands below them. */
const whole: readonly string[] = ["/_next", REPOSITORY, "/api/auth", "/.well-known"];

const single: ReadonlySet<string> = new Set([ALIVE, READY, METRICS]);

const OTHER = "other";
const OTHER_API = "other API";

/** `path` as it came, without its query. */
export function toRouteClass(path: string, method: string): string {
  // As the contract calls it, of HEAD and what else only asks the same as of GET.
  if (isOrUnder(path, API)) return findRow(path, method === "POST" ? "POST" : "GET")?.name ?? OTHER_API;
  if (single.has(path)) return path;
  const above = whole.find((one) => isOrUnder(path, one));
  if (above !== undefined) return above;
  if (servedFiles.includes(path)) return "file";
  return findPage(path)?.address ?? OTHER;
}
