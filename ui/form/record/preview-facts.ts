/** What is known of a proposal while it is typed. Plain data: a page is made of it, and it is sent to pages that stand. */
import type { Level } from "#domain/check/finding.ts";
import type { Issue } from "#domain/problem.ts";
import type { PreferredWord } from "#domain/term/preferred-word.ts";
import type { MeaningShown } from "#exports/machine-meaning.ts";

export interface FindingShown {
  readonly level: Level;
  /** Where it is, in words. */
  readonly place: string;
  /** Into the form, where the record is part of the proposal. */
  readonly href?: string;
  /** HTML of our own making. */
  readonly message: string;
}

/** A machine that is drawn after the rest is known. */
export interface DrawingShown {
  readonly slug: string;
  readonly title: string;
  /** Against the version before; a new machine stands for itself. */
  readonly isDifference: boolean;
  /** Against the version before, by meaning. */
  readonly meaning?: MeaningShown;
  /** Where its fields lie in the form; left out while it is shown as text. */
  readonly body?: string;
  /** Undefined while it is drawn, null where it could not be. */
  readonly svg?: string | null;
}

export interface IssueShown extends Issue {
  /** Where it is, in words. */
  readonly place: string;
}

export interface WordShown extends PreferredWord {
  /** Of its field in the form, and the same in words. */
  readonly path: string;
  readonly place: string;
}

export interface PreviewFacts {
  readonly issues: readonly IssueShown[];
  /** What is made of what is typed, for fields that are empty. */
  readonly derived: readonly { readonly path: string; readonly value: string }[];
  /** Undefined where something has to be put right first. */
  readonly findings?: { readonly caused: readonly FindingShown[]; readonly mended: readonly FindingShown[] };
  /** What the glossary calls otherwise. */
  readonly words: readonly WordShown[];
  /** HTML of our own making. */
  readonly texts: readonly { readonly label: string; readonly html: string }[];
  readonly drawings: readonly DrawingShown[];
}

/** What is sent to a form that is being typed into: a line of JSON each, the facts first. */
export type PreviewLine =
  | { readonly type: "facts"; readonly facts: PreviewFacts }
  | { readonly type: "drawing"; readonly index: number; readonly svg: string | null };

/** Said to those who cannot see what has changed beside the form. */
export function toPreviewSentence({ issues, findings, words, drawings, texts }: PreviewFacts): string {
  const otherwise = words.length === 0 ? "" : `The glossary has another word in ${toCount(words.length, "place")}. `;
  const wrong = (issues.length === 0 ? "" : `${toCount(issues.length, "thing")} not right yet. `) + otherwise;
  if (!findings && wrong !== "") return wrong.trim();
  if (!findings)
    return drawings.length + texts.length === 0 ? "Nothing to preview yet." : "The checks run once nothing is missing.";
  const { caused, mended } = findings;
  const both = caused.length + mended.length;
  if (both === 0) return `${wrong}It causes no finding and mends none.`;
  return `${wrong}It causes ${toCount(caused.length, "finding")} and mends ${mended.length}.`;
}

const toCount = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
