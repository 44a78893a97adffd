/** What a question leaves of the pairs, and what it leaves out and why, as sentences. */
import { toFeatureKey } from "#domain/kernel/features.ts";
import type { FilterName, LeftOut } from "#domain/pair/matrix/narrow.ts";
import { listKnownFeatures, UNKNOWN, type MatrixQuestion } from "#domain/pair/matrix/question.ts";
import type { Spec } from "#domain/register/spec.ts";
import type { Matrix } from "#ui/pairs/asked-matrix.ts";

type Words = readonly [one: string, many: string];

/** Why some are left out: those that are known to differ, and those of which nobody knows. */
const reasons: Readonly<Record<FilterName, (question: MatrixQuestion) => Readonly<Record<keyof LeftOut, Words>>>> = {
  arch: ({ arch = "" }) => ({
    differ:
      arch === UNKNOWN
        ? ["has a kernel whose architecture is known", "have a kernel whose architecture is known"]
        : [`has a kernel that is not of ${arch}`, `have a kernel that is not of ${arch}`],
    unknown: ["has a kernel whose architecture is unknown", "have a kernel whose architecture is unknown"],
  }),
  components: ({ components }) => ({
    differ: [`does not name ${toList(components)}`, `do not name ${toList(components)}`],
    unknown: ["names no component", "name no component"],
  }),
  guarantor: ({ guarantor = "" }) => ({
    differ:
      guarantor === UNKNOWN
        ? ["has a guarantor, or says that nobody is one", "have a guarantor, or say that nobody is one"]
        : [`has another guarantor than ${guarantor}`, `have another guarantor than ${guarantor}`],
    unknown: ["names no guarantor", "name no guarantor"],
  }),
  standing: ({ standing = "" }) => ({
    differ: [`is not declared ${standing.replaceAll("-", " ")}`, `are not declared ${standing.replaceAll("-", " ")}`],
    unknown: ["has no standing", "have no standing"],
  }),
};

const toList = (names: readonly string[]): string => (names.length < 2 ? names.join("") : `all of ${names.join(", ")}`);

/** "2 of 5 pairs are shown.", why others are not, and what became of the kernels. */
export function toNarrowedWords({ question, narrowed }: Matrix, { records }: Pick<Spec, "records">): readonly string[] {
  const { pairs, leftOut, notInEffect, kernels, kernelsLeftOut } = narrowed;
  const [all, allKernels] = [records.pair.length, records.kernel.length];
  const why = leftOut.flatMap(({ filter, differ, unknown }) => {
    const words = reasons[filter](question);
    return [toCount(differ, words.differ), toCount(unknown, words.unknown)].filter((text) => text !== "");
  });
  const downstream = question.downstream ?? "";
  const layered = toCount(notInEffect, [`is not in effect for ${downstream}`, `are not in effect for ${downstream}`]);
  if (layered !== "") why.unshift(layered);
  const whyKernels = [
    toCount(
      kernelsLeftOut.differ,
      question.arch === UNKNOWN
        ? ["names an architecture", "name an architecture"]
        : [`is not of ${question.arch}`, `are not of ${question.arch}`],
    ),
    toCount(kernelsLeftOut.unknown, ["names no architecture", "name no architecture"]),
  ].filter((text) => text !== "");
  return [
    `${toNumber(pairs.length)} of ${toNumber(all)} pairs on record ${pairs.length === 1 ? "is" : "are"} shown${
      why.length === 0 ? "" : `. Left out: ${why.join("; ")}`
    }.`,
    ...(whyKernels.length === 0
      ? []
      : [
          `${toNumber(kernels.length)} of ${toNumber(allKernels)} kernels ${kernels.length === 1 ? "is" : "are"} shown: ${whyKernels.join("; ")}.`,
        ]),
  ];
}

/** What the answers are about, and which of the features no pair speaks of. */
export function toAnswerWords(
  { components, features }: MatrixQuestion,
  spec: Pick<Spec, "records">,
): readonly string[] {
  if (components.length + features.length === 0) return [];
  const known = listKnownFeatures(spec).map(toFeatureKey);
  const strange = features.filter((feature) => !known.includes(toFeatureKey(feature)));
  const about = [
    components.length === 0 ? "" : ` for ${components.join(", ")}`,
    features.length === 0 ? "" : ` with ${features.join(", ")} switched on`,
  ].join("");
  return [
    `Beside what was declared stands the answer${about}: yes, no or unknown.`,
    ...(strange.length === 0
      ? []
      : [
          `Nothing is on record of ${strange.map((feature) => `“${feature}”`).join(", ")}, so no answer is a yes; ${
            known.length === 0 ? "no feature is named" : `on record: ${listKnownFeatures(spec).join(", ")}`
          }.`,
        ]),
  ];
}

const toNumber = (count: number): string => count.toLocaleString("en");

const toCount = (count: number, [one, many]: Words): string =>
  count === 0 ? "" : `${toNumber(count)} ${count === 1 ? one : many}`;

/** Which of the cells say nothing, and that this is no answer; empty where each says something. */
export function toSilentWords({ cells, stretch }: Matrix): string {
  const all = cells.flat();
  const silent = all.filter(({ saysSomething }) => !saysSomething);
  const leftOut = silent.filter(({ out, back }) => out.leftOut + back.leftOut > 0).length;
  if (silent.length === 0) return "";
  const nothing = toCount(silent.length - leftOut, ["has nothing on record", "have nothing on record"]);
  const left = toCount(leftOut, ["has something that is left out", "have something that is left out"]);
  return `Of ${toNumber(all.length)} combinations of these ${stretch.shown.length} kernels ${[
    nothing && `${nothing} in either direction, which is unknown`,
    left,
  ]
    .filter((text) => text !== "")
    .join("; ")}.`;
}
