/** Where something is said: what search shows of a record, and leads to. */
import type { Stretch } from "#domain/meeting/passage.ts";

/** A sentence, or an item of a list, as plain words. */
export interface SearchPlace {
  /** As people read it: `states › frozen`. */
  readonly label: string;
  /** JSON Pointer into the body; of a proposal, the anchor of the entry on its page. */
  readonly path: string;
  /** The id of the item of a list that it is. */
  readonly item?: string;
  /** Where it stands in the note of a meeting. */
  readonly passage?: Stretch;
  /** Of a corrected note: what its address names it by. */
  readonly original?: string;
  readonly text: string;
  /** Its words in a row; see words.ts. */
  readonly sequence: string;
  /** What it rests on or points to, instead of what it says itself. */
  readonly isAround?: true;
}
