/** What differs between two bodies of a record, as a page is given it. */
import type { Change } from "#domain/record/diff.ts";
import type { MeaningShown } from "#exports/machine-meaning.ts";

export interface DifferenceShown {
  /** Field by field. */
  readonly changes: readonly Change[];
  /** Why it could not be worked out, in words. */
  readonly error?: string;
  /** Of a machine: by meaning, and drawn; null where it could not be drawn, left out where it is too large for it. */
  readonly machine?: { readonly meaning: MeaningShown; readonly svg?: string | null };
}
