/** The forms of a proposal's steps: title, button, and what its fields have beyond their schemas. Editing has the form of a whole proposal. */
import { positionMarks } from "#domain/proposal/marks.ts";
import { positionWords, type StepType } from "#domain/proposal/schema.ts";
import type { SentStep } from "#domain/proposal/sent-step.ts";
import type { Given } from "#ui/form/schema-fields.ts";

interface StepForm {
  /** Names the form; of a step on a concern the concern's name goes on after it. */
  readonly title: string;
  readonly submit: string;
  readonly fields?: Given<string>;
}

export const steps: Readonly<Record<SentStep["type"], StepForm>> = {
  submit: { title: "Submit it to the group", submit: "Submit" },
  "take-position": {
    title: "Take a position",
    submit: "Take this position",
    fields: {
      position: {
        options: positionWords.map((value) => ({
          value,
          label: `${positionMarks[value].glyph} ${value.replace("-", " ")}: ${positionMarks[value].meaning}`,
        })),
      },
      text: { rows: 3 },
    },
  },
  "raise-concern": { title: "Raise a concern", submit: "Raise this concern" },
  "withdraw-concern": { title: "Withdraw", submit: "Withdraw the concern" },
  "close-concern": {
    title: "Close",
    submit: "Close the concern",
    fields: { reason: { rows: 3, maxLength: undefined } },
  },
  comment: { title: "Comment", submit: "Comment" },
  "request-changes": { title: "Request changes", submit: "Request these changes" },
  "start-last-call": { title: "Start the last call", submit: "Start the last call" },
  accept: { title: "Accept it", submit: "Accept" },
  reject: { title: "Reject it", submit: "Reject" },
  withdraw: { title: "Withdraw it", submit: "Withdraw" },
};

/** Those on a concern stand with it, comments with the discussion, and editing is a page of its own. */
const onPart: ReadonlySet<StepType> = new Set(["edit", "withdraw-concern", "close-concern", "comment"]);

export type WholeStep = Exclude<SentStep["type"], "withdraw-concern" | "close-concern" | "comment">;

export const isWhole = (step: StepType): step is WholeStep => !onPart.has(step);
