/** Two lists of parts as one: what both have, what one of them has marked as such, and long stretches of the same left out. */
import { diffArrays } from "diff";
import type { Element, ElementContent } from "hast";
import { findWordRuns, type Budget } from "#domain/register/record/diff.ts";
import { leaveOutSame, type Merged } from "#texts/marked-page/leave-out-same.ts";
import { isAlike, toKey } from "#texts/marked-page/likeness.ts";
import { markNode, markText } from "#texts/marked-page/mark-node.ts";

/** Differences up to which two lists are compared part by part; above it one is shown after the other. */
const MOST_EDITS = 200;

type Nodes = readonly ElementContent[];
type Pair = readonly [before: ElementContent | undefined, after: ElementContent | undefined];

export function mergeNodes(before: Nodes, after: Nodes, budget: Budget): readonly Merged[] {
  const runs = toRuns(before, after, isSame);
  const moved = listMoved(runs);
  const pairs = runs.flatMap((run) => (run.isPaired ? run.pairs : pairAlike(run, moved)));
  return pairs.flatMap(([older, newer]): readonly Merged[] => {
    if (older && newer)
      return isSame(older, newer) ? [{ node: newer, isChanged: false }] : mergePair(older, newer, budget);
    if (newer) return [{ node: markNode(newer, moved.has(toKey(newer)) ? "moved" : "added"), isChanged: true }];
    return older ? [{ node: markNode(withoutIds(older), "removed"), isChanged: true }] : [];
  });
}

/** The keys of what stands in both, though not in the same order. */
function listMoved(runs: readonly Run[]): ReadonlySet<string> {
  const gaps = runs.filter((run) => !run.isPaired);
  const gone = new Set(gaps.flatMap((gap) => gap.before.filter(isLong).map(toKey)));
  return new Set(gaps.flatMap((gap) => gap.after.map(toKey).filter((key) => gone.has(key))));
}

/** What is alike becomes one; what only moved stands where it is now, and no more where it was. */
function pairAlike({ before, after }: Gap, moved: ReadonlySet<string>): readonly Pair[] {
  const stayed = (node: ElementContent): boolean => !moved.has(toKey(node));
  const pairs = toRuns(before.filter(stayed), after.filter(stayed), isAlike).flatMap(toOneAfterTheOther);
  const placed: Pair[] = [];
  let next = 0;
  for (const node of after) {
    if (!stayed(node)) placed.push([undefined, node]);
    else while (next < pairs.length && placed.at(-1)?.[1] !== node) placed.push(pairs[next++] ?? [undefined, node]);
  }
  return [...placed, ...pairs.slice(next)];
}

function mergePair(older: ElementContent, newer: ElementContent, budget: Budget): readonly Merged[] {
  const toMerged = (node: ElementContent): Merged => ({ node, isChanged: true });
  if (older.type === "text" && newer.type === "text") {
    const runs = findWordRuns(older.value, newer.value, budget);
    if (!runs) return [markText(older.value, "removed"), markText(newer.value, "added")].map(toMerged);
    return runs.map(({ op, text }) => toMerged(op === "same" ? { type: "text", value: text } : markText(text, op)));
  }
  if (older.type !== "element" || newer.type !== "element") return [toMerged(newer)];
  const children = leaveOutSame(mergeNodes(older.children, newer.children, budget));
  return [toMerged({ ...newer, children: [...children] })];
}

const isSame = (before: ElementContent, after: ElementContent): boolean => toKey(before) === toKey(after);

/** Short parts are the same by chance. */
const isLong = (node: ElementContent): boolean => node.type === "element" && toKey(node).length > 40;

interface Gap {
  readonly isPaired: false;
  readonly before: Nodes;
  readonly after: Nodes;
}

type Run = { readonly isPaired: true; readonly pairs: readonly Pair[] } | Gap;

/** In the order of both lists: parts that belong together, and stretches where none do. */
function toRuns(before: Nodes, after: Nodes, comparator: typeof isSame): readonly Run[] {
  const parts = diffArrays([...before], [...after], { comparator, maxEditLength: MOST_EDITS });
  if (!parts) return [{ isPaired: false, before, after }];
  const runs: Run[] = [];
  let [older, newer] = [0, 0];
  let gap: { before: Nodes; after: Nodes } = { before: [], after: [] };
  const close = () => {
    if (gap.before.length > 0 || gap.after.length > 0) runs.push({ isPaired: false, ...gap });
    gap = { before: [], after: [] };
  };
  for (const { added, removed, count } of parts) {
    if (removed) gap = { ...gap, before: [...gap.before, ...before.slice(older, (older += count))] };
    else if (added) gap = { ...gap, after: [...gap.after, ...after.slice(newer, (newer += count))] };
    else {
      close();
      const first = older;
      runs.push({
        isPaired: true,
        pairs: after.slice(newer, newer + count).map((node, index): Pair => [before[first + index], node]),
      });
      older += count;
      newer += count;
    }
  }
  close();
  return runs;
}

const toOneAfterTheOther = (run: Run): readonly Pair[] =>
  run.isPaired
    ? run.pairs
    : [...run.before.map((node): Pair => [node, undefined]), ...run.after.map((node): Pair => [undefined, node])];

/** What is gone may not have the address of what is there. */
function withoutIds(node: ElementContent): ElementContent {
  if (node.type !== "element") return node;
  const { id: _, ariaDescribedBy: __, ariaLabelledBy: ___, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(withoutIds) } satisfies Element;
}
