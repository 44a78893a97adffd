/** Notes whose candidates are known, written for this: what the reader of notes is held against. The files beside this one have them. */
import { z } from "zod";
import { candidateKinds } from "#domain/note/candidate.ts";
import { listCandidates } from "#domain/note/candidates.ts";
import type { KnownPerson } from "#domain/note/people.ts";
import { readNote } from "#domain/note/read-note.ts";
import type { Compared } from "#domain/note/score.ts";

/** Names of files; nothing in the reader is changed for the sake of those written last. */
export const sampleFiles = { tuned: ["group", "others", "mixed"], writtenLast: ["written-last"] } as const;

const stances = Object.keys(candidateKinds) as [keyof typeof candidateKinds]; // its own keys
const rowSchema = z
  .tuple([z.enum(stances), z.string()], z.union([z.array(z.string()), z.string()]))
  .transform(([stance, quote, who, due]) => ({ stance, quote, who, due }));
const sampleSchema = z.strictObject({ name: z.string(), text: z.string(), expect: z.array(rowSchema) });
export const samplesSchema = z.array(sampleSchema);
export type Sample = z.infer<typeof sampleSchema>;

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

export const readSample = ({ text }: Sample) => listCandidates(readNote(text), { people, day: "2025-03-10", cadence });

export const compareSample = (sample: Sample): Compared => ({
  expected: sample.expect,
  found: readSample(sample).candidates,
});
