/** Where a link that works once leads on to, when it made an account or gave it a new password. */
import { redirect } from "next/navigation";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";

/** The browser that followed it is known from now on as one of the account. */
export async function goOnToSignIn(
  account: Result<string, Problem>,
  reason: "account" | "new-password",
): Promise<Result<undefined, Problem>> {
  if (!account.ok) return account;
  await rememberBrowser(account.value);
  redirect(`/signin?reason=${reason}`);
}
