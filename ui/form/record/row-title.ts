/** How a folded part of a form is told from the others. */
import type { FormNode } from "#forms/form-tree.ts";

/** What a row says of itself first: "2: running, start, stopped". */
export function toRowTitle(row: Extract<FormNode, { type: "group" }>, index: number): string {
  const texts = row.nodes.flatMap((node) =>
    node.type === "text" || node.type === "fixed" || node.type === "number" ? [node.value] : [],
  );
  const said = texts
    .filter((text) => text !== "")
    .slice(0, 3)
    .join(", ");
  const short = said.length > 90 ? `${said.slice(0, 90)}…` : said;
  return short === "" ? `${index + 1}` : `${index + 1}: ${short}`;
}

/** Whether somebody has typed anything into it. */
export function hasValue(node: FormNode): boolean {
  switch (node.type) {
    case "group":
      return node.nodes.some(hasValue);
    case "list":
      return node.rows.length > 0;
    case "flag":
      return node.value;
    case "fixed":
    case "choice":
      return false;
    case "text":
    case "number":
      return node.value !== "";
  }
}

/** Whether a row in it was just added, and is still to be filled. */
export function hasBlankRow(node: FormNode): boolean {
  if (node.type === "list") return node.rows.some((row) => !hasValue(row) || hasBlankRow(row));
  return node.type === "group" && node.nodes.some(hasBlankRow);
}
