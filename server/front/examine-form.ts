/**
 * Whether a form may reach Next, which takes apart whatever it is given before any code of ours runs. What a form may
 * hold depends on who sends it: nobody has to be signed in for some, and these need little.
 */
import { limits } from "#domain/limits.ts";
import { findBoundary, listFormParts, type FormPart } from "#server/front/form-parts.ts";
import { findJsonExcess } from "#server/json-size.ts";

/** Who sends it, as far as it bears on how much they may. */
export type Sender = "anybody" | "log-reader" | "signed-in";

/** Bytes of a whole form. */
export const mostFormBytes: Readonly<Record<Sender, number>> = {
  anybody: limits.smallForm,
  // Its page takes a log from anybody.
  "log-reader": limits.form,
  "signed-in": limits.form,
};

export interface FormFault {
  readonly status: 400 | 413;
  readonly text: string;
}

const tooMuch = (text: string): FormFault => ({ status: 413, text });
const unreadable = (text: string): FormFault => ({ status: 400, text });

/** Why it may not; undefined where it may. */
export function findFormFault(body: Buffer, type: string | undefined, sender: Sender): FormFault | undefined {
  const boundary = findBoundary(type);
  if (boundary === undefined)
    return body.length > limits.smallForm
      ? tooMuch(`what is no multipart/form-data is over the limit of ${limits.smallForm} bytes`)
      : findModelFault(body, sender);
  const parts = listFormParts(body, boundary, limits.formParts);
  if (parts === "unreadable") return unreadable("the form cannot be read: a part of it has no head or no end");
  if (parts === "too-many") return tooMuch(`the form has more than ${limits.formParts} fields`);
  for (const { bytes } of parts.filter(isModel)) {
    const fault = findModelFault(bytes, sender);
    if (fault) return fault;
  }
  return sender === "log-reader" ? findTooLarge(parts) : undefined;
}

function findTooLarge(parts: readonly FormPart[]): FormFault | undefined {
  const beside = parts.filter((part) => !isLog(part) && !isModel(part));
  return beside.reduce((sum, { bytes }) => sum + bytes.length, 0) > limits.smallForm
    ? tooMuch(`the fields beside the log are over the limit of ${limits.smallForm} bytes`)
    : undefined;
}

/** React puts a number and an underscore before the names of fields. */
const isLog = ({ name }: FormPart): boolean => /^(?:\d+_)?(?:log|file)$/.test(name);

/** What React reads as values of its own, in JSON: arguments of actions, and what they answered before. */
const isModel = ({ name, isFile }: FormPart): boolean =>
  !isFile && (/^\d+$/.test(name) || /^(?:\d+_)?\$ACTION_/.test(name));

/** References that no form of ours makes: streams, iterators, and numbers of any length. */
const FOREIGN = /(?<!\\)"\$[RrXxn]/;

function findModelFault(bytes: Uint8Array, sender: Sender): FormFault | undefined {
  const text = Buffer.from(bytes).toString("utf8");
  const excess = findJsonExcess(text, sender === "signed-in" ? { members: limits.formParts } : {});
  if (excess !== undefined) return tooMuch(`the form holds more than ${excess}`);
  return FOREIGN.test(text) ? unreadable("the form holds what no page of this register sends") : undefined;
}
