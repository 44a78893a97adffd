/** A component of the system that takes part in a live update, with the formats it hands over. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/register/reference.ts";
import { factSchema, sourcesSchema } from "#domain/register/source.ts";
import { line, listOf, oneOf, prose, sentence } from "#domain/text.ts";

/** What the worst case of a mismatch costs, from least to most. */
export const severities = ["ok", "degraded", "feature-lost", "update-lost", "machine-down"] as const;
export const severitySchema = oneOf(severities);
export type Severity = z.infer<typeof severitySchema>;

/** A compatible string, such as `luo-v1`: both kernels must agree on it before data is read. */
export const formatSchema = z
  .string({ error: "must be a compatible string such as `luo-v1`" })
  .max(limits.format, { error: `is longer than ${limits.format} characters, which is all its field holds` })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._;,-]*$/, { error: "must be a compatible string such as `luo-v1`" });

export const componentSchema = z.strictObject({
  title: line(),
  otherNames: listOf(line()),
  summary: prose(),
  standing: oneOf(["merged", "proposed", "not-merged", "outside", "unknown"]).describe(
    "Whether it is in the mainline kernel, as far as sources say; outside: not a part of the kernel.",
  ),
  builtOn: listOf(ref("component")).describe("Components that it stands on."),
  formats: listOf(
    z.strictObject({ format: formatSchema, text: sentence().optional(), sources: sourcesSchema }),
  ).describe("Compatible strings, in the order they came."),
  formatRule: factSchema.optional().describe("When the format has to get a new string."),
  onMismatch: z
    .strictObject({ severity: severitySchema, text: sentence(), sources: sourcesSchema })
    .optional()
    .describe("What happens where the next kernel does not know the format."),
  facts: listOf(factSchema),
  related: listOf(anyRef()),
  sources: sourcesSchema,
});
export type Component = z.infer<typeof componentSchema>;
