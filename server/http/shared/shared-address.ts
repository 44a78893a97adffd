/**
 * Which requests may be answered with what somebody else was answered: those of nobody in particular, for what
 * everybody may read. Whatever is not named here is answered for its reader alone.
 */
import type { IncomingMessage } from "node:http";
import { collections } from "#domain/register/reference.ts";

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

const KINDS = Object.values(collections).join("|");
const SLUG = "(?!new(?:/|$))[a-z0-9][a-z0-9.-]*";

const PAGE = new RegExp(
  // A page with a form that members see stands among the kernels.
  `^/(?!kernels/image$)(?:pairs|findings|difference|editions(?:/${SLUG})?|docs/api|docs/properties|proposals(?:/\\d{1,9})?|(?:${KINDS})(?:/${SLUG}(?:/versions/\\d{1,9})?)?)?$`,
);

/** What is searched for has more addresses than there are words: none is kept, and so none pushes out another. */
const SEARCH = "/search";

// A part of dots alone is a way to somewhere else, and there are endless ways to one place.
/** A file, which is sent from the disk and never kept in memory. */
const FILE = /\.tar\.gz$/;
const API = /^\/api\/v1(?!\/search$)(?:\/(?!\.+(?:\/|$))[A-Za-z0-9._-]+)*$/;

/** What says who somebody is; what Next answers with parts of a page; what some proxies let a reader say of the rest. */
const PERSONAL = /^(?:authorization|rsc$|next-|x-nextjs-|x-middleware-|x-invoke-|x-matched-path$)/;

/** Our own cookies; those of other programs on the same host say nothing here. */
const COOKIE = /next-auth|authjs|concordance/i;

/** The address as it was asked for; undefined where the answer is its reader's alone. */
export const findSharedAddress = (asked: Asked): string | undefined =>
  isForNobody(asked) && isSharedAddress(asked.url ?? "") ? asked.url : undefined;

/** Whether it asks to read, and nothing in it says who asks. */
export function isForNobody({ method, headers }: Asked): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (headers.cookie !== undefined && COOKIE.test(headers.cookie)) return false;
  for (const name in headers) if (PERSONAL.test(name)) return false;
  return true;
}

function isSharedAddress(url: string): boolean {
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  if (path === SEARCH) return mark === -1;
  if (FILE.test(path) || (!PAGE.test(path) && !API.test(path))) return false;
  // As long as a register is old or large, so it is held by nobody.
  if (path.endsWith(".ndjson") || path.endsWith(".csv")) return false;
  // A part of a page for Next's own scripts.
  return mark === -1 || !/[?&]_rsc=/.test(url);
}
