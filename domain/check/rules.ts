/** Every rule, in the order in which the findings page explains them. A new rule is one file and one line here. */
import type { Rule } from "#domain/check/rule.ts";
import { danglingReference } from "#domain/check/rules/dangling-reference.ts";
import { duplicateElement } from "#domain/check/rules/duplicate-element.ts";
import { halfSupersession } from "#domain/check/rules/half-supersession.ts";
import { passageDoesNotMatch } from "#domain/check/rules/passage-does-not-match.ts";
import { recordWithoutSource } from "#domain/check/rules/record-without-source.ts";
import { referenceToRetired } from "#domain/check/rules/reference-to-retired.ts";
import { supersessionCycle } from "#domain/check/rules/supersession-cycle.ts";
import { termNotDefined } from "#domain/check/rules/term-not-defined.ts";

export const rules: readonly Rule[] = [
  danglingReference,
  referenceToRetired,
  passageDoesNotMatch,
  recordWithoutSource,
  halfSupersession,
  supersessionCycle,
  duplicateElement,
  termNotDefined,
];
