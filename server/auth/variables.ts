/** The part of the environment that says how people get in. Every way but the password is there once it is set. */
import { z } from "zod";
import { emailSchema, passwordSchema } from "#domain/account/schema.ts";

// `GITHUB_CLIENT_ID=` in a file of variables means that it is not set.
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const text = optional(z.string().trim().min(1));

export const signInVariables = {
  CONCORDANCE_ADMIN_EMAIL: optional(emailSchema),
  CONCORDANCE_ADMIN_PASSWORD: optional(passwordSchema),
  NEXTAUTH_SECRET: optional(
    z.string().min(32, { error: "must have at least 32 characters; leave it unset and one is made and kept" }),
  ),
  GITHUB_CLIENT_ID: text,
  GITHUB_CLIENT_SECRET: text,
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  OIDC_ISSUER: optional(
    z.url({ protocol: /^https?$/, error: "must be the address of an issuer, such as https://login.example.org" }),
  ),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  SMTP_URL: optional(
    z.url({ protocol: /^smtps?$/, error: "must be a mail server, such as smtp://user:password@mail.example.org:587" }),
  ),
  MAIL_FROM: optional(
    z
      .string()
      .trim()
      .regex(/^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
        error:
          "must be one address that mails come from, such as register@example.org or Register <register@example.org>",
      }),
  ),
  TRUSTED_PROXIES: z.preprocess(
    (value) => (value === undefined || value === "" ? "0" : value),
    z
      .string()
      .regex(/^[0-9]$/, { error: "must be how many proxies of yours stand in front of this server, from 0 to 9" })
      .transform(Number),
  ),
};

/** Variables that are only of use together. */
export const variableGroups: readonly (readonly (keyof typeof signInVariables)[])[] = [
  ["CONCORDANCE_ADMIN_EMAIL", "CONCORDANCE_ADMIN_PASSWORD"],
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["SMTP_URL", "MAIL_FROM"],
];

/** Not to be printed, also where it is wrong. */
export const isSecretVariable = (name: string): boolean => /SECRET|PASSWORD|TOKEN|SMTP_URL|DATABASE_URL/.test(name);
