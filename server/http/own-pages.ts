/**
 * A page of this site for an answer that is none of a page's own: its bytes with another status. Next has copies of the
 * modules that its routes import, so what shows it is handed over.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders } from "node:http";
import type { Collected } from "./collect.ts";

/** `url` is a path of this site; `headers` say who reads, and the nonce for the scripts of the page. */
export type ShowPage = (url: string, headers: IncomingHttpHeaders) => Promise<Collected>;

const SLOT = Symbol.for("concordance.own-pages");

interface Slot {
  [SLOT]?: ShowPage;
}

export function putOwnPages(show: ShowPage): void {
  // A page is asked for in the middle of another answer, of which it is no part.
  const outside = AsyncLocalStorage.snapshot();
  (globalThis as Slot)[SLOT] = (url, headers) => outside(() => show(url, headers));
}

export function requireOwnPage(...asked: Parameters<ShowPage>): ReturnType<ShowPage> {
  const show = (globalThis as Slot)[SLOT];
  if (!show) throw new Error("a page is asked for before the server was made that shows pages");
  return show(...asked);
}
