/** Links that let their bearer in once. What is kept is their hash, so that a copy of the database opens nothing. */
import type { Problem } from "#domain/problem.ts";
import type { Role } from "#domain/policy.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { LinkPurpose } from "#server/auth/accounts.ts";
import { makeSecret, toSecretHash } from "#server/auth/secrets.ts";
import { toInstant, type Clock } from "#server/clock.ts";
import type { Reader } from "#server/store/database.ts";
import { linkLives, toLater } from "#server/store/accounts/context.ts";
import { toLinkRow, type LinkRow } from "#server/store/accounts/rows.ts";
import type { Writer } from "#server/store/write-transaction.ts";

const pages = {
  "set-up": "/set-up",
  invitation: "/invitation",
  "password-reset": "/reset",
  "sign-in": "/signin/link",
} as const satisfies Record<LinkPurpose, string>;

export const toLinkAddress = (publicUrl: string, purpose: LinkPurpose, token: string): string =>
  `${publicUrl}${pages[purpose]}?token=${token}`;

interface NewLink {
  readonly purpose: LinkPurpose;
  readonly by: string;
  readonly account?: string;
  readonly email?: string;
  readonly role?: Role;
}

/**
 * Makes a link and closes those for the same purpose and person that are still open. Answers the token in it.
 * Not those to sign in with: anybody may ask for one more, and must not close the one that its owner is opening.
 */
export async function makeLink(writer: Writer, clock: Clock, link: NewLink): Promise<{ id: number; token: string }> {
  const { purpose, by, account = null, email = null, role = null } = link;
  const at = toInstant(clock);
  if (purpose !== "sign-in") await closeLinks(writer, { purpose, account, email }, at);
  const token = makeSecret();
  const { id } = await writer.oneTimeLink.create({
    data: {
      purpose,
      tokenHash: toSecretHash(token),
      accountId: account,
      email,
      role,
      createdBy: by,
      createdAt: at,
      expiresAt: toLater(clock, linkLives[purpose]),
    },
  });
  return { id, token };
}

/** Those that are still open do nothing any more. */
export async function closeLinks(
  writer: Writer,
  { purpose, account, email }: Readonly<Record<"account" | "email", string | null>> & Pick<NewLink, "purpose">,
  at: string,
): Promise<void> {
  await writer.oneTimeLink.updateMany({
    where: { purpose, accountId: account, email, usedAt: null },
    data: { usedAt: at },
  });
}

export async function findLink(
  reader: Reader,
  clock: Clock,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkRow | undefined> {
  const row = await reader.oneTimeLink.findFirst({
    where: { purpose, tokenHash: toSecretHash(token), usedAt: null, expiresAt: { gt: toInstant(clock) } },
  });
  return row ? toLinkRow(row) : undefined;
}

/** In a write transaction, so that of two who come with one link only one gets in. */
export async function spendLink(
  writer: Writer,
  clock: Clock,
  purpose: LinkPurpose,
  token: string,
): Promise<Result<LinkRow, Problem>> {
  const link = await findLink(writer, clock, purpose, token);
  if (!link) return fail(spentLink);
  const at = toInstant(clock);
  await writer.oneTimeLink.update({ where: { id: link.id }, data: { usedAt: at } });
  if (purpose === "sign-in") await closeLinks(writer, { purpose, account: link.accountId ?? null, email: null }, at);
  return ok(link);
}

export const spentLink: Problem = {
  type: "conflict",
  reason: "this link does not work any more: it was used, has expired or was replaced; ask for a new one",
};
