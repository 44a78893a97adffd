/** The states, positions and concerns of proposals as readers see them: a glyph, a word and a tone, the same everywhere. */
import type { Concern, ProposalState } from "#domain/proposal/proposal.ts";
import type { PositionWord } from "#domain/proposal/schema.ts";
import type { Tone } from "#domain/register/status.ts";

export interface Mark {
  readonly glyph: string;
  readonly tone: Tone;
  readonly word: string;
  readonly meaning: string;
}

export const stateMarks: Readonly<Record<ProposalState, Mark>> = {
  draft: { glyph: "◇", tone: "plain", word: "draft", meaning: "seen by its author only" },
  open: { glyph: "◐", tone: "proposed", word: "open", meaning: "put to the group; positions and concerns are taken" },
  "changes-requested": {
    glyph: "◇",
    tone: "proposed",
    word: "changes requested",
    meaning: "sent back to its author, who edits it and submits it again",
  },
  "last-call": { glyph: "◉", tone: "agreed", word: "last call", meaning: "accepted next, unless somebody speaks up" },
  accepted: { glyph: "●", tone: "agreed", word: "accepted", meaning: "its changes are in the register" },
  rejected: { glyph: "○", tone: "closed", word: "rejected", meaning: "not accepted, with a reason" },
  withdrawn: { glyph: "○", tone: "closed", word: "withdrawn", meaning: "taken back by its author, with a reason" },
};

export const positionMarks: Readonly<Record<PositionWord, Mark>> = {
  support: { glyph: "●", tone: "agreed", word: "supports", meaning: "wants this text accepted" },
  "stand-aside": { glyph: "◌", tone: "acknowledged", word: "stands aside", meaning: "would not, and lets others" },
  abstain: { glyph: "·", tone: "plain", word: "abstains", meaning: "takes no side" },
  object: { glyph: "▲", tone: "disputed", word: "objects", meaning: "acceptance then needs a written outcome" },
};

export const concernMarks: Readonly<Record<Concern["state"], Mark>> = {
  open: { glyph: "▲", tone: "disputed", word: "open", meaning: "blocks last call and acceptance" },
  withdrawn: { glyph: "○", tone: "closed", word: "withdrawn", meaning: "taken back by the person who raised it" },
  closed: { glyph: "○", tone: "closed", word: "closed", meaning: "closed by a chair, with a reason" },
};
