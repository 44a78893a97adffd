/** What a schema asks for, as a form needs to know it: which inputs, which words to choose from, what may be left out. */
import type { z } from "zod";
import { references, toSlugWords, type KindName } from "#domain/register/reference.ts";

export type Shape =
  | { readonly type: "group"; readonly fields: readonly FieldShape[] }
  | { readonly type: "list"; readonly item: Shape; readonly hint?: string }
  /** One of several groups, told apart by the word in `type`. */
  | { readonly type: "variants"; readonly variants: ReadonlyMap<string, GroupShape> }
  /** A word, or a list of texts that was looked up and may be empty. */
  | { readonly type: "word-or-list"; readonly word: string; readonly item: Shape; readonly hint?: string }
  /** `isTruth`: its words stand for true and false, and neither is chosen where nobody knows. */
  | {
      readonly type: "choice";
      readonly words: readonly string[];
      readonly preset?: string;
      readonly isTruth?: true;
      readonly hint?: string;
    }
  | { readonly type: "flag"; readonly preset: boolean; readonly hint?: string }
  | { readonly type: "number"; readonly hint?: string }
  /** Always the same text; nobody types it. */
  | { readonly type: "fixed"; readonly text: string }
  | { readonly type: "text"; readonly text: TextShape; readonly hint?: string };

export type GroupShape = Extract<Shape, { type: "group" }>;

export interface TextShape {
  /** Where one character is too few. */
  readonly min?: number;
  readonly max?: number;
  readonly isDay: boolean;
  readonly reference?: KindName | "any";
}

export interface FieldShape {
  readonly name: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
}

const known = new WeakMap<z.core.$ZodType, Shape>();

/** Throws for a schema that no form can show: that is a gap here, not a mistake of somebody who types. */
export function toShape(schema: z.core.$ZodType): Shape {
  const shape = known.get(schema) ?? readShape(schema);
  known.set(schema, shape);
  return shape;
}

function readShape(schema: z.core.$ZodType): Shape {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const hint = toHint(schema);
  switch (def.type) {
    case "object":
      return { type: "group", fields: Object.entries(def.shape).map(([name, member]) => toField(name, member)) };
    case "array":
      return { type: "list", item: toShape(def.element), ...hint };
    case "pipe":
      return toShape(def.in._zod.def.type === "transform" ? def.out : def.in);
    case "optional":
      // A box that nobody ticked would say no.
      if (def.innerType._zod.def.type === "boolean")
        return { type: "choice", words: ["true", "false"], isTruth: true, ...hint };
      return { ...toShape(def.innerType), ...hint };
    case "default":
      return { ...withPreset(toShape(def.innerType), def.defaultValue), ...hint };
    case "enum":
      return { type: "choice", words: Object.values(def.entries).map(String), ...hint };
    case "boolean":
      return { type: "flag", preset: false, ...hint };
    case "number":
      return { type: "number", ...hint };
    case "literal":
      return { type: "fixed", text: String(def.values[0]) };
    case "string":
      return toTextField(toText(schema as z.ZodString), hint); // `def.type` says so
    case "union":
      return toChoice(def.options, hint);
    default:
      throw new Error(`a form has no input for a schema of type ${def.type}`);
  }
}

const toField = (name: string, schema: z.core.$ZodType): FieldShape => ({
  name,
  shape: toShape(schema),
  isOptional: ["optional", "default"].includes(schema._zod.def.type),
});

function toText(schema: z.ZodString): TextShape {
  const min = schema.minLength ?? 0;
  const reference = references.get(schema)?.kind;
  return {
    isDay: schema.format === "date",
    ...(min > 1 ? { min } : {}),
    ...(schema.maxLength === null ? {} : { max: schema.maxLength }),
    ...(reference === undefined ? {} : { reference }),
  };
}

/** Who fills in a form picks a record, and need not know how it is written. */
function toTextField(text: TextShape, said: { hint?: string }): Shape {
  const { reference = "any" } = text;
  const isPlain = reference !== "any" && said.hint === toSlugWords(reference);
  return { type: "text", text, ...(isPlain ? { hint: "Found by its title or its address." } : said) };
}

function toChoice(options: readonly z.core.$ZodType[], hint: { hint?: string }): Shape {
  const shapes = options.map(toShape);
  const variants = shapes.flatMap((shape) => {
    const type = shape.type === "group" ? shape.fields.find(({ name }) => name === "type")?.shape : undefined;
    return shape.type === "group" && type?.type === "fixed" ? [[type.text, shape] as const] : [];
  });
  if (variants.length === shapes.length) return { type: "variants", variants: new Map(variants) };
  const word = shapes.find((shape) => shape.type === "fixed");
  const list = shapes.find((shape) => shape.type === "list");
  if (shapes.length !== 2 || !word || !list) throw new Error("a form has no input for this union");
  return { type: "word-or-list", word: word.text, item: list.item, ...hint };
}

function withPreset(shape: Shape, preset: unknown): Shape {
  if (shape.type === "choice" && typeof preset === "string") return { ...shape, preset };
  if (shape.type === "flag" && typeof preset === "boolean") return { ...shape, preset };
  return shape;
}

function toHint(schema: z.core.$ZodType): { hint?: string } {
  const { description } = schema as z.ZodType;
  return description === undefined ? {} : { hint: description };
}
