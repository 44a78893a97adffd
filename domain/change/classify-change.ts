/** What a new version of a record means for those who rely on the one before: the class, and the rule that decided it. */
import {
  explaining,
  fieldRoles,
  limiting,
  standingRanks,
  type ComparedKind,
  type FieldRole,
} from "#domain/change/roles.ts";
import { changeRules, type ChangeRule, type ChangeRuleId } from "#domain/change/rules.ts";
import { compareVersions } from "#domain/machine/difference/compare-versions.ts";
import {
  pickGravest,
  pickGravestOf,
  toDifferenceRule,
  type DifferenceClass,
  type DifferenceRuleId,
} from "#domain/machine/difference/rules.ts";
import type { FindMachine } from "#domain/machine/state-space/composition.ts";
import { diffBodies, type Change } from "#domain/register/record/diff.ts";
import type { Test } from "#domain/pair/schema.ts";
import type { AnyRecord } from "#domain/register/record/record.ts";

export interface ChangeClass {
  readonly class: DifferenceClass;
  /** Of this table, or of the one of machines. */
  readonly rule: ChangeRuleId | DifferenceRuleId;
  readonly reason: string;
  /** False where it hangs on the meaning of words. */
  readonly decided: boolean;
}

/** `before` is the version before, of the same record; undefined for the first. `find` has the parts of a composition. */
export function classifyChange(before: AnyRecord | undefined, after: AnyRecord, find: FindMachine): ChangeClass {
  if (!before) return toClass("record-added");
  if (after.retired) return toClass("record-retired");
  if (before.kind === "machine" && after.kind === "machine") {
    const gravest = pickGravest(compareVersions(before.body, after.body, find).differences.map(({ rule }) => rule));
    return gravest === undefined ? toClass("words-changed") : toChangeClass(gravest, toDifferenceRule(gravest));
  }
  const kind = after.kind as ComparedKind; // machines are done with
  const ids = diffBodies(before.body, after.body).map((change) => findRule(kind, change));
  // Two versions that say the same differ in nothing but who signed them.
  return toClass(pickGravestOf(changeRules, ids) ?? "words-changed");
}

const toClass = (rule: ChangeRuleId): ChangeClass => toChangeClass(rule, changeRules[rule]);

const toChangeClass = (rule: ChangeClass["rule"], { class: itsClass, holds, undecided }: ChangeRule): ChangeClass => ({
  class: itsClass,
  rule,
  reason: holds,
  decided: undecided !== true,
});

function findRule(kind: ComparedKind, change: Change): ChangeRuleId {
  const [field = "", ...inside] = change.path.split("/").slice(1);
  const role = new Map<string, FieldRole>(Object.entries(fieldRoles[kind])).get(field) ?? "value";
  if (change.op === "moved") return "order-changed";
  switch (role) {
    case "words":
      return "words-changed";
    case "meaning":
      return byOp(change.op, "value-added", "value-removed", "meaning-changed");
    case "course":
      return "went-on";
    case "log":
      return isExplaining(inside) ? "words-changed" : byOp(change.op, "went-on", "item-removed", "item-changed");
    case "facts":
      return inside.includes("sources") ? "words-changed" : byOp(change.op, "went-on", "item-removed", "item-changed");
    case "tests":
      return findTestRule(inside, change);
    case "standing":
      return findStandingRule(kind, change);
    case "promise":
      // That nobody knows promises as little as that it is not so.
      return change.after === true ? "standing-raised" : change.before === true ? "standing-lowered" : "words-changed";
    case "value":
      return isExplaining(inside) ? "words-changed" : byOp(change.op, "value-added", "value-removed", "value-changed");
    case "list":
      return findListRule(inside, change);
    case "demands":
      if (inside.includes("sources")) return "words-changed";
      // That a condition was shown to hold asks nothing more of anybody; that it was not, after all, does.
      if (inside[1] === "met") return byOp(change.op, "went-on", "item-removed", "went-on");
      return inside.length > 1 ? "item-changed" : byOp(change.op, "limit-added", "item-removed", "item-changed");
    case "limits":
      // What a limit says is in its words.
      if (inside.includes("sources")) return "words-changed";
      if (inside.length === 0 && change.op === "changed") return "value-changed";
      return inside.length > 1 ? "limit-changed" : byOp(change.op, "limit-added", "limit-removed", "limit-changed");
  }
}

function findStandingRule(kind: ComparedKind, { before, after }: Change): ChangeRuleId {
  const rankOf = (word: unknown): number =>
    (standingRanks[kind] ?? []).findIndex((words) => words.some((one) => one === word));
  const [was, is] = [rankOf(before), rankOf(after)];
  return is > was ? "standing-raised" : is < was ? "standing-lowered" : "value-changed";
}

/** A test that went wrong speaks against what it was a test of, as a risk does. */
function findTestRule(inside: readonly string[], { op, before, after }: Change): ChangeRuleId {
  if (isExplaining(inside)) return "words-changed";
  if (inside.length > 1) return "item-changed";
  const wentWrong = (test: unknown): boolean => (test as Test | undefined)?.result !== "ok"; // read by its schema
  if (op === "added") return wentWrong(after) ? "limit-added" : "item-added";
  return wentWrong(before) ? "limit-removed" : "item-removed";
}

/** An item of the list as a whole, or a list inside of one; a value inside of one is a change of that. */
function findListRule(inside: readonly string[], { op, before, after }: Change): ChangeRuleId {
  if (isExplaining(inside)) return "words-changed";
  if (limiting.has(inside[1] ?? "")) return findLimitingRule(op, after);
  if (inside.length <= 1 || /^\d+$/.test(inside.at(-1) ?? ""))
    return byOp(op, "item-added", "item-removed", "item-changed");
  // The word in the place of a list says that nobody looked it up.
  if (before === "unknown") return "value-added";
  return after === "unknown" ? "value-removed" : byOp(op, "value-added", "value-removed", "item-changed");
}

/** That nobody looked it up is left open, which is less than a list, and any list may ask more than was known. */
function findLimitingRule(op: Change["op"], after: unknown): ChangeRuleId {
  if (after === "unknown") return "value-removed";
  return byOp(op, "limit-added", "limit-removed", "limit-changed");
}

const isExplaining = (inside: readonly string[]): boolean => inside.some((member) => explaining.has(member));

const byOp = (op: Change["op"], added: ChangeRuleId, removed: ChangeRuleId, changed: ChangeRuleId): ChangeRuleId =>
  op === "added" ? added : op === "removed" ? removed : changed;
