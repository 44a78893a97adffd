import { toChoiceName, type Rebase, type RebasedChange } from "#domain/proposal/rebase.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import type { Conflict } from "#domain/register/record/merge.ts";
import { ActionForm } from "#ui/form/action-form.tsx";
import { hidden } from "#ui/form/schema-fields.ts";
import { isOffered, type ProposalView } from "#ui/proposals/view.ts";
import { toHref } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

/** Records that moved on since the proposal was written: what the merge keeps of both, and what has to be chosen. */
export function MergePart({ view, rebase: { changes } }: { readonly view: ProposalView; readonly rebase: Rebase }) {
  const conflicts = changes.flatMap((change) => change.conflicts.map((conflict) => ({ change, conflict })));
  return (
    <>
      <ul className="plain-list">
        {changes.map(({ record, base, current, conflicts: own }) => (
          <li key={record}>
            <a href={toHref(view.context, `/${record}/versions/${current}?against=${base}`)}>{record}</a> was at version{" "}
            {base} and is at version {current} by now; {toConflictWords(own)}.
          </li>
        ))}
      </ul>
      {conflicts.length > 0 ? <Conflicts rows={conflicts} /> : null}
      {isOffered(view, "edit") ? (
        <ActionForm
          label="Merge the two"
          action={view.actions.merge}
          fields={[
            hidden("id", String(view.proposal.id)),
            hidden("length", String(view.proposal.length)),
            ...conflicts.map(({ change, conflict }) => ({
              name: toChoiceName(change.record, conflict.id),
              label: `${conflict.label} of ${change.record}`,
              options: [
                { value: "", label: "choose one" },
                { value: "ours", label: "as this proposal has it" },
                { value: "theirs", label: "as the register has it now" },
              ],
            })),
          ]}
          submit="Keep the merged text as an edit"
        />
      ) : (
        <p className="quiet">Its author can merge the two.</p>
      )}
    </>
  );
}

interface Row {
  readonly change: RebasedChange;
  readonly conflict: Conflict;
}

function Conflicts({ rows }: { readonly rows: readonly Row[] }) {
  const columns: readonly Column<Row>[] = [
    { heading: "Both changed", names: true, cell: ({ conflict }) => conflict.label },
    { heading: "Before", className: "wide", cell: ({ conflict }) => <Value value={conflict.base} /> },
    { heading: "This proposal", className: "wide", cell: ({ conflict }) => <Value value={conflict.ours} /> },
    { heading: "The register now", className: "wide", cell: ({ conflict }) => <Value value={conflict.theirs} /> },
  ];
  return (
    <Table
      label="What both changed"
      columns={columns}
      rows={rows}
      keyOf={({ change, conflict }) => toChoiceName(change.record, conflict.id)}
    />
  );
}

function Value({ value }: { readonly value: Json | undefined }) {
  if (value === undefined) return <span className="quiet">not there</span>;
  return typeof value === "string" ? (
    <span className="change-text">{value}</span>
  ) : (
    <pre>{JSON.stringify(value, null, 2)}</pre>
  );
}

const toConflictWords = (conflicts: readonly Conflict[]): string =>
  conflicts.length === 0
    ? "both changes go together"
    : `${conflicts.length} ${conflicts.length === 1 ? "place was" : "places were"} changed by both, in different ways`;
