import { expect, it } from "vitest";
import { findNotice } from "#server/auth/sign-in-notices.ts";

it("says why somebody comes to sign in, and nothing for other words in the address", () => {
  expect(findNotice("password")).toMatchObject({ isRefusal: true });
  expect(findNotice("new-password")).toMatchObject({ isRefusal: false });
  for (const reason of [undefined, "", "constructor", "<b>"]) expect(findNotice(reason)).toBeUndefined();
});
