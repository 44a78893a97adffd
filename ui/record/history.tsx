import type { Version } from "#domain/register/record/record.ts";
import { toDayText } from "#ui/dates.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { ProposalOf } from "#ui/record/proposal-of.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface HistoryProps extends InContext {
  /** Oldest first, up to the revision that is read. */
  readonly versions: readonly Version[];
}

/** All versions of a record, newest first, each with its difference to the one before. */
export function History({ context, versions }: HistoryProps) {
  const columns: readonly Column<Version>[] = [
    {
      heading: "Version",
      names: true,
      className: "nowrap target",
      cell: (version) => <a href={toHref(context, toVersionPath(version))}>version {version.number}</a>,
    },
    {
      heading: "Revision",
      className: "target",
      cell: ({ revision }) => <a href={`?revision=${revision}`}>{revision}</a>,
    },
    { heading: "Day", className: "nowrap", cell: ({ at }) => toDayText(at) },
    { heading: "Proposal", cell: (version) => <ProposalOf context={context} version={version} /> },
    { heading: "By", cell: ({ author }) => <AccountName context={context} id={author} /> },
    { heading: "Why", cell: ({ message, retired }) => (retired ? `retired: ${message}` : message) },
    {
      heading: "Difference",
      cell: (version) =>
        version.number === 1 ? (
          "first version"
        ) : (
          <a href={toHref(context, `${toVersionPath(version)}?against=${version.number - 1}`)}>
            against version {version.number - 1}
          </a>
        ),
    },
    { heading: "Hash", cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code> },
  ];
  return (
    <Table label="Versions" columns={columns} rows={[...versions].reverse()} keyOf={({ number }) => String(number)} />
  );
}

export const toVersionPath = ({ kind, slug, number }: Version): string => `${toPath(kind, slug)}/versions/${number}`;
