/** Who speaks in a note is among the people the note names. */
import { everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listPassages } from "#domain/check/places.ts";

export const speakerNotListed: Rule = {
  name: "speaker-not-listed",
  level: "warning",
  holds: "Every speaker of a cited passage is listed among the people of its meeting.",
  check: everyRecord(function* ({ body }, { find }) {
    for (const { path, speaker, meeting } of listPassages(body)) {
      const people = find("meeting", meeting)?.body.people;
      if (speaker !== undefined && people?.includes(speaker) === false)
        yield {
          path: `${path}/speaker`,
          message: `\`${speaker}\` is not among the people of \`meetings/${meeting}\`; add them there, or name another speaker`,
        };
    }
  }),
};
