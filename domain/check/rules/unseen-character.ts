/** A text says what its readers see: no character that nobody sees, and no blanks around it. */
import { everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { listUnseen } from "#domain/visible-text.ts";

export const unseenCharacter: Rule = {
  name: "unseen-character",
  level: "error",
  holds: "No text holds a character that nobody sees, and none starts or ends with blanks.",
  check: everyRecord(function* ({ body }) {
    for (const { path, text } of listOwnTexts(body)) {
      const unseen = listUnseen(text);
      if (unseen.length > 0) yield { path, message: `holds ${unseen.join(", ")}, which nobody sees; remove it` };
      // Line breaks at an end are how editors close a file.
      if (/^[^\S\n]|[^\S\n]$/u.test(text))
        yield { path, message: "starts or ends with a blank, which nobody sees; remove it" };
    }
  }),
};
