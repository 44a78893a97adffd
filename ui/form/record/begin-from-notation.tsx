import { limits } from "#domain/limits.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";

const size = `${limits.notation / 1_000} kB`;

interface BeginFromNotationProps {
  readonly action: FormAction;
  /** The names of those that are read. */
  readonly notations: readonly string[];
}

/** Above the form of a new machine: another way to begin it. */
export const BeginFromNotation = ({ action, notations }: BeginFromNotationProps) => (
  <ActionForm
    folded
    label="Begin from a diagram or a file"
    action={action}
    fields={[
      {
        name: "text",
        label: "The diagram as text",
        hint: `${notations.join(", ")}; up to ${size}. The form is filled with what it says, and names what has no place in a machine. Nothing in it is run or fetched.`,
        rows: 8,
        optional: true,
      },
      { name: "file", label: "or a file with it", type: "file", optional: true },
    ]}
    submit="Fill the form from it"
  />
);
