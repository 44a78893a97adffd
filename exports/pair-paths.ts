/** The paths of the pages that answer questions about pairs, and of what is answered below `/api/v1`. */
import type { Question } from "#domain/pair/answer/answer.ts";
import type { AskedMatrix } from "#domain/pair/matrix/question.ts";
import type { PathQuestion } from "#domain/pair/path/find-path.ts";

export const PATH = "/pairs/path";

export const MATRIX = "/pairs";

/** Below `/api/v1`. */
export const PAIRS_CSV = "/pairs.csv";

type Said = readonly (readonly [string, string])[];

/** Slugs stay as people read them; what is left out is not said. */
const toQuery = (said: Said): string =>
  said
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");

type Asked = Question &
  Partial<Pick<PathQuestion, "allowed" | "isRoundTrip">> & {
    readonly downstream?: string | undefined;
    readonly revision?: number | undefined;
  };

export function toPairQuery(question: Asked): string {
  const { from, to, components, features, allowed = "supported", isRoundTrip = false, revision } = question;
  return toQuery([
    ["from", from],
    ["to", to],
    ["components", components.join(",")],
    ["features", features.join(",")],
    ["hardware", (question.hardware ?? []).join(",")],
    ["accepted", (question.accepted ?? []).join(",")],
    ["downstream", question.downstream ?? ""],
    ["allowed", allowed === "supported" ? "" : allowed],
    ["roundTrip", isRoundTrip ? "true" : ""],
    // Where it was asked as of one, an answer of today is another one.
    ["revision", revision === undefined ? "" : String(revision)],
  ]);
}

export const toPathPath = (question: Asked): string => `${PATH}?${toPairQuery(question)}`;

interface Shown {
  /** Slugs of the kernel at which the matrix ends, and of the pair after which the list goes on. */
  readonly upto?: string | undefined;
  readonly after?: string | undefined;
}

/** `path`: of the page, or of the same as CSV. */
export function toMatrixPath(asked: AskedMatrix, { upto = "", after = "" }: Shown = {}, path = MATRIX): string {
  const query = toQuery([
    ["components", asked.components.join(",")],
    ["features", asked.features.join(",")],
    ["arch", asked.arch],
    ["guarantor", asked.guarantor],
    ["standing", asked.standing],
    ["downstream", asked.downstream],
    ["upto", upto],
    ["after", after],
  ]);
  return query === "" ? path : `${path}?${query}`;
}
