/** A topic that was put off until something came is taken up again once that has come. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findReturn } from "#domain/topic/comes-back.ts";

export const deferredComesBack: Rule = {
  name: "deferred-comes-back",
  level: "note",
  holds: "No topic is deferred any longer than until what it waits for has come.",
  check: eachRecord("topic", function* ({ body }, { today, findById }) {
    if (body.status !== "deferred" || body.comesBack === undefined) return;
    const found = findReturn(body.comesBack, today, findById);
    if (!found) return;
    const [path, what] =
      found.type === "day"
        ? ["/comesBack/day", `${found.day} has come`]
        : ["/comesBack/after", `\`${toRecordId(found.record.kind, found.record.slug)}\` is settled`];
    yield { path, message: `is deferred, but ${what}; open it again, or say until when it is put off now` };
  }),
};
