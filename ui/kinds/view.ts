/**
 * What a kind says about its records' pages. A view is a plain function from a record to the parts of its
 * page; the frame, the head, the margin and the history around them are the same for all kinds.
 */
import type { ReactNode } from "react";
import type { Problem } from "#domain/problem.ts";
import type { RegisterRecord } from "#domain/record/record.ts";
import type { KindName } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import type { Standing } from "#ui/kinds/decision/standing.tsx";
import type { RequestedWalk } from "#domain/machine/walk/requested-walk.ts";
import type { PageContext } from "#ui/page-context.ts";
import type { Field } from "#ui/record/fields.tsx";
import type { Part } from "#ui/record/part.tsx";

/** A machine's drawing, as the server hands it over. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface ViewProps<Kind extends KindName> {
  readonly context: PageContext;
  readonly record: RegisterRecord<Kind>;
  /** Machines only. */
  readonly drawing?: Result<Drawing, Problem>;
  /** Machines only: what has to be worked out. */
  readonly facts?: MachineFacts;
  /** Machines only: the walk that the reader came to see. */
  readonly asked?: RequestedWalk;
  /** Decisions only, where something can be done about them. */
  readonly standing?: Standing;
  /** The stretch of a meeting's note that the reader came to see, in bytes. */
  readonly passage?: { readonly offset: number; readonly length: number };
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

export type ToView<Kind extends KindName> = (props: ViewProps<Kind>) => View;
