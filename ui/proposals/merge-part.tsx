import { toChoiceName, type RebasedChange } from "#domain/proposal/rebase.ts";
import type { Json } from "#domain/register/record/canonical.ts";
import type { Conflict } from "#domain/register/record/merge.ts";
import { Value } from "#ui/difference/value.tsx";
import { ActionForm } from "#ui/form/action-form.tsx";
import { hidden } from "#ui/form/schema-fields.ts";
import { isOffered, type ProposalView } from "#ui/proposals/view.ts";
import { toHref } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

interface MergePartProps {
  readonly view: ProposalView;
  readonly rebase: NonNullable<ProposalView["rebase"]>;
}

/** Records that moved on since the proposal was written: what the merge keeps of both, and what has to be chosen. */
export function MergePart({ view, rebase: { changes, errors } }: MergePartProps) {
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
      {conflicts.length > 0 ? <Conflicts rows={conflicts} /> : <Together errors={errors} />}
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

/** That nobody changed the same place does not say yet that the whole is right. */
const Together = ({ errors }: { readonly errors: readonly string[] }) =>
  errors.length === 0 ? (
    <p>The checks find nothing that keeps the two from going together.</p>
  ) : (
    <>
      <p>Put together as they are, the checks find what would keep it from being accepted:</p>
      <ul className="plain-list">
        {errors.map((error) => (
          <li key={error}>{error}</li>
        ))}
      </ul>
    </>
  );

interface Row {
  readonly change: RebasedChange;
  readonly conflict: Conflict;
}

function Conflicts({ rows }: { readonly rows: readonly Row[] }) {
  const columns: readonly Column<Row>[] = [
    { heading: "Both changed", names: true, cell: ({ conflict }) => conflict.label },
    { heading: "Before", className: "wide", cell: ({ conflict }) => <Side value={conflict.base} /> },
    { heading: "This proposal", className: "wide", cell: ({ conflict }) => <Side value={conflict.ours} /> },
    { heading: "The register now", className: "wide", cell: ({ conflict }) => <Side value={conflict.theirs} /> },
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

const Side = ({ value }: { readonly value: Json | undefined }) =>
  value === undefined ? <span className="quiet">not there</span> : <Value value={value} />;

const toConflictWords = (conflicts: readonly Conflict[]): string =>
  conflicts.length === 0
    ? "no place was changed by both"
    : `${conflicts.length} ${conflicts.length === 1 ? "place was" : "places were"} changed by both, in different ways`;
