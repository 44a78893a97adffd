/**
 * Topics that nobody has settled: those scheduled for the call, those that were on an agenda of which nothing came, and
 * all others, which wait for somebody to want them.
 */
import type { AgendaContext, AgendaSource, FoundItem, Reason } from "#domain/agenda/item.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";

const OPEN: ReadonlySet<string> = new Set(["open", "proposed", "acknowledged"]);

type Topic = RegisterRecord<"topic">;

export const listScheduledTopics: AgendaSource = (context) =>
  listOpen(context).flatMap((topic) => {
    const isScheduled = findSchedule(topic, context).length > 0;
    return isScheduled ? [toItem(topic, { because: "scheduled" }, context)] : [];
  });

export const listLeftOver: AgendaSource = (context) =>
  listOpen(context).flatMap((topic) => {
    const day = findLastDay(topic);
    const isSilent = topic.body.outcome.length === 0 && topic.body.answeredBy.length === 0;
    const isScheduled = findSchedule(topic, context).length > 0;
    return day !== undefined && day < context.call.day && isSilent && !isScheduled
      ? [toItem(topic, { because: "left-over", day }, context)]
      : [];
  });

/** Those that came up last come first. */
export const listOtherTopics: AgendaSource = (context) =>
  [...listOpen(context)]
    .sort((a, b) => compare(findLastDay(b) ?? "", findLastDay(a) ?? ""))
    .map((topic) => {
      const day = findLastDay(topic);
      return toItem(topic, day === undefined ? { because: "never-up" } : { because: "still-open", day }, context);
    });

const listOpen = ({ spec }: AgendaContext): readonly Topic[] =>
  spec.records.topic.filter(({ body }) => OPEN.has(body.status));

const findSchedule = ({ body }: Topic, { call, movedFrom }: AgendaContext) =>
  body.schedule.filter(({ day }) => day === call.day || day === movedFrom);

const findLastDay = ({ body }: Topic): string | undefined =>
  body.schedule.reduce<string | undefined>(
    (last, { day }) => (last === undefined || day > last ? day : last),
    undefined,
  );

function toItem(topic: Topic, because: Reason, context: AgendaContext): FoundItem {
  const id = toRecordId("topic", topic.slug);
  const people = findSchedule(topic, context).flatMap(({ presenter, proposedBy }) => [presenter, proposedBy]);
  return {
    about: [id],
    text: topic.body.title,
    people: [...new Set(people.filter((slug) => slug !== undefined))],
    because,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
