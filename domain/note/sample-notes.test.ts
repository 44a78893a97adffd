import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { candidateKinds } from "#domain/note/candidate.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import type { KnownPerson, Named } from "#domain/note/people.ts";
import { readNote } from "#domain/note/read-note.ts";
import { toScores, type Compared } from "#domain/note/score.ts";

const stances = Object.keys(candidateKinds) as [keyof typeof candidateKinds]; // its own keys
const rowSchema = z
  .tuple([z.enum(stances), z.string()], z.union([z.array(z.string()), z.string()]))
  .transform(([stance, quote, who, due]) => ({ stance, quote, who, due }));
const sampleSchema = z.strictObject({ name: z.string(), text: z.string(), expect: z.array(rowSchema) });
type Sample = z.infer<typeof sampleSchema>;

const readSamples = (name: string): readonly Sample[] =>
  z.array(sampleSchema).parse(parse(readFileSync(new URL(`sample-notes/${name}.yaml`, import.meta.url), "utf8")));

const people: readonly KnownPerson[] = [
  "Ann Lee",
  "Bob Stone",
  "Carol King",
  "Dan Frost",
  "Dan Miller",
  "Eve Novak",
].map((name) => ({ slug: name.toLowerCase().replace(" ", "-"), name, otherNames: [] }));
const cadence = {
  rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
  start: "2025-01-27",
  time: "08:00",
  timeZone: "America/Los_Angeles",
};

const read = ({ text }: Sample) => listCandidates(readNote(text), { people, day: "2025-03-10", cadence });
const compare = (sample: Sample): Compared => ({ expected: sample.expect, found: read(sample).candidates });
const toWho = ({ slug, word, possible }: Named): string => slug ?? `${word}?${possible.join(",")}`;

const tuned = [...readSamples("group"), ...readSamples("others"), ...readSamples("mixed")];

describe("of notes whose candidates are known", () => {
  it.each(tuned)("$name", (sample) => {
    const { candidates } = read(sample);
    const toPlain = ({ stance, quote }: { stance: string; quote: string }) => `${stance}: ${quote}`;
    expect(candidates.map(toPlain)).toEqual(sample.expect.map(toPlain));
    for (const [number, { who, due }] of sample.expect.entries()) {
      if (who !== undefined) expect(candidates[number]?.who.map(toWho)).toEqual(who);
      if (due !== undefined) expect(candidates[number]?.due?.day).toBe(due);
    }
  });

  it.each([...toScores(tuned.map(compare))])("those that are %s are found, and little else", (_, score) => {
    expect(score.precision).toBeGreaterThanOrEqual(0.95);
    expect(score.recall).toBeGreaterThanOrEqual(0.9);
  });
});

/** Nothing in the reader is changed for the sake of these. */
const last = readSamples("written-last");

it("are more than sixty, nearly a quarter of them written after the reader", () => {
  expect(tuned.length + last.length).toBeGreaterThan(60);
  expect(last.length / (tuned.length + last.length)).toBeGreaterThan(0.24);
});

it("are found also where the reader has not seen the note, by all stances together", () => {
  const scores = [...toScores(last.map(compare)).values()];
  const sum = (of: "right" | "found" | "expected") => scores.reduce((total, score) => total + score[of], 0);
  expect(sum("right") / sum("found")).toBeGreaterThanOrEqual(0.95);
  expect(sum("right") / sum("expected")).toBeGreaterThanOrEqual(0.9);
});
