/**
 * Cuts a value down to what its schema has to see in order to refuse it. Zod reads every element of a list before it
 * asks how long the list may be, and names every unknown member; both are work and an answer that the sender chooses.
 */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { isObject } from "#domain/register/record/match-items.ts";

/** Longer lists are tried piece by piece, so that reading stops soon after the first faults. */
const PIECE = 1_000;

type Definition = z.core.$ZodTypes["_zod"]["def"];

const definitionOf = (schema: z.core.$ZodType): Definition => (schema as z.core.$ZodTypes)._zod.def;

/** The value itself where nothing is cut. What is cut is refused by its schema, or is to be read whole after all. */
export function cutToSchema(schema: z.core.$ZodType, value: unknown): unknown {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "array":
      return Array.isArray(value) ? cutList(definition, value) : value;
    case "object":
      return isObject(value) ? cutObject(definition, value) : value;
    case "union": {
      const option = isObject(value) ? findOption(definition, value) : undefined;
      return option ? cutToSchema(option, value) : value;
    }
    case "optional":
    case "default":
    case "nullable":
    case "readonly":
      return cutToSchema(definition.innerType, value);
    default:
      return value;
  }
}

function cutList({ element, checks }: z.core.$ZodArrayDef, list: readonly unknown[]): readonly unknown[] {
  const most = checks?.map((check) => check._zod.def).find(isMostLength)?.maximum ?? Infinity;
  // By its length alone, so that its elements add nothing.
  const short = list.length > most ? list.slice(0, most + 1) : list;
  const faulty = short.length > PIECE ? findFaultyEnd(element, short) : short.length;
  return replaceAll(faulty < short.length ? short.slice(0, faulty) : short, (item) => cutToSchema(element, item));
}

/** Where the list holds as many faults as an answer lists. */
function findFaultyEnd(element: z.core.$ZodType, list: readonly unknown[]): number {
  let faults = 0;
  for (let end = PIECE; end < list.length; end += PIECE) {
    const piece = z.array(element).safeParse(list.slice(end - PIECE, end));
    faults += piece.error?.issues.length ?? 0;
    if (faults > limits.issues) return end;
  }
  return list.length;
}

function cutObject({ shape, catchall }: z.core.$ZodObjectDef, value: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(value);
  const isStrict = catchall !== undefined && definitionOf(catchall).type === "never";
  const known = Object.keys(shape).filter((name) => Object.hasOwn(value, name));
  if (isStrict && names.length > known.length + limits.issues) {
    const unknown = names.filter((name) => !Object.hasOwn(shape, name)).slice(0, limits.issues + 1);
    return Object.fromEntries([...known, ...unknown].map((name) => [name, value[name]]));
  }
  let cut: Record<string, unknown> | undefined;
  for (const name of known) {
    const member = shape[name] && cutToSchema(shape[name], value[name]);
    if (member === value[name]) continue;
    cut ??= { ...value };
    cut[name] = member;
  }
  return cut ?? value;
}

/** What a word in the value chooses; a union that is tried one by one says nothing that could be cut to. */
function findOption(
  definition: z.core.$ZodUnionDef | z.core.$ZodDiscriminatedUnionDef,
  value: Readonly<Record<string, unknown>>,
): z.core.$ZodType | undefined {
  if (!("discriminator" in definition)) return undefined;
  const { discriminator, options } = definition;
  return options.find((option) =>
    option._zod.propValues?.[discriminator]?.has(value[discriminator] as z.core.util.Primitive),
  );
}

function replaceAll(list: readonly unknown[], toOther: (item: unknown) => unknown): readonly unknown[] {
  let cut: unknown[] | undefined;
  for (const [index, item] of list.entries()) {
    const other = toOther(item);
    if (other === item) continue;
    cut ??= [...list];
    cut[index] = other;
  }
  return cut ?? list;
}

const isMostLength = (check: z.core.$ZodCheckDef): check is z.core.$ZodCheckMaxLengthDef =>
  check.check === "max_length";
