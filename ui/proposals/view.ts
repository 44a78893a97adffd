/** What the page of a proposal is given. Loaded by the page; nothing here asks for more. */
import type { SentMail } from "#domain/mail/sent-mail.ts";
import type { Offer } from "#domain/proposal/offers.ts";
import type { OutlookShown } from "#domain/proposal/outlook.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { Rebase } from "#domain/proposal/rebase.ts";
import type { ProposalEvent, StepType } from "#domain/proposal/schema.ts";
import type { Waiting } from "#domain/proposal/waiting.ts";
import type { RecordChange } from "#exports/difference-shown.ts";
import type { FormAction } from "#ui/form/action-form.tsx";
import type { RecordAsPage } from "#ui/record/as-page.tsx";
import type { InContext } from "#ui/page-context.ts";

export interface RecordChangeShown extends RecordChange {
  /** Left out for a record that is retired, and where the page shows other records of the proposal. */
  readonly asPage: RecordAsPage | undefined;
}

export interface ProposalView extends InContext {
  readonly proposal: Proposal;
  readonly events: readonly ProposalEvent[];
  readonly waiting: readonly Waiting[];
  readonly offers: readonly Offer[];
  readonly changes: readonly RecordChangeShown[];
  /** Undefined for a proposal that has ended. */
  readonly outlook: OutlookShown | undefined;
  /** Other open proposals about one of its records. */
  readonly beside: readonly Proposal[];
  /** Mails to the list about it, newest first. */
  readonly mails: readonly SentMail[];
  /** Where its records have moved on; `errors` hold up the merged text. */
  readonly rebase: (Rebase & { readonly errors: readonly string[] }) | undefined;
  /** The place that the visitor wants to say something about. */
  readonly place: { readonly record: string; readonly path: string } | undefined;
  readonly actions: Readonly<Record<"takeStep" | "merge", FormAction>>;
}

/** The visitor may take this step; others are told who can. */
export const isOffered = ({ offers }: Pick<ProposalView, "offers">, step: StepType): boolean =>
  offers.some((offer) => offer.step === step && offer.isYours);
