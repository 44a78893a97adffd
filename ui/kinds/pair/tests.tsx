import { countNewerKernels, listNewestFirst } from "#domain/pair/freshness.ts";
import type { Test } from "#domain/pair/schema.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toAttestationAddress } from "#forms/attestation.ts";
import { toDayText } from "#ui/dates.ts";
import { SeverityMark } from "#ui/kinds/component/view.tsx";
import { toAgeText } from "#ui/kinds/pair/newest-test.tsx";
import { toLinks } from "#ui/kinds/parts.tsx";
import { quiet } from "#ui/list/columns.tsx";
import type { InContext, PageContext } from "#ui/page-context.ts";
import type { Part } from "#ui/record/part.tsx";
import { SourcedTable } from "#ui/table/sourced-table.tsx";

type PairRecord = RegisterRecord<"pair">;

/** What was tried, newest first, and how long ago. That it was tested says nothing of how it went. */
export function toTestsPart(context: PageContext, pair: PairRecord): Part {
  const { tests } = pair.body;
  return {
    id: "tests",
    title: "Tests",
    count: tests.length,
    content: (
      <>
        {tests.length > 0 ? <Tests context={context} tests={tests} /> : <p className="empty">{NONE}</p>}
        <p className="more">
          <Newer context={context} pair={pair} />{" "}
          {context.editing ? (
            <a rel="nofollow" href={toAttestationAddress(pair.slug)}>
              Record a test
            </a>
          ) : null}
        </p>
      </>
    ),
  };
}

const NONE = "Nobody has recorded a test of this pair. Not tested is not the same as not working.";

function Newer({ context, pair }: InContext & { readonly pair: PairRecord }) {
  const count = countNewerKernels(context.spec.records.kernel, pair.body);
  if (count === undefined) return null;
  const kernels = count === 1 ? "1 kernel" : `${count === 0 ? "No" : count} kernels`;
  return (
    <>
      {kernels} on record {count === 1 ? "is" : "are"} newer than both.
    </>
  );
}

function Tests({ context, tests }: InContext & { readonly tests: readonly Test[] }) {
  return (
    <SourcedTable
      context={context}
      prefix="test"
      label="Tests of this pair"
      rows={listNewestFirst(tests)}
      columns={[
        {
          heading: "Day",
          cell: ({ day }) => (
            <>
              <span className="nowrap">{toDayText(day)}</span>, {toAgeText(day, context.today)}
            </>
          ),
        },
        { heading: "By", names: true, cell: ({ by }) => by },
        { heading: "Result", cell: (test) => <Result test={test} /> },
        { heading: "Up, down, up", cell: ({ upDownUp }) => toUpDownUp(upDownUp) },
        { heading: "In use", cell: (test) => <InUse context={context} test={test} /> },
        { heading: "On", cell: (test) => <Where test={test} /> },
        { heading: "Log", cell: ({ log }) => (log === undefined ? "none" : <a href={log}>{new URL(log).hostname}</a>) },
      ]}
    />
  );
}

const toUpDownUp = (done: boolean | undefined) =>
  done === undefined ? quiet("? not said") : done ? "done" : "not done";

const Result = ({ test: { result, text } }: { readonly test: Test }) => (
  <>
    <SeverityMark severity={result} />
    {text === undefined ? null : <div>{text}</div>}
  </>
);

function InUse({ context, test: { components, features } }: InContext & { readonly test: Test }) {
  const links = toLinks(context, "component", components ?? []);
  return (
    <>
      {links ?? quiet("? not said")}
      {features && features.length > 0 ? <div>{features.join(", ")}</div> : null}
    </>
  );
}

const Where = ({ test: { hardware, environment, commits } }: { readonly test: Test }) => (
  <>
    {hardware}
    {environment === undefined ? null : <div>{environment}</div>}
    {[...new Set(commits)].map((commit) => (
      <div key={commit}>
        <code title={commit}>{commit.slice(0, 12)}</code>
      </div>
    ))}
  </>
);
