import { toLink, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import type { TermType } from "#domain/term/schema.ts";
import { WithSources } from "#ui/margin/noted.tsx";
import { toListPart } from "#ui/record/part.tsx";
import { Line } from "#ui/text/line.tsx";
import { quiet, sentenceColumn, statusFilter, toStatusColumn, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

export function toTermView({ context, record }: ViewProps<"term">): View {
  const { body, slug } = record;
  return {
    lede: body.meaning,
    fields: [
      { label: "Superseded by", value: toLinks(context, "term", body.supersededBy) },
      { label: "Also written", value: body.synonyms.join(", ") },
      { label: "No longer called", value: body.deprecated?.join(", ") },
      { label: "Type", value: body.type === undefined ? undefined : typeWords[body.type] },
      { label: "Meaning", value: normativeWords.get(body.normative) },
      { label: "Holds in", value: body.scope },
      { label: "Supersedes", value: toLinks(context, "term", body.supersedes) },
    ],
    parts: [
      toListPart(
        "competing",
        "Competing meanings",
        body.competing,
        <ul className="facts">
          {body.competing.map((other, index) => (
            <li key={index}>
              <WithSources context={context} sources={other.sources} part={other}>
                {other.by === undefined ? null : <p className="position-head">{toLink(context, "person", other.by)}</p>}
                <p>
                  <Line context={context} text={other.meaning} own={slug} />
                </p>
              </WithSources>
            </li>
          ))}
        </ul>,
      ),
      toRelatedPart(context, body.related),
    ],
  };
}

/** What each type says of the word. */
const typeWords: Readonly<Record<TermType, string>> = {
  component: "component: a part of the system",
  object: "object: what a part of the system keeps or works on",
  operation: "operation: what is done",
  state: "state: how something is, or the time in which it is so",
  property: "property: what holds of something",
  record: "record: what this register keeps",
};

const normativeWords = new Map<boolean | undefined, string>([
  [true, "normative: wherever the register uses the word, it means this"],
  [false, "informative: it explains a word of others, and binds nobody"],
]);

export const termList: List<"term"> = {
  columns: (context) => [
    toTitleColumn(context, "Term"),
    { heading: "Holds in", cell: ({ body }) => body.scope ?? quiet("the field") },
    { ...sentenceColumn, heading: "Meaning" },
    { heading: "Type", cell: ({ body }) => body.type ?? quiet("not said") },
    toStatusColumn(context),
  ],
  filters: [
    statusFilter,
    { name: "scope", label: "Holds in", wordOf: ({ body }) => body.scope ?? "the field" },
    { name: "type", label: "Type", wordOf: ({ body }) => body.type ?? "not said" },
    {
      name: "meaning",
      label: "Meaning",
      wordOf: ({ body }) => (body.normative === undefined ? "not said" : body.normative ? "normative" : "informative"),
    },
  ],
};
