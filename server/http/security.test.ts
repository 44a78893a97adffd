import { describe, expect, it } from "vitest";
import { toSecurityHeaders, type Visit } from "./security.ts";

const aVisit = (visit: Partial<Visit> = {}): Visit => ({
  path: "/machines",
  scripts: ["'nonce-bm9uY2U'"],
  isDev: false,
  isHttps: false,
  ...visit,
});

const policyOf = (visit: Partial<Visit> = {}): Map<string, string[]> =>
  new Map(
    toSecurityHeaders(aVisit(visit))
      ["content-security-policy"]?.split("; ")
      .map((directive) => {
        const [name = "", ...values] = directive.split(" ");
        return [name, values];
      }),
  );

describe("the policy of a page", () => {
  it("runs own scripts and those with the nonce of this request, and no others", () => {
    expect(policyOf().get("script-src")).toEqual(["'self'", "'nonce-bm9uY2U'"]);
  });

  it("allows inline code of any kind only in development", () => {
    const unsafe = (isDev: boolean) =>
      [...policyOf({ isDev }).values()].flat().filter((value) => value.includes("unsafe"));
    expect(unsafe(false)).toEqual([]);
    expect(unsafe(true)).toEqual(["'unsafe-eval'", "'unsafe-inline'"]);
  });

  it("is not to be framed by anyone", () => {
    expect(policyOf().get("frame-ancestors")).toEqual(["'none'"]);
  });
});

describe("the policy of an export", () => {
  it("runs and loads nothing", () => {
    const policy = policyOf({ path: "/api/v1/machines/luo-session.svg" });
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.has("script-src")).toBe(false);
  });

  it("may be used by pages of other origins", () => {
    expect(toSecurityHeaders(aVisit({ path: "/api/v1/spec" }))["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(toSecurityHeaders(aVisit({ path: "/api/auth/csrf" }))["cross-origin-resource-policy"]).toBe("same-origin");
    expect(toSecurityHeaders(aVisit({ path: "/apiary" }))["cross-origin-resource-policy"]).toBe("same-origin");
  });
});

it("asks for https only where visitors come over https", () => {
  expect(toSecurityHeaders(aVisit())).not.toHaveProperty("strict-transport-security");
  expect(toSecurityHeaders(aVisit({ isHttps: true }))).toHaveProperty("strict-transport-security");
});
