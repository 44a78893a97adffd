/** What the page of a proposal is given. Loaded by the page; nothing here asks for more. */
import type { ComponentProps } from "react";
import type { Finding } from "#domain/check/finding.ts";
import type { Issue } from "#domain/problem.ts";
import type { Offer } from "#domain/proposal/offers.ts";
import type { Touched } from "#domain/proposal/preview.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Rebase } from "#domain/proposal/rebase.ts";
import type { ProposalEvent, ProposedChange, StepType } from "#domain/proposal/schema.ts";
import type { Waiting } from "#domain/proposal/waiting.ts";
import type { Version } from "#domain/record/record.ts";
import type { DifferenceShown } from "#ui/difference/difference-shown.ts";
import type { DrawingShown } from "#ui/form/record/preview-facts.ts";
import type { ActionForm } from "#ui/form/action-form.tsx";
import type { PageContext } from "#ui/page-context.ts";

export type FormAction = ComponentProps<typeof ActionForm>["action"];

/** What a proposal does to one record. */
export interface RecordChange {
  /** `collection/slug`. */
  readonly record: string;
  readonly title: string;
  readonly change: ProposedChange;
  /** Field by field against the base; undefined where the page shows other records of the proposal. */
  readonly difference: DifferenceShown | undefined;
  /** Of a new machine. */
  readonly drawing?: Pick<DrawingShown, "isDifference" | "svg"> | undefined;
  /** The version that accepting it made. */
  readonly made: Version | undefined;
}

/** What accepting it now would do; undefined for a proposal that has ended. */
export interface Consequences {
  readonly caused: readonly Finding[];
  readonly mended: readonly Finding[];
  /** Why it cannot be applied. */
  readonly issues: readonly Issue[];
  readonly touched: readonly Touched[];
}

export interface ProposalView {
  readonly context: PageContext;
  readonly proposal: Proposal;
  readonly events: readonly ProposalEvent[];
  readonly waiting: readonly Waiting[];
  readonly offers: readonly Offer[];
  readonly changes: readonly RecordChange[];
  readonly consequences: Consequences | undefined;
  /** Where its records have moved on. */
  readonly rebase: Rebase | undefined;
  /** The place that the visitor wants to say something about. */
  readonly place: { readonly record: string; readonly path: string } | undefined;
  readonly actions: Readonly<Record<"takeStep" | "merge", FormAction>>;
}

/** The visitor may take this step; others are told who can. */
export const isOffered = ({ offers }: Pick<ProposalView, "offers">, step: StepType): boolean =>
  offers.some((offer) => offer.step === step && offer.isYours);
