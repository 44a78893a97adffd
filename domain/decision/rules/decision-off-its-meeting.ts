/** A decision is of the meeting it names: a call, the same day, and a sentence of that note. */
import { eachRecord } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";

export const decisionOffItsMeeting: Rule = {
  name: "decision-off-its-meeting",
  level: "error",
  holds: "A decision has the day of its meeting and cites the note of that meeting, which is no mail.",
  check: eachRecord("decision", function* ({ body }, { find }) {
    const { form, day } = find("meeting", body.meeting)?.body ?? {};
    if (form === "mail")
      yield { path: "/meeting", message: "is a mail, in which nobody decides; name the meeting whose note says so" };
    if (day !== undefined && day !== body.day)
      yield { path: "/day", message: `is ${body.day}, but its meeting was on ${day}` };
    const cited = body.sources.flatMap((source) => (source.type === "passage" ? [source.meeting] : []));
    if (cited.length > 0 && !cited.includes(body.meeting))
      yield {
        path: "/meeting",
        message: `is ${body.meeting}, but the passages are of ${[...new Set(cited)].join(", ")}; name the meeting that decided`,
      };
  }),
};
