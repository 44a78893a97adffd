/** Steps in words, for those who take them and for those who wait for somebody to. */
import type { ProposalEvent, StepType } from "#domain/proposal/schema.ts";
import { positionMarks } from "#domain/proposal/marks.ts";
import type { Taker } from "#domain/proposal/takers.ts";
import { toMomentText } from "#ui/dates.ts";

export const stepWords: Readonly<Record<StepType, string>> = {
  edit: "edit it",
  submit: "submit it",
  "request-changes": "request changes",
  "start-last-call": "start the last call",
  "take-position": "take a position",
  "raise-concern": "raise a concern",
  "withdraw-concern": "withdraw the concern",
  "close-concern": "close the concern",
  comment: "comment",
  accept: "accept it",
  reject: "reject it",
  withdraw: "withdraw it",
};

export const takerWords: Readonly<Record<Taker, string>> = {
  author: "Its author",
  member: "A member",
  chair: "A chair",
  owner: "Who raised the concern",
};

interface Told {
  /** Goes on after the name of who did it. */
  readonly what: string;
  /** What they wrote, in Markdown. */
  readonly text?: string | undefined;
}

export function toEventWords(event: ProposalEvent): Told {
  switch (event.type) {
    case "draft":
      return { what: "wrote it" };
    case "edit":
      return { what: event.editorial ? "edited it, editorially: positions stay" : "edited it" };
    case "submit":
      return { what: "submitted it to the group" };
    case "request-changes":
      return { what: "requested changes", text: event.reason };
    case "start-last-call":
      return { what: `started the last call, which ends on ${toMomentText(event.endsAt)}` };
    case "take-position":
      return { what: positionMarks[event.position].word, text: event.text };
    case "raise-concern":
      return { what: `raised the concern “${event.concern.name}”`, text: event.concern.text };
    case "withdraw-concern":
      return { what: `withdrew the concern ${event.concern}`, text: event.text };
    case "close-concern":
      return { what: `closed the concern ${event.concern}`, text: event.reason };
    case "comment":
      return { what: event.replyTo === undefined ? "commented" : `answered entry ${event.replyTo}`, text: event.text };
    case "accept":
      return { what: `accepted it, which made revision ${event.revision}`, text: event.outcome };
    case "reject":
      return { what: "rejected it", text: event.reason };
    case "withdraw":
      return { what: "withdrew it", text: event.reason };
  }
}
