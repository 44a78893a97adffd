/** What reading a machine from another notation found, as a draft keeps it and the form sends it along. */
import { z } from "zod";
import { levels } from "#domain/check/finding.ts";

export const readFindingsSchema = z.object({
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
  if (json === undefined) return undefined;
  try {
    const read = readFindingsSchema.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
