/** How far a record has got, in words that are the same on pages, in mails and in exports, each with its glyph. */

/** The tone says how much weight the word carries; colour only repeats what glyph and word say. */
export type Tone = "agreed" | "acknowledged" | "proposed" | "disputed" | "closed" | "plain";

interface StatusMark {
  readonly glyph: string;
  readonly tone: Tone;
  readonly meaning: string;
}

export const statuses = {
  agreed: { glyph: "●", tone: "agreed", meaning: "the group agreed, in the words of the note" },
  provisional: { glyph: "◉", tone: "agreed", meaning: "agreed in a call; its window on the list is still open" },
  acknowledged: { glyph: "◌", tone: "acknowledged", meaning: "acknowledged by the group, which is weaker than agreed" },
  proposed: { glyph: "◐", tone: "proposed", meaning: "put forward by somebody; the group has not agreed" },
  discussed: { glyph: "◐", tone: "proposed", meaning: "talked about, with no standing" },
  disputed: { glyph: "▲", tone: "disputed", meaning: "an objection is open" },
  superseded: { glyph: "○", tone: "closed", meaning: "replaced by what it points to" },
  withdrawn: { glyph: "○", tone: "closed", meaning: "taken back, with a reason" },
  rejected: { glyph: "○", tone: "closed", meaning: "not accepted, with a reason" },
  deferred: { glyph: "◇", tone: "plain", meaning: "put off until what it names happens" },
  moot: { glyph: "○", tone: "closed", meaning: "no longer a question, for the reason given" },
  answered: { glyph: "●", tone: "agreed", meaning: "an answer is recorded and the group agreed to it" },
  open: { glyph: "◇", tone: "plain", meaning: "not settled" },
  done: { glyph: "●", tone: "agreed", meaning: "done, with a source that says so" },
  unknown: { glyph: "?", tone: "plain", meaning: "no source says; nothing is assumed" },
  draft: { glyph: "◇", tone: "plain", meaning: "written down from its sources; the group has not taken it up" },
  supported: { glyph: "●", tone: "agreed", meaning: "declared supported, by the guarantor named" },
  unsupported: { glyph: "▲", tone: "disputed", meaning: "declared unsupported" },
  "not-intended": {
    glyph: "○",
    tone: "closed",
    meaning: "not meant to be supported, by the word of whom the page names",
  },
} as const satisfies Record<string, StatusMark>;

export type Status = keyof typeof statuses;

export const statusNames = Object.keys(statuses) as [Status, ...Status[]]; // of the table above

/** The word as people read it: `not-intended` is written "not intended". */
export const toStatusWord = (status: Status): string => status.replaceAll("-", " ");
