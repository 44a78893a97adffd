import type { SentStep } from "#domain/proposal/sent-step.ts";
import { hidden } from "#ui/account/fields.ts";
import { ActionForm } from "#ui/form/action-form.tsx";
import type { Field } from "#ui/form/form-field.tsx";
import { steps } from "#ui/proposals/steps.ts";
import type { ProposalView } from "#ui/proposals/view.ts";

/** The proposal, and how much of it the visitor has read. */
export const toStamp = ({ proposal }: Pick<ProposalView, "proposal">): readonly Field[] => [
  hidden("id", String(proposal.id)),
  hidden("length", String(proposal.length)),
];

interface StepFormProps {
  readonly view: ProposalView;
  readonly step: SentStep["type"];
  /** What of the proposal it is about, by the names of hidden fields. */
  readonly about?: Readonly<Record<string, string>>;
  /** Where it has other words than the step. */
  readonly title?: string;
  readonly fields?: readonly Field[];
  readonly submit?: string;
  readonly folded?: boolean;
}

export const StepForm = ({ view, step, about = {}, folded = false, ...words }: StepFormProps) => {
  const { title, fields, submit } = { ...steps[step], ...words };
  const named = Object.entries(about).map(([name, value]) => hidden(name, value));
  return (
    <ActionForm
      label={title}
      action={view.actions.takeStep}
      fields={[hidden("type", step), ...toStamp(view), ...named, ...fields]}
      submit={submit}
      folded={folded}
    />
  );
};
