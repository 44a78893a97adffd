/** A pattern of a property with its blanks, as the form holds it until a row is made of it. */
import { parseFormula } from "#domain/machine/formula/parse-formula.ts";
import { fillPattern, listBlanks, patterns, type Pattern } from "#domain/machine/formula/patterns.ts";
import type { Issue } from "#domain/problem.ts";
import type { Typed } from "#forms/parse-form.ts";

/** Every pattern has some of these. */
export const blankNames = ["A", "B", "C"] as const;

export type TypedPattern = Readonly<Record<string, string>>;

/** Undefined where nothing is typed. */
export function findTypedPattern(typed: Typed | undefined): TypedPattern | undefined {
  const fields = ["id", ...blankNames].map((name) => [name, typed?.parts.get(name)?.text ?? ""] as const);
  return fields.some(([, text]) => text.trim() !== "") ? Object.fromEntries(fields) : undefined;
}

export const findPattern = (typed: TypedPattern | undefined): Pattern | undefined =>
  patterns.find(({ id }) => id === typed?.["id"]);

/** What keeps a row from being made of it, at the fields that stand under `path`. */
export function listPatternIssues(path: string, typed: TypedPattern | undefined): readonly Issue[] {
  const pattern = findPattern(typed);
  if (!pattern) return [{ path: `${path}/id`, message: "choose what the property says" }];
  return listBlanks(pattern).flatMap((blank): readonly Issue[] => {
    const text = typed?.[blank]?.trim() ?? "";
    if (text === "") return [{ path: `${path}/${blank}`, message: `say what ${blank} is` }];
    const read = parseFormula(text);
    return read.ok ? [] : [{ path: `${path}/${blank}`, message: read.failure }];
  });
}

/** The row that it makes, with an id that none of the rows has. */
export function toPatternRow(pattern: Pattern, typed: TypedPattern, rows: readonly unknown[]): object {
  const taken = new Set(rows.map((row) => (row as { readonly id?: unknown } | null)?.id)); // whatever was typed
  let id: string = pattern.id;
  for (let number = 2; taken.has(id); number++) id = `${pattern.id}-${number}`;
  return { id, formula: fillPattern(pattern, typed), standing: "proposed" };
}
