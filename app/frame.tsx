/** Pages about people: they stand in the same frame as all, and speak of no record. */
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { requirePermission, type Permission } from "#domain/policy.ts";
import { toFormMessage } from "#forms/form-message.ts";
import { findSignedIn, type SignedIn } from "#server/auth/actor.ts";
import { toSignInPath } from "#server/http/safe-path.ts";
import { ClosedPage } from "#ui/account/link-page.tsx";
import { SiteFrame } from "#ui/frame/site-frame.tsx";
import { findPageContext, requireOrigin } from "./page-context.ts";

interface PeoplePageProps {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly children: ReactNode;
}

export async function PeoplePage({ children, ...page }: PeoplePageProps) {
  const context = (await findPageContext(undefined)) ?? notFound();
  return (
    <SiteFrame
      context={context}
      page={{ ...page, current: page.path.slice(1), hasNoPast: true }}
      origin={requireOrigin()}
      hasForms
    >
      {children}
    </SiteFrame>
  );
}

/** Without JavaScript an action is answered with the page it stands on; a redirect would send the form along. */
export const isFormSent = async (): Promise<boolean> =>
  ((await headers()).get("content-type") ?? "").startsWith("multipart/form-data");

interface ForMembersProps extends Omit<PeoplePageProps, "children"> {
  readonly permission: Permission;
  readonly children: (signedIn: SignedIn) => Promise<ReactNode>;
  /** Answers a form that was sent by somebody who may not, or not any more, with what they typed. */
  readonly giveBack?: () => Promise<ReactNode>;
}

/** A page for those who may: others are sent to sign in, or told what is missing. */
export async function PermittedPage({ permission, children, giveBack, ...page }: ForMembersProps) {
  const signedIn = await findSignedIn();
  if (!signedIn) {
    const signIn = toSignInPath(page.path);
    if (!(await isFormSent())) redirect(signIn);
    if (giveBack) return <PeoplePage {...page}>{await giveBack()}</PeoplePage>;
    return (
      <PeoplePage {...page}>
        <ClosedPage
          title="Sign in first"
          text="You are not signed in any more, so nothing was done. What you typed is on the page before this one."
          signIn={signIn}
        />
      </PeoplePage>
    );
  }
  const allowed = requirePermission(signedIn.actor, permission);
  if (!allowed.ok && giveBack && (await isFormSent())) return <PeoplePage {...page}>{await giveBack()}</PeoplePage>;
  return (
    <PeoplePage {...page}>
      {allowed.ok ? (
        await children(signedIn)
      ) : (
        <ClosedPage title={`“${page.title}” is not open to you`} text={toFormMessage(allowed.failure)} isSignedIn />
      )}
    </PeoplePage>
  );
}
