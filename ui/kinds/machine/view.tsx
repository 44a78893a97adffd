import { isComposition } from "#domain/machine/state-space/composition.ts";
import { findRequestedWalk, type RequestedWalk } from "#domain/machine/walk/requested-walk.ts";
import type { MachineFacts } from "#exports/machine-facts.ts";
import { Combinations, MadeOf } from "#ui/kinds/machine/composition.tsx";
import { Diagram, type Drawing } from "#ui/kinds/machine/diagram.tsx";
import { SimulatorPart } from "#ui/kinds/machine/simulator-part.tsx";
import { toMarks } from "#ui/kinds/machine/mark-drawing.ts";
import { Events } from "#ui/kinds/machine/events.tsx";
import { Notations } from "#ui/kinds/machine/notations.tsx";
import { Properties } from "#ui/kinds/machine/properties.tsx";
import { Rejections } from "#ui/kinds/machine/rejections.tsx";
import { LogsAndTests } from "#ui/kinds/machine/logs-and-tests.tsx";
import { States } from "#ui/kinds/machine/states.tsx";
import { Transitions } from "#ui/kinds/machine/transitions.tsx";
import { toWalksPart } from "#ui/kinds/machine/walks.tsx";
import { toFactsPart, toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Statement } from "#ui/margin/noted.tsx";
import { toListPart } from "#ui/record/part.tsx";
import { LinksOr, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

const implementations = {
  merged: "in the mainline kernel",
  proposed: "proposed, not merged",
  "never-merged": "never merged",
  removed: "merged once, removed since",
  outside: "outside the kernel",
  none: "not code",
} as const;

export interface LoadedMachine {
  /** Left out where the diagram is shown elsewhere. */
  readonly drawing?: Drawing;
  readonly facts: MachineFacts;
  /** The walk that the reader came to see. */
  readonly requested: RequestedWalk | undefined;
}

const nothingRequested = { from: undefined, walk: undefined, to: undefined };

export function toMachineView({ context, record, loaded }: ViewProps<"machine", LoadedMachine>): View {
  const { body } = record;
  const { drawing, facts, requested } = loaded;
  const { product, simulated } = facts;
  const found = simulated.ok ? findRequestedWalk(simulated.value, requested ?? nothingRequested) : undefined;
  const marks = requested && found ? toMarks(found.walk.start, found.walk.steps, found.walk.state) : undefined;
  return {
    lede: body.summary,
    fields: [
      { label: "Superseded by", value: toLinks(context, "machine", body.supersededBy) },
      { label: "Scope", value: body.scope },
      { label: "Component", value: toLink(context, "component", body.component) },
      { label: "Code", value: implementations[body.describes.implementation] },
      { label: "From", value: toLink(context, "kernel", body.describes.from) },
      { label: "Until", value: toLink(context, "kernel", body.describes.until) },
      { label: "Supersedes", value: toLinks(context, "machine", body.supersedes) },
    ],
    front: (
      <>
        {isComposition(body) ? <MadeOf context={context} machine={body} /> : null}
        {product.ok && drawing ? (
          <Diagram context={context} record={record} drawn={product.value} drawing={drawing} marks={marks} />
        ) : null}
        {drawing ? <SimulatorPart context={context} machine={body} simulated={simulated} requested={found} /> : null}
      </>
    ),
    parts: [
      {
        id: "combinations",
        title: "Combinations",
        content: facts.combinations && (
          <Combinations
            context={context}
            machine={body}
            combinations={facts.combinations}
            standstill={facts.standstill}
          />
        ),
      },
      toListPart("transitions", "Transitions", body.transitions, <Transitions context={context} machine={body} />),
      toListPart("states", "States", body.states, <States context={context} machine={body} />),
      toListPart("events", "Events", body.events, <Events context={context} machine={body} />),
      toListPart("refused", "Refused requests", body.rejections, <Rejections context={context} machine={body} />),
      toListPart(
        "properties",
        "Properties",
        body.properties,
        <Properties context={context} machine={body} facts={facts} />,
      ),
      {
        id: "logs",
        title: "Logs and tests",
        content: <LogsAndTests context={context} record={record} hasKit={product.ok} />,
        isAround: true,
      },
      { ...toWalksPart(context, record, facts), isAround: true },
      toFactsPart(context, "invariants", "Invariants", body.invariants),
      {
        id: "describes",
        title: "What it describes",
        content: <Statement context={context} fact={body.describes} />,
      },
      toFactsPart(context, "notes", "Notes", body.notes),
      {
        id: "notations",
        title: "This machine as",
        content: <Notations context={context} record={record} unwritten={facts.unwritten} />,
        isAround: true,
      },
      toRelatedPart(context, body.related),
    ],
  };
}

export const machineList: List<"machine"> = {
  columns: (context) => [
    toTitleColumn(context, "Machine"),
    toStatusColumn(context),
    {
      heading: "Component",
      cell: ({ body }) => <LinksOr context={context} kind="component" slugs={[body.component]} />,
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
};
