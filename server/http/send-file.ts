/** A file from the disk, whole or in parts; what cannot be sent is refused in words, without what was said of its bytes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";
import { refuse, type Refusal } from "./refusal.ts";

export interface FileToSend {
  readonly folder: string;
  readonly file: string;
  /** Of the file: an answer without it does not have them. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is said where it is not there any more. */
  readonly isLost: Refusal;
}

interface SendFailure {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Git, and whoever goes on with a download, takes the former for having it all. */
const refusals: Readonly<Record<number, Refusal>> = {
  416: { status: 416, text: "this file has no such bytes" },
  412: { status: 412, text: "this file is not the one that was asked for" },
};

/** Comes back once it is sent, or whoever asked has gone. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, file, headers, isLost }: FileToSend,
): Promise<void> {
  return new Promise((resolve) => {
    response.once("close", resolve);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(request, file, {
      root: folder,
      cacheControl: false,
      // When it was written differs from server to server, and what it is called or holds does not.
      lastModified: false,
      dotfiles: "deny",
      index: false,
    })
      .on("error", ({ status, headers: more }: SendFailure) => {
        for (const name of Object.keys(headers)) response.removeHeader(name);
        refuse(request, response, { ...(refusals[status] ?? isLost), ...(more && { headers: more }) });
      })
      .pipe(response);
  });
}
