/**
 * What a form has to be before a page or the sign-in sees it: sent by a page of ours, of a type that forms have, and
 * all there. Next answers what is not with an error of its own.
 */
import type { IncomingMessage } from "node:http";
import { limits } from "#domain/limits.ts";
import { isOrUnder, sentTo } from "#server/allowed-methods.ts";
import { isFromOwnPage } from "#server/same-origin.ts";
import type { Handler } from "./front.ts";
import { refuse, type Refusal } from "./refusal.ts";

const MOST_SIGN_IN_BYTES = 16_384;

export function withForms(publicUrl: string, handle: Handler): Handler {
  return async (request, response) => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (request.method !== "POST" || isOrUnder(path, "/api/v1")) return handle(request, response);
    const refusal = refuseHead(request, path, publicUrl) ?? (await receive(request, path));
    if (refusal === "gone") return undefined;
    if (!refusal) return handle(request, response);
    request.resume(); // a browser shows no answer before all is sent
    return refuse(request, response, refusal);
  };
}

function refuseHead(request: IncomingMessage, path: string, publicUrl: string): Refusal | undefined {
  const { headers } = request;
  const told = new Headers();
  for (const name of ["origin", "sec-fetch-site", "host"]) {
    const value = headers[name];
    if (typeof value === "string") told.set(name, value);
  }
  if (!isFromOwnPage(told, publicUrl))
    return { status: 403, text: "this form was sent by a page of another site, so nothing was done" };
  // Next compares the origin once more, with what a proxy may have written.
  if (headers.origin === undefined) delete headers["x-forwarded-host"];
  else headers["x-forwarded-host"] = new URL(headers.origin).host;
  const types = [isOrUnder(path, "/api/auth") ? "application/x-www-form-urlencoded" : "multipart/form-data"];
  const [type = ""] = (headers["content-type"] ?? "").toLowerCase().split(";");
  if (!types.includes(type.trim()) || (type.trim() === "multipart/form-data" && findBoundary(request) === undefined))
    return {
      status: 415,
      text: `what is sent here is ${types.join(" or ")}`,
      headers: { "accept-post": types.join() },
    };
  return undefined;
}

async function receive(request: IncomingMessage, path: string): Promise<Refusal | "gone" | undefined> {
  const isSignIn = isOrUnder(path, "/api/auth");
  const most = isSignIn ? MOST_SIGN_IN_BYTES : limits.form;
  const tooLarge = { status: 413, text: `what was sent is over the limit of ${most} bytes; go back and send less` };
  const length = request.headers["content-length"];
  if (Number(length ?? 0) > most) return tooLarge;
  if (isSignIn && length === undefined) return { status: 411, text: "say in Content-Length how large the form is" };
  // Routes read their bodies themselves; Next gives them none that was read before.
  if (isSignIn || sentTo.includes(path)) return undefined;
  const body = await readAll(request, most);
  if (body === "gone") return body;
  if (body === "too-large") return tooLarge;
  const boundary = findBoundary(request);
  const names = boundary === undefined ? undefined : listParts(body, boundary);
  if (!names) return { status: 400, text: "the form is not whole: its parts do not end as they begin" };
  // What a script calls an action with stands in the part `0`, and what that names in others.
  if (names.has("broken") || (request.headers["next-action"] !== undefined && !names.has("0")))
    return { status: 400, text: "the form does not say what it is for; load its page again" };
  return undefined;
}

/** Reads all of the body and puts it back for whoever comes next. */
function readAll(request: IncomingMessage, most: number): Promise<Buffer | "gone" | "too-large"> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const settle = (read: Buffer | "gone" | "too-large"): void => {
      request.off("readable", read_).off("close", leave).off("error", leave);
      resolve(read);
    };
    const leave = (): void => settle("gone");
    const read_ = (): void => {
      for (let piece = request.read() as Buffer | null; piece !== null; piece = request.read() as Buffer | null) {
        size += piece.length;
        if (size > most) return settle("too-large");
        pieces.push(piece);
      }
      if (!request.complete) return;
      const body = Buffer.concat(pieces);
      // Before the end is told to those who listen, which is after this.
      if (body.length > 0) request.unshift(body);
      settle(body);
    };
    request.on("readable", read_).on("close", leave).on("error", leave);
  });
}

function findBoundary({ headers }: IncomingMessage): string | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;",]{1,70}))\s*(?:;|$)/i.exec(
      headers["content-type"] ?? "",
    ) ?? [];
  return quoted ?? plain;
}

/**
 * The names of the parts of a form (RFC 7578); undefined where they do not begin and end as they should. What pages
 * were told to send along with the fields is JSON, and named `broken` where it is none.
 */
function listParts(body: Buffer, boundary: string): ReadonlySet<string> | undefined {
  const delimiter = `--${boundary}`;
  const names = new Set<string>();
  let at = body.indexOf(delimiter);
  while (at !== -1) {
    at += delimiter.length;
    const after = body.toString("latin1", at, at + 2);
    if (after === "--") return names;
    const headEnd = body.indexOf("\r\n\r\n", at);
    if (after !== "\r\n" || headEnd === -1) return undefined;
    const head = body.toString("latin1", at, Math.min(headEnd, at + 4_096));
    const name = /\r\ncontent-disposition:\s*form-data;.*\bname="?([^";]*)/i.exec(head)?.[1];
    const end = body.indexOf(`\r\n${delimiter}`, headEnd + 2);
    if (name === undefined || end === -1) return undefined;
    names.add(toldNames.test(name) && !isJson(body.subarray(headEnd + 4, end)) ? "broken" : name);
    at = end + 2;
  }
  return undefined;
}

/** Of React's own, as it numbers them. */
const toldNames = /^(?:\d+|\$ACTION_\d+:\d+)$/;

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}
