/** The paths of the page that answers questions about pairs, and of what is answered below `/api/v1`. */
import type { Question } from "#domain/pair/answer/answer.ts";
import type { PathQuestion } from "#domain/pair/path/find-path.ts";

export const PATH = "/pairs/path";

type Asked = Question &
  Partial<Pick<PathQuestion, "allowed" | "isRoundTrip">> & {
    readonly downstream?: string | undefined;
    readonly revision?: number | undefined;
  };

/** Slugs stay as people read them; what is left out is not said. */
export function toPairQuery(question: Asked): string {
  const { from, to, components, features, allowed = "supported", isRoundTrip = false, revision } = question;
  const said: readonly (readonly [string, string])[] = [
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
  ];
  return said
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
}

export const toPathPath = (question: Asked): string => `${PATH}?${toPairQuery(question)}`;
