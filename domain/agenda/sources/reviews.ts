/** Decisions that were to be looked at again before the call after this one. */
import type { AgendaSource } from "#domain/agenda/item.ts";
import { isReviewable } from "#domain/decision/reviewable.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const listDueReviews: AgendaSource = ({ spec, call, after }) =>
  spec.records.decision.flatMap(({ slug, body }) => {
    const { reviewBy } = body;
    const isDue = reviewBy !== undefined && (after === undefined ? reviewBy <= call.day : reviewBy < after);
    if (!isDue || !isReviewable(body)) return [];
    const id = toRecordId("decision", slug);
    return [
      {
        about: [id],
        text: `Review of the decision: ${body.title}`,
        people: [],
        because: { because: "review", day: reviewBy } as const,
      },
    ];
  });
