/** Answers as they travel: packed with gzip where the reader takes it and it saves something. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import Negotiator from "negotiator";

export interface Coded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Content-Encoding; undefined where the bytes are as they were made. */
  readonly coding: "gzip" | undefined;
}

/** Less than this fits one packet either way. */
const LEAST_BYTES = 1_024;

// Off the event loop: zlib has threads of its own.
const pack = promisify(gzip);

const packed = new WeakMap<Uint8Array, Promise<Uint8Array<ArrayBuffer>>>();

/** Packs the same bytes once, for as long as somebody keeps them. */
export async function toCoded(bytes: Uint8Array<ArrayBuffer>, acceptEncoding: string | null): Promise<Coded> {
  if (bytes.length < LEAST_BYTES || !takesGzip(acceptEncoding)) return { bytes, coding: undefined };
  const known = packed.get(bytes);
  if (known) return { bytes: await known, coding: "gzip" };
  const made = pack(bytes);
  packed.set(bytes, made);
  return { bytes: await made, coding: "gzip" };
}

/** Nothing said is nothing but the bytes as they are: programs that unpack say so (RFC 9110, 12.5.3). */
function takesGzip(acceptEncoding: string | null): boolean {
  if (acceptEncoding === null) return false;
  const headers = { "accept-encoding": acceptEncoding };
  return new Negotiator({ headers }).encoding(["gzip", "identity"]) === "gzip";
}
