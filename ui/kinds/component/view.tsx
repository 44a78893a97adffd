import type { Component, Severity } from "#domain/component/schema.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { toFactsPart, toHolderLinks, toLinks, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Statement } from "#ui/margin/noted.tsx";
import { toPath, type InContext } from "#ui/page-context.ts";
import { toListPart } from "#ui/record/part.tsx";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import { Line } from "#ui/text/line.tsx";
import { Mark, type MarkProps } from "#ui/text/mark.tsx";
import { LinksOr, quiet, toTitleColumn } from "#ui/list/columns.tsx";
import type { List } from "#ui/list/list.ts";

const componentStandings: Readonly<Record<Component["standing"], string>> = {
  merged: "in the mainline kernel",
  proposed: "proposed, not merged",
  "not-merged": "not merged",
  outside: "outside the kernel",
  unknown: "not known",
};

const severities: Readonly<Record<Severity, MarkProps>> = {
  ok: { glyph: "●", word: "nothing is lost", tone: "agreed" },
  degraded: { glyph: "◐", word: "degraded", tone: "proposed" },
  "feature-lost": { glyph: "◐", word: "feature lost", tone: "proposed" },
  "update-lost": { glyph: "▲", word: "update lost", tone: "disputed" },
  "machine-down": { glyph: "▲", word: "machine down", tone: "disputed" },
};

/** What a mismatch costs. */
export const SeverityMark = ({ severity }: { readonly severity: Severity }) => <Mark {...severities[severity]} />;

export function toComponentView({ context, record }: ViewProps<"component">): View {
  const { body, slug } = record;
  const carries = context.spec.records.component.filter((other) => other.body.builtOn.includes(slug));
  const path = toPath("component", slug);
  return {
    lede: body.summary,
    fields: [
      { label: "Standing", value: componentStandings[body.standing] },
      { label: "Also named", value: body.otherNames.join(", ") },
      { label: "Built on", value: toLinks(context, "component", body.builtOn) },
      { label: "Carries", value: toHolderLinks(context, path, carries) },
    ],
    parts: [
      toListPart("formats", "Formats", body.formats, <Formats context={context} formats={body.formats} />),
      toFactsPart(context, "format-rule", "When the format changes", body.formatRule ? [body.formatRule] : []),
      {
        id: "mismatch",
        title: "On a mismatch",
        content: body.onMismatch ? (
          <Statement context={context} fact={body.onMismatch}>
            <p>
              <SeverityMark severity={body.onMismatch.severity} />
            </p>
          </Statement>
        ) : undefined,
      },
      {
        id: "machines",
        title: "Machines",
        content: toHolderLinks(
          context,
          path,
          context.spec.records.machine.filter(({ body: machine }) => machine.component === slug),
        ),
      },
      toFactsPart(context, "facts", "Also recorded", body.facts),
      toRelatedPart(
        context,
        body.related.filter((id) => id !== toRecordId("component", slug)),
      ),
    ],
  };
}

function Formats({ context, formats }: InContext & { readonly formats: Component["formats"] }) {
  return (
    <SourcedTable
      context={context}
      prefix="format"
      label="Formats, in the order they came"
      rows={formats}
      columns={[
        { heading: "Compatible string", names: true, cell: ({ format }) => <code>{format}</code> },
        {
          heading: "What is known",
          className: "wide",
          cell: ({ text }) => (text ? <Line context={context} text={text} /> : null),
        },
      ]}
    />
  );
}

export const componentList: List<"component"> = {
  columns: (context) => [
    toTitleColumn(context, "Component"),
    { heading: "Standing", cell: ({ body }) => componentStandings[body.standing] },
    {
      heading: "Built on",
      cell: ({ body }) => <LinksOr context={context} kind="component" slugs={body.builtOn} />,
    },
    {
      heading: "Newest format",
      cell: ({ body }) => body.formats.map(({ format }) => <code key={format}>{format}</code>).at(-1) ?? quiet("none"),
    },
    {
      heading: "On a mismatch",
      className: "nowrap",
      cell: ({ body }) => (body.onMismatch ? <SeverityMark severity={body.onMismatch.severity} /> : quiet("? unknown")),
    },
  ],
  filters: [{ name: "standing", label: "Standing", wordOf: ({ body }) => body.standing }],
};
