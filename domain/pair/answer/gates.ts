/**
 * Features that close a way once they are switched on, and whether it is open again once they are off: because the pair of
 * the other direction says so, or because of what the kernel then writes.
 */
import { findFeature, isDescribed, switchOn, toFeatureKey } from "#domain/kernel/features.ts";
import type { Kernel } from "#domain/kernel/schema.ts";
import { toDerived } from "#domain/pair/answer/derived.ts";
import type { Word } from "#domain/pair/answer/word.ts";
import { findLive } from "#domain/pair/handover.ts";
import type { RegisterRecord } from "#domain/register/record/record.ts";
import { toRecordId } from "#domain/register/reference.ts";
import type { FindRecord } from "#domain/register/spec.ts";

type PairRecord = RegisterRecord<"pair">;

export interface Gate {
  readonly feature: string;
  /** Whether somebody says that it closes the way, or it follows from formats. */
  readonly by: "declared" | "derived";
  /** Why it closes the way. */
  readonly text: string;
  /** Whether the way is open again once the feature is off. */
  readonly reopens: Word;
  /** `collection/slug` of the record that says so. */
  readonly record: string;
}

interface AskedGates {
  readonly find: FindRecord;
  /** Those in effect that lead the same way, and the other way. */
  readonly ahead: readonly PairRecord[];
  readonly behind: readonly PairRecord[];
  /** Slugs of kernels. */
  readonly from: string;
  readonly to: string;
  readonly components?: readonly string[] | undefined;
  readonly features: readonly string[];
}

export interface Gates {
  readonly closing: readonly Gate[];
  /** Features of which nobody said what they do to this way. */
  readonly strange: readonly string[];
}

export function findGates(asked: AskedGates): Gates {
  const { find, ahead, behind, from, features } = asked;
  if (features.length === 0) return { closing: [], strange: [] };
  const kernel = findLive(find, "kernel", from);
  const names = kernel ? listNames(kernel, features) : features;
  const declared = [...behind, ...ahead].flatMap(({ body }) =>
    body.closedBy.map(({ feature }) => toFeatureKey(feature)),
  );
  return {
    closing: names.flatMap((name) => [...listDeclared(behind, kernel, name), ...listDerived(asked, kernel, name)]),
    strange: names.filter((name) => !declared.includes(toFeatureKey(name)) && !(kernel && isDescribed(kernel, name))),
  };
}

/** What is switched on with them counts as well. */
function listNames(kernel: Kernel, features: readonly string[]): readonly string[] {
  const { features: on, strange } = switchOn(kernel, features);
  return [...on.flatMap(({ name }) => name ?? []), ...strange];
}

const listDeclared = (behind: readonly PairRecord[], kernel: Kernel | undefined, name: string): readonly Gate[] =>
  behind.flatMap(({ kind, slug, body }) =>
    body.closedBy
      .filter(({ feature }) => toFeatureKey(feature) === toFeatureKey(name))
      .map(({ feature, text, reversible }) => ({
        feature,
        by: "declared" as const,
        text,
        reopens: toReopens(reversible ?? (kernel && findFeature(kernel, name)?.reversible)),
        record: toRecordId(kind, slug),
      })),
  );

/** By itself: what two features do together, one of them does. */
function listDerived(
  { find, from, to, components }: AskedGates,
  kernel: Kernel | undefined,
  name: string,
): readonly Gate[] {
  const feature = kernel && findFeature(kernel, name);
  if (!feature) return [];
  const step = { from, to, components };
  const without = new Map(toDerived(find, step).components.map((part) => [part.component, part.verdict]));
  return toDerived(find, { ...step, features: [name] })
    .components.filter(({ component, verdict }) => verdict === "no" && without.get(component) !== "no")
    .map(({ component, reasons }) => ({
      feature: feature.name ?? name,
      by: "derived" as const,
      text: `${component}: ${reasons.join("; ")}`,
      reopens: toReopens(feature.reversible),
      record: toRecordId("kernel", from),
    }));
}

const toReopens = (reversible: boolean | undefined): Word =>
  reversible === undefined ? "unknown" : reversible ? "yes" : "no";
