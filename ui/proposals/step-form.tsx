import { sentSteps, type SentStep } from "#domain/proposal/sent-step.ts";
import { ActionForm } from "#ui/form/action-form.tsx";
import { toFields, type Given } from "#ui/form/schema-fields.ts";
import { steps } from "#ui/proposals/steps.ts";
import type { ProposalView } from "#ui/proposals/view.ts";

interface StepFormProps {
  readonly view: ProposalView;
  readonly step: SentStep["type"];
  /** What of the proposal it is about, by the names of hidden fields. */
  readonly about?: Readonly<Record<string, string>>;
  /** Where it has other words than the step. */
  readonly title?: string;
  readonly fields?: Given<string>;
  readonly submit?: string;
  readonly folded?: boolean;
}

export const StepForm = ({ view, step, about = {}, folded = false, ...words }: StepFormProps) => {
  const { title, fields, submit } = { ...steps[step], ...words };
  const { id, length } = view.proposal;
  const sent = Object.entries({ id: String(id), length: String(length), ...about });
  const given = Object.fromEntries(sent.map(([name, value]) => [name, { value }]));
  return (
    <ActionForm
      label={title}
      action={view.actions.takeStep}
      fields={toFields(sentSteps[step], { ...given, ...fields })}
      submit={submit}
      folded={folded}
    />
  );
};
