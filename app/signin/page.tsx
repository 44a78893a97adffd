import { redirect } from "next/navigation";
import { findActor } from "#server/auth/actor.ts";
import { requireRegister } from "#server/register/register.ts";
import { toSafePath } from "#server/http/safe-path.ts";
import { findCsrfToken, toCookieRound } from "#server/auth/session-cookie.ts";
import { findTypedEmail } from "#server/auth/typed-email.ts";
import { SignInPage } from "#ui/account/sign-in-page.tsx";
import { findNumberParameter, findParameter, type PageProps } from "../page-context.ts";
import { PeoplePage } from "../frame.tsx";
import { sendSignInLink } from "./actions.ts";
import { findNotice, listProviderNames, TOO_MANY } from "#server/auth/sign-in-notices.ts";

export default async function Page({ searchParams }: PageProps) {
  const { signIn } = requireRegister();
  const next = toSafePath(await findParameter(searchParams, "next"), signIn.publicUrl);
  const reason = await findParameter(searchParams, "reason");
  if (await findActor()) redirect(next);

  const csrfToken = await findCsrfToken();
  const nextAddress = `${signIn.publicUrl}${next}`;
  if (csrfToken === undefined && (await findParameter(searchParams, "round")) === undefined)
    redirect(toCookieRound(`/signin?${new URLSearchParams({ next, ...(reason && { reason }) }).toString()}`));

  const notice = findNotice(reason, await findNumberParameter(searchParams, "wait", 1));
  return (
    <PeoplePage title="Sign in" description="Sign in to take part." path="/signin">
      <SignInPage
        {...(notice ? { notice } : {})}
        // Without scripts this form is sent to the address that the page is shown at.
        {...(signIn.hasMail && reason !== TOO_MANY ? { sendLink: sendSignInLink } : {})}
        providers={listProviderNames(signIn)}
        csrfToken={csrfToken}
        email={await findTypedEmail()}
        next={next}
        nextAddress={nextAddress}
      />
    </PeoplePage>
  );
}
