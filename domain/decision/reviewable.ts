/** Whether a decision stands, so that there is something to review. */
import type { Decision } from "#domain/decision/schema.ts";

const closed: ReadonlySet<Decision["status"]> = new Set(["superseded", "withdrawn", "rejected"]);

export const isReviewable = ({ status }: Pick<Decision, "status">): boolean => !closed.has(status);
