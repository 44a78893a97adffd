/** What somebody promised to have done by the call, the oldest promise first; then what is carried over from earlier calls. */
import type { AgendaContext, AgendaSource, FoundItem, Reason } from "#domain/agenda/item.ts";
import { toDueState } from "#domain/action/due.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { findRecord } from "#domain/register/spec.ts";

type Action = RegisterRecord<"action">;

export const listDueActions: AgendaSource = ({ spec, call, today }) =>
  inOrder(
    spec.records.action.flatMap((action): FoundItem[] => {
      const day = action.body.due?.day;
      const state = toDueState(action.body, today);
      if (day === undefined || state === undefined || day > call.day) return [];
      return [toItem(action, { because: state === "overdue" ? "overdue" : "due", day })];
    }),
  );

/** What nobody gave a day comes up at each call until somebody says what became of it. */
export const listCarriedOver: AgendaSource = (context) =>
  inOrder(
    context.spec.records.action.flatMap((action): FoundItem[] => {
      const day = findDay(action, context);
      const isCarried = toDueState(action.body, context.today) === "no-day" && day !== undefined;
      return isCarried && day < context.call.day ? [toItem(action, { because: "carried-over", day })] : [];
    }),
  );

/** Of the meeting that it came from. */
const findDay = ({ body }: Action, { spec }: AgendaContext): string | undefined =>
  findRecord(spec, "meeting", body.meeting)?.body.day;

const toItem = ({ slug, body }: Action, because: Reason): FoundItem => ({
  about: [toRecordId("action", slug)],
  text: body.title,
  people: body.owner === undefined ? [] : [body.owner],
  because,
});

const inOrder = (items: FoundItem[]): readonly FoundItem[] =>
  items.sort(({ because: { day: a = "" } }, { because: { day: b = "" } }) => (a < b ? -1 : a > b ? 1 : 0));
