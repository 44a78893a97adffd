/** Runs every rule over a Spec. Decides the order of findings and what an exception covers, nothing about content. */
import { levels, type CheckReport, type Finding } from "#domain/check/finding.ts";
import { openFindings } from "#domain/check/open-findings.ts";
import type { Rule } from "#domain/check/rule.ts";
import { rules } from "#domain/check/rules.ts";
import type { Spec } from "#domain/register/spec.ts";

/** `today` is a calendar day, `2025-01-27`. */
export const runChecks = (spec: Spec, on: { readonly today: string }): CheckReport => runChecksOf(rules, spec, on);

/** With some of the rules only. */
export const runChecksOf = (some: readonly Rule[], spec: Spec, { today }: { readonly today: string }): CheckReport =>
  applyExceptions(openFindings(some)(spec, today), spec.exceptions, today);

/** Over one Spec after another: what has not changed since is not looked at again. */
export function openRunChecks(): typeof runChecks {
  const list = openFindings(rules);
  return (spec, { today }) => applyExceptions(list(spec, today), spec.exceptions, today);
}

type Excepted = CheckReport["excepted"][number];

export function applyExceptions(
  findings: readonly Finding[],
  exceptions: Spec["exceptions"],
  today: string,
): CheckReport {
  const open: Finding[] = [];
  const excepted: Excepted[] = [];
  const used = new Set<number>();
  for (const finding of findings) {
    const covering = [...exceptions.keys()].filter((index) => covers(exceptions[index], finding));
    for (const index of covering) used.add(index);
    const valid = covering.map((index) => exceptions[index]).find((exception) => exception && exception.until >= today);
    if (valid) excepted.push({ ...finding, reason: valid.reason, until: valid.until });
    else open.push(finding);
  }
  exceptions.forEach((exception, index) => {
    const path = `/exceptions/${index}`;
    const which = `the exception from \`${exception.rule}\` for \`${exception.record}\`${exception.path ? ` at ${exception.path}` : ""}`;
    const warn = (rule: string, message: string) =>
      open.push({ rule, level: "warning", record: "register", path, message: `${which} ${message}` });
    if (!used.has(index)) warn("exception-not-needed", "covers no finding; remove it");
    else if (exception.until < today)
      warn("exception-expired", `ended on ${exception.until}; mend what it covers, or give it a new end with a reason`);
  });
  return { findings: open.sort(compareFindings), excepted: excepted.sort(compareFindings) };
}

const covers = (exception: Spec["exceptions"][number] | undefined, { rule, record, path }: Finding): boolean =>
  exception?.rule === rule && exception.record === record && (exception.path ?? path) === path;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `/states/10` comes after `/states/9`. */
const comparePaths = (a: string, b: string): number => compareText(padNumbers(a), padNumbers(b));
const padNumbers = (path: string): string => path.replaceAll(/\d+/g, (digits) => digits.padStart(6, "0"));

const compareFindings = (a: Finding, b: Finding): number =>
  levels.indexOf(a.level) - levels.indexOf(b.level) ||
  compareText(a.record, b.record) ||
  comparePaths(a.path, b.path) ||
  compareText(a.rule, b.rule) ||
  compareText(a.message, b.message);
