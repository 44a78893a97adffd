/** Asks one address: revalidates what it had before, and gives the value, or throws an error that says what is wrong. */
import { findBrokenDigest } from "./digest.ts";
import { ProblemError, UnexpectedAnswerError, UnreachableError } from "./errors.ts";
import { formatVersion } from "./operations.ts";
import type { Schemas } from "./schemas.ts";

export interface Request {
  readonly method: "GET" | "POST";
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly signal: AbortSignal | undefined;
}

interface Kept {
  readonly tag: string;
  readonly value: unknown;
  /** Its bytes never change, so nobody has to be asked again. */
  readonly isForGood: boolean;
}

/** What an answer says of its address that is to go (RFC 9745, RFC 8594). */
export interface Deprecated {
  readonly address: string;
  readonly since: Date | undefined;
  /** From when on it may be gone; undefined where that is open. */
  readonly sunset: Date | undefined;
}

/** The answers that are kept, and how to ask for others. */
export interface Asking {
  readonly fetch: typeof globalThis.fetch;
  /** By address; those asked for last stand last. */
  readonly kept: Map<string, Kept>;
  readonly mostKept: number;
  readonly onDeprecated: ((deprecated: Deprecated) => void) | undefined;
}

export async function ask(asking: Asking, request: Request): Promise<unknown> {
  const { address } = request;
  const kept = request.method === "GET" ? asking.kept.get(address) : undefined;
  if (kept) keep(asking, address, kept);
  if (kept?.isForGood) return kept.value;
  const response = await send(asking, request, kept);
  if (response.status === 304 && kept) return kept.value;
  const bytes = await readBytes(address, response);
  const text = new TextDecoder().decode(bytes);
  if (!response.ok) throw toError(address, response, text);
  if ((await findBrokenDigest(response.headers, bytes)) !== undefined)
    throw new UnexpectedAnswerError(address, "did not arrive as it was sent: its bytes have another hash");
  const value = isJson(response) ? parse(address, text) : text;
  requireFormat(address, value);
  const tag = response.headers.get("etag");
  const isForGood = /\bimmutable\b/.test(response.headers.get("cache-control") ?? "");
  if (request.method === "GET" && tag !== null) keep(asking, address, { tag, value, isForGood });
  return value;
}

export async function send(asking: Asking, request: Request, kept?: Kept): Promise<Response> {
  const response = await reach(asking, request, kept && { "if-none-match": kept.tag });
  if (response.headers.has("deprecation")) asking.onDeprecated?.(toDeprecated(request.address, response.headers));
  return response;
}

async function reach({ fetch }: Asking, request: Request, revalidation: Record<string, string> | undefined) {
  const { method, address, headers, body, signal } = request;
  try {
    return await fetch(address, {
      method,
      headers: { ...headers, ...revalidation },
      // What is kept is kept here; a browser's own cache would answer for a server that is gone.
      cache: "no-store",
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new UnreachableError(address, error);
  }
}

function toDeprecated(address: string, headers: Headers): Deprecated {
  const [, seconds] = /^@(\d+)$/.exec(headers.get("deprecation") ?? "") ?? [];
  const sunset = headers.get("sunset");
  return {
    address,
    since: seconds === undefined ? undefined : new Date(Number(seconds) * 1_000),
    sunset: sunset === null ? undefined : new Date(sunset),
  };
}

async function readBytes(address: string, response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new UnreachableError(address, error);
  }
}

function keep({ kept, mostKept }: Asking, address: string, answer: Kept): void {
  kept.delete(address);
  kept.set(address, answer);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

const isJson = (response: Response): boolean =>
  /^application\/(?:[\w.-]+\+)?json\b/.test(response.headers.get("content-type") ?? "");

export function toError(address: string, response: Response, text: string): Error {
  const value = isJson(response) ? parse(address, text) : undefined;
  if (!isProblem(value))
    return new UnexpectedAnswerError(address, `answered ${response.status}, and not as a register does`);
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return new ProblemError(address, value, Number.isNaN(seconds) ? undefined : seconds);
}

function isProblem(value: unknown): value is Schemas["problem"] {
  if (typeof value !== "object" || value === null) return false;
  const { type, status, detail } = value as Partial<Record<string, unknown>>;
  return typeof type === "string" && typeof status === "number" && typeof detail === "string";
}

function parse(address: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnexpectedAnswerError(address, "says that it answers JSON, and does not");
  }
}

/** A later minor version only adds; another major one removes, renames or means something else. */
function requireFormat(address: string, value: unknown): void {
  if (typeof value !== "object" || value === null || !("formatVersion" in value)) return;
  const given = String(value.formatVersion);
  if (toMajor(given) !== toMajor(formatVersion))
    throw new UnexpectedAnswerError(address, `answers in format ${given}; this client reads ${formatVersion}`);
}

const toMajor = (version: string): string | undefined => version.split(".")[0];
