/**
 * What a form is told that Next took for none of its page: it answers with a line for whoever wrote the page. Which page
 * calls which action is known to Next alone, so only its answer says that a form came to another one.
 */
import type { Collected } from "#server/http/collect.ts";
import type { Refusal } from "#server/http/refusal.ts";

const said: Readonly<Record<number, string>> = {
  400: "the form does not say what it is for; load its page again; nothing was done",
  409: "this form is of another page, or of one that has changed since; load its page again, and send it from there",
};

/** Undefined where the page itself answered, as it does with what it refuses. */
export function findUnanswered({ status, headers }: Pick<Collected, "status" | "headers">): Refusal | undefined {
  const text = said[status];
  const isOfNext = String(headers["content-type"] ?? "").startsWith("text/plain");
  return text !== undefined && isOfNext ? { status, text } : undefined;
}
