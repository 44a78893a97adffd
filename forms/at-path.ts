/** What stands at a path in the value of a form, and the value with something else there. */
import { asObject } from "#forms/form-tree.ts";

export const toSteps = (path: string): string[] => path.split("/").slice(1);

export function findAt(value: unknown, path: string): unknown {
  let at = value;
  for (const step of toSteps(path)) at = Array.isArray(at) ? at[Number(step)] : asObject(at)[step];
  return at;
}

/** Only where there is something to lead there: a forged path changes nothing. */
export function updateAt(value: unknown, steps: readonly string[], change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((row: unknown, index) => (String(index) === step ? updateAt(row, rest, change) : row));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value);
  if (rest.length > 0 && !Object.hasOwn(value, step)) return value;
  const known = members.map(([name, member]) => [name, name === step ? updateAt(member, rest, change) : member]);
  return Object.fromEntries(Object.hasOwn(value, step) ? known : [...known, [step, updateAt(undefined, rest, change)]]);
}
