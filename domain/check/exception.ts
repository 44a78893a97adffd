/** An exception: a finding the group accepts, for a stated reason and until a stated end. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { anyRef } from "#domain/register/reference.ts";
import { daySchema, encodable, line, sentence } from "#domain/text.ts";

export const exceptionSchema = z.strictObject({
  rule: line(),
  record: anyRef(),
  /** The path of the finding; left out, it covers every path of the record. */
  path: encodable(z.string().max(limits.path)).optional(),
  reason: sentence(),
  /** The last day it holds. */
  until: daySchema,
});
export type Exception = z.infer<typeof exceptionSchema>;

export const exceptionsSchema = z.array(exceptionSchema).max(limits.exceptions);
