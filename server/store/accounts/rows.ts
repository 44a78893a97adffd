/** Rows about people as values. A row that does not fit is damage, and is never passed on. */
import { z } from "zod";
import type { Account, Invitation, PersonalToken, Session } from "#domain/account/account.ts";
import { roleSchema } from "#domain/account/schema.ts";
import { tokenScopes, type Actor } from "#domain/policy.ts";
import { linkPurposes, type OpenLink } from "#server/auth/accounts.ts";
import { DamagedRow, instant, requireRow } from "#server/store/rows.ts";

const orNone = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().transform((value) => value ?? undefined);

const accountRowSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  affiliation: z.string(),
  role: roleSchema,
  person: orNone(z.string()),
  passwordHash: orNone(z.string()),
  createdAt: instant,
  disabledAt: orNone(instant),
  browsersForgotten: z.int(),
});

/** All of an account, with the hash of its password: not for outside the store. */
export type AccountRow = z.output<typeof accountRowSchema>;

export const toAccountRow = (row: unknown): AccountRow => requireRow(accountRowSchema, row, "an account");

export const toActor = ({ id, name, affiliation, role, person }: AccountRow): Actor => ({
  id,
  name,
  affiliation,
  role,
  ...(person === undefined ? {} : { person }),
});

export const toAccount = (row: AccountRow): Account => ({
  ...toActor(row),
  email: row.email,
  hasPassword: row.passwordHash !== undefined,
  ...(row.disabledAt === undefined ? {} : { disabledAt: row.disabledAt }),
});

const sessionRowSchema = z.object({ id: z.string(), userAgent: z.string(), createdAt: instant, lastSeenAt: instant });

export const toSession = (row: unknown): Session => requireRow(sessionRowSchema, row, "a session");

const linkRowSchema = z.object({
  id: z.int(),
  purpose: z.enum(linkPurposes),
  accountId: orNone(z.string()),
  email: orNone(z.string()),
  role: orNone(roleSchema),
  createdAt: instant,
  expiresAt: instant,
});
export type LinkRow = z.output<typeof linkRowSchema>;

export const toLinkRow = (row: unknown): LinkRow => requireRow(linkRowSchema, row, "a link");

export const toOpenLink = ({ email, role }: LinkRow): OpenLink => ({
  ...(email === undefined ? {} : { email }),
  ...(role === undefined ? {} : { role }),
});

export function toInvitation(row: unknown): Invitation {
  const { id, email, role, expiresAt } = toLinkRow(row);
  if (email === undefined || role === undefined) throw new DamagedRow(`invitation ${id}: it names no address or role`);
  return { id, email, role, expiresAt };
}

const tokenRowSchema = z.object({
  id: z.int(),
  accountId: z.string(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: orNone(instant),
  revokedAt: orNone(instant),
});
export type TokenRow = z.output<typeof tokenRowSchema>;

export const toTokenRow = (row: unknown): TokenRow => requireRow(tokenRowSchema, row, "a token");

export const toToken = (
  { id, name, scope, expiresAt, lastUsedAt, revokedAt }: TokenRow,
  now: string,
): PersonalToken => ({
  id,
  name,
  scope,
  expiresAt,
  ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
  ...(revokedAt === undefined ? {} : { revokedAt }),
  isOver: revokedAt !== undefined || expiresAt <= now,
});
