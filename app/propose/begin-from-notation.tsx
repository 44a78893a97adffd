import { limits } from "#domain/limits.ts";
import { readings } from "#notations/registry.ts";
import { ActionForm } from "#ui/form/action-form.tsx";
import { importMachine } from "./import-machine.ts";

const names = readings.map(({ name }) => name).join(", ");
const size = `${limits.notation / 1_000} kB`;

/** Above the form of a new machine: another way to begin it. */
export const BeginFromNotation = () => (
  <ActionForm
    folded
    label="Begin from a diagram or a file"
    action={importMachine}
    fields={[
      {
        name: "text",
        label: "The diagram as text",
        hint: `${names}; up to ${size}. The form is filled with what it says, and names what has no place in a machine. Nothing in it is run or fetched.`,
        rows: 8,
        optional: true,
      },
      { name: "file", label: "or a file with it", type: "file", optional: true },
    ]}
    submit="Fill the form from it"
  />
);
