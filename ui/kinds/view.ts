/**
 * What a kind says about its records' pages. A view is a plain function from a record to the parts of its
 * page; the frame, the head, the margin and the history around them are the same for all kinds.
 */
import type { ReactNode } from "react";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import type { KindName } from "#domain/register/reference.ts";
import type { PageContext } from "#ui/page-context.ts";
import type { Field } from "#ui/record/fields.tsx";
import type { Part } from "#ui/record/part.tsx";

export interface ViewProps<Kind extends KindName, Loaded = undefined> {
  readonly context: PageContext;
  readonly record: RegisterRecord<Kind>;
  readonly loaded: Loaded;
}

export interface View {
  /** The text that opens the page, in Markdown. */
  readonly lede: string;
  /** Short fields, below the lede. */
  readonly fields: readonly Field[];
  /** Stands below the fields, beside the record's own margin: a machine's diagram, say. */
  readonly front?: ReactNode;
  /** Everything else, in reading order. */
  readonly parts: readonly Part[];
}
