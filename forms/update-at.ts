/** What a form holds with something else at a place in it. Only where there is something to lead there: a forged path changes nothing. */
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
