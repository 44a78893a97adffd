import { findClosing } from "#domain/action/closing.ts";
import { toConditionsPart } from "#ui/kinds/action/conditions.tsx";
import { DueDay, toCarriedOver } from "#ui/kinds/action/list.tsx";
import { toFactsPart, toLine, toLink, toRelatedPart } from "#ui/kinds/parts.tsx";
import type { View, ViewProps } from "#ui/kinds/view.ts";
import { WithSources } from "#ui/margin/noted.tsx";

export function toActionView({ context, record }: ViewProps<"action">): View {
  const { body } = record;
  const closing = findClosing(body);
  return {
    lede: body.text,
    fields: [
      { label: "Type", value: body.type === "action" ? "action item" : "milestone" },
      { label: "Owner", value: toLink(context, "person", body.owner) ?? "nobody is named" },
      { label: "About the owner", value: toLine(context, body.ownerText) },
      { label: "From", value: toLink(context, "meeting", body.meeting) },
      { label: "Since", value: toCarriedOver(context, record) },
      { label: "Closed by the note of", value: closing && toLink(context, "meeting", closing.meeting) },
    ],
    parts: [
      {
        id: "due",
        title: "Due",
        content: body.due ? (
          <WithSources context={context} sources={body.due.sources} part={body.due}>
            <p>
              {body.due.day === undefined ? null : (
                <>
                  <DueDay context={context} action={record} /> ·{" "}
                </>
              )}
              {toLine(context, body.due.text)}
            </p>
          </WithSources>
        ) : undefined,
      },
      toConditionsPart({ context, conditions: body.acceptance }),
      toFactsPart(context, "outcome", "What became of it", body.outcome),
      toRelatedPart(context, body.related),
    ],
  };
}
