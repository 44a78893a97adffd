/** The list of each kind. A kind that is added without one does not compile. */
import type { ReactElement } from "react";
import { isComposition } from "#domain/machine/state-space/composition.ts";
import { toRecordId, type KindName } from "#domain/reference.ts";
import { toDayText } from "#ui/dates.ts";
import { componentStandings, SeverityMark } from "#ui/kinds/component/view.tsx";
import { meetingForms } from "#ui/kinds/meeting/view.tsx";
import { LinkOr, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { RecordLink } from "#ui/record/record-link.tsx";

const lists: { readonly [Kind in KindName]: List<Kind> } = {
  charter: {
    columns: (context) => [toTitleColumn(context, "Group"), sentenceColumn],
    filters: [],
  },
  person: {
    columns: (context) => [
      toTitleColumn(context, "Name"),
      { heading: "Also named", cell: ({ body }) => body.otherNames.join(", ") },
      {
        heading: "Quoted",
        className: "number",
        cell: ({ slug }) => countQuotes(context.links.byTarget.get(toRecordId("person", slug)) ?? []),
      },
      sentenceColumn,
    ],
    filters: [],
  },
  component: {
    columns: (context) => [
      toTitleColumn(context, "Component"),
      { heading: "Standing", cell: ({ body }) => componentStandings[body.standing] },
      {
        heading: "Built on",
        cell: ({ body }) =>
          joinLinks(
            body.builtOn.map((slug) => <RecordLink key={slug} context={context} id={toRecordId("component", slug)} />),
          ),
      },
      {
        heading: "Newest format",
        cell: ({ body }) => lastOf(body.formats.map(({ format }) => <code key={format}>{format}</code>)),
      },
      {
        heading: "On a mismatch",
        className: "nowrap",
        cell: ({ body }) =>
          body.onMismatch ? (
            <SeverityMark severity={body.onMismatch.severity} />
          ) : (
            <span className="quiet">? unknown</span>
          ),
      },
    ],
    filters: [{ name: "standing", label: "Standing", wordOf: ({ body }) => body.standing }],
  },
  machine: {
    columns: (context) => [
      toTitleColumn(context, "Machine"),
      toStatusColumn(context),
      {
        heading: "Component",
        cell: ({ body }) => <LinkOr context={context} kind="component" slug={body.component} none="none" />,
      },
      {
        heading: "States",
        className: "number",
        cell: ({ body }) => (isComposition(body) ? `of ${body.composes.length} machines` : body.states.length),
      },
      {
        heading: "Transitions",
        className: "number",
        cell: ({ body }) => (isComposition(body) ? null : body.transitions.length),
      },
      { heading: "Scope", className: "wide", cell: ({ body }) => body.scope },
    ],
    filters: [statusFilter, { name: "code", label: "Code", wordOf: ({ body }) => body.describes.implementation }],
  },
  term: {
    columns: (context) => [
      toTitleColumn(context, "Term"),
      { heading: "Holds in", cell: ({ body }) => body.scope ?? <span className="quiet">the field</span> },
      { ...sentenceColumn, heading: "Meaning" },
      toStatusColumn(context),
    ],
    filters: [statusFilter, { name: "scope", label: "Holds in", wordOf: ({ body }) => body.scope ?? "the field" }],
  },
  kernel: {
    columns: (context) => [
      toTitleColumn(context, "Kernel"),
      {
        heading: "Released",
        cell: ({ body }) =>
          body.released === undefined ? <span className="quiet">? unknown</span> : toDayText(body.released),
      },
      {
        heading: "First to carry",
        cell: ({ body }) =>
          joinLinks(
            body.introduces.map(({ component }) => (
              <RecordLink key={component} context={context} id={toRecordId("component", component)} />
            )),
          ),
      },
      {
        heading: "Formats",
        cell: ({ body }) =>
          body.formats.length > 0 ? `of ${body.formats.length} components` : <span className="quiet">? unknown</span>,
      },
      sentenceColumn,
    ],
    filters: [],
  },
  pair: {
    columns: (context) => [
      toTitleColumn(context, "Pair"),
      { heading: "Declared", cell: (record) => <PairStanding context={context} pair={record} /> },
      {
        heading: "Guarantor",
        cell: ({ body }) => body.guarantor?.by ?? <span className="quiet">nobody is named</span>,
      },
      { heading: "Tests", className: "number", cell: ({ body }) => body.tests.length },
      { ...sentenceColumn, heading: "What it means" },
    ],
    filters: [statusFilter],
  },
  topic: {
    columns: (context) => [
      toTitleColumn(context, "Topic"),
      toStatusColumn(context),
      { heading: "Positions", className: "number", cell: ({ body }) => body.positions.length },
      {
        heading: "Last up for a meeting",
        className: "nowrap",
        cell: ({ body }) => lastOf(body.schedule.map(({ day }) => toDayText(day))),
      },
      { ...sentenceColumn, heading: "Question" },
    ],
    filters: [statusFilter],
  },
  decision: {
    columns: (context) => [
      toTitleColumn(context, "Decision"),
      toStatusColumn(context),
      { heading: "Day", className: "nowrap", cell: ({ body }) => toDayText(body.day) },
      { heading: "Whose work", cell: ({ body }) => body.burden.replace("-", " ") },
      { ...sentenceColumn, heading: "Statement" },
    ],
    filters: [statusFilter, { name: "burden", label: "Whose work", wordOf: ({ body }) => body.burden }],
  },
  meeting: {
    columns: (context) => [
      { heading: "Day", className: "nowrap", cell: ({ body }) => toDayText(body.day) },
      toTitleColumn(context, "Meeting"),
      { heading: "Form", cell: ({ body }) => meetingForms[body.form ?? "call"] },
      {
        heading: "Note",
        cell: ({ body }) =>
          body.original ? "kept here" : body.note?.url ? "elsewhere" : <span className="quiet">? unknown</span>,
      },
      {
        heading: "Note by",
        cell: ({ body }) => <LinkOr context={context} kind="person" slug={body.note?.author} none="not said" />,
      },
      sentenceColumn,
    ],
    filters: [
      { name: "form", label: "Form", wordOf: ({ body }) => body.form ?? "call" },
      { name: "note", label: "Note", wordOf: ({ body }) => (body.original ? "kept here" : "elsewhere") },
    ],
  },
  action: {
    columns: (context) => [
      toTitleColumn(context, "Action"),
      toStatusColumn(context),
      { heading: "Type", cell: ({ body }) => body.type },
      {
        heading: "Owner",
        cell: ({ body }) => <LinkOr context={context} kind="person" slug={body.owner} none="nobody is named" />,
      },
      {
        heading: "Due",
        className: "wide",
        cell: ({ body }) => body.due?.text ?? <span className="quiet">no date</span>,
      },
    ],
    filters: [statusFilter, { name: "type", label: "Type", wordOf: ({ body }) => body.type }],
  },
};

/** In how many sources the person speaks. */
const countQuotes = (links: readonly { readonly path: string }[]): number =>
  links.filter(({ path }) => /\/sources\/\d+\/speaker$/.test(path)).length;

const none = <span className="quiet">none</span>;

const lastOf = <Item,>(items: readonly Item[]): Item | typeof none => items.at(-1) ?? none;

const joinLinks = (links: readonly ReactElement[]) =>
  links.length > 0 ? links.flatMap((link, index) => (index > 0 ? [", ", link] : [link])) : none;

export const toList = (kind: KindName): List<KindName> => lists[kind] as unknown as List<KindName>;
