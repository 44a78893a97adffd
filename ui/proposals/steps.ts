/** The forms of a proposal's steps: title, fields and button. Editing has the form of a whole proposal. */
import { limits } from "#domain/limits.ts";
import { positionMarks } from "#domain/proposal/marks.ts";
import { positionWords, type StepType } from "#domain/proposal/schema.ts";
import type { SentStep } from "#domain/proposal/sent-step.ts";
import type { Field } from "#ui/form/form-field.tsx";

interface StepForm {
  /** Names the form; of a step on a concern the concern's name goes on after it. */
  readonly title: string;
  readonly fields: readonly Field[];
  readonly submit: string;
}

const markdown = (name: string, label: string, hint: string, rest: Partial<Field> = {}): Field => ({
  name,
  label,
  hint: `${hint}Markdown.`,
  rows: 4,
  maxLength: limits.prose,
  ...rest,
});

const reason = markdown("reason", "Why", "Stays with the proposal. ");

export const toCommentField = (label: string): Field => markdown("text", label, "");

export const steps: Readonly<Record<SentStep["type"], StepForm>> = {
  submit: { title: "Submit it to the group", fields: [], submit: "Submit" },
  "take-position": {
    title: "Take a position",
    fields: [
      {
        name: "position",
        label: "Position on this text",
        options: positionWords.map((value) => ({
          value,
          label: `${positionMarks[value].glyph} ${value.replace("-", " ")}: ${positionMarks[value].meaning}`,
        })),
      },
      markdown("text", "Why", "Stands with your name. ", { optional: true, rows: 3 }),
    ],
    submit: "Take this position",
  },
  "raise-concern": {
    title: "Raise a concern",
    fields: [
      { name: "name", label: "Name of the concern", hint: "How others will refer to it.", maxLength: limits.line },
      markdown("text", "The concern", "What is wrong with this text. "),
      {
        name: "clears",
        label: "What would clear it",
        hint: "One sentence. It blocks the last call until you withdraw it, or a chair closes it with a reason.",
        maxLength: limits.sentence,
      },
    ],
    submit: "Raise this concern",
  },
  "withdraw-concern": {
    title: "Withdraw",
    fields: [
      { name: "text", label: "What cleared it", optional: true, maxLength: limits.sentence, autoComplete: "off" },
    ],
    submit: "Withdraw the concern",
  },
  "close-concern": {
    title: "Close",
    fields: [{ name: "reason", label: "Why it no longer stands", hint: "Stays with the concern.", rows: 3 }],
    submit: "Close the concern",
  },
  comment: {
    title: "Comment",
    fields: [toCommentField("What you want to say")],
    submit: "Comment",
  },
  "request-changes": {
    title: "Request changes",
    fields: [markdown("reason", "What should change", "Its author then edits it and submits it again. ")],
    submit: "Request these changes",
  },
  "start-last-call": {
    title: "Start the last call",
    fields: [],
    submit: "Start the last call",
  },
  accept: {
    title: "Accept it",
    fields: [
      markdown(
        "outcome",
        "Outcome",
        "Why it is accepted. Needed where somebody objects; it stays with the proposal. ",
        { optional: true },
      ),
    ],
    submit: "Accept",
  },
  reject: { title: "Reject it", fields: [reason], submit: "Reject" },
  withdraw: { title: "Withdraw it", fields: [reason], submit: "Withdraw" },
};

/** Those on a concern stand with it, comments with the discussion, and editing is a page of its own. */
const onPart: ReadonlySet<StepType> = new Set(["edit", "withdraw-concern", "close-concern", "comment"]);

export type WholeStep = Exclude<SentStep["type"], "withdraw-concern" | "close-concern" | "comment">;

/** A step on the proposal as a whole. */
export const isWhole = (step: StepType): step is WholeStep => !onPart.has(step);
