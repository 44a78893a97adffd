/** A front that really listens, and requests of bytes that no client would send. */
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { listen, type Front, type FrontOptions, type Handler } from "./front.ts";

const quiet = { info: () => {}, error: () => {} };

/** Gone after the test. */
export async function aFront(handler?: Handler, options: Partial<FrontOptions> = {}): Promise<Front> {
  const front = await listen({ host: "127.0.0.1", port: 0, isDev: false, isHttps: false, log: quiet, ...options });
  onTestFinished(() => front.stop(0));
  if (handler) front.open({ handle: handler });
  return front;
}

/** Answers what was read of the body. */
export const readAll: Handler = async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  response.end(`read ${Buffer.concat(pieces).toString()}`);
};

export interface Answer {
  /** Undefined where the connection was closed without one. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends the bytes, one piece after the other, and reads until the connection is closed. */
export async function send(front: Front, pieces: string | readonly string[], pauseMs = 0): Promise<Answer> {
  const socket = connect(front.port, "127.0.0.1");
  socket.on("error", () => {}); // it was closed while pieces were left to send
  let answer = "";
  const read = (async () => {
    for await (const piece of socket) answer += String(piece);
  })().catch(() => {});
  for (const piece of [pieces].flat()) {
    if (!socket.writable) break;
    socket.write(piece);
    if (pauseMs > 0) await delay(pauseMs);
  }
  await read;
  const [head = "", ...body] = answer.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const status = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  return {
    status: status === undefined ? undefined : Number(status),
    headers: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
    ),
    body: body.join("\r\n\r\n"),
  };
}
