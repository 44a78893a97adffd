import type { Problem } from "#domain/problem.ts";

/** Why a question about pairs is not answered, beside its form. */
export const toRefusalText = (problem: Problem): string =>
  problem.type === "bad-parameter"
    ? `“${problem.parameter}” ${problem.message}.`
    : "The question cannot be answered as it is.";
