/**
 * What the log does not keep, wherever it comes from: mail servers, databases and providers repeat in their refusals
 * what they were sent.
 */

/** Longer than any sentence of ours; some servers answer with a page. */
const LONGEST = 10_000;

const hidden: readonly (readonly [RegExp, string])[] = [
  // The account of an address, as in postgresql://user:password@host.
  [/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@"'<>]*@/gi, "$1…@"],
  // What follows an address: one-time links and sign-in carry what opens them there.
  [/(\bhttps?:\/\/[^\s?"'<>]*|(?<=[\s"'(])\/[\w./-]*)\?[^\s"'<>)]+/gi, "$1?…"],
  [/\b((?:set-)?cookie|authorization)(["']?\s*[:=]\s*)[^\r\n]+/gi, "$1$2…"],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/g, "$1 …"],
  [/\b(\w*(?:password|secret|token|passwd))(["']?\s*[:=]\s*["']?)[^\s"',&;)]+/gi, "$1$2…"],
  [/(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, "…@…"],
];

export const toSafeText = (text: string): string =>
  hidden.reduce((left, [what, instead]) => left.replaceAll(what, instead), text.slice(0, LONGEST));

export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: SafeError;
}

/** What it says of itself, and nothing that was put beside it. */
export function toSafeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: toSafeText(String(error)) };
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: name,
    message: toSafeText(message),
    ...(typeof code === "string" && { code }),
    ...(stack !== undefined && { stack: toSafeText(stack) }),
    ...(cause !== undefined && depth < 3 && { cause: toSafeError(cause, depth + 1) }),
  };
}
