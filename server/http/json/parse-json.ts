/** The bytes of a body as JSON, read strictly: their size, their characters and their text are each refused in words. */
import { fail, ok, type Result } from "#domain/result.ts";
import { HALF_A_CHARACTER, hasHalf } from "#domain/text.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import { scanJson } from "#texts/json/scan-json.ts";
import type { RequestProblem } from "#api/problem-details.ts";
import { findJsonExcess } from "#server/http/json/json-size.ts";
import { findNameTwice } from "#server/http/json/json-twice.ts";
import { toPointer } from "#domain/register/record/at-path.ts";

/** `remedy`: what to do with more than is read. */
export function parseJson(bytes: Uint8Array, remedy: string): Result<unknown, RequestProblem> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return fail({ type: "not-json", reason: "it is not UTF-8" });
  }
  if (text.trim() === "") return fail({ type: "not-json", reason: "it is empty" });
  const excess = findJsonExcess(text);
  if (excess !== undefined) return fail({ type: "too-large", limit: excess, remedy });
  const parsed = parseJsonText(text);
  if (!parsed.ok) return fail({ type: "not-json", reason: toReason(text, scanJson(text)) });
  const { value } = parsed;
  const half = /\\u[dD]/.test(text) ? findHalfCharacter(value) : undefined;
  if (half !== undefined) return fail({ type: "not-json", reason: `${half === "" ? "it" : half} ${HALF_A_CHARACTER}` });
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
    if (typeof value === "string" && hasHalf(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value).reverse()) {
      if (hasHalf(name)) return path;
      left.push({ value: member, path: path + toPointer([name]) });
    }
  }
  return undefined;
}

function toReason(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  const place = `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
  return offset >= text.length ? `it ends too early, at ${place}` : `it cannot be read at ${place}`;
}
