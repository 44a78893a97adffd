import { KERNEL_IMAGE } from "#exports/kernel-image-path.ts";
import type { Kernel, KnownFormats } from "#domain/kernel/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { toFeatureFact } from "#ui/kinds/kernel/features.ts";
import { toFactsPart, toHolderLinks, toLink } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Statement, WithSources } from "#ui/margin/noted.tsx";
import { toPath, type InContext } from "#ui/page-context.ts";
import { LinksOr, quiet, sentenceColumn, toTitleColumn } from "#ui/list/columns.tsx";
import { toListPart } from "#ui/record/part.tsx";
import { SourcedTable } from "#ui/table/sourced-table.tsx";
import { Codes } from "#ui/text/codes.tsx";
import type { List } from "#ui/list/list.ts";

export function toKernelView({ context, record }: ViewProps<"kernel">): View {
  const { body, slug } = record;
  const pairs = context.spec.records.pair.filter(({ body: pair }) => pair.from === slug || pair.to === slug);
  return {
    lede: body.about,
    fields: [
      { label: "Released", value: body.released === undefined ? "not known" : toDayText(body.released) },
      { label: "Architecture", value: body.arch ?? "not known" },
      { label: "Based on", value: toLink(context, "kernel", body.basedOn) },
      { label: "Page size", value: body.pageSize === undefined ? "not known" : `${body.pageSize} bytes` },
      { label: "Upgrade pairs", value: toHolderLinks(context, toPath("kernel", slug), pairs) },
    ],
    parts: [
      toListPart(
        "introduces",
        "First to carry",
        body.introduces,
        <Introduces context={context} introduces={body.introduces} />,
      ),
      toListPart(
        "formats",
        "Formats",
        body.formats,
        <FormatTable context={context} formats={body.formats} />,
        "No source says which formats this kernel reads or writes. Unknown never counts as a yes.",
      ),
      {
        id: "listed",
        title: "What its image lists",
        content: body.listed && <ListedByImage context={context} listed={body.listed} />,
      },
      toFactsPart(context, "features", "Features", body.features.map(toFeatureFact)),
      toFactsPart(context, "notes", "Notes", body.notes),
    ],
  };
}

function Introduces({ context, introduces }: InContext & { readonly introduces: Kernel["introduces"] }) {
  return (
    <ul className="facts">
      {introduces.map((fact) => (
        <li key={fact.component}>
          <Statement context={context} fact={fact}>
            <p className="position-head">{toLink(context, "component", fact.component)}</p>
          </Statement>
        </li>
      ))}
    </ul>
  );
}

function FormatTable({ context, formats }: InContext & { readonly formats: Kernel["formats"] }) {
  return (
    <SourcedTable
      context={context}
      prefix="format"
      label="Formats by component"
      rows={formats}
      columns={[
        { heading: "Component", names: true, cell: ({ component }) => toLink(context, "component", component) },
        { heading: "Reads", cell: ({ reads }) => <KnownFormatList formats={reads} /> },
        { heading: "Writes", cell: ({ writes }) => <KnownFormatList formats={writes} /> },
        { heading: "Requires", cell: ({ requires }) => <KnownFormatList formats={requires ?? "unknown"} /> },
        { heading: "Known absent", cell: toAbsent },
      ]}
    />
  );
}

/** None recorded is not the same as none absent. */
const toAbsent = ({ absent = [] }: Kernel["formats"][number]) =>
  absent.length === 0 ? <span className="quiet">nothing recorded</span> : <KnownFormatList formats={absent} />;

function ListedByImage({ context, listed }: InContext & { readonly listed: NonNullable<Kernel["listed"]> }) {
  const { formats, whole, sha256, sources } = listed;
  return (
    <WithSources context={context} sources={sources} part={listed}>
      <p>{formats.length === 0 ? "No format at all." : <Codes names={formats} />}</p>
      <p>
        Whether it reads or writes them, the list does not say: it can speak against a pair, and never for it.{" "}
        {whole.length === 0 ? (
          "That a format is missing says nothing either, as nobody has said of which components it lists all."
        ) : (
          <>
            It lists every format of <LinksOr context={context} kind="component" slugs={whole} />: of these, the kernel
            does not know what is not listed.
          </>
        )}
      </p>
      <p className="quiet">
        The section <code>.liveupdate_versions</code>, SHA-256 <code>{sha256}</code>
      </p>
    </WithSources>
  );
}

/** What was looked up, or that it was not: the two must never look alike. */
export function KnownFormatList({ formats }: { readonly formats: KnownFormats }) {
  if (formats === "unknown") return <span className="quiet">? unknown</span>;
  if (formats.length === 0) return <>none</>;
  return <Codes names={formats} />;
}

export const kernelList: List<"kernel"> = {
  columns: (context) => [
    toTitleColumn(context, "Kernel"),
    {
      heading: "Released",
      cell: ({ body }) => (body.released === undefined ? quiet("? unknown") : toDayText(body.released)),
    },
    {
      heading: "First to carry",
      cell: ({ body }) => (
        <LinksOr context={context} kind="component" slugs={body.introduces.map(({ component }) => component)} />
      ),
    },
    {
      heading: "Formats",
      cell: ({ body }) => (body.formats.length > 0 ? `of ${body.formats.length} components` : quiet("? unknown")),
    },
    sentenceColumn,
  ],
  also: { label: "Read an image", href: KERNEL_IMAGE },
  filters: [],
};
