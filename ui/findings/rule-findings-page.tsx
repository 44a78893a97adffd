import type { CheckReport } from "#domain/check/finding.ts";
import { rules } from "#domain/check/rules.ts";
import { cut } from "#domain/register/cut.ts";
import { toFindingColumns, toRulePath } from "#ui/findings/finding-columns.tsx";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { SHOWN } from "#ui/list/shown.ts";
import { toHref, type InContext } from "#ui/page-context.ts";
import { Table } from "#ui/table/table.tsx";

interface RuleFindingsPageProps extends InContext {
  readonly report: CheckReport;
  readonly rule: string;
  /** How many of its findings are passed over. */
  readonly passed: number;
}

/** Everything that one rule finds, a page at a time. */
export function RuleFindingsPage({ context, report, rule, passed }: RuleFindingsPageProps) {
  const findings = report.findings.filter((finding) => finding.rule === rule);
  const shown = cut(findings, Math.min(passed, findings.length), SHOWN);
  return (
    <>
      <header className="list-head">
        <h1>
          Findings of {rule} <span className="count">{findings.length}</span>
        </h1>
        <p className="lede">
          {rules.find(({ name }) => name === rule)?.holds}{" "}
          <a href={toHref(context, "/findings")}>The findings of all rules</a>
        </p>
      </header>
      {findings.length === 0 ? <p className="empty">This rule holds at this revision.</p> : null}
      <WithCutLinks
        context={context}
        cut={shown}
        label={`Findings of ${rule}`}
        toPath={(count) => toRulePath(rule, count)}
      >
        {shown.shown.length > 0 ? (
          <Table
            label={`Findings of ${rule}`}
            columns={toFindingColumns(context)}
            rows={shown.shown}
            keyOf={(finding, index) => `${finding.record}${finding.path}-${index}`}
          />
        ) : null}
      </WithCutLinks>
    </>
  );
}
