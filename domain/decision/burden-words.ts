/** Whose work a decision is, in words. */
import type { Decision } from "#domain/decision/schema.ts";

export const burdenWords: Readonly<Record<Decision["burden"], string>> = {
  upstream: "upstream",
  downstream: "downstream",
  shared: "shared between upstream and downstream",
  "not-said": "the note does not say",
};
