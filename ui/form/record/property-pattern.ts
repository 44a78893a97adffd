/** A pattern of a property with its blanks, as the form holds it until a row is made of it. */
import { fillPattern, patterns } from "#domain/machine/property/patterns.ts";
import type { Typed } from "#ui/form/record/parse-form.ts";

/** Every pattern has some of these. */
export const blankNames = ["A", "B", "C"] as const;

export type TypedPattern = Readonly<Record<string, string>>;

/** Undefined where nothing is typed. */
export function findTypedPattern(typed: Typed | undefined): TypedPattern | undefined {
  const fields = ["id", ...blankNames].map((name) => [name, typed?.parts.get(name)?.text ?? ""] as const);
  return fields.some(([, text]) => text.trim() !== "") ? Object.fromEntries(fields) : undefined;
}

/** The row that it makes, with an id that none of the rows has; undefined while no pattern is chosen. */
export function toPatternRow(typed: TypedPattern | undefined, rows: readonly unknown[]): object | undefined {
  const pattern = patterns.find(({ id }) => id === typed?.["id"]);
  if (!pattern || !typed) return undefined;
  const taken = new Set(rows.map((row) => (row as { readonly id?: unknown } | null)?.id)); // whatever was typed
  let id: string = pattern.id;
  for (let number = 2; taken.has(id); number++) id = `${pattern.id}-${number}`;
  return { id, formula: fillPattern(pattern, typed), standing: "proposed" };
}
