/**
 * One tag for one sequence of bytes: where Next compresses an answer, its strong tag, which is the hash of the bytes
 * before that, becomes a weak one. It compresses when the head is written, so the tag is looked at there.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { toWeakTag } from "#api/entity-tag.ts";
import type { Handler } from "./front.ts";

export function withWeakTags(handle: Handler): Handler {
  return (request, response) => {
    const { writeHead } = response;
    response.writeHead = (...head: never) => {
      const tag = response.getHeader("etag");
      if (typeof tag === "string" && isCoded(request, response, tag)) response.setHeader("etag", toWeakTag(tag));
      return writeHead.apply(response, head);
    };
    return handle(request, response);
  };
}

/** An answer without a body speaks of the one that the reader has, by the tag that it came with. */
const isCoded = ({ headers }: IncomingMessage, response: ServerResponse, tag: string): boolean =>
  response.statusCode === 304
    ? (headers["if-none-match"] ?? "").includes(toWeakTag(tag))
    : (response.getHeader("content-encoding") ?? "identity") !== "identity";
