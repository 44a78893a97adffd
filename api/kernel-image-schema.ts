/** The shape of what was read from the image of a kernel. */
import { z } from "zod";
import { sha256Schema } from "#domain/register/source.ts";
import { oneOf, slugSchema } from "#domain/text.ts";
import { headMembers } from "#api/schemas.ts";

export const kernelImageSchema = z.object({
  ...headMembers,
  form: oneOf(["section", "elf"]).describe("What was sent: the section alone, or an ELF file that has it."),
  elfClass: z
    .union([z.literal(32), z.literal(64)])
    .nullable()
    .describe("Bits of the ELF file; null: the section alone was sent."),
  byteOrder: oneOf(["little", "big"]).describe("Of the section, which is that of the kernel."),
  bytes: z.int().min(0).describe("Of all that was sent."),
  sha256: sha256Schema.describe("Of the section alone, whatever it was sent in."),
  strings: z
    .array(
      z.object({
        string: z.string(),
        components: z.array(slugSchema).describe("Those of the register that have it as a format."),
      }),
    )
    .describe("What the image lists, in its order. Which of them are written and which are read it does not say."),
  unknown: z.array(z.string()).describe("Those that no component of the register has."),
  change: z
    .object({
      op: oneOf(["create", "update"]),
      kind: z.literal("kernel"),
      slug: slugSchema,
      base: z.int().min(1).optional(),
      body: z.unknown().describe("The kernel, with the list in `listed`."),
    })
    .nullable()
    .describe("The change of a proposal that keeps it; null where no kernel was named."),
});

export type KernelImage = Omit<z.infer<typeof kernelImageSchema>, keyof typeof headMembers>;
