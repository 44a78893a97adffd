import { describe, expect, it } from "vitest";
import type { Exception } from "#domain/check/exception.ts";
import type { Finding } from "#domain/check/finding.ts";
import { allTogether } from "#domain/check/looks.ts";
import type { Rule } from "#domain/check/rule.ts";
import { openFindings } from "#domain/check/open-findings.ts";
import { applyExceptions, runChecks } from "#domain/check/run-checks.ts";
import { aRecord, aSpec } from "#domain/test-builders.ts";

const today = "2025-02-01";
const finding = (fields: Partial<Finding> = {}): Finding => ({
  rule: "dead-end",
  level: "warning",
  record: "machines/m",
  path: "/states/1",
  message: "nothing leads out",
  ...fields,
});
const exception = (fields: Partial<Exception> = {}): Exception => ({
  rule: "dead-end",
  record: "machines/m",
  path: "/states/1",
  reason: "not read yet",
  until: "2025-02-01",
  ...fields,
});
const rulesOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);

describe("an exception", () => {
  it("covers its finding up to and on its last day, with its reason", () => {
    expect(applyExceptions([finding()], [exception()], today)).toEqual({
      findings: [],
      excepted: [{ ...finding(), reason: "not read yet", until: "2025-02-01" }],
    });
  });

  it("covers every path of the record where it names none", () => {
    const { path: _, ...everywhere } = exception();
    const report = applyExceptions([finding(), finding({ path: "/states/2" })], [everywhere], today);
    expect([report.findings, report.excepted.length]).toEqual([[], 2]);
  });

  it("covers no other rule, record or path", () => {
    const others = [finding({ rule: "trap" }), finding({ record: "machines/n" }), finding({ path: "/states/2" })];
    const { findings, excepted } = applyExceptions(others, [exception()], today);
    expect(excepted).toEqual([]);
    expect(rulesOf(findings)).toEqual(["trap", "dead-end", "dead-end", "exception-not-needed"]);
  });

  it("that has ended gives its finding back and is a finding itself", () => {
    const { findings } = applyExceptions([finding()], [exception({ until: "2025-01-31" })], today);
    expect(findings).toEqual([
      finding(),
      {
        rule: "exception-expired",
        level: "warning",
        record: "register",
        path: "/exceptions/0",
        message:
          "the exception from `dead-end` for `machines/m` at /states/1 ended on 2025-01-31; mend what it covers, or give it a new end with a reason",
      },
    ]);
  });

  it("that covers nothing is a finding, whether it has ended or not", () => {
    const { path: _, ...ended } = exception({ until: "2020-01-01", record: "terms/x" });
    const { findings } = applyExceptions([], [exception(), ended], today);
    expect(findings.map(({ rule, path, message }) => `${rule} ${path} ${message}`)).toEqual([
      "exception-not-needed /exceptions/0 the exception from `dead-end` for `machines/m` at /states/1 covers no finding; remove it",
      "exception-not-needed /exceptions/1 the exception from `dead-end` for `terms/x` covers no finding; remove it",
    ]);
  });

  it("that still holds covers what another, ended one no longer does", () => {
    const ended = exception({ until: "2020-01-01" });
    const { findings, excepted } = applyExceptions([finding()], [ended, exception()], today);
    expect([rulesOf(findings), excepted.length]).toEqual([["exception-expired"], 1]);
  });
});

describe("the order of findings", () => {
  it("is level, record, path by its numbers, rule, message", () => {
    const inOrder = [
      finding({ level: "error", record: "terms/z" }),
      finding({ path: "/states/2" }),
      finding({ path: "/states/10" }),
      finding({ path: "/states/10", message: "other" }),
      finding({ path: "/states/10", rule: "trap" }),
      finding({ record: "machines/n" }),
      finding({ level: "note", record: "actions/a" }),
    ];
    expect(applyExceptions([...inOrder].reverse(), [], today).findings).toEqual(inOrder);
    const { path: _, ...everywhere } = exception();
    const { excepted } = applyExceptions([finding({ path: "/states/2" }), finding()], [everywhere], today);
    expect(excepted.map(({ path }) => path)).toEqual(["/states/1", "/states/2"]);
  });
});

it("adds the name and the level of its rule to each report", () => {
  const rule: Rule = {
    name: "no-terms",
    level: "note",
    holds: "There are no terms.",
    check: allTogether(["term"], ({ term }) =>
      term.map(({ slug }) => ({ record: `terms/${slug}`, path: "", message: "is one" })),
    ),
  };
  const spec = aSpec([aRecord("term", "kexec")]);
  expect(openFindings([rule])(spec, today)).toEqual([
    { rule: "no-terms", level: "note", record: "terms/kexec", path: "", message: "is one" },
  ]);
});

it("runs every rule over a register and applies its exceptions", () => {
  const records = [aRecord("charter", "group"), aRecord("component", "luo", { builtOn: ["kho"] })];
  const exceptions = [exception({ rule: "record-without-source", record: "charter/group", path: "/sources" })];
  const { findings, excepted } = runChecks(aSpec(records, { exceptions }), { today });
  expect(rulesOf(findings)).toEqual(["dangling-reference", "record-without-source"]);
  expect(rulesOf(excepted)).toEqual(["record-without-source"]);
});
