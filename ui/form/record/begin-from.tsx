import { limits } from "#domain/limits.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";

interface BeginFromProps {
  readonly action: FormAction;
  readonly label: string;
  /** What the text is. */
  readonly what: string;
  readonly hint: string;
}

/** Above the form of a proposal: another way to begin it. */
const BeginFrom = ({ action, label, what, hint }: BeginFromProps) => (
  <ActionForm
    folded
    label={label}
    action={action}
    fields={[
      { name: "text", label: what, hint, rows: 8, optional: true },
      { name: "file", label: "or a file with it", type: "file", optional: true },
    ]}
    submit="Fill the form from it"
  />
);

interface BeginFromNotationProps extends Pick<BeginFromProps, "action"> {
  /** The names of those that are read. */
  readonly notations: readonly string[];
}

export const BeginFromNotation = ({ action, notations }: BeginFromNotationProps) => (
  <BeginFrom
    action={action}
    label="Begin from a diagram or a file"
    what="The diagram as text"
    hint={`${notations.join(", ")}; up to ${limits.notation / 1_000} kB. The form is filled with what it says, and names what has no place in a machine. Nothing in it is run or fetched.`}
  />
);

export const BeginFromPatch = ({ action }: Pick<BeginFromProps, "action">) => (
  <BeginFrom
    action={action}
    label="Begin from a patch"
    what="The patch as text"
    hint={`What git format-patch -1 writes of one commit in a clone of this register; up to ${limits.patch / 1_000_000} MB. The form is filled with what it changes, each record from the version that the patch was written against.`}
  />
);

/** The note of a meeting, pasted as it was mailed. */
export const BeginFromNote = ({ action }: Pick<BeginFromProps, "action">) => (
  <ActionForm
    folded
    label="Begin from a note"
    action={action}
    fields={[
      {
        name: "text",
        label: "The note, as it was mailed",
        hint: "Its text, or the raw source of its mail. It is kept byte for byte, and everybody can read it, the head of a mail too: take the copy of the list’s archive. Day, title and who took the note are read from the mail, its sections and the people whom it names from the text. After that you say of its sentences what each becomes.",
        rows: 8,
        optional: true,
      },
      { name: "file", label: "or a file with it: .txt, .eml, .mbox", type: "file", optional: true },
      {
        name: "day",
        label: "Day of the meeting",
        hint: "Such as 2025-01-27; left empty, the one that the note names, or the subject of its mail.",
        optional: true,
      },
      {
        name: "corrects",
        label: "Corrects the note of",
        hint: "Of a corrected note: the address of the meeting whose note is in the register, such as 2025-01-27. It is kept beside the older one, which never changes; left empty, it is the note of a meeting, or an answer.",
        optional: true,
      },
      { name: "url", label: "Address of the mail", hint: "Left empty, the one that its head names.", optional: true },
    ]}
    submit="Read the note"
  />
);
