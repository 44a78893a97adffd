import { toLine } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { Statement } from "#ui/margin/noted.tsx";

export function toPersonView({ context, record }: ViewProps<"person">): View {
  const { about, otherNames, affiliation, unknown } = record.body;
  return {
    lede: about,
    fields: [
      { label: "Also named", value: otherNames.join(", ") },
      { label: "Not known", value: toLine(context, unknown) },
    ],
    parts: [
      {
        id: "affiliation",
        title: "Speaks for",
        content: affiliation ? <Statement context={context} fact={affiliation} /> : undefined,
      },
    ],
  };
}
