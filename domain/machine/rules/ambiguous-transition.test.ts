import { expect, it } from "vitest";
import { linesOf } from "#domain/check/test-builders.ts";
import { ambiguousTransition } from "#domain/machine/rules/ambiguous-transition.ts";
import { aRecord } from "#domain/test-builders.ts";

const press = { from: "off", event: "press", kind: "forward" } as const;
const withTransitions = (...transitions: { to: string; guard?: string }[]) =>
  aRecord("machine", "m", { transitions: transitions.map((transition) => ({ ...press, ...transition })) });

it("reports two ways without a guard, and two with the same one", () => {
  expect(linesOf(ambiguousTransition, [withTransitions({ to: "on" }, { to: "off" })])).toEqual([
    "machines/m /transitions/1 transition 2 and transition 1 both take `press` in `off`, and neither has a guard; say when each is taken",
  ]);
  const [line] = linesOf(ambiguousTransition, [
    withTransitions({ to: "on", guard: "warm" }, { to: "off", guard: "Warm " }),
  ]);
  expect(line).toContain("both have the same guard");
});

it("is content with different guards and one way otherwise", () => {
  const machine = withTransitions({ to: "on", guard: "warm" }, { to: "off", guard: "cold" }, { to: "off" });
  expect(linesOf(ambiguousTransition, [machine])).toEqual([]);
});
