/** A claim of a meeting note, and the field of the record that holds it. The table of them shows that nothing was lost. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef } from "#domain/register/reference.ts";
import { passageSchema } from "#domain/register/source.ts";

export const claimSchema = z.strictObject({
  /** Its name in the list of claims, `S52`. */
  claim: z.string().regex(/^S[1-9]\d{0,3}$/, { error: "must be the number of a claim, such as S52" }),
  record: anyRef(),
  /** JSON Pointer to the field that holds it; empty for the record as a whole. */
  path: z
    .string()
    .max(limits.path)
    .regex(/^(?:\/(?:[^~]|~[01])*)?$/, { error: "must be a JSON Pointer, such as /positions/0/text, or empty" }),
  passage: passageSchema.omit({ sha256: true }),
});
export type Claim = z.infer<typeof claimSchema>;

export const claimsSchema = z.array(claimSchema).max(limits.claims);
