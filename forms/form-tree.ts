/** A record as the inputs of a form. Each is named by the JSON Pointer of its value, so that what is wrong finds its field. */
import { isObject } from "#domain/register/record/match-items.ts";
import type { FieldShape, Shape, TextShape } from "#forms/shape.ts";
import { toPointer } from "#domain/register/record/at-path.ts";
import { withCapital } from "#domain/capital.ts";
import { toFieldLabel } from "#domain/register/record/label.ts";

export type FormNode = {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** Of a single value: it has to be given, for the group that it stands in is there. */
  readonly isRequired?: boolean;
} & (
  | { readonly type: "text"; readonly value: string; readonly text: TextShape; readonly isOptional: boolean }
  | { readonly type: "number"; readonly value: string; readonly isOptional: boolean }
  | {
      readonly type: "choice";
      readonly value: string;
      readonly words: readonly string[];
      readonly isOptional: boolean;
      /** Its words stand for true and false. */
      readonly isTruth?: boolean;
    }
  | { readonly type: "flag"; readonly value: boolean }
  | { readonly type: "fixed"; readonly value: string }
  | { readonly type: "group"; readonly nodes: readonly FormNode[]; readonly isOptional: boolean }
  | {
      readonly type: "list";
      readonly rows: readonly FormNode[];
      /** What can be added; one nameless variant where all rows are alike. */
      readonly variants: readonly string[];
      /** Rows of one input each. */
      readonly isPlain: boolean;
      readonly isOptional: boolean;
      /** Where a word may stand in place of the list: the choice between them. */
      readonly instead?: { readonly word: string; readonly chosen: "" | "word" | "list" };
    }
);

/** A field of the form: `path` is where its value lies. Takes any value, and shows what of it has a place in the form. */
export function toFormNode(shape: Shape, value: unknown, place: Place): FormNode {
  const { path, label, isOptional, isLoose = false } = place;
  const base = {
    ...(!isOptional && !isLoose && SINGLE.has(shape.type) && { isRequired: true }),
    path,
    label,
    ...("hint" in shape && shape.hint !== undefined ? { hint: shape.hint } : {}),
  };
  switch (shape.type) {
    case "group":
      return { ...base, type: "group", isOptional, nodes: toMembers(shape.fields, value, place) };
    case "variants": {
      const found = shape.variants.get(String(asObject(value)["type"])) ?? [...shape.variants.values()][0];
      return { ...base, type: "group", isOptional, nodes: toMembers(found?.fields ?? [], value, place) };
    }
    case "list":
      return { ...base, type: "list", isOptional, ...toRows(shape.item, asList(value), path) };
    case "word-or-list": {
      const chosen = value === shape.word ? "word" : Array.isArray(value) ? "list" : "";
      const instead = { word: shape.word, chosen } as const;
      return { ...base, type: "list", isOptional, instead, ...toRows(shape.item, asList(value), path) };
    }
    case "choice":
      return {
        ...base,
        type: "choice",
        isOptional,
        words: shape.words,
        ...(shape.isTruth && { isTruth: true }),
        value: asText(value) || (shape.preset ?? ""),
      };
    case "flag":
      return { ...base, type: "flag", value: typeof value === "boolean" ? value : shape.preset };
    case "fixed":
      return { ...base, type: "fixed", value: shape.text };
    case "number":
      return { ...base, type: "number", isOptional, value: asText(value) };
    case "text":
      return { ...base, type: "text", isOptional, text: shape.text, value: asText(value) };
  }
}

export interface Place {
  readonly path: string;
  readonly label: string;
  readonly isOptional: boolean;
  /** Inside of a group that may be left out, and is. */
  readonly isLoose?: boolean;
}

const SINGLE: ReadonlySet<Shape["type"]> = new Set(["text", "number", "choice"]);

function toMembers(fields: readonly FieldShape[], value: unknown, { path, isOptional, isLoose = false }: Place) {
  const isLeftOut = isLoose || (isOptional && Object.keys(asObject(value)).length === 0);
  return fields.map((field) =>
    toFormNode(field.shape, asObject(value)[field.name], {
      path: `${path}${toPointer([field.name])}`,
      label: withCapital(toFieldLabel(field.name)),
      isOptional: field.isOptional,
      isLoose: isLeftOut,
    }),
  );
}

function toRows(item: Shape, values: readonly unknown[], path: string) {
  const rows = values.map((value, index) =>
    toFormNode(item, value, { path: `${path}/${index}`, label: String(index + 1), isOptional: false }),
  );
  return {
    rows,
    isPlain: item.type === "text",
    variants: item.type === "variants" ? [...item.variants.keys()] : [""],
  };
}

/** The last step of a path: the name of the field, or the number of the row. */
export const toName = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

export const asObject = (value: unknown): Readonly<Record<string, unknown>> => (isObject(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

const asText = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
