import { expect, it } from "vitest";
import { toIdentity } from "#server/auth/providers.ts";

it("relies on an address that the provider has verified, in lower case", () => {
  expect(toIdentity("oidc", "1", { email: "Ada@Example.org", email_verified: true, name: "Ada" })).toEqual({
    provider: "oidc",
    subject: "1",
    verifiedEmail: "ada@example.org",
    name: "Ada",
  });
});

it.each([
  { email: "ada@example.org" },
  { email: "ada@example.org", email_verified: false },
  { email: "ada@example.org", email_verified: "yes" },
  { email: ["ada@example.org"], email_verified: true },
  { email: "", email_verified: true },
  undefined,
])("relies on no address in %j", (claims) => {
  expect(toIdentity("oidc", "1", claims)).toEqual({ provider: "oidc", subject: "1" });
});
