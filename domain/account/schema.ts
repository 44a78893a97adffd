/** What people say about themselves and choose for themselves, as it comes in from a form. Who may do what is policy.ts. */
import { z } from "zod";
import { limits } from "#domain/limits.ts";
import { roles, tokenScopes } from "#domain/policy.ts";
import { line as aLine, oneOf, slugSchema, visible } from "#domain/text.ts";

const line = () => visible(aLine());

/** In lower case, as it is kept and compared. */
export const emailSchema = z
  .string({ error: "must be an e-mail address" })
  .trim()
  .toLowerCase()
  .max(limits.email, { error: `is longer than the ${limits.email} characters an e-mail address can have` })
  .pipe(z.email({ error: "must be an e-mail address, such as ada@example.org" }));

/** Length is what makes a password strong; rules about its characters make it weak. */
export const shortestPassword = 12;

export const passwordSchema = z
  .string({ error: "must be a password" })
  .min(shortestPassword, { error: `must have at least ${shortestPassword} characters; several words are fine` })
  .max(limits.password, { error: `must have at most ${limits.password} characters` });

/** What a form sends for a field that was left empty. */
const emptyAsNone = (value: unknown): unknown => (value === "" ? undefined : value);

export const profileSchema = z.strictObject({
  name: line().describe("Shown with everything you say here."),
  affiliation: z.preprocess(emptyAsNone, line().optional()).describe("Shown with your positions."),
});
export type Profile = z.infer<typeof profileSchema>;

export const roleSchema = oneOf(roles);

export const personSchema = z.preprocess(emptyAsNone, slugSchema.optional());

/** For how many days a token may be good. */
export const tokenDays = ["7", "30", "90", "365"] as const;

export const newTokenSchema = z.strictObject({
  name: line().describe("What it is for, so that you know it again."),
  scope: oneOf(tokenScopes),
  days: oneOf(tokenDays).transform(Number),
});
export type NewToken = z.infer<typeof newTokenSchema>;
