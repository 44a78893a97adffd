/** Every rule, in the order in which the findings page explains them. A new rule is one file and one line here. */
import type { Rule } from "#domain/check/rule.ts";

export const rules: readonly Rule[] = [];
