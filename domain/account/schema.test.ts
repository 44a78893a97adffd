import { describe, expect, it } from "vitest";
import { emailSchema, newTokenSchema, passwordSchema, profileSchema } from "#domain/account/schema.ts";
import { parseWith } from "#domain/register/parse.ts";

describe("an e-mail address", () => {
  it("is the same in any case and with blanks around it", () => {
    expect(emailSchema.parse(" Ada@Example.ORG ")).toBe("ada@example.org");
  });

  it.each([
    "",
    "ada",
    "ada@",
    "ada@example.org, eve@example.org",
    `${"a".repeat(250)}@example.org`,
    "a\nb@example.org",
  ])("is not %j", (text) => {
    expect(parseWith(emailSchema, text).ok).toBe(false);
  });
});

it("takes a password for its length alone", () => {
  expect(parseWith(passwordSchema, "short").ok).toBe(false);
  expect(parseWith(passwordSchema, "correct horse").ok).toBe(true);
  expect(parseWith(passwordSchema, "x".repeat(201)).ok).toBe(false);
});

it("takes an empty affiliation for none", () => {
  expect(profileSchema.parse({ name: "Ada", affiliation: "" })).toEqual({ name: "Ada" });
  expect(profileSchema.parse({ name: "Ada", affiliation: "Example" })).toEqual({ name: "Ada", affiliation: "Example" });
  expect(parseWith(profileSchema, { name: "", affiliation: "" }).ok).toBe(false);
});

it("makes no token without an end", () => {
  expect(newTokenSchema.parse({ name: "ci", scope: "proposals:check", days: "30" }).days).toBe(30);
  expect(parseWith(newTokenSchema, { name: "ci", scope: "proposals:check", days: "9999" }).ok).toBe(false);
});
