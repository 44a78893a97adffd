/** The sections of a note lie one after the other inside its original. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Found, Rule } from "#domain/check/rule.ts";
import { toOriginalIndex } from "#domain/meeting/original.ts";
import { findPassageText } from "#domain/meeting/passage.ts";
import type { Meeting } from "#domain/meeting/schema.ts";

export const sectionDoesNotFit: Rule = {
  name: "section-does-not-fit",
  level: "error",
  holds: "The sections of a note are cut from its original, in order and without overlap.",
  check: eachRecord("meeting", function* ({ body: { original, sections, corrections = [] } }) {
    yield* listMisfits("/sections", original, sections);
    for (const [at, correction] of corrections.entries())
      yield* listMisfits(`/corrections/${at}/sections`, correction.original, correction.sections);
  }),
};

function* listMisfits(list: string, original: Meeting["original"], sections: Meeting["sections"]): Iterable<Found> {
  const index = original && toOriginalIndex(original);
  let end = 0;
  for (const [at, section] of sections.entries()) {
    const path = `${list}/${at}`;
    if (!index) yield { path, message: "is cut from a note that is not kept here; leave the sections out" };
    else if (findPassageText(index, section) === undefined)
      yield { path, message: `cuts a character or lies outside the note, which has ${index.bytes} bytes` };
    if (section.offset < end)
      yield {
        path: `${path}/offset`,
        message: `is ${section.offset}, but the section before ends at ${end}; begin there or later`,
      };
    end = section.offset + section.length;
  }
}
