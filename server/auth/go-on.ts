/** Where a link that works once leads on to, when it made an account or gave it a new password. */
import { redirect } from "next/navigation";
import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import { rememberBrowser } from "#server/auth/known-browser.ts";
import { keepSession } from "#server/auth/session-cookie.ts";
import { startSession } from "#server/auth/start-session.ts";

/** Whoever made an account just now has shown whose it is: they are signed in, and come to `path`. */
export async function goOnSignedIn(
  account: Result<string, Problem>,
  path: string,
): Promise<Result<undefined, Problem>> {
  if (!account.ok) return account;
  await keepSession(await startSession(account.value));
  redirect(path);
}

/** The browser that set a new password is known from now on as one of the account; all are signed out, and so is this one. */
export async function goOnToSignIn(account: Result<string, Problem>): Promise<Result<undefined, Problem>> {
  if (!account.ok) return account;
  await rememberBrowser(account.value);
  redirect("/signin?reason=new-password");
}
