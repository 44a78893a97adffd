import { redirect } from "next/navigation";
import { requireRegister } from "#server/register/register.ts";
import { toSafePath } from "#server/http/safe-path.ts";
import { toSignInPage } from "#server/auth/destination.ts";
import { findCsrfToken, toCookieRound } from "#server/auth/session-cookie.ts";
import { SignInLinkPage } from "#ui/account/sign-in-page.tsx";
import { findParameter, type PageProps } from "../../page-context.ts";
import { PeoplePage } from "../../frame.tsx";

export default async function Page({ searchParams }: PageProps) {
  const { signIn, accounts } = requireRegister();
  const token = (await findParameter(searchParams, "token")) ?? "";
  const next = toSafePath(await findParameter(searchParams, "next"), signIn.publicUrl);
  if (!(await accounts.links.find("sign-in", token))) redirect(toSignInPage(next, "link"));

  const csrfToken = await findCsrfToken();
  if (csrfToken === undefined) {
    if ((await findParameter(searchParams, "round")) !== undefined) redirect(toSignInPage(next));
    redirect(toCookieRound(`/signin/link?${new URLSearchParams({ token, next }).toString()}`));
  }
  return (
    <PeoplePage title="Sign in" description="Sign in with a link." path="/signin">
      <SignInLinkPage csrfToken={csrfToken} token={token} nextAddress={`${signIn.publicUrl}${next}`} />
    </PeoplePage>
  );
}
