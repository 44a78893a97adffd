import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import type { Named } from "#domain/note/people.ts";
import {
  compareSample,
  readSample,
  sampleFiles,
  samplesSchema,
  type Sample,
} from "#domain/note/sample-notes/samples.ts";
import { toScores } from "#domain/note/score.ts";

const openSamples = (names: readonly string[]): readonly Sample[] =>
  names.flatMap((name) =>
    samplesSchema.parse(parse(readFileSync(new URL(`sample-notes/${name}.yaml`, import.meta.url), "utf8"))),
  );

const toWho = ({ slug, word, possible }: Named): string => slug ?? `${word}?${possible.join(",")}`;

const tuned = openSamples(sampleFiles.tuned);

describe("of notes whose candidates are known", () => {
  it.each(tuned)("$name", (sample) => {
    const { candidates } = readSample(sample);
    const toPlain = ({ stance, quote }: { stance: string; quote: string }) => `${stance}: ${quote}`;
    expect(candidates.map(toPlain)).toEqual(sample.expect.map(toPlain));
    for (const [number, { who, due }] of sample.expect.entries()) {
      if (who !== undefined) expect(candidates[number]?.who.map(toWho)).toEqual(who);
      if (due !== undefined) expect(candidates[number]?.due?.day).toBe(due);
    }
  });

  it.each([...toScores(tuned.map(compareSample))])("those that are %s are found, and little else", (_, score) => {
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.9);
  });
});

const last = openSamples(sampleFiles.writtenLast);

it("are more than sixty, nearly a quarter of them written after the reader", () => {
  expect(tuned.length + last.length).toBeGreaterThan(60);
  expect(last.length / (tuned.length + last.length)).toBeGreaterThan(0.24);
});

it("are found also where the reader has not seen the note, by all stances together", () => {
  const scores = [...toScores(last.map(compareSample)).values()];
  const sum = (of: "right" | "found" | "expected") => scores.reduce((total, score) => total + score[of], 0);
  expect(sum("right") / sum("found")).toBeGreaterThanOrEqual(0.95);
  expect(sum("right") / sum("expected")).toBeGreaterThanOrEqual(0.9);
});
