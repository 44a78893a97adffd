/** Where on a page what was found stands: the sentence of a note, the row of a table, a part of the page. */
import type { FoundKind } from "#domain/search/document.ts";
import type { FoundPlace, Hit } from "#domain/search/found.ts";
import { toPassagePath } from "#exports/passage-path.ts";

type Placed = Pick<FoundPlace, "path" | "item" | "passage" | "original">;

/** Lists whose items have anchors of their own. */
const items: Readonly<Record<string, (item: string | undefined, index: string) => string>> = {
  states: (item) => `state-${item}`,
  transitions: (_, index) => `transition-${index}`,
  rejections: (_, index) => `rejection-${index}`,
  properties: (item) => `property-${item}`,
  composes: (item) => `part-${item}`,
  positions: (item) => `position-${item}`,
  scope: (item) => `scope-${item}`,
};

/** Fields that are a part of their page, by the anchor of that. */
const parts: Readonly<Partial<Record<FoundKind, Readonly<Record<string, string>>>>> = {
  action: { due: "due", acceptance: "acceptance", outcome: "outcome" },
  charter: { joining: "joining", intake: "intake", resources: "resources", consensus: "agreeing" },
  component: { formats: "formats", formatRule: "format-rule", onMismatch: "mismatch", facts: "facts" },
  decision: { reason: "reason", consequences: "consequences", later: "later" },
  kernel: { features: "features", notes: "notes" },
  machine: {
    events: "transitions",
    invariants: "invariants",
    describes: "describes",
    notes: "notes",
    logMapping: "logs",
  },
  meeting: { corrections: "corrections", next: "next", facts: "facts", held: "facts", attendance: "facts" },
  pair: { guarantor: "guarantor", risks: "risks", conditions: "conditions", facts: "facts" },
  person: { affiliation: "affiliation" },
  topic: { reason: "reason", outcome: "outcome" },
};

/** The path of its page, at the place. */
export function toPlacePath({ id, kind }: Pick<Hit, "id" | "kind">, { path, item, passage, original }: Placed): string {
  if (passage) return toPassagePath({ meeting: id.slice(id.indexOf("/") + 1), ...passage, mark: original });
  const anchor = kind === "proposal" ? path : toAnchor(kind, path, item);
  return `/${id}${anchor === "" ? "" : `#${anchor}`}`;
}

function toAnchor(kind: FoundKind, path: string, item: string | undefined): string {
  const [, field = "", index = ""] = path.split("/");
  const toItemAnchor = items[field];
  if (toItemAnchor && index !== "" && (item !== undefined || field === "transitions" || field === "rejections"))
    return toItemAnchor(item, index);
  return parts[kind]?.[field] ?? "";
}
