/** Answers as they travel: coded with Brotli or gzip where the reader takes it and it saves something. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

export type Coding = "br" | "gzip";

/** Less than this fits one packet either way. */
const LEAST_BYTES = 1_024;

/** Ours first, among those that the reader likes equally well: browsers name gzip before br and mean nothing by it. */
const preferred = ["br", "gzip", "identity"];

// Its published types are those of the version before, which knew no preference.
type Encoding = (available: string[], options: { readonly preferred: string[] }) => string | undefined;

/** Readers are few kinds of programs, and each kind says the same each time. */
const chosen = new LRUCache<string, { readonly coding: Coding | undefined }>({ max: 100 });

/** Undefined where the bytes go as they are, which nothing said means too (RFC 9110, 12.5.3). */
export function chooseCoding(length: number, acceptEncoding: string | undefined): Coding | undefined {
  if (length < LEAST_BYTES || acceptEncoding === undefined) return undefined;
  const known = chosen.get(acceptEncoding);
  if (known) return known.coding;
  const headers = { "accept-encoding": acceptEncoding };
  const negotiator = new Negotiator({ headers });
  const best = (negotiator.encoding.bind(negotiator) as Encoding)(preferred, { preferred });
  const coding = best === "br" || best === "gzip" ? best : undefined;
  chosen.set(acceptEncoding, { coding });
  return coding;
}

// Off the event loop: zlib has threads of its own.
const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Of a text. Brotli's fifth level is a tenth to a third smaller than gzip's sixth at the same price. */
export const encode = (bytes: Uint8Array, coding: Coding): Promise<Uint8Array> =>
  coding === "gzip"
    ? packGzip(bytes, { level: 6 })
    : packBrotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 5,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
