/** What happened to a proposal, in words. */
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import { positionMarks } from "#domain/proposal/marks.ts";

interface Told {
  /** Goes on after the name of who did it. */
  readonly what: string;
  /** The moment that these words end with: ISO 8601, UTC. */
  readonly at?: string;
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
      return { what: "started the last call, which ends on", at: event.endsAt };
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
