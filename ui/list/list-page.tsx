import { kinds } from "#domain/register/kinds.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";
import { collections, type KindName } from "#domain/register/reference.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { toListPath } from "#ui/list/list-facts.ts";
import { FilterRow } from "#ui/list/filter-row.tsx";
import { cutAfter, narrow, toChosen, type ListQuery } from "#ui/list/list.ts";
import { toList } from "#ui/kinds/faces.ts";
import { ListTitle, toNewOne } from "#ui/list/list-title.tsx";
import { FollowLine } from "#ui/frame/subscriptions.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table } from "#ui/table/table.tsx";

interface ListPageProps extends InContext {
  readonly kind: KindName;
  /** What the address asks for; filters find their words in it. */
  readonly query: ListQuery;
  /** The last record of the page before, which may be retired by now, or not fit any more. */
  readonly last?: AnyRecord | undefined;
}

/** All records of a kind, narrowed by what the address asks for, a page at a time. */
export function ListPage({ context, kind, query, last }: ListPageProps) {
  const { heading, holds, label } = kinds[kind];
  const { columns, filters, also } = toList(kind);
  const records = context.spec.records[kind];
  const chosen = toChosen(filters, query);
  const fitting = narrow(records, filters, chosen, context);
  const shown = cutAfter(fitting, last);
  return (
    <>
      <header className="list-head">
        <ListTitle
          heading={heading}
          count={records.length}
          actions={[
            ...(also ? [{ ...also, href: toHref(context, also.href) }] : []),
            ...(kind === "charter" ? [] : [toNewOne(collections[kind])]),
          ]}
        />
        <p className="lede">{holds}</p>
        <FollowLine about={`kind=${collections[kind]}`} />
      </header>
      {filters.map((filter) => (
        <FilterRow key={filter.name} context={context} kind={kind} filter={filter} chosen={chosen} />
      ))}
      {fitting.length > 0 ? (
        <WithCutLinks
          context={context}
          cut={shown}
          label={heading}
          toPath={(passed) => toListPath(kind, chosen, fitting[passed - 1]?.slug)}
        >
          <Table label={heading} columns={columns(context)} rows={shown.shown} keyOf={({ slug }) => slug} />
        </WithCutLinks>
      ) : (
        <p className="empty">
          {records.length === 0
            ? `There is no ${label} in the register at this revision yet.`
            : `No ${label} fits. Choose “all” above to see every one.`}
        </p>
      )}
    </>
  );
}
