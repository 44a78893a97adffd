import { toAnswer, type Answer } from "#domain/pair/answer/answer.ts";
import { listReopened, type Reopened } from "#domain/pair/answer/reopening.ts";
import { readQuestion } from "#domain/pair/answer/read-question.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { findPath, type PathAnswer, type PathQuestion } from "#domain/pair/path/find-path.ts";
import type { Problem } from "#domain/problem.ts";
import type { AskedPath } from "#forms/asked-pair.ts";
import type { PageContext } from "#ui/page-context.ts";

export type Answered =
  | { readonly refusal: Problem }
  | {
      readonly question: PathQuestion;
      readonly step: Answer;
      readonly reopened: readonly Reopened[];
      readonly path: PathAnswer;
    };

/** Undefined where nothing is asked yet. */
export function answerAsked(context: PageContext, asked: AskedPath): Answered | undefined {
  if (asked.misread) return { refusal: asked.misread };
  if (asked.from === "" && asked.to === "") return undefined;
  const read = readQuestion(context.spec, asked);
  if (!read.ok) return { refusal: read.failure };
  const question = { ...read.value, allowed: asked.allowed, isRoundTrip: asked.isRoundTrip };
  const pairs = toPairs(context.spec, context, { today: context.today, downstream: asked.downstream });
  const step = toAnswer(pairs, question);
  return {
    question,
    step,
    reopened: listReopened(pairs, question, step.gates),
    path: findPath(pairs, question),
  };
}
