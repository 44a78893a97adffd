/** What reading a machine from another notation found, or a note from its mail, as a draft keeps it and the form sends it along. */
import { z } from "zod";
import { parseJsonText } from "#texts/json/parse-json-text.ts";
import { levels } from "#domain/check/finding.ts";

export const readFindingsSchema = z.object({
  /** Left out: a machine. */
  of: z.literal("note").optional(),
  /** As people call it. */
  notation: z.string().max(100),
  findings: z
    .array(
      z.object({
        level: z.enum(levels),
        line: z.number().optional(),
        construct: z.string(),
        message: z.string(),
        text: z.string().optional(),
      }),
    )
    .max(1_000)
    .readonly(),
});
export type ReadFindings = z.infer<typeof readFindingsSchema>;

/** Undefined for what no form of ours sends. */
export function parseReadFindings(json: string | undefined): ReadFindings | undefined {
  const read = json === undefined ? undefined : parseJsonText(json);
  return read?.ok ? readFindingsSchema.safeParse(read.value).data : undefined;
}
