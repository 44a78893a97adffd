/**
 * The fields of a form, as the schema has them that reads what it sends: words from its meta, the rest from what it
 * lets in. What has no title is not shown, and goes along with the value that the page gives it.
 */
import type { z } from "zod";
import { limits } from "#domain/limits.ts";
import { toShape, type Shape } from "#forms/shape.ts";
import type { Field } from "#ui/form/form-field.tsx";

/** What a page says of a field beyond its schema. */
export type Given<Name extends string> = { readonly [Key in Name]?: Partial<Field> };

export const toFields = <Schema extends z.ZodObject>(
  { shape }: Schema,
  given: Given<keyof Schema["shape"] & string> = {},
): readonly Field[] => {
  const known = new Map<string, Partial<Field> | undefined>(Object.entries(given));
  return Object.entries(shape).flatMap(([name, schema]) => toField(name, schema as z.ZodType, known.get(name) ?? {}));
};

export const hidden = (name: string, value: string): Field => ({ name, label: name, type: "hidden", value });

function toField(name: string, schema: z.ZodType, given: Partial<Field>): readonly Field[] {
  const shape = toShape(schema);
  if (shape.type === "fixed") return [hidden(name, shape.text)];
  const optional = schema.safeParse(undefined).success;
  const { title: label, description: hint, ...words } = schema.meta() ?? {};
  if (label !== undefined) return [{ name, label, hint, optional, ...words, ...toInput(shape), ...given }];
  if (given.value !== undefined) return [hidden(name, given.value)];
  if (optional) return [];
  throw new Error(`a form has neither words for \`${name}\` nor a value`);
}

function toInput(shape: Shape): Partial<Field> {
  if (shape.type === "choice") return { options: shape.words.map((value) => ({ value, label: value })) };
  if (shape.type !== "text") return {};
  const { min: minLength, max: maxLength } = shape.text;
  return {
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(maxLength === limits.prose ? { rows: 4 } : {}),
  };
}
