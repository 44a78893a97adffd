/**
 * The contract of a rule: one file each, found by its name in findings, in exceptions and in the docs. A rule is
 * handed what it looks at and reaches nothing else, so that what it found holds until just that has changed.
 */
import type { Finding, Level } from "#domain/check/finding.ts";
import type { AnyRecord, RecordOf } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { FindRecord, ListsOf } from "#domain/register/spec.ts";

/** A finding without what the rule adds itself. */
export type Report = Omit<Finding, "rule" | "level">;

/** A report, but for the record that it is about. */
export type Found = Omit<Report, "record">;

/** What a rule may ask besides the record that it looks at. What it asks is remembered, with the answer. */
export interface Around {
  /** The day the check runs, `2025-01-27`. Only rules about dates read it. */
  readonly today: string;
  readonly find: FindRecord;
  /** By `collection/slug`. */
  readonly findById: (id: string) => AnyRecord | undefined;
  /** Whether there is such a record: less than `findById` tells, and so less that can change. */
  readonly stateOf: (id: string) => RecordState;
  readonly ask: <Answer extends Simple>(index: Index<KindName, Answer>, key: string) => Answer;
}

export type RecordState = "live" | "retired" | "absent";

/** Two answers are the same where they are equal, which only plain values tell of themselves. */
export type Simple = string | number | boolean | undefined;

/** What the live records of some kinds say together, by a key. */
export interface Index<Kind extends KindName, Answer extends Simple = Simple> {
  readonly kinds: readonly Kind[];
  readonly make: (records: ListsOf<Kind>) => (key: string) => Answer;
}

/** Looks at one live record after the other. */
export interface EachCheck<Kind extends KindName = KindName> {
  readonly type: "each";
  readonly kinds: readonly Kind[];
  readonly look: (record: RecordOf<Kind>, around: Around) => Iterable<Found>;
}

/** Looks at all live records of some kinds at once. */
export interface TogetherCheck<Kind extends KindName = KindName> {
  readonly type: "together";
  readonly kinds: readonly Kind[];
  readonly look: (records: ListsOf<Kind>) => Iterable<Report>;
}

export type Check = EachCheck | TogetherCheck;

export interface Rule {
  readonly name: string;
  readonly level: Level;
  /** What the rule holds, as one sentence: it stands on the findings page. */
  readonly holds: string;
  /** Made by `eachRecord`, `everyRecord` or `allTogether`, which say what it looks at. */
  readonly check: Check;
}
