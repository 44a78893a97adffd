/** What the addresses of the pages about pairs ask: as a form sends it, and as it is passed on. */
import type { Question } from "#domain/pair/answer/answer.ts";
import type { AskedMatrix } from "#domain/pair/matrix/question.ts";
import { limits } from "#domain/limits.ts";
import { allowances, type PathQuestion } from "#domain/pair/path/find-path.ts";
import type { Problem } from "#domain/problem.ts";

/** As it was typed; empty where nothing was. */
export type AskedPath = Question &
  Pick<PathQuestion, "allowed" | "isRoundTrip"> & {
    readonly hardware: readonly string[];
    readonly accepted: readonly string[];
    /** Whose pairs; undefined for those of the baseline. */
    readonly downstream: string | undefined;
    /** What of the address is no part of a question: passed over, it would leave a weaker one. */
    readonly misread: Misread | undefined;
  };

type Misread = Extract<Problem, { readonly type: "bad-parameter" }>;

const single = ["from", "to", "downstream", "allowed", "roundTrip", "revision", "on"];
const pathNames = [...single, "components", "features", "hardware", "accepted"];
const matrixSingle = ["arch", "guarantor", "standing", "downstream", "upto", "after", "revision", "on"];
const matrixNames = [...matrixSingle, "components", "features"];

type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Of ways between two kernels. */
export function readAsked(sent: Sent): AskedPath {
  return {
    from: readFirst(sent, "from"),
    to: readFirst(sent, "to"),
    components: readNames(sent, "components"),
    features: readNames(sent, "features"),
    hardware: readNames(sent, "hardware"),
    accepted: readNames(sent, "accepted"),
    downstream: readFirst(sent, "downstream") || undefined,
    misread: findMisread(sent, pathNames, single) ?? findStrangeAllowance(readFirst(sent, "allowed")),
    allowed: allowances.find((allowance) => allowance === readFirst(sent, "allowed")) ?? "supported",
    // What is neither is taken for the question that asks more.
    isRoundTrip: !["", "false"].includes(readFirst(sent, "roundTrip")),
  };
}

/** Of the matrix of all pairs. */
/** As its address has it. */
export type AskedPairs = AskedMatrix & Pick<AskedPath, "misread">;

export const readAskedMatrix = (sent: Sent): AskedPairs => ({
  components: readNames(sent, "components"),
  features: readNames(sent, "features"),
  arch: readFirst(sent, "arch"),
  guarantor: readFirst(sent, "guarantor"),
  standing: readFirst(sent, "standing"),
  downstream: readFirst(sent, "downstream"),
  misread: findMisread(sent, matrixNames, matrixSingle),
});

function findMisread(sent: Sent, known: readonly string[], once: readonly string[]): Misread | undefined {
  const refuse = (parameter: string, message: string): Misread => ({ type: "bad-parameter", parameter, message });
  const strange = Object.keys(sent).find((name) => !known.includes(name));
  if (strange !== undefined)
    return refuse(strange.slice(0, limits.shownName), `is not asked here; what is: ${known.join(", ")}`);
  const twice = once.find((name) => listSent(sent, name).length > 1);
  return twice === undefined ? undefined : refuse(twice, "is given more than once; give it once");
}

function findStrangeAllowance(allowed: string): Misread | undefined {
  if (allowed === "" || allowances.some((allowance) => allowance === allowed)) return undefined;
  const message = `must be one of ${allowances.join(", ")}; it is \`${allowed.slice(0, limits.shownName)}\``;
  return { type: "bad-parameter", parameter: "allowed", message };
}

const listSent = (sent: Sent, name: string): readonly string[] => [sent[name] ?? []].flat();

export const readFirst = (sent: Sent, name: string): string => listSent(sent, name)[0]?.trim() ?? "";

/** A box that is ticked sends a name by itself, an address that is passed on has all of them in one. */
const readNames = (sent: Sent, name: string): readonly string[] => [
  ...new Set(
    listSent(sent, name)
      .flatMap((text) => text.split(","))
      .map((text) => text.trim())
      .filter((text) => text !== ""),
  ),
];
