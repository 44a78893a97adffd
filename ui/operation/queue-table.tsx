import type { QueueStatus } from "#domain/operation/status.ts";
import { toDelay } from "#ui/operation/quantities.ts";
import { Table, type Column } from "#ui/table/table.tsx";

const words: Readonly<Record<QueueStatus["name"], string>> = {
  requests: "Requests, for their turn",
  jobs: "What is dear, for a thread",
  search: "Searches of what is",
  "older-search": "Searches of what was",
};

const toNumber = (count: number): string => count.toLocaleString("en");

const columns: readonly Column<QueueStatus>[] = [
  { heading: "Who", names: true, cell: ({ name }) => words[name] },
  { heading: "Wait now", className: "number", cell: ({ waiting }) => toNumber(waiting) },
  { heading: "In work", className: "number", cell: ({ running }) => toNumber(running) },
  { heading: "Done", className: "number", cell: ({ done }) => toNumber(done) },
  { heading: "Refused", className: "number", cell: ({ refused }) => toNumber(refused) },
  { heading: "Over a limit", className: "number", cell: ({ over }) => toNumber(over) },
  { heading: "Failed", className: "number", cell: ({ failed }) => toNumber(failed) },
  { heading: "Waited on average", className: "number nowrap", cell: ({ meanWait }) => toDelay(meanWait) },
];

/** Since the server was started, but for who waits and is worked on now. */
export const QueueTable = ({ queues }: { readonly queues: readonly QueueStatus[] }) => (
  <Table label="Who waits, since the server was started" columns={columns} rows={queues} keyOf={({ name }) => name} />
);
