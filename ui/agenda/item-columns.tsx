/** The columns of the items of an agenda: what a chair types of each, and what each is and why it is there. */
import { Fragment } from "react";
import { toReasonWords, type AgendaItem } from "#domain/agenda/item.ts";
import { toFieldNames, type Agenda } from "#domain/agenda/plan.ts";
import { toDayText } from "#ui/dates.ts";
import { LinksOr, quiet } from "#ui/list/columns.tsx";
import { toHref, type PageContext } from "#ui/page-context.ts";
import type { Column } from "#ui/table/table.tsx";

/** `form` is the id of the form that the inputs belong to. */
export function toOrderColumns({ entries }: Agenda, form: string): readonly Column<AgendaItem>[] {
  const places = new Map(entries.map((entry, index) => [entry.id, { entry, place: index + 1 }]));
  return [
    {
      heading: "Place",
      cell: ({ id, text }) => (
        <input
          type="number"
          form={form}
          name={toFieldNames(id).place}
          defaultValue={places.get(id)?.place}
          min={0}
          max={999}
          step="any"
          aria-label={`Place of “${text}”`}
        />
      ),
    },
    {
      heading: "Minutes",
      cell: ({ id, text }) => (
        <input
          type="number"
          form={form}
          name={toFieldNames(id).minutes}
          defaultValue={places.get(id)?.entry.minutes}
          min={1}
          max={480}
          aria-label={`Minutes for “${text}”`}
        />
      ),
    },
  ];
}

export const toItemColumns = (context: PageContext): readonly Column<AgendaItem>[] => [
  {
    heading: "Item",
    names: true,
    cell: ({ path, text, people }) => (
      <>
        <a href={toHref(context, path)}>{text}</a>
        {people.length > 0 ? (
          <small className="detail">
            by <LinksOr context={context} kind="person" slugs={people} />
          </small>
        ) : null}
      </>
    ),
  },
  {
    heading: "Why it is here",
    className: "wide",
    cell: ({ why }) =>
      why.map((reason, index) => (
        <Fragment key={index}>
          {index > 0 ? "; " : null}
          {toReasonWords(reason, toDayText)}
        </Fragment>
      )),
  },
];

/** When each begins; no column where nobody knows how long any takes. */
export function listStartColumns({ entries }: Pick<Agenda, "entries">): readonly Column<AgendaItem>[] {
  if (entries.every(({ minutes }) => minutes === undefined)) return [];
  const starts = new Map(entries.map(({ id, startsAt }) => [id, startsAt]));
  return [{ heading: "At", className: "nowrap", cell: ({ id }) => starts.get(id) ?? quiet("not known") }];
}
