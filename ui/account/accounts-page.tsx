import type { Account, Invitation } from "#domain/account/account.ts";
import { accountChangeSchema, invitationSchema } from "#domain/account/schema.ts";
import { toDayText } from "#ui/dates.ts";
import { ActionForm, type FormAction } from "#ui/form/action-form.tsx";
import { hidden, toFields } from "#ui/form/schema-fields.ts";
import { Parts, toListPart } from "#ui/record/part.tsx";
import { Table } from "#ui/table/table.tsx";

interface AccountsPageProps {
  readonly accounts: readonly Account[];
  readonly invitations: readonly Invitation[];
  /** People of the register that an account may be. */
  readonly people: readonly { readonly slug: string; readonly name: string }[];
  readonly sendsMail: boolean;
  readonly actions: Readonly<
    Record<"invite" | "withdrawInvitation" | "change" | "makeResetLink" | "disable" | "enable", FormAction>
  >;
}

/** Who may sign in, as what. For admins. */
export function AccountsPage({ accounts, invitations, people, sendsMail, actions }: AccountsPageProps) {
  return (
    <>
      <header className="list-head">
        <h1>Accounts</h1>
        <p className="lede">
          Who may sign in, and what they may do. An account is never deleted, because history names it; a disabled one
          cannot sign in.{sendsMail ? null : " This server sends no mail: links are yours to hand over."}
        </p>
      </header>
      <Parts
        parts={[
          {
            id: "invite",
            title: "Invite somebody",
            content: (
              <ActionForm
                label="Invite somebody"
                action={actions.invite}
                fields={toFields(invitationSchema, { email: { autoComplete: "off" }, role: { value: "member" } })}
                submit="Make an invitation"
                done={`${sendsMail ? "A mail is on its way. " : "This server sends no mail, so hand the link over yourself. "}This link is the invitation. It is shown now and never again, and works once within 14 days:`}
              />
            ),
          },
          toListPart(
            "invitations",
            "Open invitations",
            invitations,
            <Invitations invitations={invitations} actions={actions} />,
          ),
          {
            id: "accounts",
            title: "Accounts",
            count: accounts.length,
            content: <AccountList accounts={accounts} people={people} actions={actions} />,
          },
        ]}
      />
    </>
  );
}

const Invitations = ({ invitations, actions }: Pick<AccountsPageProps, "invitations" | "actions">) => (
  <Table
    label="Open invitations"
    keyOf={({ id }) => String(id)}
    rows={invitations}
    columns={[
      { heading: "E-mail address", names: true, cell: ({ email }) => email },
      { heading: "Role", cell: ({ role }) => role },
      { heading: "Until", cell: ({ expiresAt }) => toDayText(expiresAt) },
      {
        heading: "Withdraw",
        cell: ({ id, email }) => (
          <ActionForm
            label={`Withdraw the invitation of ${email}`}
            action={actions.withdrawInvitation}
            fields={[hidden("id", String(id))]}
            submit="Withdraw"
            compact
          />
        ),
      },
    ]}
  />
);

const AccountList = ({ accounts, people, actions }: Pick<AccountsPageProps, "accounts" | "people" | "actions">) => (
  <Table
    label="Accounts"
    keyOf={({ id }) => id}
    rows={accounts}
    columns={[
      {
        heading: "Name",
        names: true,
        cell: ({ name, affiliation }) => (
          <>
            {name} {affiliation === "" ? null : <small className="detail">{affiliation}</small>}
          </>
        ),
      },
      { heading: "E-mail address", cell: ({ email }) => email },
      {
        heading: "Role, and person in the register",
        cell: ({ id, name, role, person }) => (
          <ActionForm
            label={`Role of ${name}`}
            action={actions.change}
            fields={toFields(accountChangeSchema, {
              account: { value: id },
              role: { value: role },
              person: {
                value: person ?? "",
                options: [
                  { value: "", label: "nobody in the register" },
                  ...people.map(({ slug, name: label }) => ({ value: slug, label })),
                ],
              },
            })}
            submit="Save"
            done="Saved."
            compact
          />
        ),
      },
      {
        heading: "New password",
        cell: ({ id, name }) => (
          <ActionForm
            label={`New password for ${name}`}
            action={actions.makeResetLink}
            fields={[hidden("account", id)]}
            submit="Make a link"
            done="Shown once; works once within a day:"
            compact
          />
        ),
      },
      {
        heading: "May sign in",
        cell: ({ id, name, disabledAt }) => (
          <>
            {disabledAt === undefined ? "yes" : `disabled ${toDayText(disabledAt)}`}
            {disabledAt === undefined ? (
              <details>
                <summary>Disable</summary>
                <p className="detail">Signs {name} out everywhere. What they said stays.</p>
                <ActionForm
                  label={`Disable ${name}`}
                  action={actions.disable}
                  fields={[hidden("account", id)]}
                  submit="Disable this account"
                  compact
                />
              </details>
            ) : (
              <ActionForm
                label={`Enable ${name}`}
                action={actions.enable}
                fields={[hidden("account", id)]}
                submit="Enable"
                compact
              />
            )}
          </>
        ),
      },
    ]}
  />
);
