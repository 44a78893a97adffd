/** A topic that somebody puts forward in a few words, as the form of its proposal begins. What is wrong with it the form says. */
import { limits } from "#domain/limits.ts";
import { daySchema } from "#domain/text.ts";
import type { ProposalForm } from "#forms/kept-form.ts";
import { emptyForm } from "#forms/proposal-form.ts";

export interface PutForward {
  readonly title: string | undefined;
  readonly question: string | undefined;
  /** Of the meeting that it is for. */
  readonly day: string | undefined;
}

export function toTopicForm({ title = "", question = "", day = "" }: PutForward): ProposalForm {
  const name = title.trim();
  const schedule = daySchema.safeParse(day).success ? [{ day, text: name }] : [];
  const body = { title: name, question: question.trim(), status: "open", schedule };
  return {
    ...emptyForm,
    title: name === "" ? "" : `Put forward: ${name}`.slice(0, limits.line),
    changes: [{ op: "create", kind: "topic", slug: "", body }],
  };
}
