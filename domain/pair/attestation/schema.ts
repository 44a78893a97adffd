/** What somebody sends who tested a pair. Decides only whether it is well formed; what it is about is read-attestation.ts. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { testSchema } from "#domain/pair/schema.ts";
import { line, sentence, visible } from "#domain/text.ts";

const commitSchema = z.string({ error: "must be a commit, as text" }).regex(/^[0-9a-f]{8,64}$/, {
  error: "must be a commit: 8 to 64 lower-case hex digits, as `git rev-parse HEAD` prints it",
});

const { day, features, result, upDownUp, log, components } = testSchema.shape;

export const attestationSchema = z.strictObject({
  pair: line().optional().describe("The pair that was tested, by its slug. Left out where both kernels are named."),
  from: line()
    .optional()
    .describe("The kernel that handed over: its slug, or its version as `uname -r` prints it. With `to`."),
  to: line().optional().describe("The kernel that took over, named in the same way. The way back is another pair."),
  by: visible(line()).describe("Who ran it: a person, a laboratory, a company."),
  day: day.describe("The day of the test, UTC; not in the future."),
  hardware: visible(sentence()),
  environment: visible(sentence()).optional().describe("What else was there: firmware, hypervisor, guests."),
  components: components
    .unwrap()
    .min(1, { error: "names none; name each that was in use: for no other is the test evidence" })
    .describe("Slugs of the components in use; what they are built on counts too."),
  features: features.describe("Features that were switched on."),
  commits: z
    .array(commitSchema, { error: "must be a list of commits" })
    .min(1, { error: "names none; name what both kernels were built from" })
    .max(limits.list)
    .describe("What was tested, as commits: 8 to 64 lower-case hex digits each."),
  result: result.describe("What it came to, from least to most."),
  upDownUp: upDownUp.describe("Whether it went up, back down and up again. Left out: not said."),
  text: visible(sentence()).optional().describe("What was seen."),
  log: log.describe("Where the log can be read. Without one, nobody can look the test up, and it is no evidence."),
});
export type Attestation = z.infer<typeof attestationSchema>;
