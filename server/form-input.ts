/** What a form sends, as the input of a schema. */
import type { TypedValues } from "#exports/form-state.ts";

/** A name that ends so is a list, also where it is there once. */
const LIST = "[]";

/** Fields of the framework start with `$`. */
const listNames = (form: FormData): readonly string[] =>
  [...new Set(form.keys())].filter((name) => !name.startsWith("$"));

export function toInput(form: FormData): Readonly<Record<string, unknown>> {
  const input: [string, unknown][] = listNames(form).map((name) => {
    const values = form.getAll(name).map(withPlainLines);
    return name.endsWith(LIST) ? [name.slice(0, -LIST.length), values] : [name, values.length > 1 ? values : values[0]];
  });
  return Object.fromEntries(input);
}

/** To be shown again where the form is refused. Browsers keep passwords; pages do not repeat them. */
export function toTyped(form: FormData): TypedValues {
  const typed = listNames(form)
    .filter((name) => !/password|token/i.test(name))
    .map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return [name, texts.length === 1 && !name.endsWith(LIST) ? (texts[0] ?? "") : texts] as const;
    });
  return Object.fromEntries(typed);
}

// Browsers send the line breaks of a text as CR LF.
const withPlainLines = <Value>(value: Value): Value | string =>
  typeof value === "string" ? value.replaceAll("\r\n", "\n") : value;
