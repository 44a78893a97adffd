import { expect, it } from "vitest";
import { hashPassword, isPassword } from "#server/auth/passwords.ts";

it("knows a password again, and no other", async () => {
  const kept = await hashPassword("correct horse battery");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword("correct horse battery", kept)).toBe(true);
  expect(await isPassword("correct horse batterz", kept)).toBe(false);
});

it("knows a password however its letters were composed", async () => {
  const kept = await hashPassword("caf\u00e9 au lait froid");
  expect(await isPassword("cafe\u0301 au lait froid", kept)).toBe(true);
});

it("lets nobody in where no password is kept", async () => {
  expect(await isPassword("nobody has this one", undefined)).toBe(false);
});
