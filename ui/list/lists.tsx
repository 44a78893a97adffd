/** The list of each kind. A kind that is added without one does not compile. */
import { toStatus, toSummary } from "#domain/spec.ts";
import { toPlainSentence } from "#exports/plain-text.ts";
import type { AnyRecord, RegisterRecord } from "#domain/record/record.ts";
import { toRecordId, type KindName } from "#domain/reference.ts";
import type { List } from "#ui/list/list.ts";
import type { Reading } from "#ui/reading.ts";
import { RecordLink } from "#ui/record/record-link.tsx";
import { StatusMark } from "#ui/record/status-mark.tsx";
import type { Column } from "#ui/table/table.tsx";

// `kind` and `body` of a record always belong together, which TypeScript cannot follow through the union.
const asAny = (record: RegisterRecord<KindName>): AnyRecord => record as AnyRecord;

const plainList: List<KindName> = {
  columns: (reading: Reading): readonly Column<RegisterRecord<KindName>>[] => [
    {
      heading: "Title",
      names: true,
      cell: ({ kind, slug }) => <RecordLink reading={reading} id={toRecordId(kind, slug)} />,
    },
    {
      heading: "Status",
      cell: (record) => {
        const status = toStatus(asAny(record));
        return status ? <StatusMark status={status} /> : null;
      },
    },
    { heading: "In a sentence", className: "wide", cell: (record) => toPlainSentence(toSummary(asAny(record))) },
  ],
  filters: [{ name: "status", label: "Status", wordOf: (record) => toStatus(asAny(record)) }],
};

const lists: { readonly [Kind in KindName]: List<Kind> } = {
  charter: plainList,
  person: plainList,
  component: plainList,
  machine: plainList,
  term: plainList,
  kernel: plainList,
  pair: plainList,
  topic: plainList,
  decision: plainList,
  meeting: plainList,
  action: plainList,
} as { readonly [Kind in KindName]: List<Kind> };

export const toList = (kind: KindName): List<KindName> => lists[kind] as unknown as List<KindName>;
