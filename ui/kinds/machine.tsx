import { toRecordId } from "#domain/reference.ts";
import { Diagram } from "#ui/kinds/machine/diagram.tsx";
import { Rejections } from "#ui/kinds/machine/rejections.tsx";
import { States } from "#ui/kinds/machine/states.tsx";
import { Transitions } from "#ui/kinds/machine/transitions.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Facts, WithSources } from "#ui/margin/noted.tsx";
import { ifAny } from "#ui/record/part.tsx";
import { RecordLink, RecordLinks } from "#ui/record/record-link.tsx";
import { Line } from "#ui/text/line.tsx";

const implementations = {
  merged: "in the mainline kernel",
  proposed: "proposed, not merged",
  "never-merged": "never merged",
  removed: "merged once, removed since",
  outside: "outside the kernel",
  none: "not code",
} as const;

export function toMachineView({ reading, record, drawing }: ViewProps<"machine">): View {
  const { body } = record;
  const link = (kind: "component" | "kernel", slug: string | undefined) =>
    slug === undefined ? undefined : <RecordLink reading={reading} id={toRecordId(kind, slug)} />;
  const machines = (slugs: readonly string[]) =>
    ifAny(slugs, <RecordLinks reading={reading} ids={slugs.map((slug) => toRecordId("machine", slug))} />);
  return {
    lede: body.summary,
    fields: [
      { label: "Superseded by", value: machines(body.supersededBy) },
      { label: "Scope", value: body.scope },
      { label: "Component", value: link("component", body.component) },
      { label: "Code", value: implementations[body.describes.implementation] },
      { label: "From", value: link("kernel", body.describes.from) },
      { label: "Until", value: link("kernel", body.describes.until) },
      { label: "Supersedes", value: machines(body.supersedes) },
    ],
    front: <Diagram reading={reading} record={record} drawing={drawing} />,
    parts: [
      {
        id: "transitions",
        title: "Transitions",
        count: body.transitions.length,
        content: ifAny(body.transitions, <Transitions reading={reading} machine={body} />),
      },
      {
        id: "states",
        title: "States",
        count: body.states.length,
        content: <States reading={reading} machine={body} />,
      },
      {
        id: "refused",
        title: "Refused requests",
        count: body.rejections.length,
        content: ifAny(body.rejections, <Rejections reading={reading} machine={body} />),
      },
      {
        id: "invariants",
        title: "Invariants",
        count: body.invariants.length,
        content: ifAny(body.invariants, <Facts reading={reading} facts={body.invariants} />),
      },
      {
        id: "describes",
        title: "What it describes",
        content: (
          <WithSources reading={reading} sources={body.describes.sources}>
            <p>
              <Line reading={reading} text={body.describes.text} />
            </p>
          </WithSources>
        ),
      },
      {
        id: "notes",
        title: "Notes",
        count: body.notes.length,
        content: ifAny(body.notes, <Facts reading={reading} facts={body.notes} />),
      },
      {
        id: "related",
        title: "Related",
        count: body.related.length,
        content: ifAny(body.related, <RecordLinks reading={reading} ids={body.related} />),
      },
    ],
  };
}
