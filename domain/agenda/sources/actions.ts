/** What somebody promised to have done by the call, the oldest promise first. */
import type { AgendaSource } from "#domain/agenda/item.ts";
import { toRecordId } from "#domain/register/reference.ts";

export const listDueActions: AgendaSource = ({ spec, call, today }) =>
  spec.records.action
    .flatMap(({ slug, body }) => {
      const day = body.due?.day;
      if (body.status !== "open" || day === undefined || day > call.day) return [];
      const id = toRecordId("action", slug);
      const because = { because: day < today ? "overdue" : "due", day } as const;
      return [
        {
          about: [id],
          text: body.title,
          people: body.owner === undefined ? [] : [body.owner],
          because,
        },
      ];
    })
    .sort((a, b) => (a.because.day < b.because.day ? -1 : a.because.day > b.because.day ? 1 : 0));
