import type { Charter } from "#domain/charter/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { toFactsPart, toLink } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Facts, Statement, WithSources } from "#ui/margin/noted.tsx";
import type { InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { Line, Paragraph } from "#ui/text/line.tsx";
import { sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

const toShortTrack = ({ lastCallDays, supportsNeeded }: NonNullable<Charter["consensus"]["facts"]>): string => {
  const supports = supportsNeeded === 0 ? "a chair's confirmation" : `${supportsNeeded} in support`;
  return `${lastCallDays} ${lastCallDays === 1 ? "day" : "days"} and ${supports}, for what was said and done: meetings, topics, actions and people`;
};

export function toCharterView({ context, record }: ViewProps<"charter">): View {
  const { body } = record;
  const { list, cadence, consensus, scope, resources } = body;
  return {
    lede: body.purpose,
    fields: [
      { label: "Mailing list", value: <a href={list.address}>{list.name}</a> },
      { label: "Its mailbox", value: list.mailbox },
      { label: "Meets", value: <Line context={context} text={cadence.text} /> },
      { label: "At", value: `${cadence.time} ${cadence.timeZone}` },
      { label: "Since", value: toDayText(cadence.start) },
      { label: "Last call", value: `${consensus.lastCallDays} days` },
      { label: "Supports needed", value: `${consensus.supportsNeeded}, by others than the author` },
      { label: "Short track", value: consensus.facts && toShortTrack(consensus.facts) },
      { label: "When features go on", value: toLink(context, "decision", body.featureRule) },
      {
        label: "Licence of the data",
        value: body.license === undefined ? undefined : <a href={body.license}>{body.license}</a>,
      },
    ],
    parts: [
      toListPart("scope", "Scope", scope, <Scope context={context} scope={scope} parent={undefined} />),
      toFactsPart(context, "joining", "How to take part", [body.joining]),
      toFactsPart(context, "intake", "Who may bring a topic", [body.intake]),
      toListPart("resources", "Resources", resources, <Resources context={context} resources={resources} />),
      toFactsPart(
        context,
        "downstreams",
        "Downstreams with pairs of their own",
        (body.downstreams ?? []).map((part) => ({
          text: `${part.title} (\`${part.id}\`): ${part.text}`,
          sources: part.sources,
          part,
        })),
      ),
      {
        id: "agreeing",
        title: "How it meets and comes to agree",
        content: <Facts context={context} facts={[cadence, consensus]} />,
      },
    ],
  };
}

interface ScopeProps extends InContext {
  readonly scope: Charter["scope"];
  readonly parent: string | undefined;
}

/** Scope items and, under each, those that belong to it. */
function Scope({ context, scope, parent }: ScopeProps) {
  const items = scope.filter((item) => item.parent === parent);
  return (
    <ul className="facts">
      {items.map((item) => (
        <li key={item.id} id={`scope-${item.id}`}>
          <Statement context={context} fact={item}>
            <p className="position-head">
              <b>{item.title}</b>
              {item.component === undefined ? null : <> · {toLink(context, "component", item.component)}</>}
            </p>
          </Statement>
          {scope.some((child) => child.parent === item.id) ? (
            <Scope context={context} scope={scope} parent={item.id} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Resources({ context, resources }: InContext & { readonly resources: Charter["resources"] }) {
  return (
    <ul className="facts">
      {resources.map((resource) => (
        <li key={resource.id}>
          <WithSources context={context} sources={resource.sources} part={resource}>
            <p className="position-head">
              <b>{resource.title}</b>
            </p>
            <Paragraph context={context} text={resource.text} />
            <small className="detail">
              <b>access </b>
              <Line context={context} text={resource.access} />
            </small>
          </WithSources>
        </li>
      ))}
    </ul>
  );
}

export const charterList: List<"charter"> = {
  columns: (context) => [toTitleColumn(context, "Group"), sentenceColumn],
  filters: [],
};
