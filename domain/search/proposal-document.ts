/** A proposal as search knows it: its title, why it was made, and what everybody has said about it. */
import { toPlainText } from "#domain/plain-text.ts";
import type { ProposalState } from "#domain/proposal/proposal.ts";
import type { ProposalEvent } from "#domain/proposal/schema.ts";
import type { SearchDocument } from "#domain/search/document.ts";
import type { SearchPlace } from "#domain/search/place.ts";
import { toSequence } from "#domain/search/words.ts";

/** What is said of and about a proposal, without what it would change. */
export interface SaidProposal {
  readonly id: number;
  readonly title: string;
  /** Markdown. */
  readonly message: string;
  readonly author: string;
  readonly state: ProposalState;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Those in which somebody says something. */
  readonly said: readonly ProposalEvent[];
  /** How many events it has in all: another number is another state of it. */
  readonly length: number;
}

export function toProposalDocument({
  id,
  title,
  message,
  author,
  state,
  createdAt,
  said,
}: SaidProposal): SearchDocument {
  return {
    id: `proposals/${id}`,
    kind: "proposal",
    title,
    status: state,
    day: createdAt.slice(0, "2025-01-27".length),
    people: [...new Set([author, ...said.map(({ by }) => by)])],
    also: [],
    identifiers: [],
    places: [...toPlaces("why", "", message), ...said.flatMap(toSaid)],
  };
}

function toSaid(event: ProposalEvent): readonly SearchPlace[] {
  switch (event.type) {
    case "comment":
      return toPlaces(`comment of ${event.by}`, `entry-${event.seq}`, event.text);
    case "take-position":
      return toPlaces(`position of ${event.by}`, "", event.text);
    case "raise-concern": {
      const { id, name, text, clears } = event.concern;
      return toPlaces(`concern of ${event.by}`, `concern-${id}`, `${name}: ${text} ${clears}`);
    }
    case "close-concern":
    case "request-changes":
    case "reject":
    case "withdraw":
      return toPlaces(`reason of ${event.by}`, "", event.reason);
    case "withdraw-concern":
      return toPlaces(`reason of ${event.by}`, "", event.text);
    case "accept":
      return toPlaces("outcome", "", event.outcome);
    case "draft":
    case "edit":
    case "submit":
    case "start-last-call":
      return [];
  }
}

function toPlaces(label: string, path: string, markdown: string | undefined): readonly SearchPlace[] {
  const text = markdown === undefined ? "" : toPlainText(markdown);
  return text === "" ? [] : [{ label, path, text, sequence: toSequence(text) }];
}
