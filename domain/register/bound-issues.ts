/** How many problems one answer lists. Who sends half a million mistakes needs no list of them to find the first. */
import { limits } from "#domain/limits.ts";
import type { Issue } from "#domain/problem.ts";

/** The first ones, and at the end that there are more. */
export const boundIssues = (issues: readonly Issue[], most: number = limits.issues): readonly Issue[] =>
  issues.length <= most
    ? issues
    : [...issues.slice(0, most), { path: "", message: `there is more to mend; these are the first ${most} problems` }];
