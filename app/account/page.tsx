import { can } from "#domain/policy.ts";
import type { SignedIn } from "#server/auth/actor.ts";
import { requireRegister } from "#server/register/register.ts";
import { AccountPage } from "#ui/account/account-page.tsx";
import { PermittedPage } from "../frame.tsx";
import { changePassword, endSession, makeToken, revokeToken, saveProfile, signOut } from "./actions.ts";

export default function Page() {
  return (
    <PermittedPage
      title="Your account"
      description="Your profile, where you are signed in, and your tokens."
      path="/account"
      permission="account:own"
    >
      {showAccount}
    </PermittedPage>
  );
}

async function showAccount({ actor, session }: SignedIn) {
  const { accounts, spec } = requireRegister();
  const { profile: own } = accounts;
  const newest = await spec();
  if (!newest.ok) throw new Error("the newest revision is there");
  const [account, sessions, tokens] = await Promise.all([
    own.find(actor.id),
    own.listSessions(actor.id),
    can(actor.role, "token:own") ? own.listTokens(actor.id) : undefined,
  ]);
  if (!account) throw new Error("an account that is signed in is there");
  return (
    <AccountPage
      context={{ spec: newest.value }}
      account={account}
      sessions={sessions.map((one) => ({ ...one, isThis: one.id === session }))}
      tokens={tokens}
      managesAccounts={can(actor.role, "people:manage")}
      actions={{ signOut, saveProfile, changePassword, endSession, makeToken, revokeToken }}
    />
  );
}
