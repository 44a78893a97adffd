import type { VersionHead } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import { FollowLine } from "#ui/frame/subscriptions.tsx";
import { toPlainSentence } from "#domain/plain-text.ts";
import { toDayText } from "#ui/dates.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { SHOWN_BESIDE } from "#ui/list/shown.ts";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { toAllVersionsPath } from "#ui/record/all-links.ts";
import { ProposalOf } from "#ui/record/proposal-of.tsx";
import { Table, type Column } from "#ui/table/table.tsx";

interface HistoryProps extends InContext {
  /** Oldest first, up to the revision that is read. */
  readonly versions: readonly VersionHead[];
}

/** The newest versions of a record, and where all of them are. */
export function History({ context, versions }: HistoryProps) {
  const shown = versions.slice(-SHOWN_BESIDE).reverse();
  const [newest] = shown;
  return (
    <>
      <VersionTable context={context} versions={shown} />
      {newest && versions.length > shown.length ? (
        <p className="more">
          <a href={toHref(context, toAllVersionsPath(toPath(newest.kind, newest.slug)))}>
            All {versions.length.toLocaleString("en")} versions
          </a>
        </p>
      ) : null}
      {newest ? <FollowLine about={`record=${toRecordId(newest.kind, newest.slug)}`} /> : null}
    </>
  );
}

/** Versions in the order that they come in, each with its difference to the one before. */
export function VersionTable({ context, versions }: InContext & { readonly versions: readonly VersionHead[] }) {
  const columns: readonly Column<VersionHead>[] = [
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
    { heading: "Proposal", className: "nowrap", cell: (version) => <ProposalOf context={context} version={version} /> },
    { heading: "By", className: "nowrap", cell: ({ author }) => <AccountName context={context} id={author} /> },
    { heading: "Why", cell: ({ message, retired }) => `${retired ? "retired: " : ""}${toPlainSentence(message)}` },
    {
      heading: "Difference",
      className: "nowrap",
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
  return <Table label="Versions" columns={columns} rows={versions} keyOf={({ number }) => String(number)} />;
}

export const toVersionPath = ({ kind, slug, number }: VersionHead): string =>
  `${toPath(kind, slug)}/versions/${number}`;
