/** What is said of a form whose draft another form submitted, and with which status what is typed into it is not kept. */
import type { Problem } from "#domain/problem.ts";

export const SUBMITTED = 410;

export const isOfSubmitted = (problem: Problem): problem is Conflict & { readonly proposal: number } =>
  problem.type === "conflict" && problem.proposal !== undefined;

type Conflict = Extract<Problem, { readonly type: "conflict" }>;

/** Said where the form goes on as that of a new draft. */
export const toNewDraft = (problem: Conflict): Problem => ({
  ...problem,
  reason: `${problem.reason}. What you typed is still here, and not kept yet: “Keep as a draft” keeps it as a new draft`,
});
