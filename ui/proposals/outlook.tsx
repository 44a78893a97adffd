import type { Finding } from "#domain/check/finding.ts";
import type { OutlookShown } from "#domain/proposal/outlook.ts";
import { toPlaceWordsAlone } from "#forms/place-words.ts";
import { LevelMark } from "#ui/findings/level-mark.tsx";
import type { InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

interface OutlookProps extends InContext {
  readonly outlook: OutlookShown;
}

/** What the checks would say of the register with the proposal in it. */
export function Findings({ context, outlook: { caused, mended, issues } }: OutlookProps) {
  if (issues.length > 0)
    return (
      <>
        <p>It cannot be applied to the register as it stands:</p>
        <ul className="plain-list">
          {issues.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {toPlaceWordsAlone(path)} <Line context={context} text={message} />
            </li>
          ))}
        </ul>
      </>
    );
  if (caused.length + mended.length === 0)
    return <p className="quiet">The checks would report what they report now: it causes no finding and mends none.</p>;
  return (
    <>
      <FindingTable context={context} title="It would cause" findings={caused} />
      <FindingTable context={context} title="It would mend" findings={mended} />
    </>
  );
}

interface FindingTableProps extends InContext {
  readonly title: string;
  readonly findings: readonly Finding[];
}

function FindingTable({ context, title, findings }: FindingTableProps) {
  if (findings.length === 0) return null;
  const columns: readonly Column<Finding>[] = [
    { heading: "Level", className: "nowrap", cell: ({ level }) => <LevelMark level={level} /> },
    {
      heading: "Where",
      names: true,
      cell: ({ record, path }) => (
        <code>
          {record}
          {path}
        </code>
      ),
    },
    {
      heading: "What, and what would be right",
      className: "wide",
      cell: ({ message }) => <Line context={context} text={message} />,
    },
  ];
  return (
    <section className="rule" aria-label={title}>
      <h3>
        {title} <span className="count">{findings.length}</span>
      </h3>
      <Table
        label={title}
        columns={columns}
        rows={findings}
        keyOf={({ rule, record, path }, index) => `${rule} ${record}${path} ${index}`}
      />
    </section>
  );
}

/** Records that refer to the changed ones: they stay as they are, and speak of something that does not. */
export function TouchedRecords({ context, outlook: { touched } }: OutlookProps) {
  return (
    <ul className="kinds">
      {touched.map(({ record, links }) => (
        <li key={record}>
          <RecordLink context={context} id={record} withStatus />{" "}
          <span className="quiet">{links.length === 1 ? "once" : `${links.length} times`}</span>
        </li>
      ))}
    </ul>
  );
}
