/** What rests on a sentence holds as its note words it now: a correction that changed the sentence is never passed over. */
import { everyRecord } from "#domain/check/looks.ts";
import { listPassages, type CitedPassage } from "#domain/check/places.ts";
import type { Found, Rule } from "#domain/check/rule.ts";
import { compareNotes, type Became } from "#domain/meeting/correction.ts";
import { findNewest, listOriginals } from "#domain/meeting/originals.ts";
import type { FindRecord } from "#domain/register/spec.ts";

export const quotesCorrectedNote: Rule = {
  name: "quotes-corrected-note",
  level: "warning",
  holds: "No record rests on a sentence that a later correction of its note words otherwise, or leaves out.",
  check: everyRecord(function* ({ body }, { find }) {
    for (const passage of listPassages(body)) {
      const found = findStale(find, passage);
      if (found) yield found;
    }
  }),
};

function findStale(find: FindRecord, { path, meeting, offset, length, sha256 }: CitedPassage): Found | undefined {
  const held = find("meeting", meeting);
  if (!held?.body.corrections) return undefined;
  const quoted = listOriginals(held.body).find(({ original }) => original.sha256 === sha256);
  const newest = findNewest(held.body);
  if (!quoted || !newest || quoted === newest) return undefined;
  const became = compareNotes(quoted.original, newest.original).findPassage({ offset, length });
  const words = toWords(became);
  if (words === undefined) return undefined;
  const day = newest.correction?.day ?? "";
  return { path, message: `rests on a sentence of the note of ${meeting} that its correction of ${day} ${words}` };
}

/** Words that stand as they were are no matter, wherever in the note they stand. */
function toWords(became: Became): string | undefined {
  switch (became.type) {
    case "same":
    case "several":
      return undefined;
    case "gone":
      return "leaves out; see whether it still holds, and say what it rests on now";
    case "changed": {
      const words = became.to.map(({ text }) => `“${toShort(text)}”`).join(" or ");
      return `words as ${words}; see whether it still holds, and quote that`;
    }
  }
}

const MOST_LETTERS = 300;

function toShort(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}
