import { requireRegister } from "#server/register/register.ts";
import { AccountsPage } from "#ui/account/accounts-page.tsx";
import { PermittedPage } from "../frame.tsx";
import { changeAccount, disableAccount, enableAccount, invite, makeResetLink, withdrawInvitation } from "./actions.ts";

export default function Page() {
  return (
    <PermittedPage
      title="Accounts"
      description="Who may sign in, and what they may do."
      path="/accounts"
      permission="people:manage"
    >
      {showAccounts}
    </PermittedPage>
  );
}

async function showAccounts() {
  const { accounts, signIn, spec } = requireRegister();
  const [all, invitations, newest] = await Promise.all([
    accounts.admin.list(),
    accounts.admin.listInvitations(),
    spec(),
  ]);
  const people = newest.ok ? newest.value.records.person.map(({ slug, body }) => ({ slug, name: body.name })) : [];
  return (
    <AccountsPage
      accounts={all}
      invitations={invitations}
      people={people}
      sendsMail={signIn.hasMail}
      actions={{
        invite,
        withdrawInvitation,
        change: changeAccount,
        makeResetLink,
        disable: disableAccount,
        enable: enableAccount,
      }}
    />
  );
}
