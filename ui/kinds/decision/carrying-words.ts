import type { Carrying } from "#domain/decision/carrying.ts";

/** In the list, in its filter and on the page. */
export const carryingWords: Readonly<Record<Carrying["state"], string>> = {
  carried: "carried",
  debt: "decision debt",
  "not-known": "not known",
  "not-owed": "nothing owed",
};
