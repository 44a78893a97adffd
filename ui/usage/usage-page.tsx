import { contract } from "#api/contract.ts";
import type { OperationUsage } from "#api/operation-usage.ts";
import { toDayText } from "#ui/dates.ts";
import type { InContext } from "#ui/page-context.ts";
import { Table, type Column } from "#ui/table/table.tsx";

interface UsagePageProps extends InContext {
  /** Most first. */
  readonly usage: readonly OperationUsage[];
  readonly days: number;
}

/** An address that nobody asked for has its name alone. */
type Row = Pick<OperationUsage, "operation"> & Partial<OperationUsage>;

/** How often each address of the API was asked for: what chairs look at before one is taken away. */
export function UsagePage({ usage, days }: UsagePageProps) {
  const paths = new Map(
    contract.map(({ name, method, path }) => [name, method === "GET" ? path : `${method} ${path}`]),
  );
  const asked = new Set(usage.map(({ operation }) => operation));
  const unasked: readonly Row[] = contract
    .filter(({ name }) => !asked.has(name))
    .map(({ name }) => ({ operation: name }));
  const columns: readonly Column<Row>[] = [
    { heading: "Times", className: "number", cell: ({ count }) => (count ?? 0).toLocaleString("en") },
    { heading: "Address", names: true, cell: ({ operation }) => <code>{paths.get(operation) ?? operation}</code> },
    { heading: "Last", className: "nowrap", cell: ({ lastDay }) => (lastDay === undefined ? "" : toDayText(lastDay)) },
    { heading: "Format", className: "number", cell: ({ formatVersion }) => formatVersion },
  ];
  return (
    <>
      <header className="list-head">
        <h1>Use of the API</h1>
        <p className="lede">
          How often each address was asked for in the last {days} days, by the version of the format that was answered.
          Who asked is not kept. What a proxy answers by itself is not counted, and what is asked is added up once a
          minute.
        </p>
      </header>
      <Table
        label="Addresses of the API"
        columns={columns}
        rows={[...usage, ...unasked]}
        keyOf={({ operation, formatVersion }) => `${operation} ${formatVersion}`}
      />
    </>
  );
}
