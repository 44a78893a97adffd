/** A component of the system that takes part in a live update, with the formats it hands over. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef, ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { line, prose, sentence } from "#domain/text.ts";

/** What the worst case of a mismatch costs, from least to most. */
export const severities = ["ok", "degraded", "feature-lost", "update-lost", "machine-down"] as const;
export const severitySchema = z.enum(severities, { error: `must be one of ${severities.join(", ")}` });
export type Severity = z.infer<typeof severitySchema>;

/** A compatible string, such as `luo-v1`: both kernels must agree on it before data is read. */
export const formatSchema = z
  .string({ error: "must be a compatible string such as `luo-v1`" })
  .max(limits.format, { error: `is longer than ${limits.format} characters, which is all its field holds` })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._;,-]*$/, { error: "must be a compatible string such as `luo-v1`" });

export const componentSchema = z.strictObject({
  title: line(),
  otherNames: z.array(line()).max(limits.list).default([]),
  summary: prose(),
  /** Whether it is in the mainline kernel, as far as the sources say. */
  standing: z.enum(["merged", "proposed", "not-merged", "outside", "unknown"], {
    error: "must be merged, proposed, not-merged, outside (not a part of the kernel) or unknown",
  }),
  /** Components it stands on: `KHO` under `LUO core` under `memfd`. */
  builtOn: z.array(ref("component")).max(limits.list).default([]),
  /** Formats in the order they came. */
  formats: z
    .array(z.strictObject({ format: formatSchema, text: sentence().optional(), sources: sourcesSchema }))
    .max(limits.list)
    .default([]),
  /** When the format string has to change. */
  formatRule: factSchema.optional(),
  /** What happens where the next kernel does not know the format. */
  onMismatch: z.strictObject({ severity: severitySchema, text: sentence(), sources: sourcesSchema }).optional(),
  facts: z.array(factSchema).max(limits.list).default([]),
  related: z.array(anyRef()).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Component = z.infer<typeof componentSchema>;
