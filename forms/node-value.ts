import { toName, type FormNode } from "#forms/form-tree.ts";

/** The value that a node of a form shows; undefined where it says nothing. */
export function toNodeValue(node: FormNode): unknown {
  switch (node.type) {
    case "group":
      return Object.fromEntries(
        node.nodes.flatMap((member) => {
          const value = toNodeValue(member);
          return value === undefined ? [] : [[toName(member.path), value] as const];
        }),
      );
    case "list":
      if (node.instead && node.instead.chosen !== "list")
        return node.instead.chosen === "word" ? node.instead.word : undefined;
      return node.rows.map((row) => toNodeValue(row) ?? "");
    case "flag":
    case "fixed":
      return node.value;
    case "number":
      return node.value === "" ? undefined : /^-?\d{1,15}$/.test(node.value) ? Number(node.value) : node.value;
    case "choice":
      if (node.isTruth && ["true", "false"].includes(node.value)) return node.value === "true";
      return node.value === "" ? undefined : node.value;
    case "text":
      return node.value === "" ? undefined : node.value;
  }
}
