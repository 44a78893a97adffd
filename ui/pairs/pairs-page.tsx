import { toRecordId } from "#domain/register/reference.ts";
import type { AnyRecord, RegisterRecord } from "#domain/register/record/record.ts";
import { statuses } from "#domain/register/status.ts";
import { PATH } from "#exports/pair-paths.ts";
import { toList } from "#ui/kinds/faces.ts";
import { WithCutLinks } from "#ui/list/cut-links.tsx";
import { cutAfter } from "#ui/list/list.ts";
import { ListTitle, toNewOne } from "#ui/list/list-title.tsx";
import { FollowLine } from "#ui/frame/subscriptions.tsx";
import { PairStanding } from "#ui/pairs/pair-standing.tsx";
import { toHref, toPath, type InContext } from "#ui/page-context.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { Parts, toListPart } from "#ui/record/part.tsx";
import { StatusMark } from "#ui/record/status-mark.tsx";
import { Table } from "#ui/table/table.tsx";

/** Kernels of the matrix: it has a cell for each two of them. */
const CROSSED = 40;

interface PairsPageProps extends InContext {
  /** The last pair of the page of the list before. */
  readonly last?: AnyRecord | undefined;
}

/** Upgrade pairs as a matrix of kernels, from the rows to the columns, and as a list. Where nothing is said, it says so. */
export function PairsPage({ context, last }: PairsPageProps) {
  const { pair, kernel } = context.spec.records;
  const shown = cutAfter(pair, last);
  const newest = kernel.slice(-CROSSED);
  const standings = [...new Set(pair.map(({ body }) => body.standing))];
  return (
    <>
      <header className="list-head">
        <ListTitle
          heading="Upgrade pairs"
          count={pair.length}
          actions={[{ label: "May I go from one kernel to another?", href: toHref(context, PATH) }, toNewOne("pairs")]}
        />
        <p className="lede">
          A pair is one directed step: rows are the kernel that hands over, columns the one that takes over. The way
          back is a pair of its own. A cell says what somebody declared, and what stands against it. A cell that says
          unknown means that nobody has said anything; it is never a yes.
        </p>
        <FollowLine about="kind=pairs" />
      </header>
      {kernel.length === 0 ? (
        <p className="empty">
          There is no kernel in the register at this revision, so there are no pairs between them.
        </p>
      ) : (
        <Matrix context={context} kernels={newest} />
      )}
      {kernel.length > newest.length ? (
        <p className="quiet">
          The newest {newest.length} of {kernel.length.toLocaleString("en")} kernels. The pairs of all of them are in
          the list below, and on the page of each <a href={toHref(context, "/kernels")}>kernel</a>.
        </p>
      ) : null}
      <ul className="marks legend" aria-label="What the signs mean">
        {standings.map((standing) => (
          <li key={standing}>
            <StatusMark status={standing} />: <span className="quiet">{statuses[standing].meaning}</span>
          </li>
        ))}
        <li>
          <StatusMark status="unknown" />: <span className="quiet">{statuses.unknown.meaning}</span>
        </li>
      </ul>
      <Parts
        parts={[
          toListPart(
            "list",
            "The pairs",
            pair,
            <WithCutLinks
              context={context}
              cut={shown}
              label="Upgrade pairs"
              toPath={(passed) => toPlacePath(pair[passed - 1])}
            >
              <Table
                label="Upgrade pairs"
                columns={toList("pair").columns(context)}
                rows={shown.shown}
                keyOf={({ slug }) => slug}
              />
            </WithCutLinks>,
            "No pair has been put on record yet.",
          ),
        ]}
      />
    </>
  );
}

/** The list stands below the matrix, so its pages begin there. */
const toPlacePath = (before: RegisterRecord<"pair"> | undefined): string =>
  before ? `/pairs?after=${before.slug}#list` : "/pairs#list";

interface MatrixProps extends InContext {
  readonly kernels: readonly RegisterRecord<"kernel">[];
}

function Matrix({ context, kernels: kernel }: MatrixProps) {
  const { pair } = context.spec.records;
  const byStep = new Map(pair.map((record) => [`${record.body.from} ${record.body.to}`, record]));
  return (
    // A region that scrolls must be reachable with the keyboard.

    <div className="scroll" role="region" aria-label="Matrix of upgrade pairs" tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">from ↓ to →</th>
            {kernel.map(({ slug }) => (
              <th key={slug} scope="col">
                <RecordLink context={context} id={toRecordId("kernel", slug)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kernel.map((from) => (
            <tr key={from.slug}>
              <th scope="row">
                <RecordLink context={context} id={toRecordId("kernel", from.slug)} />
              </th>
              {kernel.map((to) => (
                <Cell
                  key={to.slug}
                  context={context}
                  isSame={from === to}
                  pair={byStep.get(`${from.slug} ${to.slug}`)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends InContext {
  readonly isSame: boolean;
  readonly pair: RegisterRecord<"pair"> | undefined;
}

function Cell({ context, isSame, pair }: CellProps) {
  if (pair) {
    return (
      <td className="known">
        <a href={toHref(context, toPath("pair", pair.slug))}>
          <PairStanding context={context} pair={pair} />
        </a>
      </td>
    );
  }
  if (isSame)
    return (
      <td className="same">
        <span aria-hidden="true">—</span>
        <span className="unseen">the same kernel</span>
      </td>
    );
  return <td className="unknown">unknown</td>;
}
