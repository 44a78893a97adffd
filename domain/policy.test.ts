import { expect, it } from "vitest";
import { can, covers, roles, toNeededRole } from "#domain/policy.ts";

it("lets each role do all that the one before may", () => {
  expect(roles.map((role) => can(role, "account:own"))).toEqual([true, true, true, true]);
  expect(roles.map((role) => can(role, "proposal:write"))).toEqual([false, true, true, true]);
  expect(roles.map((role) => can(role, "proposal:chair"))).toEqual([false, false, true, true]);
  expect(roles.map((role) => can(role, "people:manage"))).toEqual([false, false, false, true]);
});

it("names the role that is missing", () => {
  expect(toNeededRole("audit:read")).toBe("chair");
});

it("lets a token that may write proposals check them too, and not the other way round", () => {
  expect(covers("proposals:write", "proposals:check")).toBe(true);
  expect(covers("proposals:check", "proposals:write")).toBe(false);
});
