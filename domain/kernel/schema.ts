/**
 * A kernel release or build, and what is known of the formats it writes, reads, requires and lacks. What is not
 * known says so: absent is a fact, unknown is none.
 */
import { z } from "zod";
import { formatSchema } from "#domain/component/schema.ts";
import { limits } from "#domain/limits.ts";
import { versionSchema } from "#domain/kernel/version-schema.ts";
import { ref } from "#domain/register/reference.ts";
import { factSchema, sha256Schema, sourcesSchema } from "#domain/register/source.ts";
import { daySchema, line, listOf, sentence } from "#domain/text.ts";

const knownFormats = z
  .union([z.literal("unknown"), z.array(formatSchema).max(limits.list)], {
    error: "must be a list of compatible strings, or the word unknown",
  })
  .describe("A list that was looked up, which may be empty; or `unknown`, which never counts as a yes.");

const featureName = (description: string) => line().describe(description);

const featureSchema = z.strictObject({
  name: featureName(
    "What questions about pairs ask for it by. Left out, it is a remark, and nothing is derived from it.",
  ).optional(),
  ...factSchema.shape,
  requires: z
    .array(featureName("The name of another feature of this kernel."), { error: "must be a list of names" })
    .max(limits.list)
    .optional()
    .describe("Features that are on wherever this one is."),
  adds: z
    .array(
      z.strictObject({
        component: ref("component"),
        formats: z.array(formatSchema, { error: "must be a list of compatible strings" }).min(1).max(limits.list),
      }),
      { error: "must be a list" },
    )
    .max(limits.list)
    .optional()
    .describe("Formats that this kernel writes besides once it is on; an empty list says that there are none."),
  drops: z
    .array(formatSchema, { error: "must be a list of compatible strings" })
    .max(limits.list)
    .optional()
    .describe(
      "Formats that this kernel no longer writes once it is on; an empty list says that it drops none. Where `adds` or `drops` is left out, nobody knows what it does to formats.",
    ),
  reversible: z
    .boolean({ error: "must be true or false" })
    .optional()
    .describe("Whether this kernel writes as before once it is switched off again. Left out, nobody knows."),
});
export type KernelFeature = z.infer<typeof featureSchema>;

const componentFormatsSchema = z.strictObject({
  component: ref("component"),
  reads: knownFormats,
  writes: knownFormats,
  requires: knownFormats
    .optional()
    .describe(
      "Formats without which this kernel does not take over, each of them one that it reads: where one is absent, that is a mismatch. Left out, it is unknown.",
    ),
  absent: z
    .array(formatSchema, { error: "must be a list of compatible strings" })
    .max(limits.list)
    .optional()
    .describe("Formats that this kernel is known not to write, where the whole list of what it writes is unknown."),
  sources: sourcesSchema,
});
export type ComponentFormats = z.infer<typeof componentFormatsSchema>;
export type KnownFormats = z.infer<typeof knownFormats>;

const listedSchema = z
  .strictObject({
    formats: z
      .array(formatSchema, { error: "must be a list of compatible strings" })
      .max(limits.list)
      .describe(
        "Strings that the image lists, in its order. Which of them are written and which are read it does not say.",
      ),
    whole: listOf(ref("component")).describe(
      "Components of which it lists every string, so that one that is missing is one that this kernel does not know. As the section was proposed, those are the file handlers that are built in: of LUO itself it lists one string, and of KHO none.",
    ),
    sha256: sha256Schema.describe("SHA-256 of the section, as it stands in the image."),
    sources: sourcesSchema,
  })
  .describe("The section `.liveupdate_versions` of the image of this kernel. It speaks against a pair, never for it.");

export const kernelSchema = z.strictObject({
  version: versionSchema.describe("As `uname -r` prints it."),
  rank: z
    .int()
    .min(0)
    .describe("Place in release order, so that no reader has to parse versions; gaps are left for later ones."),
  released: daySchema.optional(),
  arch: line().optional(),
  pageSize: z
    .int()
    .min(1024)
    .optional()
    .describe("Bytes. Kernels of different page sizes cannot hand over to each other."),
  about: sentence(),
  introduces: listOf(
    z.strictObject({ component: ref("component"), text: sentence(), sources: sourcesSchema }),
  ).describe("Components that this release is the first to carry."),
  formats: listOf(componentFormatsSchema).describe(
    "Formats by component. A component that is not listed is unknown; so is one that is listed twice.",
  ),
  listed: listedSchema.optional(),
  features: listOf(featureSchema).describe("What can be switched on in it, and what that does to what it writes."),
  basedOn: ref("kernel")
    .optional()
    .describe(
      "The kernel that this build was made from. Nothing about formats follows: patches may have changed them.",
    ),
  notes: listOf(factSchema),
  sources: sourcesSchema,
});
export type Kernel = z.infer<typeof kernelSchema>;
