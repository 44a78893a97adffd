/** A kernel release or build, and the formats it is known to read and write. What is not known says so. */
import { z } from "zod";
import { formatSchema } from "#domain/component/schema.ts";
import { limits } from "#domain/limits.ts";
import { ref } from "#domain/reference.ts";
import { factSchema, sourcesSchema } from "#domain/source.ts";
import { daySchema, line, sentence } from "#domain/text.ts";

/** A list that was looked up, which may be empty; or the word `unknown`, which never counts as a yes. */
const knownFormats = z.union([z.literal("unknown"), z.array(formatSchema).max(limits.list)], {
  error: "must be a list of compatible strings, or the word unknown",
});

export const kernelSchema = z.strictObject({
  /** As `uname -r` would print it: `6.19`, `7.2-rc4`. */
  version: line().regex(/^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?(?:[-+][A-Za-z0-9.-]+)?$/, {
    error: "must be a kernel version such as 6.19, 6.12.4 or 7.2-rc4",
  }),
  /** Place in release order, given so that no reader has to parse versions. Gaps are left for later ones. */
  rank: z.int().min(0),
  released: daySchema.optional(),
  arch: line().optional(),
  /** Bytes. Kernels of different page sizes cannot hand over to each other. */
  pageSize: z.int().min(1024).optional(),
  about: sentence(),
  /** Components that this release is the first to carry. */
  introduces: z
    .array(z.strictObject({ component: ref("component"), text: sentence(), sources: sourcesSchema }))
    .max(limits.list)
    .default([]),
  formats: z
    .array(
      z.strictObject({
        component: ref("component"),
        reads: knownFormats,
        writes: knownFormats,
        sources: sourcesSchema,
      }),
    )
    .max(limits.list)
    .default([]),
  features: z.array(factSchema).max(limits.list).default([]),
  notes: z.array(factSchema).max(limits.list).default([]),
  sources: sourcesSchema,
});
export type Kernel = z.infer<typeof kernelSchema>;
