/** How well the reader of notes finds what notes say, by those whose candidates are known: in hundredths, and per stance. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { compareSample, sampleFiles, samplesSchema } from "#domain/note/sample-notes/samples.ts";
import { toScores, type Score } from "#domain/note/score.ts";
import type { Figure } from "./figure.ts";

export function measureNotes(): readonly Figure[] {
  const tuned = toScores(open(sampleFiles.tuned));
  const last = toScores(open(sampleFiles.writtenLast));
  return [
    ...[...tuned].flatMap(([stance, score]) => toFigures(`notes tuned on, ${stance}`, score, true)),
    // With a dozen sentences of a stance, one more or less is ten hundredths: told, and held as a sum.
    ...[...last].flatMap(([stance, score]) => toFigures(`notes written last, ${stance}`, score, false)),
    ...toFigures("notes written last, all stances", toSum([...last.values()]), true),
  ];
}

const open = (names: readonly string[]) =>
  names
    .flatMap((name) => samplesSchema.parse(parse(readFileSync(`domain/note/sample-notes/${name}.yaml`, "utf8"))))
    .map(compareSample);

const toFigures = (
  name: string,
  { precision, recall }: Pick<Score, "precision" | "recall">,
  isHeld: boolean,
): Figure[] => [
  { name: `${name}: precision`, value: 100 * precision, unit: "", ...(isHeld && { least: 95 }) },
  { name: `${name}: recall`, value: 100 * recall, unit: "", ...(isHeld && { least: 90 }) },
];

function toSum(scores: readonly Score[]): Pick<Score, "precision" | "recall"> {
  const sum = (of: "right" | "found" | "expected"): number => scores.reduce((total, score) => total + score[of], 0);
  return { precision: sum("right") / sum("found"), recall: sum("right") / sum("expected") };
}
