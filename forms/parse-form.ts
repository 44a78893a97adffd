/** From what a form sent back to the value it stands for. Whether that is a body of its kind is for its schema to say. */
import { isObject } from "#domain/register/record/match-items.ts";
import { limits } from "#domain/limits.ts";
import { parseRest } from "#forms/kept-rest.ts";
import { sheetNames } from "#forms/sheet-names.ts";
import type { Shape } from "#forms/shape.ts";

/** What was typed, by the name of its input: the JSON Pointer of its value. */
export type Entries = Readonly<Record<string, unknown>>;

/** The entries as the tree that their names spell. */
export interface Typed {
  readonly text?: string;
  readonly parts: ReadonlyMap<string, Typed>;
}

export function toTypedTree(entries: Entries): Typed {
  const root: Growing = { parts: new Map() };
  for (const [name, value] of Object.entries(entries)) {
    if (!name.startsWith("/") || typeof value !== "string") continue;
    const steps = name.slice(1).split("/", limits.formDepth + 1);
    // No field lies so deep, and a name of a megabyte of slashes would make a million branches.
    if (steps.length > limits.formDepth) continue;
    let at = root;
    for (const step of steps) {
      const next: Growing = at.parts.get(step) ?? { parts: new Map() };
      at.parts.set(step, next);
      at = next;
    }
    at.text = value;
  }
  return root;
}

interface Growing extends Typed {
  text?: string;
  readonly parts: Map<string, Growing>;
}

/** What was typed at a path such as `/changes/0/body`. */
export function findTyped(tree: Typed, path: string): Typed | undefined {
  let at: Typed | undefined = tree;
  for (const step of path.split("/").slice(1)) at = at?.parts.get(step);
  return at;
}

/** Every empty row of a list is kept, because somebody may be about to fill it; `withoutEmpty` drops them. */
export function parseTyped(shape: Shape, typed: Typed | undefined): unknown {
  const text = typed?.text ?? "";
  switch (shape.type) {
    case "group": {
      const kept = parseRest(typed?.parts.get(sheetNames.rest)?.text) ?? {};
      const members = shape.fields.map(({ name, shape: inner }) => [
        name,
        Object.hasOwn(kept, name) ? kept[name] : parseTyped(inner, typed?.parts.get(name)),
      ]);
      return Object.fromEntries(members.filter(([, value]) => value !== undefined));
    }
    case "variants": {
      const variant = shape.variants.get(typed?.parts.get("type")?.text ?? "");
      return variant ? parseTyped(variant, typed) : {};
    }
    case "list":
      return parseRows(shape.item, typed);
    case "word-or-list": {
      const chosen = typed?.parts.get("as")?.text;
      return chosen === "word" ? shape.word : chosen === "list" ? parseRows(shape.item, typed) : undefined;
    }
    case "flag":
      return text === "true";
    case "fixed":
      return shape.text;
    case "number":
      // What is no number stays as it was typed, for the schema to refuse in words.
      return /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : text === "" ? undefined : text;
    case "choice":
      if (shape.isTruth && ["true", "false"].includes(text)) return text === "true";
      return text === "" ? undefined : text;
    case "text":
      return text === "" ? undefined : text;
  }
}

const parseRows = (item: Shape, typed: Typed | undefined): unknown[] =>
  [...(typed?.parts ?? [])]
    .filter(([index]) => /^\d{1,6}$/.test(index))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) => parseTyped(item, row) ?? "");

/** Without the rows that nobody filled, and without the optional groups that say nothing. */
export function withoutEmpty(shape: Shape, value: unknown): unknown {
  switch (shape.type) {
    case "group": {
      if (!isObject(value)) return value;
      const known = new Map(shape.fields.map((field) => [field.name, field]));
      const members = Object.entries(value).map(([name, member]) => {
        const field = known.get(name);
        if (!field) return [name, member] as const;
        const isLeftOut = field.isOptional && isBlank(field.shape, member);
        return [name, isLeftOut ? undefined : withoutEmpty(field.shape, member)] as const;
      });
      return Object.fromEntries(members.filter(([, member]) => member !== undefined));
    }
    case "variants": {
      const variant = isObject(value) ? shape.variants.get(String(value["type"])) : undefined;
      return variant ? withoutEmpty(variant, value) : value;
    }
    case "list":
    case "word-or-list":
      return Array.isArray(value)
        ? value.filter((row) => !isBlank(shape.item, row)).map((row) => withoutEmpty(shape.item, row))
        : value;
    default:
      // Nobody sees a blank at an end, and nobody means it.
      return typeof value === "string" ? value.replace(/^[^\S\n]+|[^\S\n]+$/gu, "") : value;
  }
}

/** Whether a value says no more than an input that nobody touched. */
function isBlank(shape: Shape, value: unknown): boolean {
  if (value === undefined || value === "") return true;
  switch (shape.type) {
    case "group":
      return (
        isObject(value) &&
        Object.entries(value).every(([name, member]) => {
          const field = shape.fields.find((one) => one.name === name);
          return field !== undefined && isBlank(field.shape, member);
        })
      );
    case "variants": {
      const variant = isObject(value) ? shape.variants.get(String(value["type"])) : undefined;
      return variant ? isBlank(variant, value) : isObject(value) && Object.keys(value).length === 0;
    }
    case "list":
      return Array.isArray(value) && value.every((row) => isBlank(shape.item, row));
    case "word-or-list":
      return false;
    case "choice":
    case "flag":
      return value === shape.preset;
    case "fixed":
      return value === shape.text;
    default:
      return false;
  }
}
