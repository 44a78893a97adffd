/** What the addresses of the pages about pairs ask: as a form sends it, and as it is passed on. */
import type { Question } from "#domain/pair/answer/answer.ts";
import type { AskedMatrix } from "#domain/pair/matrix/question.ts";
import { allowances, type PathQuestion } from "#domain/pair/path/find-path.ts";

/** As it was typed; empty where nothing was. */
export type AskedPath = Question &
  Pick<PathQuestion, "allowed" | "isRoundTrip"> & {
    readonly hardware: readonly string[];
    readonly accepted: readonly string[];
    /** Whose pairs; undefined for those of the baseline. */
    readonly downstream: string | undefined;
  };

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
    allowed: allowances.find((allowance) => allowance === readFirst(sent, "allowed")) ?? "supported",
    // What is neither is taken for the question that asks more.
    isRoundTrip: !["", "false"].includes(readFirst(sent, "roundTrip")),
  };
}

/** Of the matrix of all pairs. */
export const readAskedMatrix = (sent: Sent): AskedMatrix => ({
  components: readNames(sent, "components"),
  features: readNames(sent, "features"),
  arch: readFirst(sent, "arch"),
  guarantor: readFirst(sent, "guarantor"),
  standing: readFirst(sent, "standing"),
  downstream: readFirst(sent, "downstream"),
});

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
