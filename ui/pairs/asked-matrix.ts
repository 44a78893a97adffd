import { toAnswer, type Answer, type Pairs } from "#domain/pair/answer/answer.ts";
import { toPairs } from "#domain/pair/answer/to-pairs.ts";
import { toCells, type Cell } from "#domain/pair/matrix/cells.ts";
import { narrowPairs, type Narrowed } from "#domain/pair/matrix/narrow.ts";
import { readMatrixQuestion, type MatrixQuestion } from "#domain/pair/matrix/question.ts";
import { toStretch, type Stretch } from "#domain/pair/matrix/stretch.ts";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { findRecord } from "#domain/register/spec.ts";
import type { AskedPairs } from "#forms/asked-pair.ts";
import type { PageContext } from "#ui/page-context.ts";

export interface Matrix {
  readonly question: MatrixQuestion;
  readonly narrowed: Narrowed;
  readonly stretch: Stretch;
  /** By rows, each of the kernel at its place in the stretch. */
  readonly cells: readonly (readonly Cell[])[];
  /** Of a pair, for what is asked about; undefined where neither components nor features are. */
  readonly answerOf: ((pair: RegisterRecord<"pair">) => Answer["answer"]) | undefined;
}

/** `upto` is the slug of the kernel at which the matrix ends; empty where it ends with the newest one. */
export function answerMatrix(
  context: PageContext,
  asked: AskedPairs,
  upto: string,
): { readonly refusal: Problem } | Matrix {
  const { spec } = context;
  if (asked.misread) return { refusal: asked.misread };
  const read = readMatrixQuestion(spec, asked);
  if (!read.ok) return { refusal: read.failure };
  const last = upto === "" ? undefined : findRecord(spec, "kernel", upto);
  if (upto !== "" && !last)
    return {
      refusal: { type: "bad-parameter", parameter: "upto", message: `is no kernel of the register: \`${upto}\`` },
    };
  const question = read.value;
  const narrowed = narrowPairs(spec, question);
  const stretch = toStretch(narrowed.kernels, last);
  const { components, features } = question;
  const pairs = toPairs(spec, context, { today: context.today, downstream: question.downstream });
  const pairsOf = (downstream: string | undefined) => toPairs(spec, context, { today: context.today, downstream });
  const cells = toCells(
    stretch.shown.map(({ slug }) => slug),
    { pairs, shown: narrowed.pairs, components, features },
  );
  return { question, narrowed, stretch, cells, answerOf: toAnswerOf(pairsOf, question) };
}

/** A pair that a downstream holds answers for that downstream. */
function toAnswerOf(
  pairsOf: (downstream: string | undefined) => Pairs,
  { components, features, downstream }: MatrixQuestion,
): Matrix["answerOf"] {
  if (components.length + features.length === 0) return undefined;
  return ({ body: { from, to, downstream: own } }) =>
    toAnswer(pairsOf(own ?? downstream), { from, to, components, features }).answer;
}
