/** What differs between two bodies of a record, as a page is given it. */
import type { ProposedChange } from "#domain/proposal/schema.ts";
import type { Change } from "#domain/register/record/diff.ts";
import type { AnyRecord, Version } from "#domain/register/record/record.ts";
import type { MeaningShown } from "#exports/machine-meaning.ts";

export interface DifferenceShown {
  readonly changes: readonly Change[];
  /** Why it could not be worked out, in words. */
  readonly error?: string;
  /** Of a machine: by meaning, and drawn; null where it could not be drawn, left out where it is too large for it. */
  readonly machine?: { readonly meaning: MeaningShown; readonly svg?: string | null };
}

/** What a proposal does to one record. */
export interface RecordChange {
  /** `collection/slug`. */
  readonly record: string;
  readonly title: string;
  readonly change: ProposedChange;
  /** Field by field against the base; undefined where the page shows other records of the proposal. */
  readonly difference: DifferenceShown | undefined;
  /** Of a new machine; null where it could not be drawn. */
  readonly drawing?: { readonly isDifference: false; readonly svg: string | null } | undefined;
  /** The record as it was before, left out where it is new; and as it would be, left out where it is retired. */
  readonly before?: AnyRecord;
  readonly after?: AnyRecord;
  /** The version that accepting it made. */
  readonly made: Version | undefined;
}
