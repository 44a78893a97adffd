/** The headers of an answer, apart from those of the way it took to get here. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

/** What speaks of one connection, or is said anew of the bytes that travel. */
const ofTheWay = new Set(["connection", "keep-alive", "date", "transfer-encoding", "content-length"]);

export const toAnswerHeaders = (
  headers: IncomingHttpHeaders | OutgoingHttpHeaders,
): Readonly<Record<string, string | string[]>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || ofTheWay.has(name) ? [] : [[name, Array.isArray(value) ? value : String(value)] as const],
    ),
  );
