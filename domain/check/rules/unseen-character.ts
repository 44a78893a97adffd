/** A text says what its readers see: no character that nobody sees, and no blanks around it. */
import type { Rule } from "#domain/check/rule.ts";
import { listOwnTexts } from "#domain/check/places.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { listRecords } from "#domain/register/spec.ts";
import { listUnseen } from "#domain/visible-text.ts";

export const unseenCharacter: Rule = {
  name: "unseen-character",
  level: "error",
  holds: "No text holds a character that nobody sees, and none starts or ends with blanks.",
  *check({ spec }) {
    for (const { kind, slug, body } of listRecords(spec))
      for (const { path, text } of listOwnTexts(body)) {
        const record = toRecordId(kind, slug);
        const unseen = listUnseen(text);
        if (unseen.length > 0)
          yield { record, path, message: `holds ${unseen.join(", ")}, which nobody sees; remove it` };
        // Line breaks at an end are how editors close a file.
        if (/^[^\S\n]|[^\S\n]$/u.test(text))
          yield { record, path, message: "starts or ends with a blank, which nobody sees; remove it" };
      }
  },
};
