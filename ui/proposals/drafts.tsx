import { toFormAddress, type DraftSummary } from "#forms/draft-address.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import { hidden } from "#ui/form/schema-fields.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";
import { Moment } from "#ui/text/moment.tsx";

interface DraftsProps extends InContext {
  /** The one touched last comes first. */
  readonly drafts: readonly DraftSummary[];
  readonly remove: FormAction;
}

/** What the visitor has begun to write, and nobody else sees. */
export function Drafts({ context, drafts, remove }: DraftsProps) {
  const columns: readonly Column<DraftSummary>[] = [
    {
      heading: "Draft",
      names: true,
      cell: ({ id, proposal, title }) => (
        <a href={toFormAddress({ draft: id, proposal })}>{title === "" ? "without a title" : title}</a>
      ),
    },
    {
      heading: "For",
      className: "nowrap",
      cell: ({ proposal }) =>
        proposal === undefined ? (
          "a new proposal"
        ) : (
          <a href={toHref(context, `/proposals/${proposal}`)}>an edit of proposal {proposal}</a>
        ),
    },
    { heading: "Kept", className: "nowrap", cell: ({ updatedAt }) => <Moment context={context} at={updatedAt} /> },
    {
      heading: "Remove",
      className: "nowrap",
      cell: ({ id, title }) => (
        <details>
          <summary>Remove</summary>
          <ActionForm
            label={`Remove the draft ${title === "" ? "without a title" : title}`}
            action={remove}
            fields={[hidden("draft", id)]}
            submit="Remove for good"
            compact
          />
        </details>
      ),
    },
  ];
  return (
    <section className="part" aria-labelledby="drafts">
      <h2 id="drafts" className="part-head">
        Your drafts <span className="count">{drafts.length}</span>
      </h2>
      <p className="quiet">Begun and not submitted; only you see them.</p>
      <Table label="Your drafts" columns={columns} rows={drafts} keyOf={({ id }) => id} />
    </section>
  );
}
