/** A passage is, byte for byte, what stands in the note at its place. A note that changed is never followed silently. */
import { everyRecord } from "#domain/check/looks.ts";
import type { Found, Rule } from "#domain/check/rule.ts";
import { listPassages, type CitedPassage } from "#domain/check/places.ts";
import { toOriginalIndex } from "#domain/meeting/original.ts";
import { listOriginals } from "#domain/meeting/originals.ts";
import { findPassageText, listQuotePlaces } from "#domain/meeting/passage.ts";
import type { FindRecord } from "#domain/register/spec.ts";

export const passageDoesNotMatch: Rule = {
  name: "passage-does-not-match",
  level: "error",
  holds: "Every cited passage stands in the original of its note, at exactly the bytes it names.",
  check: everyRecord(function* ({ body }, { find }) {
    for (const passage of listPassages(body)) {
      const found = findMismatch(find, passage);
      if (found) yield found;
    }
  }),
};

function findMismatch(find: FindRecord, passage: CitedPassage): Found | undefined {
  const { path, meeting, offset, length, quote, sha256 } = passage;
  const held = find("meeting", meeting);
  // That there is no such meeting is reported once, as a dangling reference.
  if (!held) return undefined;
  const originals = listOriginals(held.body);
  const original = originals.find((one) => one.original.sha256 === sha256)?.original;
  if (originals.length === 0)
    return {
      path,
      message: `the original of \`meetings/${meeting}\` is not kept here, so nothing can be quoted from it`,
    };
  if (!original) {
    const hashes = originals.map((one) => one.original.sha256).join(" and corrected the hash ");
    const message = `the note of ${meeting} has the hash ${hashes}; the passage was cut from another text`;
    return { path: `${path}/sha256`, message };
  }
  const index = toOriginalIndex(original);
  const found = findPassageText(index, { offset, length });
  if (found === quote) return undefined;
  const stands =
    found === undefined ? "cut through a character or lie outside the note" : `read ${JSON.stringify(found)}`;
  const places = listQuotePlaces(index, quote).map((place) => `offset ${place.offset}, length ${place.length}`);
  const hint =
    places.length > 0 ? `the quote stands at ${places.join(" or ")}` : "the quote stands nowhere in the note";
  return { path, message: `bytes ${offset} to ${offset + length} of the note of ${meeting} ${stands}; ${hint}` };
}
