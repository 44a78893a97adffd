import { levels, type CheckReport, type Finding, type Level } from "#domain/check/finding.ts";
import { rules } from "#domain/check/rules.ts";
import { toDayText } from "#ui/dates.ts";
import { FindingRecord, toFindingColumns, toRulePath } from "#ui/findings/finding-columns.tsx";
import { LevelMark, levelMarks } from "#ui/findings/level-mark.tsx";
import { SHOWN, SHOWN_BESIDE } from "#ui/list/shown.ts";
import { toHref, type InContext, type PageContext } from "#ui/page-context.ts";
import { ifAny, Parts, toListPart, type Part } from "#ui/record/part.tsx";
import { Table, type Column } from "#ui/table/table.tsx";
import { Line } from "#ui/text/line.tsx";

/** What the checks found: by level, then by rule with what the rule holds; and what the group accepts for a while. */
export function FindingsPage({ context, report }: InContext & { readonly report: CheckReport }) {
  const { findings, excepted } = report;
  return (
    <>
      <header className="list-head">
        <h1>
          Findings <span className="count">{findings.length}</span>
        </h1>
        <p className="lede">
          {rules.length} rules run over the whole register. A finding says what is wrong, where, and what would be
          right.
        </p>
      </header>
      {findings.length === 0 ? <p className="empty">Every rule holds at this revision.</p> : null}
      <Parts
        parts={[
          ...levels.map((level) => toLevelPart(context, level, findings)),
          toListPart("accepted", "Accepted for a while", excepted, <Excepted context={context} excepted={excepted} />),
          { id: "rules", title: "The rules", count: rules.length, content: <RuleTable findings={findings} /> },
        ]}
      />
    </>
  );
}

function toLevelPart(context: PageContext, level: Level, all: readonly Finding[]): Part {
  const findings = all.filter((finding) => finding.level === level);
  const named = [...new Set(findings.map(({ rule }) => rule))];
  return {
    id: level,
    title: { error: "Errors", warning: "Warnings", note: "Notes" }[level],
    count: findings.length,
    content: ifAny(
      findings,
      <>
        <p className="quiet">
          <LevelMark level={level} />: {levelMarks[level].meaning}.
        </p>
        {named.map((rule) => (
          <RuleFindings
            key={rule}
            context={context}
            rule={rule}
            findings={findings.filter((finding) => finding.rule === rule)}
          />
        ))}
      </>,
    ),
  };
}

interface RuleFindingsProps extends InContext {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

/** The first of what a rule finds, and where all of it is. */
function RuleFindings({ context, rule, findings }: RuleFindingsProps) {
  const shown = findings.slice(0, SHOWN_BESIDE);
  return (
    <section className="rule" aria-labelledby={`rule-${rule}`}>
      <h3 id={`rule-${rule}`}>
        {rules.find(({ name }) => name === rule)?.holds ?? rule} <code className="count">{rule}</code>
      </h3>
      <Table
        label={`Findings of ${rule}`}
        columns={toFindingColumns(context)}
        rows={shown}
        keyOf={(finding, index) => `${finding.record}${finding.path}-${index}`}
      />
      {findings.length > shown.length ? (
        <p className="more">
          <a href={toHref(context, toRulePath(rule))}>
            All {findings.length.toLocaleString("en")} findings of {rule}
          </a>
        </p>
      ) : null}
    </section>
  );
}

type Excepted = CheckReport["excepted"][number];

function Excepted({ context, excepted }: InContext & { readonly excepted: CheckReport["excepted"] }) {
  const shown = excepted.slice(0, SHOWN);
  const columns: readonly Column<Excepted>[] = [
    {
      heading: "Record",
      names: true,
      className: "narrow",
      cell: ({ record }) => <FindingRecord context={context} record={record} />,
    },
    { heading: "Rule", cell: ({ rule }) => <code>{rule}</code> },
    { heading: "Finding", className: "wide", cell: ({ message }) => <Line context={context} text={message} /> },
    {
      heading: "Why it is accepted",
      className: "wide",
      cell: ({ reason }) => <Line context={context} text={reason} />,
    },
    { heading: "Until", className: "nowrap", cell: ({ until }) => toDayText(until) },
  ];
  return (
    <>
      <Table
        label="Accepted findings"
        columns={columns}
        rows={shown}
        keyOf={({ rule, record, path }) => `${rule} ${record}${path}`}
      />
      {excepted.length > shown.length ? (
        <p className="more">
          <a href={toHref(context, "/api/v1/findings")}>All {excepted.length.toLocaleString("en")} as JSON</a>
        </p>
      ) : null}
    </>
  );
}

function RuleTable({ findings }: { readonly findings: readonly Finding[] }) {
  const columns: readonly Column<(typeof rules)[number]>[] = [
    { heading: "What it holds", names: true, className: "wide", cell: ({ holds }) => holds },
    { heading: "Name", cell: ({ name }) => <code>{name}</code> },
    { heading: "Level", cell: ({ level }) => <LevelMark level={level} /> },
    { heading: "Findings", cell: ({ name }) => findings.filter(({ rule }) => rule === name).length },
  ];
  return <Table label="Rules" columns={columns} rows={rules} keyOf={({ name }) => name} />;
}
