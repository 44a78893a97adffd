/** Whether a way that a feature closed is open again once that feature is off: all else that is asked about still counts. */
import { groupBy } from "#domain/group-by.ts";
import { listOnNames, toFeatureKey } from "#domain/kernel/features.ts";
import { toAnswer, type Pairs, type Question } from "#domain/pair/answer/answer.ts";
import type { Gate } from "#domain/pair/answer/gates.ts";
import { toWorst, type Word } from "#domain/pair/answer/word.ts";
import { findLive } from "#domain/pair/handover.ts";

export interface Reopened {
  readonly feature: string;
  readonly answer: Word;
}

/** Each feature once, in the order in which they close it. */
export const listReopened = (pairs: Pairs, question: Question, gates: readonly Gate[]): readonly Reopened[] =>
  [...groupBy(gates, ({ feature }) => toFeatureKey(feature)).values()].map((alike) => ({
    feature: alike[0]?.feature ?? "",
    answer: toWorst(alike.map((gate) => findReopening(pairs, question, gate))),
  }));

function findReopening(pairs: Pairs, question: Question, { feature, reversible }: Gate): Word {
  const kernel = findLive(pairs.find, "kernel", question.from);
  const needs = (name: string): boolean =>
    listOnNames(kernel, [name]).map(toFeatureKey).includes(toFeatureKey(feature));
  const left = question.features.filter((name) => !needs(name));
  return toWorst([reversible, toAnswer(pairs, { ...question, features: left }).answer]);
}
