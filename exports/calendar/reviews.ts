/** The days by which decisions that stand are to be looked at again: whole days, at which nobody is busy. */
import { isReviewable } from "#domain/decision/reviewable.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toPlainText } from "#domain/plain-text.ts";
import { toPageAddress } from "#exports/addresses.ts";
import { toProperty } from "#exports/calendar/content-lines.ts";
import { toEvent } from "#exports/calendar/event.ts";
import { toUuid } from "#exports/lasting-name.ts";

export const toReviewEvents = (
  decisions: readonly RegisterRecord<"decision">[],
  identity: string,
  base: string,
): readonly string[] =>
  decisions.flatMap((decision) => {
    const { slug, at, body } = decision;
    if (body.reviewBy === undefined || !isReviewable(body)) return [];
    const url = toPageAddress(base, decision);
    return toEvent({
      uid: toUuid(identity, `review/${slug}`),
      stamp: at,
      url,
      summary: `Review by this day: ${body.title}`,
      description: `${toPlainText(body.statement)}\n\n${url}`,
      when: [toProperty("DTSTART;VALUE=DATE", body.reviewBy.replaceAll("-", "")), "TRANSP:TRANSPARENT"],
    });
  });
