/** An answer that is sent a line at a time, as it is read: nobody holds all of it, however much there is. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as aTurn } from "node:timers/promises";
import { createGzip } from "node:zlib";
import type { Answer } from "#api/answer.ts";
import { toCodedTag, toEntityTag } from "#api/entity-tag.ts";
import type { Row } from "#api/row.ts";
import { FORMAT_VERSION } from "#api/schemas.ts";
import { toLinkHeader } from "#api/web-links.ts";
import type { Content } from "#exports/content.ts";
import { chooseCoding } from "#server/http/coding.ts";
import { refuse } from "#server/http/refusal.ts";
import type { Register } from "#server/register/register.ts";

export type Lines = Extract<Content, { type: "lines" }>;

/** Of all readers: each takes some of the time of the others, line by line. */
const MOST_AT_ONCE = 8;

/** Of one visitor, by their address: the slowest that there is keeps it from nobody else. */
const MOST_OF_ONE = 2;

/** A reader who takes nothing for so long has gone. */
const STALLED_MS = 60_000;

/** Bytes that go at once. */
const PIECE = 65_536;

/** Lines that are worked out and not read would else keep the turns of everybody: an answer to somebody else takes several. */
const A_TURN_MS = 5;

/** Nobody has the bytes yet; what they will be follows from what is in the tag. */
export async function toStreamed(
  { path, mediaType }: Row,
  { content, links }: { readonly content: Lines } & Pick<Answer, "links">,
  register: Pick<Register, "identity">,
) {
  const name = `${await register.identity()} ${path} ${content.asOf} ${FORMAT_VERSION}`;
  return {
    bytes: toByteStream(content.lines),
    mediaType,
    tag: toEntityTag(createHash("sha256").update(name).digest("hex")),
    links: toLinkHeader(links),
    modified: undefined,
  };
}

function toByteStream(lines: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const rest = lines[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      await aTurn();
      const until = performance.now() + A_TURN_MS;
      let piece = "";
      while (piece.length < PIECE && (piece === "" || performance.now() < until)) {
        const { done, value } = await rest.next();
        if (!done) {
          piece += value;
          continue;
        }
        if (piece !== "") controller.enqueue(Buffer.from(piece));
        return controller.close();
      }
      controller.enqueue(Buffer.from(piece));
    },
    cancel: async () => void (await rest.return?.()),
  });
}

/** Who reads. */
const reading: unknown[] = [];

/** Answers once it has begun: what is left goes at the pace of its reader, and keeps nobody's turn. */
export function sendLines(request: IncomingMessage, response: ServerResponse, answered: Response): void {
  const { body, headers } = answered;
  if (!body || request.method === "HEAD") {
    void body?.cancel();
    response.writeHead(answered.status, Object.fromEntries(headers)).end();
    return;
  }
  const visitor = request.headers["x-client-address"];
  const own = reading.filter((one) => one === visitor).length;
  if (reading.length >= MOST_AT_ONCE || own >= MOST_OF_ONE) {
    void body.cancel();
    const most = own >= MOST_OF_ONE ? `${MOST_OF_ONE} from one address` : MOST_AT_ONCE;
    return refuse(request, response, {
      status: 503,
      text: `as many as may read everything at once do so already (${most}); ask again in a moment`,
      headers: { "retry-after": "5" },
    });
  }
  // Brotli gives nothing away before it has seen a lot.
  const isPacked = chooseCoding(PIECE, request.headers["accept-encoding"]?.replace(/\bbr\b/, "")) === "gzip";
  const tag = headers.get("etag");
  response.writeHead(answered.status, {
    ...Object.fromEntries(headers),
    ...(isPacked && { "content-encoding": "gzip" }),
    ...(tag !== null && { etag: toCodedTag(tag, isPacked ? "gzip" : undefined) }),
  });
  response.setTimeout(STALLED_MS, () => response.destroy());
  // A pipeline listens several times to its last stream, beside what waits for the end of every answer: more than the
  // ten from which on Node warns of a leak.
  response.setMaxListeners(20);
  reading.push(visitor);
  const steps = [Readable.fromWeb(body as never), ...(isPacked ? [createGzip()] : []), response];
  pipeline(steps)
    .catch(() => response.destroy()) // its reader has gone, or what is kept cannot be read: either way it ends short
    .finally(() => reading.splice(reading.indexOf(visitor), 1));
}
