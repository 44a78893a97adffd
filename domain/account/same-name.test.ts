import { expect, it } from "vitest";
import { isSameName } from "#domain/account/same-name.ts";

it.each([
  ["Admin", "admin"],
  ["Ada Lovelace", " ada\u00a0 LOVELACE "],
  ["Ada", "Ａｄａ"],
  ["Zoé", "Zoe\u0301"],
  ["Groß", "GROSS"],
])("%s reads as %s", (one, other) => {
  expect(isSameName(one, other)).toBe(true);
});

it.each([
  ["Ada", "Adah"],
  ["Ada Lovelace", "AdaLovelace"],
  ["Zoé", "Zoe"],
])("%s is another than %s", (one, other) => {
  expect(isSameName(one, other)).toBe(false);
});
