/**
 * One part of a record that is changed by itself: a row of a list, a field, a list. The rest goes along with the form as
 * it is, so that what is sent is the whole record. An address may name a row (`/states/frozen`); in a form it is a place
 * (`/states/4`), because a form knows which version it is of.
 */
import { limits } from "#domain/limits.ts";
import { findAt } from "#domain/register/record/at-path.ts";
import { asList, asObject } from "#forms/form-tree.ts";
import { parseTyped, type Typed } from "#forms/parse-form.ts";
import { toItemSteps } from "#forms/part-names.ts";
import type { Shape } from "#forms/shape.ts";

/** In an address: one more row of a list, as in JSON Pointer. */
export const ONE_MORE = "-";

/** The place that an address names in this body; undefined where there is none. */
export function findPart(shape: Shape, body: unknown, address: string): string | undefined {
  const steps = address.split("/");
  if (address.length > limits.path || steps.shift() !== "" || steps.length === 0) return undefined;
  let at: { readonly shape: Shape | undefined; readonly value: unknown } = { shape, value: body };
  const places: string[] = [];
  for (const step of steps.map(unescape)) {
    const place = findStep(at.shape, at.value, step);
    if (place === undefined) return undefined;
    places.push(place);
    at = goInside(at.shape, at.value, place);
  }
  return `/${places.join("/")}`;
}

const unescape = (step: string): string => step.replaceAll("~1", "/").replaceAll("~0", "~");

function findStep(shape: Shape | undefined, value: unknown, step: string): string | undefined {
  if (shape?.type !== "list") return findFields(shape, value).some(({ name }) => name === step) ? step : undefined;
  const rows = asList(value);
  const named = toItemSteps(rows).indexOf(step);
  if (named >= 0) return String(named);
  if (step === ONE_MORE) return String(rows.length);
  return /^\d{1,6}$/.test(step) && Number(step) < rows.length ? step : undefined;
}

function findFields(shape: Shape | undefined, value: unknown) {
  if (shape?.type === "group") return shape.fields;
  return shape?.type === "variants" ? (shape.variants.get(String(asObject(value)["type"]))?.fields ?? []) : [];
}

const goInside = (shape: Shape | undefined, value: unknown, step: string) =>
  shape?.type === "list"
    ? { shape: shape.item, value: asList(value)[Number(step)] }
    : {
        shape: findFields(shape, value).find(({ name }) => name === step)?.shape,
        value: asObject(value)[step],
      };

/** The shape of what stands at a place; undefined where nothing can. */
export function findPartShape(shape: Shape, body: unknown, place: string): Shape | undefined {
  let at: { readonly shape: Shape | undefined; readonly value: unknown } = { shape, value: body };
  for (const step of place.split("/").slice(1)) at = goInside(at.shape, at.value, step);
  return at.shape;
}

/** The body with what was typed at a place. `typed` is all that was typed of the record. */
export const withTypedPart = (shape: Shape, body: unknown, place: string, typed: Typed | undefined): unknown =>
  fillPart(shape, body, place.split("/").slice(1), typed);

function fillPart(
  shape: Shape | undefined,
  value: unknown,
  steps: readonly string[],
  typed: Typed | undefined,
): unknown {
  const [step, ...rest] = steps;
  if (shape === undefined) return value;
  if (step === undefined) return parseTyped(shape, typed);
  const inside = goInside(shape, value, step);
  const filled = fillPart(inside.shape, inside.value, rest, typed?.parts.get(step));
  if (shape.type === "list") {
    const rows = asList(value);
    // No more than one row more: whoever writes another number into a form gets no list of that length.
    return Number(step) > rows.length ? rows : rows.toSpliced(Number(step), 1, filled ?? "");
  }
  if (inside.shape === undefined) return value;
  const { [step]: _, ...others } = asObject(value);
  // A field keeps its place among the others.
  if (filled === undefined) return others;
  return Object.hasOwn(asObject(value), step) ? { ...asObject(value), [step]: filled } : { ...others, [step]: filled };
}

/** Where the address asks for one more row, that row is there, and empty. */
export function beginPart(shape: Shape, body: unknown, address: string): BegunPart | undefined {
  const part = findPart(shape, body, address);
  if (part === undefined) return undefined;
  const isNew = address.endsWith(`/${ONE_MORE}`);
  return { part, isNew, body: isNew ? withTypedPart(shape, body, part, undefined) : body };
}

export interface BegunPart {
  readonly part: string;
  readonly isNew: boolean;
  readonly body: unknown;
}

/** Where what was shown is a row that is gone, the list that it was in. */
export function toKeptPart(part: string | undefined, before: unknown, after: unknown): string | undefined {
  if (part === undefined) return undefined;
  const list = part.slice(0, part.lastIndexOf("/"));
  const count = (body: unknown) => asList(findAt(body, list)).length;
  return count(after) < count(before) ? list : part;
}

/** Whether a path of a form, from its record on, lies in the part of it that is shown. */
export const isInPart = (path: string, part: string | undefined): boolean =>
  part === undefined || path === part || path.startsWith(`${part}/`);
