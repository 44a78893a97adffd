/** How long it stays true that something could not be done: said to each who is told, also where one has asked for all. */
import type { Result } from "#domain/result.ts";
import { limitLifetime } from "#server/register/once-a-request.ts";

type Outcome = Result<unknown, { readonly type: string }>;

/** What could not be done at the moment is asked for again at once; whether something is too large, a little later. */
export function withLifetime<Answer extends Outcome>(answer: Answer): Answer {
  if (answer.ok) return answer;
  if (answer.failure.type === "unavailable") limitLifetime("moment");
  // How much a job may take is measured in time too, which a busy machine has less of.
  if (answer.failure.type === "over-limit") limitLifetime("minute");
  return answer;
}
