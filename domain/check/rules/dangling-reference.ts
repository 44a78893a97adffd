/** A reference names a record that is in the register. That the record was retired is another rule's business. */
import { defineIndex, everyRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toHint } from "#domain/check/wording.ts";
import { linksOf } from "#domain/register/links.ts";
import { kindNames, toRecordId } from "#domain/register/reference.ts";

/** What to do instead: the id that was probably meant. */
const hints = defineIndex(kindNames, (records) => {
  const ids = kindNames.flatMap((kind) => records[kind].map(({ slug }) => toRecordId(kind, slug)));
  return (id) => toHint(id, ids, "add it, or name one that is there");
});

export const danglingReference: Rule = {
  name: "dangling-reference",
  level: "error",
  holds: "Every reference names a record that is in the register.",
  check: everyRecord(function* (record, { stateOf, ask }) {
    for (const { path, to } of linksOf(record))
      if (stateOf(to) === "absent") yield { path, message: `there is no record \`${to}\`; ${ask(hints, to)}` };
  }),
};
