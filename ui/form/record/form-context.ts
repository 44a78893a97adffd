"use client";

import { createContext } from "react";
import type { Issue } from "#domain/problem.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { Choice } from "#forms/chosen-records.ts";
import type { ChangeForm } from "#forms/kept-form.ts";
import type { TypedPattern } from "#forms/property-pattern.ts";

/** What every input has to know about the form it stands in. */
export interface FormFacts {
  /** By the path that they concern. */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  /** From the path of what is not right to that of the next of it. */
  readonly nextIssue: ReadonlyMap<string, NextIssue>;
  /** How often a part was made anew, by its path: its inputs then begin with what the form holds. */
  readonly rounds: ReadonlyMap<string, number>;
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  /** The sheet into which rows were pasted last, while that can be taken back. */
  readonly pasted?: string | undefined;
}

export interface NextIssue {
  readonly path: string;
  /** In words. */
  readonly place: string;
}

export const FormContext = createContext<FormFacts>({
  issues: new Map(),
  nextIssue: new Map(),
  rounds: new Map(),
  choices: new Map(),
});

/** The draft that a form was saved as, and how often. */
export interface Kept {
  readonly draft: string;
  readonly version: number;
}

/** What keeps a form while it is typed has to know of how it is sent. */
export interface Keeping {
  readonly isSending: boolean;
  /** Sent along from now on. */
  readonly setKept: (kept: Kept) => void;
}

export const KeepingContext = createContext<Keeping>({ isSending: false, setKept: () => {} });

/** The record whose fields are shown: its kind, and its path in the form. */
export const RecordContext = createContext<RecordFacts | undefined>(undefined);

export interface RecordFacts {
  readonly kind: KindName;
  readonly path: string;
  /** Of its sheets. */
  readonly view?: ChangeForm["view"];
  /** Machines only: a pattern of a property that is being filled in. */
  readonly pattern?: TypedPattern | undefined;
}

export const toIssueMap = (issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> => {
  const byPath = new Map<string, Issue[]>();
  for (const issue of issues) byPath.set(issue.path, [...(byPath.get(issue.path) ?? []), issue]);
  return byPath;
};

/** The last one leads to what comes after them. */
export function toNextIssues(issues: readonly NextIssue[], last: NextIssue): ReadonlyMap<string, NextIssue> {
  const places = [...new Map(issues.map((issue) => [issue.path, issue])).values(), last];
  return new Map(places.slice(0, -1).map(({ path }, index) => [path, places[index + 1] ?? last]));
}
