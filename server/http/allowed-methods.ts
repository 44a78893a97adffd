/** Which methods an address answers to, by what stands there. What is not a page of its own has no forms. */
import { listMethods } from "#api/match.ts";
import { sentTo } from "#server/http/page-tree.ts";
import { ALIVE, READY } from "#server/http/probe-paths.ts";

const probes: readonly string[] = [ALIVE, READY];

const reading = ["GET", "HEAD"] as const;

/** `path` as it came, still percent-encoded. Empty where the whole API has nothing like it. */
export function listAllowed(path: string): readonly string[] {
  if (isOrUnder(path, "/api/v1")) return listApiMethods(path);
  if (isOrUnder(path, "/api/auth")) return ["GET", "POST"];
  // Taken for the whole of the API, so that a slash at its end is still Next's to take away.
  if (isOrUnder(path, "/api")) return path === "/api/" ? reading : [];
  if (sentTo.includes(path)) return ["POST"];
  if (probes.includes(path) || path.startsWith("/_next/") || /\.(?:svg|ico)$/.test(path)) return reading;
  return [...reading, "POST"];
}

/** Reading an address answers HEAD too, and OPTIONS is answered anywhere, for browsers that ask before they send. */
export function listApiMethods(path: string): readonly string[] {
  const methods = listMethods(path);
  return [
    ...(methods.includes("GET") || methods.length === 0 ? reading : []),
    "OPTIONS",
    ...(methods.includes("POST") ? ["POST"] : []),
  ];
}

export const isOrUnder = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);
