/** Everything that is reached by links from the entries of pages and API, one answer after the other. */

export interface Answered {
  /** Path and query, as they were asked for. */
  readonly name: string;
  /** Status, headers and body, without what is another with each request or build. */
  readonly text: string;
}

const ENTRIES = [
  "/",
  "/docs/api",
  "/signin",
  "/api/v1",
  "/api/v1/spec",
  "/no/such/page",
  "/machines/none",
  "/api/v1/none",
];
/** Of the ways through a machine there is no end; these answers have tests of their own. */
const ENDLESS = /[?&](?:walk|from|to|focus)=/;
const LINK = /(?:href|src|action)="([^"]*)"|"(http[^"]*)"|<(http[^>]*)>/g;
/** What somebody who is signed in sees there is what anybody sees, but for the frame. */
const LIKE_ANYBODY = /\/versions\/|[?&](?:revision|blame|show)=/;
const MOST = 4_000;

/** `cookie`: of somebody who is signed in. */
export async function* crawl(base: string, cookie?: string): AsyncGenerator<Answered> {
  const queue = [...ENTRIES];
  const seen = new Set(queue);
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const response = await fetch(`${base}${path}`, {
      redirect: "manual",
      headers: { "accept-encoding": "identity", ...(cookie === undefined ? {} : { cookie }) },
    });
    const body = await response.text();
    yield { name: path, text: `${response.status} ${toHeaders(response.headers)}\n${toLasting(body)}` };
    // Somebody who is signed in is shown other pages, and asks the API nothing else.
    const text = `${body} ${response.headers.get("link") ?? ""} "${response.headers.get("location") ?? ""}"`;
    for (const [, attribute, quoted, bracketed] of text.matchAll(LINK)) {
      const next = toPath(base, path, attribute ?? quoted ?? bracketed ?? "");
      if (next === undefined || seen.has(next) || seen.size >= MOST) continue;
      if (cookie !== undefined && (next.startsWith("/api/") || LIKE_ANYBODY.test(next))) continue;
      seen.add(next);
      queue.push(next);
    }
  }
}

function toPath(base: string, from: string, link: string): string | undefined {
  const address = link.replaceAll("&amp;", "&").replace(/[.;]+$/, "");
  if (address === "" || address.includes("{") || !URL.canParse(address, `${base}${from}`)) return undefined;
  const { origin, pathname, search } = new URL(address, `${base}${from}`);
  const path = `${pathname}${search}`;
  return origin !== base || pathname.startsWith("/_next/") || ENDLESS.test(path) ? undefined : path;
}

const PASSING =
  /^(?:date|etag|content-digest|content-length|x-request-id|content-security-policy|keep-alive|connection|transfer-encoding|set-cookie)$/;

// Next names the fonts and styles of the build there, with the token of the request.
const isPassing = ([name, value]: readonly [string, string]): boolean =>
  PASSING.test(name) || (name === "link" && value.includes("/_next/"));

const toHeaders = (headers: Headers): string =>
  JSON.stringify([...headers].filter((header) => !isPassing(header)).sort());

/**
 * Scripts, their names and the ids of actions come from the build; tokens and the like from the request. React numbers
 * what waits for something else in the order in which it comes.
 */
const toLasting = (body: string): string =>
  body
    .replace(/<script\b[^>]*>.*?<\/script>/gs, "")
    .replace(/<link\b[^>]*\/_next\/[^>]*>/g, "")
    .replace(/<input\b[^>]*name="\$ACTION_[^>]*>/g, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/\b_S_\w+?_/g, "_S_")
    .replace(/<input type="hidden" name="(?:key|draft|csrfToken)"[^>]*>/g, "");
