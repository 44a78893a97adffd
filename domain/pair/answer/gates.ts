/**
 * Features that close a way once they are switched on, and whether it is open again once they are off: because the pair of
 * the other direction says so, or because of what the kernel then writes.
 */
import { findFeature, isDescribed, listOnNames, switchOn, toFeatureKey } from "#domain/kernel/features.ts";
import type { Kernel, KernelFeature } from "#domain/kernel/schema.ts";
import { toDerived, type Derived } from "#domain/pair/answer/derived.ts";
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
  /** Whether the kernel writes as before once the feature is off. Whether the way is open then is a question of its own. */
  readonly reversible: Word;
  /** `collection/slug` of the record that says so. */
  readonly record: string;
}

interface AskedGates {
  readonly find: FindRecord;
  /** All that lead the other way, and may say what closes this one. */
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
  const { find, behind, from, features } = asked;
  if (features.length === 0) return { closing: [], strange: [] };
  const kernel = findLive(find, "kernel", from);
  // What is switched on with them counts as well.
  const names = listOnNames(kernel, features);
  const declared = behind.flatMap(({ body }) => body.closedBy.map(({ feature }) => toFeatureKey(feature)));
  const listDerived = kernel ? deriveGates(asked, kernel) : () => [];
  return {
    closing: names.flatMap((name) => [...listDeclared(behind, kernel, name), ...listDerived(name)]),
    strange: names.filter((name) => !declared.includes(toFeatureKey(name)) && !(kernel && isDescribed(kernel, name))),
  };
}

const listDeclared = (behind: readonly PairRecord[], kernel: Kernel | undefined, name: string): readonly Gate[] =>
  behind.flatMap(({ kind, slug, body }) =>
    body.closedBy
      .filter(({ feature }) => toFeatureKey(feature) === toFeatureKey(name))
      .map(({ feature, text, reversible }) => ({
        feature,
        by: "declared" as const,
        text,
        reversible: toWord(reversible ?? (kernel && findFeature(kernel, name)?.reversible)),
        record: toRecordId(kind, slug),
      })),
  );

/** Each by itself: what two features do together, one of them does. */
function deriveGates({ find, from, to, components }: AskedGates, kernel: Kernel): (name: string) => readonly Gate[] {
  const step = { from, to, components };
  let closedAnyway: ReadonlySet<string> | undefined;
  return (name) => {
    const feature = findFeature(kernel, name);
    // What changes nothing closes nothing, and is not looked at: there may be many of them.
    if (!feature || !switchOn(kernel, [name]).features.some(changesFormats)) return [];
    closedAnyway ??= new Set(listClosed(toDerived(find, step)).map(({ component }) => component));
    const closed = listClosed(toDerived(find, { ...step, features: [name] }));
    return closed.flatMap(({ component, reasons }) =>
      closedAnyway?.has(component)
        ? []
        : [
            {
              feature: feature.name ?? name,
              by: "derived" as const,
              text: `${component}: ${reasons.join("; ")}`,
              reversible: toWord(feature.reversible),
              record: toRecordId("kernel", from),
            },
          ],
    );
  };
}

const changesFormats = ({ adds = [], drops = [] }: KernelFeature): boolean => adds.length + drops.length > 0;

const listClosed = ({ components }: Derived) => components.filter(({ verdict }) => verdict === "no");

const toWord = (reversible: boolean | undefined): Word =>
  reversible === undefined ? "unknown" : reversible ? "yes" : "no";
