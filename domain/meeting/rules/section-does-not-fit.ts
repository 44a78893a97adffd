/** The sections of a note lie one after the other inside its original. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toOriginalIndex } from "#domain/meeting/original.ts";
import { findPassageText } from "#domain/meeting/passage.ts";

export const sectionDoesNotFit: Rule = {
  name: "section-does-not-fit",
  level: "error",
  holds: "The sections of a note are cut from its original, in order and without overlap.",
  check: eachRecord("meeting", function* ({ body }) {
    const index = body.original && toOriginalIndex(body.original);
    let end = 0;
    for (const [at, section] of body.sections.entries()) {
      const path = `/sections/${at}`;
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
  }),
};
