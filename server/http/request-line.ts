/** What the log says about one request: enough to find a slow or failing page, nothing about who asked for it. */
import type { IncomingMessage, ServerResponse } from "node:http";

export interface RequestLine {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Sent over the connection, headers included. */
  readonly bytes: number;
  /** The visitor went away before the answer was complete. */
  readonly aborted?: true;
}

// What people search for or sign in with is theirs. These say which page it was.
const shownParameters = ["revision", "against"];

/** Names of ours and of other programs; what is longer or has digits may be what somebody pasted there. */
const NAME = /^[a-z_-]{1,24}$/i;

/** Of a revision or an edition. */
const VALUE = /^[\w.-]{1,64}$/;

const MAIL = /@|%40/;

/** The address of a request, with mail addresses and the values of all but harmless parameters left out. */
export function toLoggedPath(url: string): string {
  const mark = url.indexOf("?");
  if (mark === -1) return hideMail(url);
  const shown = [...new URLSearchParams(url.slice(mark))].map(([name, value]) =>
    shownParameters.includes(name) && VALUE.test(value) ? `${name}=${value}` : `${NAME.test(name) ? name : "…"}=…`,
  );
  return `${hideMail(url.slice(0, mark))}?${shown.join("&")}`;
}

/** Somebody pasted it: no path of ours has one. */
const hideMail = (path: string): string =>
  MAIL.test(path)
    ? path
        .split("/")
        .map((name) => (MAIL.test(name) ? "…@…" : name))
        .join("/")
    : path;

/** What there is to say once the answer has been sent or the visitor has gone. */
export function watch(id: string, request: IncomingMessage, response: ServerResponse): () => RequestLine {
  const started = performance.now();
  const { socket, method = "", url = "" } = request;
  const sentBefore = socket.bytesWritten;
  return () => ({
    id,
    method,
    path: toLoggedPath(url),
    status: response.statusCode,
    ms: Math.round((performance.now() - started) * 10) / 10,
    bytes: socket.bytesWritten - sentBefore,
    ...(response.writableFinished ? {} : { aborted: true }),
  });
}
