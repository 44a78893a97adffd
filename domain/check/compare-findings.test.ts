import { expect, it } from "vitest";
import { compareFindings } from "#domain/check/compare-findings.ts";
import type { Finding } from "#domain/check/finding.ts";

const finding = (path: string, message: string, fields: Partial<Finding> = {}): Finding => ({
  rule: "dead-end",
  level: "warning",
  record: "machines/light",
  path,
  message,
  ...fields,
});
const compare = (before: readonly Finding[], after: readonly Finding[]) =>
  compareFindings({ findings: before }, { findings: after });

it("tells what came and what went, and leaves out what stayed", () => {
  const [stays, goes, comes] = [finding("/a", "stays"), finding("/b", "goes"), finding("/c", "comes")];
  expect(compare([stays, goes], [comes, stays])).toEqual({ caused: [comes], mended: [goes] });
});

it("does not take a finding for a new one because its element moved", () => {
  const before = [finding("/states/1", "nothing leads out of `on`"), finding("/transitions/9", "transition 10 is odd")];
  const after = [finding("/states/2", "nothing leads out of `on`"), finding("/transitions/10", "transition 11 is odd")];
  expect(compare(before, after)).toEqual({ caused: [], mended: [] });
});

it("counts: of two alike, one may go", () => {
  const [first, second] = [finding("/states/1", "odd"), finding("/states/2", "odd")];
  expect(compare([first, second], [second])).toEqual({ caused: [], mended: [first] });
  expect(compare([first], [first, second])).toEqual({ caused: [second], mended: [] });
  expect(compare([first, second], [finding("/states/3", "odd")])).toEqual({ caused: [], mended: [second] });
});

it("takes the same words about another record, or by another rule, for another finding", () => {
  const before = finding("/a", "odd");
  const after = finding("/a", "odd", { record: "machines/lamp" });
  expect(compare([before], [after])).toEqual({ caused: [after], mended: [before] });
  const ruled = finding("/a", "odd", { rule: "trap" });
  expect(compare([before], [ruled])).toEqual({ caused: [ruled], mended: [before] });
});

it("does not take a list for an element of it, nor one sort of element for another", () => {
  const before = finding("/states/1", "state 2 is odd");
  for (const after of [finding("/states", "state 3 is odd"), finding("/states/2", "event 3 is odd")])
    expect(compare([before], [after])).toEqual({ caused: [after], mended: [before] });
});

it("takes a finding that tells its story in another way for the same, where it says what it is about", () => {
  const before = [finding("/a", "fails after x", { about: "p" })];
  expect(compare(before, [finding("/a", "fails after y", { about: "p" })])).toEqual({ caused: [], mended: [] });
  const other = finding("/a", "fails after y", { about: "q" });
  expect(compare(before, [other])).toEqual({ caused: [other], mended: before });
});
