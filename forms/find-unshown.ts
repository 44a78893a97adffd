import { asObject } from "#forms/form-tree.ts";
import type { Shape } from "#forms/shape.ts";

/** The path, such as `/states/0/id`, of the first value that has no input of its own; undefined where the fields can show everything. */
export function findUnshown(shape: Shape, value: unknown, path = ""): string | undefined {
  if (value === undefined) return undefined;
  switch (shape.type) {
    case "group":
      if (typeof value !== "object" || value === null || Array.isArray(value)) return path;
      return first(Object.entries(value), ([name, member]) => {
        const field = shape.fields.find((one) => one.name === name);
        return field ? findUnshown(field.shape, member, `${path}/${name}`) : `${path}/${name}`;
      });
    case "variants": {
      const variant = shape.variants.get(String(asObject(value)["type"]));
      return variant ? findUnshown(variant, value, path) : path;
    }
    case "list":
      if (!Array.isArray(value)) return path;
      return first([...value.entries()], ([index, row]) => findUnshown(shape.item, row, `${path}/${index}`));
    case "word-or-list":
      return value === shape.word ? undefined : findUnshown({ type: "list", item: shape.item }, value, path);
    case "flag":
      return typeof value === "boolean" ? undefined : path;
    case "number":
      return Number.isSafeInteger(value) ? undefined : path;
    case "fixed":
      return value === shape.text ? undefined : path;
    case "choice":
      return typeof value === (shape.isTruth ? "boolean" : "string") ? undefined : path;
    case "text":
      return typeof value === "string" ? undefined : path;
  }
}

function first<Row>(rows: readonly Row[], find: (row: Row) => string | undefined): string | undefined {
  for (const row of rows) {
    const found = find(row);
    if (found !== undefined) return found;
  }
  return undefined;
}
