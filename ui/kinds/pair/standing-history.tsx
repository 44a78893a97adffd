import { listDeclared, type Declared } from "#domain/pair/standings.ts";
import { toPlainSentence } from "#domain/plain-text.ts";
import type { Version } from "#domain/register/record/record.ts";
import { statuses, toStatusWord } from "#domain/register/status.ts";
import { toDayText } from "#ui/dates.ts";
import { toLink } from "#ui/kinds/parts.tsx";
import { toHref, type InContext } from "#ui/page-context.ts";
import { AccountName } from "#ui/people/account-name.tsx";
import { toVersionPath } from "#ui/record/history.tsx";
import type { Part } from "#ui/record/part.tsx";
import { ProposalOf } from "#ui/record/proposal-of.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Mark } from "#ui/text/mark.tsx";

/** Versions of the pair up to the revision that is read, oldest first; undefined where a page does not tell its history. */
export type LoadedPair = readonly Version<"pair">[] | undefined;

/** What the pair was, since when, why and by which decision; in full, each version stands in its history. */
export function toStandingHistoryPart(context: InContext["context"], versions: LoadedPair = []): Part {
  const declared = listDeclared(versions);
  return {
    id: "standing-history",
    title: "What was declared of it",
    count: declared.length,
    content:
      declared.length === 0 ? undefined : <StandingHistory context={context} declared={[...declared].reverse()} />,
  };
}

function StandingHistory({ context, declared }: InContext & { readonly declared: readonly Declared[] }) {
  const columns: readonly Column<Declared>[] = [
    { heading: "Since", className: "nowrap", cell: ({ version }) => toDayText(version.at) },
    { heading: "Declared", names: true, className: "nowrap", cell: ({ version }) => <Standing version={version} /> },
    { heading: "Before", className: "nowrap", cell: ({ before }) => (before ? toWord(before) : "nothing") },
    { heading: "Decision", cell: ({ version }) => toLink(context, "decision", version.body.decision) ?? "none" },
    { heading: "Why", className: "wide", cell: ({ version }) => toPlainSentence(version.message) },
    {
      heading: "By",
      className: "nowrap",
      cell: ({ version }) => <AccountName context={context} id={version.author} />,
    },
    {
      heading: "In",
      className: "nowrap",
      cell: ({ version }) => (
        <>
          <a href={toHref(context, toVersionPath(version))}>version {version.number}</a>,{" "}
          <ProposalOf context={context} version={version} />
        </>
      ),
    },
  ];
  return (
    <Table
      label="What was declared, newest first"
      columns={columns}
      rows={declared}
      keyOf={({ version }) => String(version.number)}
    />
  );
}

const toWord = ({ retired, body }: Version<"pair">): string => (retired ? "retired" : toStatusWord(body.standing));

function Standing({ version }: { readonly version: Version<"pair"> }) {
  if (version.retired) return <>retired</>;
  const { standing } = version.body;
  const { glyph, tone, meaning } = statuses[standing];
  return <Mark glyph={glyph} word={toStatusWord(standing)} tone={tone} meaning={meaning} />;
}
