/**
 * Every failure the product expects, as one closed union. It is put into words for the outside in
 * two places only: HTTP problem details and form messages, each an exhaustive switch.
 */

/** One thing wrong with an input: where (a JSON Pointer into it), and what would be right. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

export type Problem =
  /** There is nothing at this address. `hint` says what is there instead. */
  | { readonly type: "not-found"; readonly what: string; readonly hint: string }
  /** What was at this address was retired. `hint` says where its history stays. */
  | { readonly type: "gone"; readonly what: string; readonly hint: string }
  /** A parameter is not one this address can read. */
  | { readonly type: "bad-parameter"; readonly parameter: string; readonly message: string }
  /** The input as a whole was read and refused, field by field. */
  | { readonly type: "invalid"; readonly issues: readonly Issue[] }
  /** What was asked for exists, but cannot be put in the form asked for. */
  | { readonly type: "not-expressible"; readonly what: string; readonly reason: string }
  /** A part of the server that this answer needs is not working; the rest is. */
  | { readonly type: "unavailable"; readonly what: string }
  /** It takes more than there is for one question, now and later. `limit` says of what. */
  | { readonly type: "over-limit"; readonly what: string; readonly limit: string }
  /** Nobody is signed in, or what was shown to sign in with does not fit. */
  | { readonly type: "unauthenticated"; readonly reason: string }
  /** Who asks is known, and may not. */
  | { readonly type: "forbidden"; readonly reason: string }
  /** It would contradict what is there by now: this proposal, or this record (`collection/slug`), which is to be read first. */
  | { readonly type: "conflict"; readonly reason: string; readonly proposal?: number; readonly record?: string }
  /** Asked too often; `seconds` from now it may be tried again. */
  | { readonly type: "too-many"; readonly seconds: number };
