import { expect, it } from "vitest";
import { can, covers, requirePermission, roles, toNeededRole } from "#domain/policy.ts";

it("lets each role do all that the one before may", () => {
  expect(roles.map((role) => can(role, "account:own"))).toEqual([true, true, true, true]);
  expect(roles.map((role) => can(role, "proposal:write"))).toEqual([false, true, true, true]);
  expect(roles.map((role) => can(role, "proposal:chair"))).toEqual([false, false, true, true]);
  expect(roles.map((role) => can(role, "edition:cut"))).toEqual([false, false, true, true]);
  expect(roles.map((role) => can(role, "mail:send"))).toEqual([false, false, true, true]);
  expect(roles.map((role) => can(role, "people:manage"))).toEqual([false, false, false, true]);
});

it("names the role that is missing", () => {
  expect(toNeededRole("audit:read")).toBe("chair");
});

it("lets a token that may write proposals check them too, and not the other way round", () => {
  expect(covers("proposals:write", "proposals:check")).toBe(true);
  expect(covers("proposals:check", "proposals:write")).toBe(false);
  expect(covers("proposals:write", "proposals:write")).toBe(true);
});

it("tells who is nobody to sign in, and who may not which role it takes", () => {
  const actor = { id: "ada", name: "Ada", affiliation: "", role: "member" } as const;
  expect(requirePermission(undefined, "proposal:write")).toEqual({
    ok: false,
    failure: { type: "unauthenticated", reason: "sign in first" },
  });
  expect(requirePermission(actor, "proposal:write")).toEqual({ ok: true, value: actor });
  expect(requirePermission(actor, "proposal:chair")).toEqual({
    ok: false,
    failure: { type: "forbidden", reason: "this needs the role chair; yours is member" },
  });
});
