import { toSummary } from "#domain/spec.ts";
import type { AnyRecord } from "#domain/record/record.ts";
import type { View } from "#ui/kinds/view.ts";

/** A record without a layout of its own: its text, and its other fields as they are kept. */
export function toPlainView({ record }: { readonly record: AnyRecord }): View {
  return {
    lede: toSummary(record),
    fields: [],
    parts: [{ id: "body", title: "As kept", content: <pre>{JSON.stringify(record.body, null, 2)}</pre> }],
  };
}
