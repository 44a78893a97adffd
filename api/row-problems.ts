/** How a row of the contract can fail: what it says of itself, and what follows from its parameters and its body. */
import { listProblemTypes, type ProblemName, type ProblemType } from "#api/problem-details.ts";
import type { Row } from "#api/row.ts";

/** What is sent is counted, measured, read, and worked on where there is room. */
const ofBodies: readonly ProblemName[] = [
  "too-large",
  "unsupported-media-type",
  "over-limit",
  "too-many",
  "unavailable",
];
const ofJson: readonly ProblemName[] = ["not-json", "invalid"];

/** In the order of the documentation. What any request may meet (`internal`) is not among them. */
export function listProblems({ path, query, request, reads, problems = [] }: Row): readonly ProblemType[] {
  const names: ReadonlySet<string> = new Set<ProblemName>([
    "bad-parameter", // no row passes a parameter that it does not know
    "not-acceptable",
    ...(path.includes("{") || query.includes("revision") ? (["not-found"] as const) : []),
    ...(request === undefined ? [] : [...ofBodies, ...ofJson]),
    ...(reads ? ofBodies : []),
    ...problems,
  ]);
  return listProblemTypes().filter(({ name }) => names.has(name));
}
