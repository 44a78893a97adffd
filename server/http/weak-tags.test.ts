import { expect, it } from "vitest";
import type { Handler } from "./front.ts";
import { aFront, send } from "./test-builders.ts";
import { withWeakTags } from "./weak-tags.ts";

async function ask(status: number, coding: string | undefined, known = '"other"'): Promise<string | undefined> {
  const compressing: Handler = async (_request, response) => {
    response.statusCode = status;
    response.setHeader("etag", '"hash"');
    // As compression does it, at the last moment.
    const { writeHead } = response;
    response.writeHead = (...head: never) => {
      if (coding !== undefined) response.setHeader("content-encoding", coding);
      return writeHead.apply(response, head);
    };
    response.end();
  };
  const front = await aFront(withWeakTags(compressing));
  const request = `GET /api/v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIf-None-Match: ${known}\r\n\r\n`;
  return (await send(front, request)).headers["etag"];
}

it("leaves the tag of bytes as they were made, which is their hash", async () => {
  expect(await ask(200, undefined)).toBe('"hash"');
  expect(await ask(200, "identity")).toBe('"hash"');
});

it.each(["gzip", "br", "deflate"])("says that bytes in %s are not those of the hash", async (coding) => {
  expect(await ask(200, coding)).toBe('W/"hash"');
});

it("calls an answer that is not sent again as its reader does", async () => {
  expect(await ask(304, undefined, '"other", W/"hash"')).toBe('W/"hash"');
  expect(await ask(304, undefined, '"hash"')).toBe('"hash"');
  expect(await ask(304, undefined, "*")).toBe('"hash"');
});
