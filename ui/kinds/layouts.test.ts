import { describe, expect, it } from "vitest";
import { kinds, listKinds } from "#domain/register/kinds.ts";
import { toFormNode, type FormNode } from "#forms/form-tree.ts";
import { layouts } from "#ui/kinds/layouts.ts";
import { toShape, type Shape } from "#forms/shape.ts";

const toFields = (shape: Shape | undefined): readonly string[] =>
  shape?.type === "group" ? shape.fields.map(({ name }) => name) : [];

function findList(shape: Shape, name: string): Shape | undefined {
  if (shape.type !== "group") return undefined;
  for (const field of shape.fields) {
    if (field.name === name && field.shape.type === "list") return field.shape.item;
    const inside = findList(field.shape, name);
    if (inside) return inside;
  }
  return undefined;
}

describe("the layout of a kind", () => {
  it.each(listKinds().map(({ name }) => ({ name })))("names each field of a $name once", ({ name }) => {
    const laidOut = layouts[name].sections.flatMap(({ fields }) => fields);
    expect([...laidOut].sort()).toEqual([...toFields(toShape(kinds[name].schema))].sort());
  });

  it.each(listKinds().map(({ name }) => ({ name })))("speaks of rows that a $name has", ({ name }) => {
    for (const [list, columns] of Object.entries(layouts[name].rows ?? {})) {
      const fields = toFields(findList(toShape(kinds[name].schema), list));
      expect(fields, list).toEqual(expect.arrayContaining(Object.keys(columns)));
    }
  });

  it.each(listKinds().map(({ name }) => ({ name })))("shows every field that a new $name has to have", ({ name }) => {
    const node: FormNode = toFormNode(toShape(kinds[name].schema), {}, { path: "", label: "", isOptional: false });
    // What is made of another field is said in its place.
    const folded = layouts[name].sections
      .filter(({ isFolded, otherwise }) => isFolded && !otherwise)
      .flatMap(({ fields }) => fields);
    const needed = node.type === "group" ? node.nodes.filter((one) => "isOptional" in one && !one.isOptional) : [];
    expect(needed.map(({ path }) => path.slice(1)).filter((path) => folded.includes(path))).toEqual([]);
  });
});
