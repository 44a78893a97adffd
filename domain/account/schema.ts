/**
 * What people say about themselves and choose for themselves, as it comes in from a form, with the words that the form
 * has for it. Who may do what is policy.ts.
 */
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
  .pipe(z.email({ error: "must be an e-mail address, such as ada@example.org" }))
  .meta({ title: "E-mail address", type: "email", autoComplete: "username" });

/** Length is what makes a password strong; rules about its characters make it weak. */
const shortestPassword = 12;

export const passwordSchema = z
  .string({ error: "must be a password" })
  .min(shortestPassword, { error: `must have at least ${shortestPassword} characters; several words are fine` })
  .max(limits.password, { error: `must have at most ${limits.password} characters` })
  .meta({
    title: "Password",
    description: `At least ${shortestPassword} characters; several words are fine.`,
    type: "password",
    autoComplete: "new-password",
  });

const secret = () => z.string().max(limits.secret);
const accountId = z.string().max(100);

/** What a form sends for a field that was left empty. */
const emptyAsNone = (value: unknown): unknown => (value === "" ? undefined : value);

export const profileSchema = z.strictObject({
  name: line().meta({ title: "Name", description: "Shown with everything you say here.", autoComplete: "name" }),
  affiliation: z
    .preprocess(emptyAsNone, line().optional())
    .meta({ title: "Affiliation", description: "Shown with your positions.", autoComplete: "organization" }),
});
export type Profile = z.infer<typeof profileSchema>;

export const roleSchema = oneOf(roles).meta({ title: "Role" });

export const invitationSchema = z.strictObject({ email: emailSchema, role: roleSchema });

export const accountChangeSchema = z.strictObject({
  account: accountId,
  role: roleSchema,
  person: z.preprocess(emptyAsNone, slugSchema.optional()).meta({ title: "Person" }),
});

export const newPasswordSchema = z.strictObject({ token: secret(), password: passwordSchema });

export const newAccountSchema = z.strictObject({ token: secret(), ...profileSchema.shape, password: passwordSchema });

export const firstAccountSchema = z.strictObject({
  token: secret(),
  ...profileSchema.shape,
  email: emailSchema,
  password: passwordSchema,
});

const presentPassword = (title: string) => secret().meta({ title, type: "password", autoComplete: "current-password" });

export const changedPasswordSchema = z.strictObject({
  currentPassword: presentPassword("Present password"),
  password: passwordSchema.meta({ ...passwordSchema.meta(), title: "New password" }),
});

export const signInSchema = z.object({
  // What is no address has no account, and is answered like one that has none.
  email: secret()
    .trim()
    .toLowerCase()
    .meta({ ...emailSchema.meta() }),
  password: presentPassword("Password"),
});

export const signInLinkSchema = z.object({ email: emailSchema, next: z.string().max(limits.address) });

/** For how many days a token may be good. */
export const tokenDays = ["7", "30", "90", "365"] as const;

export const newTokenSchema = z.strictObject({
  name: line().meta({ title: "What it is for", autoComplete: "off" }),
  scope: oneOf(tokenScopes).meta({ title: "What it may do" }),
  days: oneOf(tokenDays).transform(Number).meta({ title: "How long" }),
});
export type NewToken = z.infer<typeof newTokenSchema>;
