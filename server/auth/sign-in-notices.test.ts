import { expect, it } from "vitest";
import { findNotice } from "#server/auth/sign-in-notices.ts";

it("says why somebody comes to sign in, and nothing for other words in the address", () => {
  expect(findNotice("password")).toMatchObject({ isRefusal: true });
  expect(findNotice("new-password")).toMatchObject({ isRefusal: false });
  for (const reason of [undefined, "", "constructor", "<b>"]) expect(findNotice(reason)).toBeUndefined();
});

it("says how long somebody has to wait who tried too often, and nothing where no wait is given", () => {
  expect(findNotice("too-many", 899)?.text).toContain("Try again in 15 minutes");
  expect(findNotice("too-many", 1)?.text).toContain("Try again in 1 second,");
  expect(findNotice("too-many")).toBeUndefined();
});
