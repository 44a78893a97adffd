/** What the checks say of a Spec, remembered: nothing about it changes but what day it is. */
import type { CheckReport } from "#domain/check/finding.ts";
import { runChecks } from "#domain/check/run-checks.ts";
import type { Spec } from "#domain/spec.ts";

export type CheckOn = (spec: Spec, day: string) => CheckReport;

export function openChecks(): CheckOn {
  const reports = new WeakMap<Spec, { readonly day: string; readonly report: CheckReport }>();
  return (spec, day) => {
    const known = reports.get(spec);
    if (known?.day === day) return known.report;
    const report = runChecks(spec, { today: day });
    reports.set(spec, { day, report });
    return report;
  };
}
