/** The contract of a rule: one file each, found by its name in findings, in exceptions and in the docs. */
import type { Finding, Level } from "#domain/check/finding.ts";
import type { Links } from "#domain/register/links.ts";
import type { Spec } from "#domain/register/spec.ts";

export interface RuleContext {
  readonly spec: Spec;
  /** All references of the register, both ways; computed once for all rules. */
  readonly links: Links;
  /** The day the check runs, `2025-01-27`. Only rules about dates read it. */
  readonly today: string;
}

/** A finding without what the rule adds itself. */
export type Report = Omit<Finding, "rule" | "level">;

export interface Rule {
  readonly name: string;
  readonly level: Level;
  /** What the rule holds, as one sentence: it stands on the findings page. */
  readonly holds: string;
  readonly check: (context: RuleContext) => Iterable<Report>;
}
