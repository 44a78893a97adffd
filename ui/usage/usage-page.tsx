import { contract } from "#api/contract.ts";
import { toDayText } from "#ui/dates.ts";
import type { InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

interface OperationUsage {
  readonly operation: string;
  readonly formatVersion: string;
  readonly count: number;
  readonly lastDay: string;
}

interface UsagePageProps extends InContext {
  /** Most first. */
  readonly usage: readonly OperationUsage[];
  readonly days: number;
}

/** How often each address of the API was asked for: what chairs look at before one is taken away. */
export function UsagePage({ usage, days }: UsagePageProps) {
  const paths = new Map(
    contract.map(({ name, method, path }) => [name, method === "GET" ? path : `${method} ${path}`]),
  );
  const columns: readonly Column<OperationUsage>[] = [
    {
      heading: "Address",
      names: true,
      cell: ({ operation }) => <code>{paths.get(operation) ?? operation}</code>,
    },
    { heading: "Format", className: "number", cell: ({ formatVersion }) => formatVersion },
    { heading: "Times", className: "number", cell: ({ count }) => count.toLocaleString("en") },
    { heading: "Last", className: "nowrap", cell: ({ lastDay }) => toDayText(lastDay) },
  ];
  const asked = new Set(usage.map(({ operation }) => operation));
  const unasked = contract.filter(({ name }) => !asked.has(name));
  return (
    <>
      <header className="list-head">
        <h1>Use of the API</h1>
        <p className="lede">
          How often each address was asked for in the last {days} days, by the version of the format that was answered.
          Who asked is not kept. A proxy that answers by itself is not counted.
        </p>
      </header>
      {usage.length > 0 ? (
        <Table
          label="Addresses that were asked for"
          columns={columns}
          rows={usage}
          keyOf={({ operation, formatVersion }) => `${operation} ${formatVersion}`}
        />
      ) : (
        <p className="empty">Nobody has asked for anything yet. What is asked is added up once a minute.</p>
      )}
      {usage.length > 0 && unasked.length > 0 ? (
        <p className="more">Not asked for: {unasked.map(({ name }) => paths.get(name)).join(", ")}</p>
      ) : null}
    </>
  );
}
