/** Where no pairs on record lead: the one that would have to be put on record, and what is missing for it to be a yes. */
import { toAnswer, type Answer, type Pairs, type Question } from "#domain/pair/answer/answer.ts";

export interface Wanted {
  /** Slugs of kernels between which no pair is on record. */
  readonly from: string;
  readonly to: string;
  readonly answer: Answer;
}

/** Steps that are tried: there may be as many as kernels times kernels. */
const MOST_TRIED = 200;

/**
 * Of the steps from what is reached to what leads on to the end, in their order, the one of which the fewest things stand
 * open; none that formats or builds speak against, since no pair on record would make a yes of that. Undefined where there is
 * none.
 */
export function findWanted(
  pairs: Pairs,
  question: Question,
  { reached, leading }: { readonly reached: readonly string[]; readonly leading: readonly string[] },
): Wanted | undefined {
  const steps = reached
    .flatMap((from) => leading.map((to) => ({ from, to })))
    .filter(({ from, to }) => from !== to && pairs.findPairs(from, to).length === 0)
    .slice(0, MOST_TRIED);
  let best: Wanted | undefined;
  for (const step of steps) {
    const answer = toAnswer(pairs, { ...question, ...step });
    if (answer.answer === "no") continue;
    if (!best || answer.reasons.length < best.answer.reasons.length) best = { ...step, answer };
  }
  return best;
}
