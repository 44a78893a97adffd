import { dueStates, toDueState, type DueState } from "#domain/action/due.ts";
import { countCallsAfter } from "#domain/meeting/series.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { findRecord } from "#domain/register/spec.ts";
import { toDayText } from "#ui/dates.ts";
import {
  LinksOr,
  meetingFilter,
  quiet,
  statusFilter,
  toMeetingColumn,
  toStatusColumn,
  toTitleColumn,
} from "#ui/list/columns.tsx";
import type { Filter, List } from "#ui/list/list.ts";
import type { InContext, PageContext } from "#ui/page-context.ts";

type Action = RegisterRecord<"action">;

// No person has it as a slug.
const NOBODY = "-";

const ownerFilter: Filter<"action"> = {
  name: "owner",
  label: "Owner",
  wordOf: ({ body }) => body.owner ?? NOBODY,
  labelOf: (word, { spec }) =>
    word === NOBODY ? "nobody is named" : (findRecord(spec, "person", word)?.body.name ?? word),
  compare: (a, b) => (a.label < b.label ? -1 : 1),
};

const dueWords: Readonly<Record<DueState, string>> = { overdue: "overdue", ahead: "ahead", "no-day": "no day" };

const dueFilter: Filter<"action"> = {
  name: "due",
  label: "Due",
  wordOf: ({ body }, { today }) => toDueState(body, today),
  labelOf: (word) => dueWords[word as DueState], // a choice is a word that `wordOf` gave
  compare: (a, b) => dueStates.indexOf(a.word as DueState) - dueStates.indexOf(b.word as DueState),
};

/** The day, where there is one; and what has come of it by now. */
export function DueDay({ context, action: { body } }: InContext & { readonly action: Action }) {
  const day = body.due?.day;
  if (day === undefined) return body.due?.text ?? quiet("no day");
  return (
    <>
      {toDayText(day)}
      {toDueState(body, context.today) === "overdue" ? (
        <>
          {" "}
          <b>overdue</b>
        </>
      ) : null}
    </>
  );
}

/** In words; nothing where it is closed, and before the next call is on record. */
export function toCarriedOver({ spec }: PageContext, { body }: Action): string | undefined {
  if (body.status !== "open") return undefined;
  const meeting = findRecord(spec, "meeting", body.meeting);
  const calls = meeting ? countCallsAfter(spec.records.meeting, meeting) : 0;
  return calls === 0 ? undefined : `carried over ${calls === 1 ? "once" : `${calls.toLocaleString("en")} times`}`;
}

export const actionList: List<"action"> = {
  columns: (context) => {
    const from = toMeetingColumn(context);
    return [
      toTitleColumn(context, "Action"),
      toStatusColumn(context),
      { heading: "Type", cell: ({ body }) => body.type },
      {
        heading: "Owner",
        cell: ({ body }) => <LinksOr context={context} kind="person" slugs={[body.owner]} none="nobody is named" />,
      },
      {
        ...from,
        heading: "From",
        cell: (record) => {
          const carried = toCarriedOver(context, record);
          return (
            <>
              {from.cell(record)}
              {carried === undefined ? null : <small className="detail">{carried}</small>}
            </>
          );
        },
      },
      { heading: "Due", className: "wide", cell: (action) => <DueDay context={context} action={action} /> },
    ];
  },
  filters: [
    statusFilter,
    dueFilter,
    ownerFilter,
    meetingFilter,
    { name: "type", label: "Type", wordOf: ({ body }) => body.type },
  ],
};
