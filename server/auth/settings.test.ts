import { expect, it } from "vitest";
import { toSignInOptions } from "#server/auth/settings.ts";
import { parseEnv } from "#server/env.ts";

it("calls the provider of the group single sign-on where the operator gives it no name", () => {
  const variables = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "id", OIDC_CLIENT_SECRET: "secret" };
  const nameIn = (more: Readonly<Record<string, string>>) => {
    const env = parseEnv({ ...variables, ...more });
    return env.ok ? toSignInOptions(env.value).oidc?.name : env.failure;
  };
  expect(nameIn({})).toBe("single sign-on");
  expect(nameIn({ OIDC_NAME: "Example Login" })).toBe("Example Login");
});
