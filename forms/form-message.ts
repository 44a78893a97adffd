/**
 * What a form is answered, and the one place where a Problem becomes words in a form. What is typed into it is
 * given back, so that nobody types it twice; passwords are not.
 */
import type { Issue, Problem } from "#domain/problem.ts";
import { toSentence } from "#domain/capital.ts";

export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

export type FormState<Value = undefined> =
  | { readonly status: "untouched" }
  | { readonly status: "done"; readonly value: Value }
  | {
      readonly status: "refused";
      readonly message: string;
      /** One each for the fields it concerns. */
      readonly issues: readonly Issue[];
      readonly typed: TypedValues;
      /** Where to sign in and come back from. */
      readonly signIn?: string;
      /** What is to be read first: a proposal, or a record as `collection/slug`. */
      readonly proposal?: number;
      readonly record?: string;
    };

/** Of a form that the page which answers it may have no more. */
export interface Refusal {
  readonly message: string;
  /** Where to sign in and come back from, where that is what was missing. */
  readonly signIn?: string;
  /** What a person wrote, which a form that is gone cannot give back. */
  readonly written: readonly string[];
}

export const untouched: FormState<never> = { status: "untouched" };

/** A sentence for the person who sent the form; what concerns one field stands at the field. */
export function toFormMessage(problem: Problem): string {
  switch (problem.type) {
    case "invalid":
      return problem.issues.length === 1
        ? "One field is not right yet; it says below what would be."
        : `${problem.issues.length} fields are not right yet; it says below what would be.`;
    case "not-found":
    case "gone":
      return toSentence(problem.hint === "" ? problem.what : `${problem.what}; ${problem.hint}`);
    case "bad-parameter":
      return toSentence(`${problem.parameter} ${problem.message}`);
    case "not-expressible":
      return toSentence(`${problem.what} cannot be written this way: ${problem.reason}`);
    case "unavailable":
      return toSentence(`not available at the moment: ${problem.what}; try again later`);
    case "over-limit":
      return toSentence(`${problem.what} takes more than ${problem.limit}, so it is not done; make it smaller`);
    case "unauthenticated":
    case "forbidden":
    case "conflict":
      return toSentence(problem.reason);
    case "too-many":
      return `Tried too often. Try again in ${toWait(problem.seconds)}.`;
  }
}

const toWait = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
};

/** What is wrong with one field, by its name in the form. */
export const listIssuesOf = (issues: readonly Issue[], name: string): readonly Issue[] =>
  issues.filter(({ path }) => path === `/${name}` || path.startsWith(`/${name}/`));
