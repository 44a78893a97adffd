/** Reading and making accounts. */
import { isSameName } from "#domain/account/same-name.ts";
import type { Profile } from "#domain/account/schema.ts";
import type { Role } from "#domain/policy.ts";
import type { Problem } from "#domain/problem.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { makeId } from "#server/auth/secrets.ts";
import type { AccountAction } from "#domain/register/audit.ts";
import { appendAudit } from "#server/store/audit.ts";
import { toAccountRow, type AccountRow } from "#server/store/accounts/rows.ts";
import type { Reader } from "#server/store/database.ts";
import type { Writer } from "#server/store/write-transaction.ts";

export async function findAccount(
  reader: Reader,
  where: { readonly id: string } | { readonly email: string },
): Promise<AccountRow | undefined> {
  const row = await reader.account.findUnique({ where });
  return row ? toAccountRow(row) : undefined;
}

export async function requireAccount(reader: Reader, id: string): Promise<Result<AccountRow, Problem>> {
  const account = await findAccount(reader, { id });
  return account ? ok(account) : fail({ type: "not-found", what: "there is no such account", hint: "" });
}

/** By somebody else, whose account is not disabled. What one says is shown with the name alone, so two are not alike. */
export async function isNameTaken(reader: Reader, name: string, own?: string): Promise<boolean> {
  const others = await reader.account.findMany({ where: { disabledAt: null }, select: { id: true, name: true } });
  return others.some((other) => other.id !== own && isSameName(other.name, name));
}

/** For whom nobody can ask for another: the name, or the first number after it that makes it one of its own. */
export async function toFreeName(reader: Reader, name: string): Promise<string> {
  let free = name;
  for (let number = 2; await isNameTaken(reader, free); number += 1) free = `${name} ${number}`;
  return free;
}

export const takenName: Problem = {
  type: "invalid",
  issues: [
    { path: "/name", message: "is the name of somebody else here; add what tells you apart, such as a second name" },
  ],
};

interface NewAccount extends Profile {
  readonly email: string;
  readonly role: Role;
  readonly passwordHash?: string;
  /** Who let them in: an account, or `system`. */
  readonly by: string;
  readonly at: string;
}

/** Refused where the address has an account already. */
export async function createAccount(writer: Writer, account: NewAccount): Promise<Result<string, Problem>> {
  const { email, name, affiliation = "", role, passwordHash = null, by, at } = account;
  if (await findAccount(writer, { email }))
    return fail({ type: "conflict", reason: "there is an account with this e-mail address already; sign in instead" });
  const id = makeId();
  await writer.account.create({ data: { id, email, name, affiliation, role, passwordHash, createdAt: at } });
  await noteAccount(writer, { by, at, action: "create-account", account: id, detail: { role } });
  return ok(id);
}

interface Note {
  readonly by: string;
  readonly at: string;
  readonly action: AccountAction;
  readonly account: string;
  readonly detail?: Readonly<Record<string, string>>;
}

export const noteAccount = (writer: Writer, { by, at, action, account, detail = {} }: Note): Promise<void> =>
  appendAudit(writer, { at, actor: by, action, subject: `accounts/${account}`, detail });

/** All sessions of an account, or all but one; and no browser is known any more. */
export async function endSessions(writer: Writer, account: string, at: string, except?: string): Promise<void> {
  await forgetBrowsers(writer, account);
  await writer.session.updateMany({
    where: { accountId: account, endedAt: null, ...(except === undefined ? {} : { id: { not: except } }) },
    data: { endedAt: at },
  });
}

export async function forgetBrowsers(writer: Writer, account: string): Promise<void> {
  await writer.account.update({ where: { id: account }, data: { browsersForgotten: { increment: 1 } } });
}
