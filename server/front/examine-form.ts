/**
 * Whether a form may reach Next, which takes apart whatever it is given before any code of ours runs. What a form may
 * hold depends on who sends it: nobody has to be signed in for some, and these need little.
 */
import type { IncomingHttpHeaders } from "node:http";
import { limits } from "#domain/limits.ts";
import { findBoundary, listFormParts, type FormPart } from "#server/front/form-parts.ts";
import { findJsonExcess } from "#server/json-size.ts";
import type { Refusal } from "./refusal.ts";

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

/** Why it may not; undefined where it may. */
export function findFormFault({ body, headers, sender, knowsAction }: SentForm): Refusal | undefined {
  const boundary = findBoundary(headers["content-type"]);
  const parts = boundary === undefined ? "unreadable" : listFormParts(body, boundary, limits.formParts);
  if (parts === "unreadable") return unreadable("the form is not whole: its parts do not end as they begin");
  if (parts === "too-many") return tooMuch(`the form has more than ${limits.formParts} fields`);
  const action = headers["next-action"];
  const names = new Set(parts.map(({ name }) => name));
  // What a script calls an action with stands in the part `0`.
  if (action !== undefined && !names.has("0")) return unreadable(NO_PURPOSE);
  if (![...names].every((name) => isWithModel(name, names))) return unreadable(NO_PURPOSE);
  for (const part of parts.filter(isModel)) {
    const fault = findModelFault(part, names, sender);
    if (fault) return fault;
  }
  const called = [...(typeof action === "string" ? [action] : []), ...parts.flatMap(toCalled)];
  if (!called.every(knowsAction)) return unknownAction;
  return sender === "log-reader" ? findTooLarge(parts) : undefined;
}

/** Beside `$ACTION_REF_1` stands in `$ACTION_1:0` what is called. */
const isWithModel = (name: string, names: ReadonlySet<string>): boolean => {
  const [, prefix = "", number] = /^(\d+_)?\$ACTION_REF_(.*)$/s.exec(name) ?? [];
  return number === undefined || names.has(`${prefix}$ACTION_${number}:0`);
};

const NO_PURPOSE = "the form does not say what it is for; load its page again";

function findTooLarge(parts: readonly FormPart[]): Refusal | undefined {
  const beside = parts.filter((part) => !isLog(part) && !isModel(part));
  return beside.reduce((sum, { bytes }) => sum + bytes.length, 0) > limits.smallForm
    ? tooMuch(`the fields beside the log are over the limit of ${limits.smallForm} bytes`)
    : undefined;
}

/** React puts a number and an underscore before the names of fields. */
const isLog = ({ name }: FormPart): boolean => /^(?:\d+_)?(?:log|file)$/.test(name);

/** What React reads as values of its own, in JSON: arguments of actions, and what they answered before. */
const isModel = ({ name, isFile }: FormPart): boolean =>
  !isFile && (/^\d+$/.test(name) || /^(?:\d+_)?\$ACTION_\d+:/.test(name));

/** The actions that a form names in its parts: one that is sent without a script does. */
function toCalled(part: FormPart): readonly string[] {
  const [, inName] = /^(?:\d+_)?\$ACTION_ID_(.*)$/s.exec(part.name) ?? [];
  if (inName !== undefined) return [inName];
  const [, inModel] = /^\s*\{\s*"id"\s*:\s*"([^"]*)"\s*,\s*"bound"/.exec(isModel(part) ? toText(part) : "") ?? [];
  return inModel === undefined ? [] : [inModel];
}

const toText = ({ bytes }: FormPart): string => Buffer.from(bytes).toString("utf8");

/** References that no form of ours makes: streams, iterators, and numbers of any length. */
const FOREIGN = /(?<!\\)"\$[RrXxn]/;
/** To another part, by its number in hexadecimal; a path into it may follow. */
const REFERENCE = /(?<!\\)"\$[@FQWi]?([0-9a-f]+)(?::[^"]*)?"/g;

function findModelFault(part: FormPart, names: ReadonlySet<string>, sender: Sender): Refusal | undefined {
  const text = toText(part);
  const excess = findJsonExcess(text, sender === "signed-in" ? { members: limits.formParts } : {});
  if (excess !== undefined) return tooMuch(`the form holds more than ${excess}`);
  if (FOREIGN.test(text)) return unreadable("the form holds what no page of this register sends");
  if (!isJson(text)) return unreadable(NO_PURPOSE);
  const start = part.name.slice(0, part.name.lastIndexOf(":") + 1);
  // A form without a script names its arguments so, and Next waits for a part that never comes.
  const isAllThere = [...text.matchAll(REFERENCE)].every(([, id = ""]) => names.has(`${start}${parseInt(id, 16)}`));
  return isAllThere ? undefined : unreadable("a part is missing that the form names; load its page again");
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
