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

/** What a path of ours is made of; anything else (a mail address, a link whose `?` was encoded) is what somebody pasted. */
const IN_PATH = /^[\w.~-]{0,100}$/;

/** The address of a request, with what may be somebody's left out: values of all but harmless parameters, odd names in the path. */
export function toLoggedPath(url: string): string {
  const mark = url.indexOf("?");
  if (mark === -1) return toShownPath(url);
  const shown = [...new URLSearchParams(url.slice(mark))].map(([name, value]) =>
    shownParameters.includes(name) && VALUE.test(value) ? `${name}=${value}` : `${NAME.test(name) ? name : "…"}=…`,
  );
  return `${toShownPath(url.slice(0, mark))}?${shown.join("&")}`;
}

const toShownPath = (path: string): string =>
  path
    .split("/")
    .map((name) => (IN_PATH.test(name) ? name : "…"))
    .join("/");

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
