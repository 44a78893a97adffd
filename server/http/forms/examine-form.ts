/**
 * Whether a form may reach Next, which takes apart whatever it is given before any code of ours runs. What a form may
 * hold depends on who sends it: nobody has to be signed in for some, and these need little.
 */
import type { IncomingHttpHeaders } from "node:http";
import { limits } from "#domain/limits.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import { findBoundary, listFormParts, writeForm, type FormPart } from "#server/http/forms/form-parts.ts";
import { areSound, toCalledAction, type FormModels } from "#server/http/forms/form-models.ts";
import { findJsonExcess } from "#server/http/json/json-size.ts";
import type { Refusal } from "#server/http/refusal.ts";

/** Who sends it, as far as it bears on how much they may. */
export type Sender = "anybody" | "log-reader" | "signed-in";

/** Bytes of a whole form. */
export const mostFormBytes: Readonly<Record<Sender, number>> = {
  anybody: limits.smallForm,
  // Its page takes a log from anybody.
  "log-reader": limits.form,
  "signed-in": limits.form,
};

export interface SentForm {
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
  readonly sender: Sender;
  readonly knowsAction: (id: string) => boolean;
}

const tooMuch = (text: string): Refusal => ({ status: 413, text: `${text}; nothing was done` });
const unreadable = (text: string): Refusal => ({ status: 400, text: `${text}; nothing was done` });

/** The code that the form calls went with an older build; Next's script knows the answer by the header. */
const unknownAction: Refusal = {
  status: 409,
  text: "this form is of a page that has changed since; load the page again, and send it from there",
  headers: { "x-nextjs-action-not-found": "1" },
};

export interface RewrittenForm {
  readonly body: Buffer;
  readonly type: string;
}

/**
 * The form as Next gets it: what was examined here, written anew, so that there is no way to read it otherwise. Why it
 * may not reach Next where it may not.
 */
export function rewriteForm({ body, headers, sender, knowsAction }: SentForm): Result<RewrittenForm, Refusal> {
  const boundary = findBoundary(headers["content-type"]);
  const parts = boundary === undefined ? "unreadable" : listFormParts(body, boundary, limits.formParts);
  if (parts === "unreadable") return fail(unreadable("the form is not whole: its parts do not end as they begin"));
  if (parts === "too-many") return fail(tooMuch(`the form has more than ${limits.formParts} fields`));
  const action = headers["next-action"];
  const models = readModels(parts.filter(isModel), sender, action !== undefined);
  if (!models.ok) return models;
  const { values } = models.value;
  // What a script calls an action with stands in the part `0`.
  if (action !== undefined && !values.has("0")) return fail(unreadable(NO_PURPOSE));
  if (!areSound(models.value)) return fail(unreadable(NO_PURPOSE));
  const named = parts.flatMap(({ name }) => toCalled(name, values));
  if (named.includes(undefined)) return fail(unreadable(NO_PURPOSE));
  const called = [...(typeof action === "string" ? [action] : []), ...named];
  if (!called.every((id) => id !== undefined && knowsAction(id))) return fail(unknownAction);
  const tooLarge = sender === "log-reader" ? findTooLarge(parts) : undefined;
  return tooLarge ? fail(tooLarge) : ok(writeForm(parts));
}

function readModels(parts: readonly FormPart[], sender: Sender, isByScript: boolean): Result<FormModels, Refusal> {
  const values = new Map<string, unknown>();
  for (const { name, isFile, bytes } of parts) {
    const text = Buffer.from(bytes).toString("utf8");
    const excess = findJsonExcess(text, sender === "signed-in" ? { members: limits.formParts } : {});
    if (excess !== undefined) return fail(tooMuch(`the form holds more than ${excess}`));
    const value = parseJsonText(text);
    if (isFile || !value.ok || values.has(name)) return fail(unreadable(NO_PURPOSE));
    values.set(name, value.value);
  }
  return ok({ values, isByScript });
}

/** The action that a part names: it does in a form that is sent without a script. */
function toCalled(name: string, values: ReadonlyMap<string, unknown>): readonly (string | undefined)[] {
  const [, prefix = "", kind, id = ""] = /^(\d+_)?\$ACTION_(ID|REF)_(.*)$/s.exec(name) ?? [];
  if (kind === "ID") return [id];
  return kind === "REF" ? [toCalledAction(values.get(`${prefix}$ACTION_${id}:0`))] : [];
}

const NO_PURPOSE = "the form does not say what it is for; load its page again";

function findTooLarge(parts: readonly FormPart[]): Refusal | undefined {
  const beside = parts.filter((part) => !isLog(part) && !isModel(part));
  return beside.reduce((sum, { bytes }) => sum + bytes.length, 0) > limits.smallForm
    ? tooMuch(`the fields beside the log are over the limit of ${limits.smallForm} bytes`)
    : undefined;
}

/** React puts a number and an underscore before the names of fields. */
const isLog = ({ name }: FormPart): boolean => /^(?:\d+_)?(?:log|file)$/.test(name);

/** What React reads as values of its own: form-models.ts. */
const isModel = ({ name }: FormPart): boolean => /^(?:(?:\d+_)?\$ACTION_\d+:)?\d+$/.test(name);
