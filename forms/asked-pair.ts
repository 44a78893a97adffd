/** What the address of the page about ways between kernels asks: as a form sends it, and as it is passed on. */
import type { Question } from "#domain/pair/answer/answer.ts";
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

export function readAsked(sent: Sent): AskedPath {
  const list = (name: string): readonly string[] => [sent[name] ?? []].flat();
  const first = (name: string): string => list(name)[0]?.trim() ?? "";
  // A box that is ticked sends a name by itself, an address that is passed on has all of them in one.
  const names = (name: string): readonly string[] => [
    ...new Set(
      list(name)
        .flatMap((text) => text.split(","))
        .map((text) => text.trim())
        .filter((text) => text !== ""),
    ),
  ];
  return {
    from: first("from"),
    to: first("to"),
    components: names("components"),
    features: names("features"),
    hardware: names("hardware"),
    accepted: names("accepted"),
    downstream: first("downstream") || undefined,
    allowed: allowances.find((allowance) => allowance === first("allowed")) ?? "supported",
    // What is neither is taken for the question that asks more.
    isRoundTrip: !["", "false"].includes(first("roundTrip")),
  };
}
