import type { FormatChange } from "#api/format/compare-outlines.ts";
import { publishedFormat } from "#api/format/published.ts";
import { toApiAddress } from "#exports/addresses.ts";
import { toDayText } from "#ui/dates.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

const columns: readonly Column<FormatChange>[] = [
  { heading: "Place", names: true, cell: ({ place }) => <code>{place}</code> },
  { heading: "Change", className: "nowrap", cell: ({ op, isBreaking }) => (isBreaking ? `${op}, breaks` : op) },
  { heading: "Before", cell: ({ before }) => (before === undefined ? null : <code>{before}</code>) },
  { heading: "After", cell: ({ after }) => (after === undefined ? null : <code>{after}</code>) },
];

/** What changed in the schemas, version by version: what somebody looks at before a program reads a newer one. */
export const FormatVersions = ({ context }: InContext) => (
  <>
    <p>
      Every answer names the version of the format in <code>formatVersion</code>. A new minor version adds, and readers
      ignore what they do not know; a new major version removes, renames or gives another meaning. The same as data:{" "}
      <a href={toApiAddress("", "/format")}>
        <code>/api/v1/format</code>
      </a>
      . Before an address goes it says so for a while, in the headers <code>Deprecation</code> and <code>Sunset</code>;
      chairs see <a href={toHref(context, "/usage")}>how often each is still asked for</a>.
    </p>
    {publishedFormat.history.map(({ version, on, changes }) => (
      <section key={version}>
        <h3>
          {version}, {toDayText(on)}
        </h3>
        {changes.length === 0 ? (
          <p className="quiet">The first version whose changes are kept.</p>
        ) : (
          <Table label={`What ${version} changed`} columns={columns} rows={changes} keyOf={({ place }) => place} />
        )}
      </section>
    ))}
  </>
);
