/** What a form sends, as the input of a schema. */
import type { TypedValues } from "#forms/form-message.ts";

/** A name that ends so is a list, also where it is there once. */
const LIST = "[]";

/** The values of each field, in one pass: `getAll` goes through the whole form for each name. */
function groupByName(form: FormData): ReadonlyMap<string, readonly FormDataEntryValue[]> {
  const groups = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of form) {
    // Fields of the framework start with `$`.
    if (name.startsWith("$")) continue;
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}

export function toInput(form: FormData): Readonly<Record<string, unknown>> {
  const input: [string, unknown][] = [...groupByName(form)].map(([name, given]) => {
    const values = given.map(withPlainLines);
    return name.endsWith(LIST) ? [name.slice(0, -LIST.length), values] : [name, values.length > 1 ? values : values[0]];
  });
  return Object.fromEntries(input);
}

/** To be shown again where the form is refused. Browsers keep passwords; pages do not repeat them. */
export function toTyped(form: FormData): TypedValues {
  const typed = [...groupByName(form)]
    .filter(([name]) => !/password|token/i.test(name))
    .map(([name, given]) => {
      const texts = given.filter((value) => typeof value === "string");
      return [name, texts.length === 1 && !name.endsWith(LIST) ? (texts[0] ?? "") : texts] as const;
    });
  return Object.fromEntries(typed);
}

// Browsers send the line breaks of a text as CR LF.
const withPlainLines = <Value>(value: Value): Value | string =>
  typeof value === "string" ? value.replaceAll("\r\n", "\n") : value;
