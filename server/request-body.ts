/** The JSON body of a request, read strictly: its type, its size, its bytes and its text are each refused in words. */
import type { RequestProblem } from "#exports/api/problem-details.ts";
import { toPointer } from "#domain/parse.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { findJsonError } from "#server/json-error.ts";
import { findJsonExcess } from "#server/json-size.ts";
import { findNameTwice } from "#server/json-twice.ts";

export interface BodyLimit {
  readonly bytes: number;
  /** What to do with more. */
  readonly remedy: string;
  /** The types of bodies that the address reads, this one among them. */
  readonly read?: readonly string[];
}

export async function readJsonBody(
  request: Request,
  { bytes: mostBytes, remedy, read = ["application/json"] }: BodyLimit,
): Promise<Result<unknown, RequestProblem>> {
  const given = request.headers.get("content-type") ?? undefined;
  if (given === undefined || !/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(given.trim()))
    return fail({ type: "unsupported-media-type", given: given?.slice(0, 80), read });
  const tooLarge = fail({ type: "too-large", limit: `${mostBytes} bytes`, remedy } as const);
  if (Number(request.headers.get("content-length")) > mostBytes) return tooLarge;
  const bytes = await readBytes(request, mostBytes);
  return bytes ? parseJson(bytes, remedy) : tooLarge;
}

/** Undefined where there are more; what comes after is not waited for. */
async function readBytes(request: Request, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array, remedy: string): Result<unknown, RequestProblem> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail({ type: "not-json", reason: "it is not UTF-8" });
  }
  if (text.trim() === "") return fail({ type: "not-json", reason: "it is empty" });
  const excess = findJsonExcess(text);
  if (excess !== undefined) return fail({ type: "too-large", limit: excess, remedy });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ type: "not-json", reason: toReason(text, findJsonError(text)) });
  }
  const half = /\\u[dD]/.test(text) ? findHalfCharacter(value) : undefined;
  if (half !== undefined)
    return fail({
      type: "not-json",
      reason: `${half === "" ? "it" : half} holds half of a character (a lone surrogate), which UTF-8 cannot write; remove it`,
    });
  const twice = findNameTwice(text);
  return twice === undefined
    ? ok(value)
    : fail({ type: "not-json", reason: `an object has the member \`${twice.slice(0, 80)}\` twice; give it once` });
}

// Only an escape can name what no text can hold. Answers the JSON Pointer of the first text, or name, that does. It
// keeps its own list of what is left to see, because a body may be nested deeper than calls can be.
function findHalfCharacter(body: unknown): string | undefined {
  const left: { readonly value: unknown; readonly path: string }[] = [{ value: body, path: "" }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, path } = next;
    if (typeof value === "string" && HALF.test(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value).reverse()) {
      if (HALF.test(name)) return path;
      left.push({ value: member, path: path + toPointer([name]) });
    }
  }
  return undefined;
}

const HALF = /\p{Cs}/u;

function toReason(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  const place = `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  return offset >= text.length ? `it ends too early, at ${place}` : `it cannot be read at ${place}`;
}
