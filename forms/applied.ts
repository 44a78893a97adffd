import type { Issue } from "#domain/problem.ts";
import type { ProposalForm } from "#forms/kept-form.ts";

/** The form after the button, the input to go on at, and what kept the button from doing what it says. */
export interface Applied {
  readonly form: ProposalForm;
  readonly at?: string;
  readonly issues?: readonly Issue[];
  /** What the button did not take along, though it did what it says. */
  readonly notes?: readonly Issue[];
}
